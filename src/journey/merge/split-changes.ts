import { isObject } from '../own.ts';
import { cellKey, type Json, type Records } from '../records.ts';
import type { Change } from './change.ts';
import { fieldOf, recordOf } from './field-values.ts';
import { listOrdered } from './order-fields.ts';

/**
 * Parts of at most so many records, to be carried out one after the other: after each the journey is whole. What
 * others point at comes first and goes last; cards follow by row and column, so that a row grows once; all changes
 * of one record, and the order of one cell with its last card, stay together.
 */
export function splitChanges(theirs: Records, changes: readonly Change[], most: number): Change[][] {
  const bundles = new Map<string, Bundle>();
  for (const change of changes) {
    const key = bundleKey(theirs, changes, change);
    const bundle = bundles.get(key.id);
    if (bundle) bundle.changes.push(change);
    else bundles.set(key.id, { ...key, changes: [change] });
  }
  const sorted = [...bundles.values()].sort((a, b) => a.rank - b.rank || compare(a.place, b.place));
  const parts: Change[][] = [];
  let held = most;
  for (const bundle of sorted) {
    const part = parts[parts.length - 1];
    // Stages may name one another: what changes about the grid is one part, however much it is.
    if (part && (held < most || bundle.rank <= orderOfGrid)) part.push(...bundle.changes);
    else {
      parts.push([...bundle.changes]);
      held = 0;
    }
    held += 1;
  }
  return parts;
}

interface Bundle {
  id: string;
  rank: number;
  place: string;
  changes: Change[];
}

/** Where each kind stands when it comes or changes; what goes, goes in the opposite order. */
const ranks: { [kind: string]: number } = { journey: 0, persona: 0, lane: 1, stage: 1, card: 3, cell: 3 };
const afterCards = 4;
const orderOfGrid = 2;
const last = 9;

function bundleKey(
  theirs: Records,
  changes: readonly Change[],
  change: Change,
): Pick<Bundle, 'id' | 'rank' | 'place'> {
  const { op, kind, recordId, field } = change;
  if (listOrdered(change) !== null) return { id: `order ${field}`, rank: orderOfGrid, place: '' };
  const rank = ranks[kind] ?? afterCards;
  if (op === 'remove') return { id: recordId, rank: last - rank, place: '' };
  if (kind === 'cell') return { id: `cell ${recordId}`, rank, place: `${placeOf(recordId)} ~` };
  const place = kind === 'card' ? placeOf(cellAfter(theirs, changes, recordId)) : '';
  return { id: recordId, rank, place };
}

/** The cell in which a card lies when all is done. */
function cellAfter(theirs: Records, changes: readonly Change[], id: string): string {
  const record = recordOf(theirs, id);
  let [stage, lane] = [fieldOf(record, 'stageId'), fieldOf(record, 'laneId')];
  for (const { recordId, op, field, after } of changes) {
    if (recordId !== id) continue;
    if (op === 'add' && isObject(after)) [stage, lane] = [idOf(after.stageId), idOf(after.laneId)];
    if (field === 'stageId') stage = after ?? null;
    if (field === 'laneId') lane = after ?? null;
  }
  return cellKey(idOf(stage), idOf(lane));
}

const idOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Cells of one row next to each other. */
function placeOf(cell: string): string {
  const parsed: Json = JSON.parse(cell);
  const [stage = null, lane = null] = Array.isArray(parsed) ? parsed : [];
  const key: Json = [lane, stage];
  return JSON.stringify(key);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
