import type { BoardReading } from '../../../src/contract/results/read.ts';
import { createLedger } from '../../../src/formats/file/ledger.ts';
import { findLosses } from '../../../src/formats/losses/find-losses.ts';
import { noteFormatById, noteFormats } from '../../../src/formats/notes/registry.ts';
import { createIds } from '../../../src/journey/ids.ts';
import { isWebAddress } from '../../../src/journey/is-web-address.ts';
import { createRandom } from '../../figjam/document/random.ts';
import { allFormats, anyFormatById } from '../desk/all-formats.ts';
import { type BoardOptions, type BoardSession, openSession } from '../desk/board-session.ts';
import { earlierState } from '../desk/earlier-state.ts';
import { Failure } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { pickJourney, readWholeBoard } from '../desk/pick-journey.ts';
import { type PluginSession, startOwnPlugin } from '../desk/plugin-session.ts';
import { formatJson, writeOutputs } from '../desk/write-output.ts';
import { isPicture, type PictureFormat, pictureFormats, writePicture } from '../desk/write-picture.ts';

export interface ExportOptions extends BoardOptions, OutputOptions {
  board: string;
  format: string;
  journey?: string;
  page?: string;
  nodes?: string[];
  notes?: boolean;
  /** Of a PNG, px. */
  width?: number;
  report?: string;
  boardUrl?: string;
  /** The state since which changes are told. */
  since?: string;
}

interface Exported {
  journeyId: string | null;
  content: string | Uint8Array;
  report: { [field: string]: unknown };
}

/**
 * One journey as a file: the bytes, or, with `--out`, what was written. Where there is no journey, or with `--notes`, the
 * notes that are in none, by section and cluster.
 */
export async function exportJourney(options: ExportOptions): Promise<unknown> {
  const { format } = options;
  if (!anyFormatById(format) && !noteFormatById(format) && !isPicture(format)) {
    const ids = new Set([...[...allFormats, ...noteFormats].map(({ id }) => id), ...pictureFormats]);
    throw new Failure(`There is no format ${JSON.stringify(format)}. Formats: ${[...ids].join(', ')}.`);
  }
  const session = await openSession(options);
  const plugin = await startOwnPlugin(session);
  const found = readWholeBoard(plugin, session, options);
  const asNotes =
    options.notes === true ||
    (found.journeys.length === 0 && found.loose.length > 0 && options.journey === undefined);
  const made = isPicture(format)
    ? await drawMap(found, plugin, format, options)
    : asNotes
      ? await writeNotes(found, session, format)
      : await writeMap(found, plugin, session, options);
  const outputs = gatherOutputs(session, plugin.client, { stats: options.stats });
  if (options.report !== undefined) outputs.set(options.report, formatJson(made.report));
  if (options.out !== undefined) outputs.set(options.out, made.content);
  await writeOutputs(outputs);
  const bytes = Buffer.from(made.content);
  return options.out === undefined ? bytes : { journeyId: made.journeyId, format, bytes: bytes.byteLength };
}

/** Of a map of ours only: what strangers drew has no one node that could be drawn. */
async function drawMap(
  { journeys, unplaced }: BoardReading,
  plugin: PluginSession,
  format: PictureFormat,
  { journey: wanted, width }: ExportOptions,
): Promise<Exported> {
  const { rootId, journey, confidence, doubts } = pickJourney(journeys, wanted);
  const content = await writePicture(plugin, rootId, format, width);
  return {
    journeyId: journey.id,
    content,
    report: { journeyId: journey.id, rootId, confidence, doubts, unplaced },
  };
}

async function writeMap(
  { board, journeys, unplaced }: BoardReading,
  plugin: PluginSession,
  session: BoardSession,
  options: ExportOptions,
): Promise<Exported> {
  const format = anyFormatById(options.format);
  if (!format) throw new Failure(`${options.format} is a format for notes that are in no map: add --notes.`);
  const map = pickJourney(journeys, options.journey);
  const { rootId, journey, confidence, doubts, onBoard } = map;
  if (options.since !== undefined && format.tellsSince === undefined)
    throw new Failure(
      `${format.name} does not tell what changed: --since belongs to --format ${allFormats
        .filter((each) => each.tellsSince)
        .map((each) => each.id)
        .join(' or ')}.`,
    );
  const since =
    options.since === undefined ? undefined : await earlierState(plugin, journeys, map, options.since);
  const id = createIds(createRandom(session.seed))();
  const info = { id, journeyId: journey.id, board, map: journey.title, at: session.now.toISOString() };
  const ledger = createLedger();
  const input = { journey, info, onBoard, boardUrl: webAddress(options.boardUrl), since };
  const content = await format.write(input, ledger);
  const losses = findLosses(input, ledger);
  return {
    journeyId: journey.id,
    content,
    report: { journeyId: journey.id, format: format.id, losses, rootId, confidence, doubts, unplaced },
  };
}

function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || isWebAddress(address)) return address?.replace(/[?#].*$/, '');
  throw new Failure(
    `--board-url ${JSON.stringify(address)} is no address of the web: it begins with https://.`,
  );
}

async function writeNotes(
  { board, loose, connectors, unplaced }: BoardReading,
  session: BoardSession,
  formatId: string,
): Promise<Exported> {
  const format = noteFormatById(formatId);
  if (!format)
    throw new Failure(
      `There is no journey map on this board, and its notes cannot be written as ${formatId}: choose ${noteFormats.map(({ id }) => id).join(', ')}.`,
    );
  if (loose.length === 0) throw new Failure('There are no notes outside of maps on this board.');
  const content = await format.write({ board, at: session.now.toISOString(), sections: loose, connectors });
  return { journeyId: null, content, report: { journeyId: null, loose, connectors, unplaced } };
}
