import { explainsLoss, losesSigns } from '../code-page-loss.ts';
import { laneKinds } from '../lane-kinds.ts';
import { own } from '../own.ts';
import type { Json, Records } from '../records.ts';
import type { BaseView } from './base-view.ts';
import { recordOf } from './field-values.ts';

/** Fields of which nobody knows whether somebody meant what the file says, by record. */
export type Doubts = ReadonlyMap<string, ReadonlySet<string>>;

export const noDoubts: Doubts = new Map();

export function joinDoubts(...all: readonly Doubts[]): Doubts {
  const joined = new Map<string, Set<string>>();
  for (const doubts of all)
    for (const [id, fields] of doubts) joined.set(id, new Set([...(joined.get(id) ?? []), ...fields]));
  return joined;
}

/**
 * Takes out of a table what says the same as the board in a poorer form: words whose other signs were lost on their way
 * through a code page, lists as lines of one text, rounded numbers. Gives the fields in which signs were lost and something else is different
 * too: nobody knows which of it was meant.
 */
export function settleWords(ours: Records, theirs: Records, signs?: string): Doubts {
  const doubts = new Map<string, Set<string>>();
  for (const { id, fields } of Object.values(ours.byId)) {
    const onBoard = recordOf(theirs, id);
    if (!onBoard) continue;
    for (const [field, mine] of Object.entries(fields)) {
      const yours = own(onBoard.fields, field) ?? null;
      if (mine === yours || typeof mine === 'object') continue;
      if (saysPoorly(yours, String(mine), signs)) delete fields[field];
      else if (
        unreads(yours, mine, field) ||
        (typeof yours === 'string' &&
          (losesSigns(yours, String(mine), signs) || yours.replace(/[^\0-\x7f]/g, '') === mine))
      )
        doubts.set(id, (doubts.get(id) ?? new Set()).add(field));
    }
  }
  return doubts;
}

/** Of a doubtful field nobody can say that only the file changed it: what is different there is a question. */
export function viewDoubting(base: BaseView, doubts: Doubts): BaseView {
  return {
    ...base,
    agreed: (id, field, value) => (doubts.get(id)?.has(field) ? null : base.agreed(id, field, value)),
    agreedAll: (id, fields) => (doubts.has(id) ? null : base.agreedAll(id, fields)),
  };
}

/** Whether a day, or the kind of a row, became words that are none: nobody knows what was meant. */
const unreads = (whole: Json, seen: Json, field: string) =>
  typeof seen === 'string' &&
  seen !== '' &&
  (day.test(String(whole))
    ? !day.test(seen)
    : field === 'kind' && whole !== 'other' && isKind(whole) && !isKind(seen));

const isKind = (kind: Json) => laneKinds.some((known) => known === kind);

const day = /^\d{4}-\d\d-\d\d/;

function saysPoorly(whole: Json, seen: string, signs: string | undefined): boolean {
  if (typeof whole === 'string')
    return explainsLoss(whole, seen, signs) || explainsLoss(whole, seen) || roundsTo(whole, seen);
  if (typeof whole === 'number')
    return Number(seen.trim().replace(',', '.') || NaN) === whole || roundsTo(String(whole), seen);
  if (!Array.isArray(whole) || !whole.every((item) => typeof item === 'string')) return false;
  const lines = seen.split('\n').filter((line) => line.trim() !== '');
  return lines.length === whole.length && lines.every((line, i) => line === whole[i]);
}

/** A long number as spreadsheets show it: in fewer digits, `1.23E+19`, or with zeros after the fifteenth. Below twelve they show them all. */
function roundsTo(whole: string, seen: string): boolean {
  if (!/^-?[1-9]\d{11,}$/.test(whole)) return false;
  const shown = Number(seen.trim().replace(',', '.'));
  const [mantissa = ''] = shown.toExponential().split('e');
  const digits = mantissa.replace(/[-.]/g, '').length;
  const cut = whole.replace(/^(-?\d{15})(\d+)$/, (_, head, rest) => head + '0'.repeat(rest.length));
  const isAs = (given: string) => Number(given).toExponential(digits - 1) === shown.toExponential(digits - 1);
  return digits < 16 && (isAs(whole) || isAs(cut));
}
