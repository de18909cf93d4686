import { cardFields, type Field } from '../../model/fields.ts';
import { boardColumns } from '../board-columns.ts';
import { guard, unguard } from './cell-values.ts';

/** What a column of the table is: one of the fixed ones, or a field of the card. */
export type Column =
  | { role: 'id' | 'stage' | 'lane' | 'stage_id' | 'lane_id' | '_rev' | '_export' | 'ignored' }
  /** What only the board says. */
  | { role: 'board'; key: string }
  | { role: 'field'; field: string; type: Field['type'] };

const fixed = ['id', 'stage', 'lane', 'stage_id', 'lane_id', '_rev', '_export'] as const;
const ownFields: readonly Field[] = [
  { field: 'text', label: 'Text', type: 'text' },
  { field: 'severity', label: 'Severity', type: 'count' },
  ...cardFields,
];
/** Stands before the name of a field that would otherwise be taken for another column. */
const fieldPrefix = 'field:';

/**
 * What a header cell names, in whatever case and with blanks or underscores. A name that we do not know is a
 * detail of that name: people add columns to keep something. One that begins with `_`, or is empty, is nothing.
 */
export function columnOf(header: string): Column {
  const name = unguard(header);
  if (name.startsWith(fieldPrefix)) return fieldColumn(name.slice(fieldPrefix.length));
  const key = normalise(name);
  const role = fixed.find((candidate) => normalise(candidate) === key);
  if (role) return { role };
  const shown = boardColumns.find((candidate) => normalise(candidate.header) === key);
  if (shown) return { role: 'board', key: shown.key };
  const known = ownFields.find(({ field }) => normalise(field) === key);
  if (known) return { role: 'field', field: known.field, type: known.type };
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.startsWith('_') || trimmed === '__proto__') return { role: 'ignored' };
  return { role: 'field', field: trimmed, type: 'data' };
}

/** The header under which `columnOf` finds this field again. */
export function headerOf(field: string): string {
  const column = columnOf(guard(field));
  const plain = column.role === 'field' && column.field === field;
  return plain ? guard(field) : `${fieldPrefix}${field}`;
}

/** How the values of a card's field stand in their cells. */
export function typeOf(field: string): Field['type'] {
  return ownFields.find((known) => known.field === field)?.type ?? 'data';
}

/** The details a card may have, as far as the cards have any: ours in their order, then the others. */
export function detailsIn(cards: readonly { [field: string]: unknown }[]): string[] {
  const used = new Set<string>();
  for (const card of cards) {
    for (const field of Object.keys(card))
      if (card[field] !== undefined && card[field] !== null) used.add(field);
  }
  const ours = cardFields.map(({ field }) => field);
  const elsewhere = ['id', 'stageId', 'laneId', 'text', 'severity', ...ours];
  return [
    ...ours.filter((field) => used.has(field)),
    ...[...used].filter((field) => !elsewhere.includes(field)).sort(),
  ];
}

function fieldColumn(field: string): Column {
  return field === '__proto__' ? { role: 'ignored' } : { role: 'field', field, type: typeOf(field) };
}

function normalise(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}
