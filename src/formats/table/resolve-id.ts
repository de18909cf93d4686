import { addTo } from '../../journey/add-to.ts';
import { cellText, type ReadCell } from './cell.ts';
import { unguard } from './decode-cell.ts';
import { meaningsOf } from './spreadsheet-eyes.ts';

/** Ids of an export, to be found by what programs make of them. */
export interface KnownIds {
  has(id: string): boolean;
  /** By the id in small letters, and by what a spreadsheet takes it for. */
  alike: ReadonlyMap<string, readonly string[]>;
  /** Those that are long numbers. */
  long: readonly string[];
}

export function indexIds(ids: Iterable<string>): KnownIds {
  const known = new Set(ids);
  const alike = new Map<string, string[]>();
  for (const id of known) {
    const [meaning] = meaningsOf(id);
    for (const key of [id.toLowerCase(), ...(meaning === undefined ? [] : [` ${meaning}`])])
      addTo(alike, key, id);
  }
  return { has: (id) => known.has(id), alike, long: [...known].filter((id) => /^\d{12,}$/.test(id)) };
}

/**
 * The exported id that a cell means, else what stands there: programs put blanks and signs that nobody sees around an id, and
 * take it for a number or a day (`007` becomes `7`, `1e5` becomes `1.00E+05`). Such an id counts where one exported id alone
 * comes to that.
 */
export function resolveId(cell: ReadCell, known: KnownIds): string {
  const raw = typeof cell === 'string' ? unguard(cell) : cellText(cell);
  if (known.has(raw)) return raw;
  const id = raw.replace(/[\u200B-\u200D\u2060\uFEFF]/g, '').trim();
  if (id === '' || known.has(id)) return id;
  const keys = [id.toLowerCase(), ...meaningsOf(id).map((meaning) => ` ${meaning}`)];
  const found = new Set(keys.flatMap((key) => known.alike.get(key) ?? []));
  for (const other of known.long) if (roundsTo(other, id)) found.add(other);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : id;
}

/** `1.48E+17` has three of the digits of the id that it was. */
function roundsTo(id: string, cell: string): boolean {
  const digits = /^(\d(?:[.,](\d+))?)[eE]\+?0*(\d+)$/.exec(cell);
  if (!digits?.[1]) return false;
  return Number(id).toExponential(digits[2]?.length ?? 0) === `${digits[1].replace(',', '.')}e+${digits[3]}`;
}
