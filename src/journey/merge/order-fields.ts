import { recordLists } from '../journey.ts';
import { own } from '../own.ts';
import type { RecordKind, Records } from '../records.ts';
import type { Change } from './change.ts';

/** The lists of a map whose order is merged, and the field of the journey that stands for each in a change. */
export const orderFields = { stages: 'stageOrder', lanes: 'laneOrder', personas: 'personaOrder' } as const;
export type OrderedList = keyof typeof orderFields;
export const orderedLists = ['stages', 'lanes', 'personas'] as const;

/** Whether this change or conflict is about an order: of the cards of a cell, or of one of the lists. */
export function isOrder(change: Pick<Change, 'kind' | 'field'>): boolean {
  return change.kind === 'cell' || listOrdered(change) !== null;
}

/** The list whose order this change gives; `null`: it gives none, or that of a cell. */
export function listOrdered({ kind, field }: Pick<Change, 'kind' | 'field'>): OrderedList | null {
  if (kind !== 'journey') return null;
  return orderedLists.find((list) => orderFields[list] === field) ?? null;
}

/** Which record and field of a change name the order of this list: one of `orderedLists`, or a cell. */
export function orderTarget(
  list: string,
  journeyId: string,
): { kind: 'journey' | 'cell'; recordId: string; field: string } {
  const field: string | undefined = own(orderFields, list);
  return field === undefined
    ? { kind: 'cell', recordId: list, field: 'order' }
    : { kind: 'journey', recordId: journeyId, field };
}

/** The merged orders of a journey as one table; the names of cells are JSON and never collide with the others. */
export function listsOf({ orders }: Records): { [list: string]: string[] } {
  const { stages, lanes, personas = [] } = orders;
  return { ...orders.cells, stages, lanes, personas };
}

/** Fields that are not a person's to write, whatever they are asked to hold. */
export function isReserved(kind: RecordKind, field: string): boolean {
  const lists: readonly string[] = recordLists;
  return (
    field === 'id' ||
    field === '' ||
    field === '__proto__' ||
    (kind === 'journey' && (lists.includes(field) || isOrder({ kind, field })))
  );
}
