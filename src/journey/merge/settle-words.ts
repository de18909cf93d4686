import { explainsLoss, losesSigns } from '../code-page-loss.ts';
import { own } from '../own.ts';
import type { Json, Records } from '../records.ts';
import type { BaseView } from './base-view.ts';
import { recordOf } from './field-values.ts';

/** Fields whose words in the file may have lost signs, by record. */
export type Doubts = ReadonlyMap<string, ReadonlySet<string>>;

export const noDoubts: Doubts = new Map();

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
      else if (typeof yours === 'string' && losesSigns(yours, String(mine), signs))
        doubts.set(id, (doubts.get(id) ?? new Set()).add(field));
    }
  }
  return doubts;
}

/** Of a doubtful field nobody can say that only the file changed it: what is different there is a question. */
export function viewDoubting(base: BaseView, doubts: Doubts): BaseView {
  if (doubts.size === 0) return base;
  return {
    ...base,
    agreed: (id, field, value) => (doubts.get(id)?.has(field) ? null : base.agreed(id, field, value)),
    agreedAll: (id, fields) => (doubts.has(id) ? null : base.agreedAll(id, fields)),
  };
}

function saysPoorly(whole: Json, seen: string, signs: string | undefined): boolean {
  if (typeof whole === 'string') return explainsLoss(whole, seen, signs) || roundsTo(whole, seen);
  if (typeof whole === 'number') return roundsTo(String(whole), seen);
  if (!Array.isArray(whole) || !whole.every((item) => typeof item === 'string')) return false;
  const lines = seen.split('\n').filter((line) => line.trim() !== '');
  return lines.length === whole.length && lines.every((line, i) => line === whole[i]);
}

/** `1.23E+19`: a long number as a spreadsheet shows it, in fewer digits; below twelve it shows them all. */
function roundsTo(whole: string, seen: string): boolean {
  const number = Number(seen.trim().replace(',', '.'));
  if (!/^-?\d{12,}$/.test(whole) || !Number.isFinite(number) || Math.abs(number) < 1e11) return false;
  const [mantissa = ''] = number.toExponential().split('e');
  const digits = mantissa.replace(/[-.]/g, '').length;
  return digits < 16 && Number(whole).toExponential(digits - 1) === number.toExponential(digits - 1);
}
