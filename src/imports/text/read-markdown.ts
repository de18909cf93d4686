import { refuseCells } from '../../formats/file/limits.ts';
import { letterOf } from '../../formats/table/cell.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { namesTheAxis, promisesJourney } from '../../plane/words/stage-words.ts';
import type { Cell } from '../source.ts';
import type { Block } from './block.ts';
import { decodeEntities } from './entities.ts';
import { beginsDrawing, readDrawing } from './read-drawn-table.ts';
import { readHtml } from './read-html.ts';
import { splitNotes } from './split-notes.ts';

const fence = /^\s{0,3}(`{3,}|~{3,})\s*([^\s`{]*)/;
const heading = /^\s{0,3}(#{1,6})\s(.*)$/;
const item = /^(\s*)(?:[-*+•▪●◦–]|(\d{1,3}[.)]))\s+(?:\[[ xX]\]\s+)?(.*)$/;
const ruler = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;

/** Takes Markdown apart, also as chats write it; `first` is the number of its first line. */
export function readMarkdown(text: string, first = 1): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) at += readAt(lines, at, first, blocks);
  return blocks;
}

/** Reads what begins in this line, and gives how many lines it has. */
function readAt(lines: readonly string[], at: number, first: number, blocks: Block[]): number {
  const line = (lines[at] ?? '').replace(/^\s*(?:>\s?)+/, '');
  const where = `line ${first + at}`;
  if (line.trim() === '' || ruler.test(line) || isComment(line.trim())) return 1;
  if (line.length > longest) {
    blocks.push({ kind: 'words', text: line.trim(), where });
    return 1;
  }
  const opened = fence.exec(line);
  if (opened) return readCode(lines, at, first, opened, blocks);
  if (beginsTable(lines, at)) return readTable(lines, at, first, blocks);
  if (beginsDrawing(line, lines[at + 1])) return readDrawing(lines, at, first, blocks);
  if (page.test(line)) return readPage(lines, at, first, blocks);
  const [, signs, title] = heading.exec(line) ?? [];
  if (signs !== undefined) {
    blocks.push({
      kind: 'heading',
      level: signs.length,
      text: plainText((title ?? '').trim().replace(/(?:^| )#+$/, '')),
      where,
    });
    return 1;
  }
  const under = lines[at + 1] ?? '';
  if (/^\s{0,3}(?:=+|-{2,})\s*$/.test(under) && !item.test(line)) {
    blocks.push({ kind: 'heading', level: under.includes('=') ? 1 : 2, text: plainText(line), where });
    return 2;
  }
  const [, indent, number = '', words] = item.exec(line) ?? [];
  if (indent !== undefined && words !== undefined) {
    const rest = goingOn(lines, at + 1);
    const depth = Math.min(20, Math.floor(indent.replace(/\t/g, '    ').length / 2));
    blocks.push({
      kind: 'item',
      depth,
      text: `${number} ${plainLine([words, ...rest].join(' '))}`.trim(),
      where,
    });
    return 1 + rest.length;
  }
  return readParagraph(lines, at, first, blocks);
}

/** A table in HTML, as far as it goes. */
function readPage(lines: readonly string[], at: number, first: number, blocks: Block[]): number {
  let end = at;
  while (end < lines.length - 1 && !/<\/table\b/i.test(lines[end] ?? '')) end += 1;
  const count = end + 1 - at;
  const place = `line ${first + at}`;
  for (const block of readHtml(lines.slice(at, at + count).join('\n')))
    blocks.push({ ...block, where: `${place}, ${block.where}` });
  return count;
}

function readCode(
  lines: readonly string[],
  at: number,
  first: number,
  [, signs = '```', language = '']: RegExpExecArray,
  blocks: Block[],
): number {
  const closing = new RegExp(`^\\s*${signs.charAt(0)}{${signs.length},}\\s*$`);
  let end = at + 1;
  while (end < lines.length && !closing.test(lines[end] ?? '')) end += 1;
  const text = lines.slice(at + 1, end).join('\n');
  const where = `line ${first + at + 1}`;
  blocks.push({ kind: 'code', language: language.toLowerCase(), text, where, line: first + at + 1 });
  return end + 1 - at;
}

/** A line of cells over a line of dashes; or two lines at least that begin and end with bars. */
function beginsTable(lines: readonly string[], at: number): boolean {
  const [line = '', next = ''] = [lines[at], lines[at + 1]];
  if (!line.includes('|') || line.length > longest) return false;
  return isDivider(next) || (isBarred(line) && isBarred(next));
}

/** `|---|:-:|`, `---+---` */
function isDivider(line: string): boolean {
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split(/[|+]/);
  return line.includes('-') && cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}

const isComment = (line: string) => line.startsWith('<!--') && line.endsWith('-->');

/** Beyond, a line is no Markdown that anybody wrote: it is words. */
const longest = 20_000;

const isBarred = (line: string) =>
  line.trim().length > 2 && line.trim().startsWith('|') && line.trim().endsWith('|');

function readTable(lines: readonly string[], at: number, first: number, blocks: Block[]): number {
  const rows: Cell[][] = [];
  const firstLine = `line ${first + at}`;
  let end = at;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    if (end > at && isDivider(line)) continue;
    if (!line.includes('|')) break;
    rows.push(
      splitBars(line).map((text, column) => ({
        notes: splitNotes(text).map(unwrap),
        where: `line ${first + end}, column ${letterOf(column)}`,
      })),
    );
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  refuseCells(`The table from ${firstLine} on`, rows.length * width);
  for (const row of rows)
    while (row.length < width) row.push({ notes: [], where: row[row.length - 1]?.where ?? '' });
  blocks.push({ kind: 'table', grid: rows, where: firstLine });
  return end - at;
}

/** The cells of a line; a bar that belongs to the words stands behind a backslash. */
function splitBars(line: string): string[] {
  const inside = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(^|[^\\])\|$/, '$1');
  const cells = inside.split(/(?<!\\)\|/);
  return cells.map((cell) => plainLine(cell));
}

function readParagraph(lines: readonly string[], at: number, first: number, blocks: Block[]): number {
  const line = (lines[at] ?? '').replace(/^\s*(?:>\s?)+/, '');
  const where = `line ${first + at}`;
  const [, bold, plain, rest] = labelled.exec(line.trim()) ?? [];
  const label = bold ?? plain;
  if (label !== undefined) {
    blocks.push({ kind: 'label', text: plainText(label), where });
    if (rest) blocks.push({ kind: 'words', text: plainLine(rest), where });
    return 1;
  }
  if (namesStage(line)) {
    blocks.push({ kind: 'heading', level: 6, text: plainText(line), where });
    return 1;
  }
  if (isOverBullets(line, lines[at + 1] ?? '')) {
    blocks.push({ kind: 'label', text: plainText(line), where });
    return 1;
  }
  const last = blocks[blocks.length - 1];
  if (last?.kind === 'item' && /^(?: {2}|\t)/.test(line)) {
    const rest = goingOn(lines, at + 1);
    const text = plainLine([line, ...rest].join(' '));
    blocks.push({ kind: 'item', depth: Math.min(20, last.depth + 1), text, where });
    return 1 + rest.length;
  }
  const more = / {2}$|\\$/.test(line) ? [] : goingOn(lines, at + 1);
  blocks.push({ kind: 'words', text: plainLine([line, ...more].join(' ')), where });
  return 1 + more.length;
}

/** `**Actions**`, `**Actions:** looks around`, `Actions:`. */
const labelled =
  /^(?:(?:\*\*|__)(?=\S)((?:(?!\*\*|__).)+?)(?:\*\*|__)\s*:?\s*|([^\s.][^.:*_|]{0,60}):\s*$)([\s\S]*)$/;

/** `Actions: reads tests`, `Phase 2: Paying`, as a line of its own. */
const named = /^\s*([^:*_|\n]{2,30}):\s+\S/;
const wordOf = (line: string) => named.exec(line)?.[1] ?? '';
const namesStage = (line: string) => {
  const word = wordOf(line).replace(/ ?\d+$/, '');
  return line.length < 80 && namesTheAxis(word) && !promisesJourney(word);
};
const namesRow = (line: string) => laneKindOf(wordOf(line)) !== null;

/** A short line right over bullets names them. */
const isOverBullets = (line: string, next: string) =>
  item.test(next) && /^\S/.test(line) && line.trim().length <= 60 && !/[.!?;,。]$/.test(line.trim());

/** The lines that go on with a paragraph or an item. */
function goingOn(lines: readonly string[], from: number): string[] {
  const more: string[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const next = lines[at + 1];
    if (line.trim() === '' || beginsOther(line) || beginsTable(lines, at) || beginsDrawing(line, next)) break;
    if (isOverBullets(line, lines[at + 1] ?? '')) break;
    more.push(line.trim());
  }
  return more;
}

const page = /^\s*<table\b/i;

const beginsOther = (line: string) =>
  page.test(line) ||
  item.test(line) ||
  heading.test(line) ||
  fence.test(line) ||
  ruler.test(line) ||
  labelled.test(line.trim()) ||
  namesStage(line) ||
  namesRow(line) ||
  /^\s*>/.test(line);

/** Words as they are read: signs without their backslash, line breaks as such, and without emphasis around all of it. */
export function plainLine(text: string): string {
  const said = text.replace(/<br\s*\/?>/gi, '\n').replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1');
  return unwrap(decodeEntities(said).trim());
}

function plainText(text: string): string {
  return oneLineOf(plainLine(text).replace(/\*\*|__|`/g, ''))
    .replace(/:$/, '')
    .trim();
}

/** `**all of it**` without its signs. */
function unwrap(text: string): string {
  for (const sign of ['***', '**', '__', '*', '_', '`']) {
    const inside = text.slice(sign.length, -sign.length);
    if (
      text.length > 2 * sign.length &&
      text.startsWith(sign) &&
      text.endsWith(sign) &&
      !inside.includes(sign)
    )
      return unwrap(inside.trim());
  }
  return text;
}
