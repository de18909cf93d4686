import { parseTable } from '../../formats/csv/parse-table.ts';
import { readCsv } from '../../formats/csv/read-csv.ts';
import { FormatError } from '../../formats/file/format.ts';
import { linesOf } from '../../formats/file/limits.ts';
import { readJson } from '../../formats/json/read-json.ts';
import { readEntries } from '../../formats/markdown/read-entries.ts';
import { readMarkdown as readOwnMarkdown } from '../../formats/markdown/read-markdown.ts';
import { isDiagram } from '../../formats/mermaid/is-diagram.ts';
import { readMermaid } from '../../formats/mermaid/read-mermaid.ts';
import { cutTable } from '../../formats/table/cut-table.ts';
import { normaliseLines } from '../../journey/clean-json.ts';
import { encodeUtf8 } from '../../journey/utf8.ts';
import { layData } from '../data/lay-data.ts';
import { readJsonData } from '../data/read-json-data.ts';
import { readYaml } from '../data/read-yaml.ts';
import type { Data } from '../data/yaml-words.ts';
import type { GridSource, Sources, Words } from '../source.ts';
import type { Block } from '../text/block.ts';
import { readHtml } from '../text/read-html.ts';
import { readLines } from '../text/read-lines.ts';
import { readMarkdown } from '../text/read-markdown.ts';
import { fileTitleOf } from './file-title.ts';
import { asOurs, readySource } from './own-map.ts';
import { gridOf, sourcesOfGrid } from './read-sheets.ts';
import { sourcesOfBlocks } from './sources-of-blocks.ts';

/**
 * What a text holds, by what it is: a table of a spreadsheet, data, a diagram, a page, or Markdown with any of these in it. `bytes`: those of a table,
 * for what a format of ours remembers in it.
 */
