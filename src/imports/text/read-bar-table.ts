import { refuseCells } from '../../formats/file/limits.ts';
import { letterOf } from '../../formats/table/cell.ts';
import type { Cell } from '../source.ts';
import type { Block } from './block.ts';
import { plainLine, unwrap } from './plain-line.ts';
import { splitNotes } from './split-notes.ts';

/** Beyond, a line is no Markdown that anybody wrote: it is words. */
export const longest = 20_000;

/** A line of cells over a line of dashes; or two lines at least that begin and end with bars. */
export function beginsTable(lines: readonly string[], at: number): boolean {
  const [line = '', next = ''] = [lines[at], lines[at + 1]];
  if (!line.includes('|') || line.length > longest) return false;
  return isDivider(next) || (isBarred(line) && isBarred(next));
}

/** `|---|:-:|`, `---+---` */
function isDivider(line: string): boolean {
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split(/[|+]/);
  return line.includes('-') && cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}

const isBarred = (line: string) =>
  line.trim().length > 2 && line.trim().startsWith('|') && line.trim().endsWith('|');

/** Its lines, as far as they go. Throws `FormatError` where they hold too much. */
export function readTable(lines: readonly string[], at: number, first: number, blocks: Block[]): number {
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
