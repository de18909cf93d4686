import { FormatError } from '../file/format.ts';
import { type Mark, readMark } from './marks.ts';
import { readMemory, type TextMemory } from './memory.ts';

/** Deeper than anybody indents. */
const deepest = 60;

/** A heading or an item of a list, with what stands below it. */
export interface Entry {
  /** Of the file, from 1. */
  line: number;
  /** Of a heading its level; of an item 0. */
  level: number;
  /** As it is written, without its comment. */
  text: string;
  mark: Mark | null;
  children: Entry[];
}

export interface Entries {
  entries: Entry[];
  memory: TextMemory | null;
  /** It says that it is ours, whether or not its memory can be read. */
  isOurs: boolean;
  /** The numbers of the lines that are neither a heading nor an item. */
  unread: number[];
}

/** Takes a Markdown text apart into headings and items; items stand below the item that they are indented under. */
export function readEntries(text: string): Entries {
  const found: Entries = { entries: [], memory: null, isOurs: false, unread: [] };
  /** Items that further ones may be indented under, with their columns. */
  let open: { entry: Entry; column: number }[] = [];
  let fence: string | null = null;
  let wasBlank = true;
  for (const { words, line } of logicalLines(text)) {
    // Blanks that are no spaces belong to the words.
    const trimmed = words.replace(/^[ \t]+|[ \t]+$/g, '');
    const fenced = /^(`{3,}|~{3,})/.exec(trimmed)?.[1];
    if (fence !== null || fenced !== undefined) {
      if (fence === null) found.unread.push(line);
      fence = fence === null ? (fenced ?? null) : trimmed.startsWith(fence) ? null : fence;
      continue;
    }
    if (trimmed === '') {
      wasBlank = true;
      continue;
    }
    const [said, comment] = splitComment(trimmed);
    const parsed = comment === null ? null : readMark(comment);
    if (parsed?.what !== undefined) found.isOurs = true;
    const isMemory = comment !== null && /^\s*throughline\b/.test(comment);
    if (isMemory) {
      found.isOurs = true;
      found.memory = readMemory(comment) ?? found.memory;
      continue;
    }
    const heading = /^(#{1,6})(?:[ \t]+(.*))?$/.exec(said);
    const item = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(.*))?$/.exec(said);
    const last = open[open.length - 1];
    if (heading) {
      open = [];
      found.entries.push(createEntry(line, heading[1]?.length ?? 1, heading[2] ?? '', parsed));
    } else if (item) {
      const column = columnOf(words);
      while (open.length > 0 && (open[open.length - 1]?.column ?? 0) >= column) open.pop();
      const entry = createEntry(line, 0, item[1] ?? '', parsed);
      (open[open.length - 1]?.entry.children ?? found.entries).push(entry);
      if (open.length > deepest)
        throw new FormatError(
          `Line ${line} is nested more than ${deepest} levels deep. Is it the right file?`,
        );
      open.push({ entry, column });
    } else if (last && (!wasBlank || columnOf(words) > last.column)) {
      // The line goes on, as an editor wrapped it; a paragraph of its own is a line of the note.
      if (said !== '') last.entry.text = `${last.entry.text}${wasBlank ? '<br>' : ' '}${said}`;
      last.entry.mark ??= parsed;
    } else if (said !== '') found.unread.push(line);
    wasBlank = false;
  }
  return found;
}

function createEntry(line: number, level: number, text: string, mark: Mark | null): Entry {
  return { line, level, text: text.replace(/^[ \t]+|[ \t]+$/g, ''), mark, children: [] };
}

/** The lines of the text; a comment that an editor broke is one line again. */
function* logicalLines(text: string): Generator<{ words: string; line: number }> {
  const lines = text.split(/\r\n?|\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = at + 1;
    let words = lines[at] ?? '';
    for (let more = 0; more < 20 && isOpen(words) && at + 1 < lines.length; more += 1) {
      at += 1;
      words = `${words} ${(lines[at] ?? '').trim()}`;
    }
    yield { words, line };
  }
}

const isOpen = (words: string) => lastComment(words) > words.lastIndexOf('-->');

/** Where the last comment begins, or −1; what a note says of that kind is escaped. */
function lastComment(words: string): number {
  let at = words.lastIndexOf('<!--');
  while (at > 0 && words.charAt(at - 1) === '\\') at = words.lastIndexOf('<!--', at - 1);
  return at;
}

/** What stands before the last comment of a line, and what stands in it. */
function splitComment(words: string): [said: string, comment: string | null] {
  const start = words.endsWith('-->') ? lastComment(words) : -1;
  if (start < 0) return [words, null];
  return [words.slice(0, start).replace(/[ \t]+$/, ''), words.slice(start + 4, -3)];
}

function columnOf(words: string): number {
  let column = 0;
  for (const sign of words) {
    if (sign === '\t') column += 4 - (column % 4);
    else if (sign === ' ') column += 1;
    else break;
  }
  return column;
}