export async function readText(given: string, name: string, bytes?: Uint8Array): Promise<Sources> {
  const text = normaliseLines(given.replace(/^\ufeff/, ''));
  if (text.trim() === '') throw new FormatError('There are no words in it. Was the right file picked?');
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const isTable = ['csv', 'tsv', 'tab'].includes(ending);
  const ours = /^\s*[[{]/.test(text) ? await asOurs(() => readJson(encodeUtf8(text))) : null;
  if (ours) return ours;
  if (text.includes('<!--') && readEntries(text).isOurs) {
    const map = await asOurs(() => readOwnMarkdown(encodeUtf8(text), name, true));
    if (map) return map;
  }
  if (isDiagram(text)) return await readDiagram(text);
  if (isPage(text)) return await sourcesOfBlocks(readHtml(text), name, readPart);
  if (ending === 'json' && /^\s*[[{]/.test(text)) return ofData(readJsonData(text), name, text);
  // Dashes under the headings are Markdown, whatever a file is called.
  if (isTable && !/^[ \t]*(?:\|[ \t]*)?:?-{3,}:?[ \t]*\|/m.test(text) && cutTable(text))
    return await readTable(text, name, bytes);
  try {
    linesOf(text);
    const data = readData(text, name);
    if (data) return data;
    if (/^ya?ml$/.test(ending) && beginsWithPair(text)) return ofData(readYaml(text), name, text);
    const lines = readLines(text);
    if (!lines && text.includes('\t') && cutTable(text, ['\t'])) return await readTable(text, name, bytes);
    const blocks = lines ?? readMarkdown(text);
    // A label that comes again is one of an outline.
    const labels = blocks.flatMap((block) => (block.kind === 'label' ? [block.text] : []));
    const isPlain =
      blocks.every(({ kind }) => kind === 'words' || kind === 'label') &&
      new Set(labels).size === labels.length;
    if (isPlain && cutTable(text)) return await readTable(text, name, bytes);
    return await sourcesOfBlocks(blocks, name, readPart);
  } catch (error) {
    if (!isTable || !(error instanceof FormatError)) throw error;
    return await readTable(text, name, bytes);
  }
}

/** Markdown may begin with tags, but a page has no fences and headings of Markdown. */
const isPage = (text: string) =>
  /^\s*(?:<!doctype html|<\?xml|<(?:opml|html|head|meta|body|table|div|span|p|b|ul|ol|h[1-6]|google-sheets-html-origin|style)\b|<!--)/i.test(
    text,
  ) &&
  /<\/?(?:table|ul|ol|h[1-6]|p|div|pre|outline)\b/i.test(text) &&
  (/^\s*<(?:!doctype|html|\?xml|meta|opml)/i.test(text) || !/^(?:```|#{1,6} \S)/m.test(text));

async function readTable(text: string, name: string, bytes?: Uint8Array): Promise<Sources> {
  const ours = await asOurs(() => readCsv(bytes ?? encodeUtf8(text)));
  if (ours) return ours;
  const grid = gridOf(cutTable(text) ?? parseTable(text));
  return { sources: sourcesOfGrid(grid, 'The table', fileTitleOf(name)), notes: [] };
}

/** `stages: …`, but for comments. */
function beginsWithPair(text: string): boolean {
  const first = text.split('\n').find((line) => line.trim() !== '' && !/^\s*#|^---\s*$/.test(line)) ?? '';
  return /^\s*(?:- )?["']?[\p{L}\p{N}_][^:|]{0,80}:(?:\s|$)/u.test(first);
}

/** JSON, or YAML that has parts; `null`: neither. */
function tryData(text: string): Data | null {
  try {
    // Words behind it are no part of it.
    if (/^\s*[[{]/.test(text)) return /[\]}]\s*$/.test(text) ? readJsonData(text) : null;
    // One sign before a pair is a comment of YAML; more, or one over bullets, are a heading.
    if (/^#{2,6} \S|^# .*\n\s*[-*+•] /m.test(text) && /^[ \t]*[-*+•] /m.test(text) && !/^---\n/.test(text))
      return null;
    return beginsWithPair(text) ? readYaml(text) : null;
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

/** The maps in it; `null`: it is no data, or has no stages. */
function readData(text: string, name: string): Sources | null {
  const data = tryData(text);
  return data === null ? null : sourcesOfData(data, name, text);
}

/** The same of what says that it is data. Throws `FormatError` where there are no stages. */
function ofData(data: Data, name: string, text: string): Sources {
  const sources = sourcesOfData(data, name, text);
  if (!sources) {
    const start = text.trim().slice(0, 60).replace(/\s+/g, ' ');
    throw new FormatError(
      `There are no stages in this data: a list of stages (or phases, or steps), each with its notes, was looked for. It begins: ${start}. See docs/imports.md for the forms that are read.`,
    );
  }
  return sources;
}

function sourcesOfData(data: Data, name: string, text: string): Sources | null {
  const laid = layData(data);
  if (laid.length === 0) return null;
  const comments = commentsIn(text);
  const sources = laid.map(
    ({ path, around, ...table }, at): GridSource => ({
      ...table,
      id: String(at + 1),
      kind: 'data',
      name: path === '' ? 'The data' : `“${path}”`,
      around: [...around, ...comments],
      fileTitle: fileTitleOf(name),
    }),
  );
  return { sources, notes: [] };
}

/** What a person wrote behind `#`, in JSON behind `//`, is no data, but words. */
function commentsIn(text: string): Words[] {
  if (/^\s*[[{]/.test(text))
    return (text.match(/"(?:[^"\\]|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\//g) ?? [])
      .filter((said) => said.startsWith('/'))
      .map((said) => ({ where: 'a comment', text: said.replace(/^\/[/*]+|\*\/$/g, '').trim() }));
  return text.split('\n').flatMap((line, at): Words[] => {
    const said = /^(?:[^"'#]*\s)?#\s*(.*)$/.exec(line.slice(0, 2000))?.[1]?.trim() ?? '';
    return said === '' ? [] : [{ where: `line ${at + 1}`, text: said }];
  });
}

async function readDiagram(
  text: string,
  around: readonly Words[] = [],
  name = 'The diagram',
  first = 1,
  id = '1',
): Promise<Sources> {
  const edit = readMermaid(encodeUtf8(text), '', true);
  const words = text
    .split('\n')
    .map((line, at) => ({
      where: `line ${first + at}`,
      text: line.replace(/^\s*(?:journey|section|title|%%+|accTitle|accDescr)\b:?/i, '').trim(),
    }))
    .filter((each) => each.text !== '');
  return { sources: [readySource('diagram', name, edit, words, around, id)], notes: edit.notes ?? [] };
}

/** A block of code within a text, by what it is; `null` where it is none of what can be read. */
async function readPart({ language, text, line }: Extract<Block, { kind: 'code' }>): Promise<Sources | null> {
  try {
    if (isDiagram(text)) return await readDiagram(text, [], `Diagram in line ${line}`, line);
    // It was cut out of words as data, and is nothing else.
    if (language === 'data') return readData(text, '');
    if (/^[ct]sv$/.test(language)) return await readTable(text, `.${language}`);
    if (/^(?:json[5c]?|ya?ml|markdown|md|html|(?:plain)?text|txt)?$/.test(language))
      return await readText(text, language === '' ? '' : `.${language}`);
    return null;
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}
