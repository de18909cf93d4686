import { sameJson } from '../../journey/equal.ts';
import { recordLists } from '../../journey/journey.ts';
import { own } from '../../journey/own.ts';
import type { JourneyRecord, Json, RecordKind, Records } from '../../journey/records.ts';
import type { Difference, DifferenceOp } from './comparison.ts';
import { isReference, nameOf, sayValue, stageIdOf } from './name-things.ts';
import { type Pairing, recordsOf } from './pair-records.ts';

/** Both states, and who is who in them. */
export interface Sides {
  from: Records;
  to: Records;
  pairing: Pairing;
}

const kinds = ['stage', 'lane', 'persona', 'card', 'metric', 'emotion', 'link'] as const;
/** What a person judges or measures: told apart from what they say. */
const scores = [
  'severity value importance satisfaction frequency reach cost customerValue businessValue effort confidence',
  'votes baseline current target share dropOff volume duration waitTime techComfort n',
]
  .join(' ')
  .split(' ');
const words = ['text', 'name', 'title', 'label', 'quote'];
/** What says nothing of the journey itself. */
const unsaid: readonly string[] = ['id', 'exported', 'basedOn', 'asks', 'muted', ...recordLists];

/** Everything that differs, the map itself first, then stage by stage in the order of the later state. */
export function findDifferences(sides: Sides): Difference[] {
  const { from, to, pairing } = sides;
  const found: Difference[] = [];
  found.push(...comparePair(sides, own(from.byId, from.journeyId), own(to.byId, to.journeyId)));
  found.push(...compareOrder(sides, 'stages'), ...compareOrder(sides, 'lanes'));
  for (const kind of kinds) {
    for (const record of recordsOf(from, kind)) {
      const partner = pairing.toOf.get(record.id);
      if (partner === undefined) found.push(describe(sides, 'removed', record, undefined));
      else found.push(...comparePair(sides, record, own(to.byId, partner)));
    }
    for (const record of recordsOf(to, kind)) {
      if (!pairing.fromOf.has(record.id)) found.push(describe(sides, 'added', undefined, record));
    }
  }
  return found
    .map((difference, index) => ({ difference, index }))
    .sort((a, b) => a.difference.place - b.difference.place || a.index - b.index)
    .map(({ difference }) => difference);
}

function comparePair(
  sides: Sides,
  before: JourneyRecord | undefined,
  after: JourneyRecord | undefined,
): Difference[] {
  if (!before || !after) return [];
  const found: Difference[] = [];
  const places: string[] = [];
  for (const field of new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])) {
    if (after.kind === 'journey' && unsaid.includes(field)) continue;
    const [was, is] = [own(before.fields, field) ?? null, own(after.fields, field) ?? null];
    if (sameJson(isReference(field) ? translate(sides, was) : was, is)) continue;
    if (isPlace(after.kind, field)) places.push(field);
    else
      found.push({ ...describe(sides, opOf(field), before, after), field, ...said(sides, field, was, is) });
  }
  if (places.length === 0) return found;
  const where = { before: placeOf(sides.from, before), after: placeOf(sides.to, after) };
  return [{ ...describe(sides, 'moved', before, after), ...where }, ...found];
}

function said(sides: Sides, field: string, was: Json, is: Json): { before: string; after: string } {
  return { before: sayValue(sides.from, field, was), after: sayValue(sides.to, field, is) };
}

/** The id that a thing of the earlier state has in the later one. */
function translate({ pairing }: Sides, id: Json): Json {
  return typeof id === 'string' ? (pairing.toOf.get(id) ?? `gone ${id}`) : id;
}

function isPlace(kind: RecordKind, field: string): boolean {
  return isReference(field) && kind !== 'stage' && field !== 'personaId';
}

function opOf(field: string): DifferenceOp {
  if (words.includes(field)) return 'reworded';
  return scores.includes(field) ? 'rescored' : 'changed';
}

/** `Set-up · Pain points`; of an arrow, what it joins. */
function placeOf(records: Records, record: JourneyRecord): string {
  if (record.kind === 'link') return nameOf(records, record.id);
  const { stageId, laneId, cardId } = record.fields;
  const parts = [nameOf(records, stageId), nameOf(records, laneId), nameOf(records, cardId)].filter(Boolean);
  return parts.length === 0 ? 'outside the stages' : parts.join(' · ');
}

/** One line for a new order of stages or rows that both states have. */
function compareOrder({ from, to, pairing }: Sides, list: 'stages' | 'lanes'): Difference[] {
  const before = from.orders[list].filter((id) => pairing.toOf.has(id));
  const after = to.orders[list].filter((id) => pairing.fromOf.has(id));
  if (
    sameJson(
      before.map((id) => pairing.toOf.get(id)),
      after,
    )
  )
    return [];
  return [
    {
      op: 'moved',
      kind: 'journey',
      fromId: from.journeyId,
      toId: to.journeyId,
      name: list === 'stages' ? 'Order of stages' : 'Order of rows',
      stage: null,
      place: -1,
      before: before.map((id) => nameOf(from, id)).join(' · '),
      after: after.map((id) => nameOf(to, id)).join(' · '),
    },
  ];
}

function describe(
  sides: Sides,
  op: DifferenceOp,
  before: JourneyRecord | undefined,
  after: JourneyRecord | undefined,
): Difference {
  const [records, record] = after ? [sides.to, after] : [sides.from, before];
  if (!record) throw new RangeError('A difference is of something.');
  const row = typeof record.fields.laneId === 'string' ? nameOf(records, record.fields.laneId) : '';
  return {
    op,
    kind: record.kind,
    fromId: before?.id ?? null,
    toId: after?.id ?? null,
    name: nameOf(records, record.id),
    ...findPlace(sides, records, record),
    ...(row === '' ? {} : { row }),
  };
}

/** The stage a thing is in, and its place among the stages of both states. */
export function findPlace(
  { from, to, pairing }: Sides,
  records: Records,
  record: JourneyRecord,
): { stage: string | null; place: number } {
  const stageId = stageIdOf(records, record);
  if (stageId === undefined) return { stage: null, place: -1 };
  const last = to.orders.stages.length + from.orders.stages.length;
  if (stageId === null) return { stage: 'Outside the stages', place: last };
  const stage = nameOf(records, stageId);
  const there = records === to ? stageId : pairing.toOf.get(stageId);
  if (there !== undefined) return { stage, place: to.orders.stages.indexOf(there) };
  // A stage that is gone stands where it stood: behind the one before it.
  const at = from.orders.stages.indexOf(stageId);
  for (let index = at - 1; index >= 0; index -= 1) {
    const before = pairing.toOf.get(from.orders.stages[index] ?? '');
    if (before !== undefined) return { stage, place: to.orders.stages.indexOf(before) + 0.5 + at / 1e4 };
  }
  return { stage, place: -0.5 + at / 1e4 };
}
