import { letterOf } from '../../formats/table/cell.ts';
import type { Block } from './block.ts';
import { bullet, splitNotes } from './split-notes.ts';

/** `+-----+-----+`, `├─────┼─────┤`: what is drawn between the lines of a table. */
const border = /^\s*[+|\u2500-\u257f][-=+|\u2500-\u257f]{2,}\s*$/;
const bar = /[|\u2502\u2503\u2551]/;

/** Does a table that is drawn with signs begin here? One of bars and dashes alone is Markdown. */
export const beginsDrawing = (line: string, next = ''): boolean =>
  border.test(line) && /^\s*[+\u2500-\u257f]/.test(line) && bar.test(next);

/**
 * Reads a table as programs and chats draw it, from line `at` on, and gives how many lines it has. Where there is a border between all of its lines, what stands
 * between two borders is one line of cells.
 */
export function readDrawing(lines: readonly string[], at: number, first: number, blocks: Block[]): number {
  const isDrawn = (line: string) => border.test(line) || bar.test(line.trim().charAt(0));
  let end = at + 1;
  while (end < lines.length && isDrawn(lines[end] ?? '')) end += 1;
  const drawn = lines.slice(at, end);
  const isSpaced = drawn.filter((line) => border.test(line)).length > 3;
  const rows: { line: number; texts: string[] }[] = [];
  for (const [each, line] of drawn.entries()) {
    if (border.test(line)) continue;
    const said = line.trim().split(bar).slice(1, -1);
    const last = isSpaced && !border.test(drawn[each - 1] ?? '') ? rows[rows.length - 1] : undefined;
    if (last) last.texts = last.texts.map((text, column) => goOn(text.trim(), said[column]?.trim() ?? ''));
    else rows.push({ line: first + at + each, texts: said });
  }
  const grid = rows.map(({ line, texts }) =>
    texts.map((text, column) => ({
      notes: splitNotes(text),
      where: `line ${line}, column ${letterOf(column)}`,
    })),
  );
  blocks.push({ kind: 'table', grid, where: `line ${first + at}` });
  return drawn.length;
}

const goOn = (text: string, more: string) => `${text}${bullet.test(more) ? '\n' : ' '}${more}`.trim();
