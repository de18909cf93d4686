import { cellText, type ReadCell } from './cell.ts';
import { unguard } from './decode-cell.ts';
import type { Labels } from './labels.ts';
import { meaningsOf } from './spreadsheet-eyes.ts';

/**
 * The exported id that a cell means, else what stands there: programs put blanks and signs that nobody sees around an id, and
 * take it for a number or a day (`007` becomes `7`, `1e5` becomes `1.00E+05`). Such an id counts where one exported id alone comes to that.
 */
export function resolveId(cell: ReadCell, known: Labels): string {
  const raw = typeof cell === 'string' ? unguard(cell) : cellText(cell);
  if (known.has(raw)) return raw;
  const id = raw.replace(/[\u200B-\u200D\u2060\uFEFF]/g, '').trim();
  if (id === '' || known.has(id)) return id;
  const meanings = new Set(meaningsOf(id));
  const lower = id.toLowerCase();
  const alike = [...known.keys()].filter(
    (other) => other.toLowerCase() === lower || meansSame(meanings, id, other),
  );
  return alike.length === 1 && alike[0] !== undefined ? alike[0] : id;
}

function meansSame(meanings: ReadonlySet<string>, cell: string, id: string): boolean {
  const [meaning] = meaningsOf(id);
  return (meaning !== undefined && meanings.has(meaning)) || roundsTo(id, cell);
}

/** `1.48E+17` has three of the digits of the id that it was. */
function roundsTo(id: string, cell: string): boolean {
  const digits = /^(\d(?:[.,](\d+))?)[eE]\+?0*(\d+)$/.exec(cell);
  if (!digits?.[1] || !/^\d+$/.test(id)) return false;
  return Number(id).toExponential(digits[2]?.length ?? 0) === `${digits[1].replace(',', '.')}e+${digits[3]}`;
}
