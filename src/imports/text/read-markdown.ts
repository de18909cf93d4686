import { type DiagramBlock, findBlocks } from '../../formats/mermaid/find-diagram.ts';
import { namesTheAxis, promisesJourney } from '../../plane/words/stage-words.ts';
import type { Block } from './block.ts';
import { endOfData } from './find-data.ts';
import { labelOf } from './label.ts';
import { likeMarkdown } from './like-markdown.ts';
import { plainLine, plainText } from './plain-line.ts';
import { beginsTable, longest, readTable } from './read-bar-table.ts';
import { beginsDrawing, readDrawing } from './read-drawn-table.ts';
import { readHtml } from './read-html.ts';

const fence = /^\s{0,3}(`{3,}|~{3,})\s*([^\s`{]*)/;
const heading = /^\s{0,3}(#{1,6})\s(.*)$/;
const item = /^(\s*)(?:[-*+•▪●◦–]|(\d{1,3}[.)]))\s+(?:\[[ xX]\]\s+)?(.*)$/;
const ruler = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;

/** Takes Markdown apart, also as chats write it; `first` is the number of its first line. */
export function readMarkdown(text: string, first = 1): Block[] {
  const lines = likeMarkdown(text);
  const diagrams = new Map(
    /journey/i.test(text) ? findBlocks(lines).map((block) => [block.first, block] as const) : [],
  );
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const diagram = diagrams.get(at + 1);
    if (diagram) blocks.push(blockOf(diagram, first + at));
    at += diagram?.length ?? readAt(lines, at, first, blocks);
  }
  return blocks;
}

/** A diagram, however it stands in the text: from the first line with words on. */
function blockOf({ lines }: DiagramBlock, line: number): Block {
  const begin = Math.max(
    0,
    lines.findIndex((each) => each.trim() !== ''),
  );
  const text = lines.slice(begin).join('\n');
  return { kind: 'code', language: 'mermaid', text, where: `line ${line + begin}`, line: line + begin };
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
  const data = endOfData(lines, at);
  if (data > at) {
    const text = lines.slice(at, data).join('\n');
    blocks.push({ kind: 'code', language: 'data', text, where, line: first + at });
    return data - at;
  }
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

const isComment = (line: string) => line.startsWith('<!--') && line.endsWith('-->');

function readParagraph(lines: readonly string[], at: number, first: number, blocks: Block[]): number {
  const line = (lines[at] ?? '').replace(/^\s*(?:>\s?)+/, '');
  const where = `line ${first + at}`;
  const [, bold, slanted, plain, rest] = labelled.exec(line.trim()) ?? [];
  const label = bold ?? slanted ?? plain;
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
  // Below a label a short line is a note, as is what a hard break ends.
  const isNote = line.length < 60 && isBelowLabel(blocks);
  const more = isNote || / {2}$|\\$/.test(line) ? [] : goingOn(lines, at + 1);
  blocks.push({ kind: 'words', text: plainLine([line, ...more].join(' ')), where });
  return 1 + more.length;
}

function isBelowLabel(blocks: readonly Block[]): boolean {
  let at = blocks.length - 1;
  while (blocks[at]?.kind === 'words') at -= 1;
  return blocks[at]?.kind === 'label';
}

/** `**Actions**`, `**Actions:** looks around`, `*Actions:* looks around`, `**Actions** – looks around`, `Actions:`. */
const labelled =
  /^(?:(?:\*\*|__)(?=\S)((?:(?!\*\*|__).)+?)(?:\*\*|__)\s*(?:[:：]|[–—-](?=\s))?\s*|[*_]([^*_]{1,40}[:：?？])[*_]\s+|([^\s.][^.:：*_|]{0,60})[:：]\s*$)([\s\S]*)$/;

/** `Actions: reads tests`, `Phase 2: Paying`, as a line of its own. */
const named = /^\s*([^:*_|\n]{2,30}):\s+\S/;
const wordOf = (line: string) => named.exec(line)?.[1] ?? '';
const namesStage = (line: string) => {
  const word = wordOf(line).replace(/ ?\d+$/, '');
  return line.length < 80 && namesTheAxis(word) && !promisesJourney(word);
};

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
    if (isOverBullets(line, next ?? '')) break;
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
  labelOf(line.trim()) !== null ||
  /^\s*>|^\s*journey\s*$/.test(line);
