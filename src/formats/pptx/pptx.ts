import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import type { ExportInput, Format } from '../file/format.ts';
import { createLedger, type Ledger } from '../file/ledger.ts';
import { createSayer } from '../story/sayer.ts';
import { addOverview } from './overview.ts';
import { addBeside, addFeelings, addNumbers, addPriorities, addStage } from './slides.ts';

/** Slides that can be edited, with a native chart and native tables. Too heavy for the panel: the command line alone has it. */
export const pptx: Format = {
  id: 'pptx',
  name: 'Slides',
  extension: 'pptx',
  mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  carries:
    'Slides for PowerPoint and its like, which can be edited: an overview, the curve of feelings, numbers, a slide a stage, priorities. They only go out.',
  write: writePptx,
};

async function writePptx(input: ExportInput, ledger: Ledger = createLedger()): Promise<Uint8Array> {
  const { journey, info } = input;
  const sayer = createSayer(ledger);
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = journey.title;
  deck.author = 'Throughline';
  deck.company = '';
  addOverview(deck, input, sayer);
  addFeelings(deck, journey, sayer);
  addNumbers(deck, journey, sayer);
  for (const stage of journey.stages) addStage(deck, journey, stage, sayer);
  addBeside(deck, journey, sayer);
  addPriorities(deck, journey, sayer);
  const bytes = await deck.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new Error('the slides were not written as bytes');
  return withoutClock(bytes, info.at);
}

/**
 * The same map and export give the same bytes: the library writes the time of writing, also into the workbooks behind charts. Points of a
 * chart that have no value are left out: it would write them as empty ones.
 */
function withoutClock(bytes: Uint8Array, at: string): Uint8Array {
  const moment = new Date(Date.parse(at) || 0).toISOString().replace(/\.\d+Z$/, 'Z');
  const parts: { [path: string]: Uint8Array } = {};
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    parts[path] = part;
    if (path.endsWith('.xlsx')) parts[path] = withoutClock(part, at);
    if (/^ppt\/charts\/chart\d+\.xml$/.test(path))
      parts[path] = strToU8(strFromU8(part).replace(/<c:pt idx="\d+"><c:v>(NaN)?<\/c:v><\/c:pt>/g, ''));
    if (!path.endsWith('docProps/core.xml')) continue;
    const xml = strFromU8(part).replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${moment}`);
    parts[path] = strToU8(xml);
  }
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}
