import { groupBy } from '../../journey/group-by.ts';
import type { Card, Emotion, Journey, Stage } from '../../journey/journey.ts';
import { knownLaneKind, type LaneKind } from '../../journey/lane-kinds.ts';
import { hasWords } from './has-words.ts';

/** A journey with the ways through it that judgements need: each is walked once. */
export interface Overview {
  journey: Journey;
  /** The moments of the journey, in order: without blocks that stand beside it. */
  stages: readonly Stage[];
  /** Whether the map has a row of one of these kinds. */
  hasRow(...kinds: LaneKind[]): boolean;
  /** Notes with words in rows of these kinds, in the journey's order. */
  notes(...kinds: LaneKind[]): Card[];
  /** Notes with words of one stage in rows of these kinds. */
  notesIn(stageId: string, ...kinds: LaneKind[]): Card[];
  kindOf(card: Card): LaneKind;
  card(id: string): Card | undefined;
  /** Notes and feelings at the other end of a record's links, whichever way these point. */
  linked(id: string): ReadonlySet<string>;
  /** What was felt in a stage and has been said. */
  feelingsIn(stageId: string): Emotion[];
}

/** Looks through a journey once, so that each judgement costs in proportion to what it asks for. Pure. */
export function lookThrough(journey: Journey): Overview {
  const kinds = new Map(journey.lanes.map(({ id, kind }) => [id, knownLaneKind(kind)]));
  const kindOf = ({ laneId }: Card): LaneKind => kinds.get(laneId ?? '') ?? 'other';
  const byKind = groupBy(
    journey.cards.filter(({ laneId, text }) => kinds.has(laneId ?? '') && hasWords(text)),
    kindOf,
  );
  const byStage = groupBy(journey.cards, ({ stageId }) => stageId ?? '');
  const cards = new Map(journey.cards.map((card) => [card.id, card]));
  const links = new Map<string, Set<string>>();
  const join = (from: string, to: string) => links.set(from, (links.get(from) ?? new Set()).add(to));
  for (const { from, to } of journey.links) {
    join(from, to);
    join(to, from);
  }
  const felt = groupBy(
    journey.emotions.filter(({ value }) => value !== undefined),
    ({ stageId }) => stageId,
  );
  return {
    journey,
    stages: journey.stages.filter(({ block }) => block === undefined),
    hasRow: (...wanted) => wanted.some((kind) => [...kinds.values()].includes(kind)),
    notes: (...wanted) => {
      const [only, ...others] = wanted;
      if (only !== undefined && others.length === 0) return byKind.get(only) ?? [];
      return journey.cards.filter(
        (card) => kinds.has(card.laneId ?? '') && hasWords(card.text) && wanted.includes(kindOf(card)),
      );
    },
    notesIn: (stageId, ...wanted) =>
      (byStage.get(stageId) ?? []).filter(
        (card) => kinds.has(card.laneId ?? '') && hasWords(card.text) && wanted.includes(kindOf(card)),
      ),
    kindOf,
    card: (id) => cards.get(id),
    linked: (id) => links.get(id) ?? nobody,
    feelingsIn: (stageId) => felt.get(stageId) ?? [],
  };
}

const nobody: ReadonlySet<string> = new Set();
