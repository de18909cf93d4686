import type { Card, Journey, Lane, Stage } from '../../journey/journey.ts';
import type { LaneKind } from '../../journey/lane-kinds.ts';
import { isObject } from '../../journey/own.ts';
import { hasWords } from '../facts/has-words.ts';
import { lookThrough } from '../facts/look-through.ts';
import { readAmount } from '../facts/read-amount.ts';

/** How we know something: shown or measured; reasoned from what is known; or thought up at a table. */
export const knownHow = ['known', 'inferred', 'assumed'] as const;
export type KnownHow = (typeof knownHow)[number];

export interface Coverage {
  /** Every note that says something of people, and how it is known. */
  notes: { card: Card; how: KnownHow }[];
  total: Counts;
  /** Only where there are such notes, in the map’s order. */
  stages: { stage: Stage; counts: Counts }[];
  rows: { row: Lane; counts: Counts }[];
}
export type Counts = { readonly [how in KnownHow]: number };

/** Rows that hold what we plan or who we are: nothing that could be known of people. */
const ours: readonly LaneKind[] = [
  'solutions',
  'opportunities',
  'owners',
  'metrics',
  'questions',
  'emotions',
];

/** How much of a map is known, and how much only assumed, by stage and by row. A note that does not say counts as assumed. */
export function evidenceCoverage(journey: Journey): Coverage {
  const { kindOf } = lookThrough(journey);
  const rows = new Set(journey.lanes.map(({ id }) => id));
  const notes = journey.cards
    .filter((card) => hasWords(card.text) && rows.has(card.laneId ?? '') && !ours.includes(kindOf(card)))
    .map((card) => ({ card, how: howKnown(card, kindOf(card)) }));
  const count = (of: (card: Card) => boolean): Counts => {
    const counts = { known: 0, inferred: 0, assumed: 0 };
    for (const { card, how } of notes) if (of(card)) counts[how] += 1;
    return counts;
  };
  const some = ({ counts }: { counts: Counts }) => counts.known + counts.inferred + counts.assumed > 0;
  return {
    notes,
    total: count(() => true),
    stages: journey.stages
      .map((stage) => ({ stage, counts: count(({ stageId }) => stageId === stage.id) }))
      .filter(some),
    rows: journey.lanes
      .map((row) => ({ row, counts: count(({ laneId }) => laneId === row.id) }))
      .filter(some),
  };
}

/** How each note of a map is known, by record id: what is marked on the board. */
export const markNotes = (journey: Journey): { [cardId: string]: KnownHow } =>
  Object.fromEntries(evidenceCoverage(journey).notes.map(({ card, how }) => [card.id, how]));

/**
 * How a note is known, by what it says of itself: its confidence first, then its evidence; an assumption as evidence is none. A note in
 * a row of evidence is evidence.
 */
export function howKnown({ confidence, evidence }: Card, kind: LaneKind): KnownHow {
  const said = readTier(confidence);
  if (said !== null) return said;
  const items: unknown[] = [evidence].flat();
  const real = items.filter((item) => hasWords(item) && !isAssumption(item));
  return real.length > 0 || kind === 'evidence' ? 'known' : 'assumed';
}

function readTier(confidence: unknown): KnownHow | null {
  const amount = readAmount(confidence);
  if (amount) {
    const share = amount.percent || amount.number > 1 ? amount.number / 100 : amount.number;
    return share >= 0.8 ? 'known' : share >= 0.5 ? 'inferred' : 'assumed';
  }
  if (typeof confidence !== 'string') return null;
  if (/\b(validated|observed|high|known|proven)\b/i.test(confidence)) return 'known';
  if (/\b(inferred|medium|reasoned)\b/i.test(confidence)) return 'inferred';
  return /\b(assum(ed|ption)|low|guess(ed)?)\b/i.test(confidence) ? 'assumed' : null;
}

const isAssumption = (item: unknown): boolean => {
  const said = isObject(item) ? item.type : item;
  return typeof said === 'string' && /^\W*(assum(ed|ption)|guess|hypothesis)\b/i.test(said);
};
