import { expect, test } from 'vitest';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { draftEdits } from '../../src/own-map/change/draft-edits.ts';
import { workOf } from '../../src/own-map/change/draft-work.ts';
import { makeWay } from '../../src/own-map/change/room/make-way.ts';
import { settleDraft } from '../../src/own-map/change/settle-draft.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import type { SeenNode } from '../../src/plane/snapshot.ts';
import { interpretBoard } from '../../src/strangers/interpret-board.ts';
import { snapshotOfPlan } from '../support/snapshot-of-plan.ts';

/** A map with so many notes in four rows of eight stages. */
function mapOf(notes: number) {
  const stages = Array.from({ length: 8 }, (_, at) => ({ id: `s${at}`, name: `Stage ${at}` }));
  const kinds = ['actions', 'thoughts', 'pains', 'opportunities'];
  const lanes = kinds.map((kind, at) => ({ id: `l${at}`, name: `Row ${at}`, kind }));
  const cards = Array.from({ length: notes }, (_, at) => ({
    id: `c${at}`,
    // All but one cell become fuller with the number of notes.
    stageId: at < 3 ? 's0' : `s${1 + (at % 7)}`,
    laneId: at < 3 ? 'l0' : `l${at % 4}`,
    text: `Note ${at}`,
  }));
  return journeyFrom({ id: 'j', title: 'T', stages, lanes, cards });
}

/** How often a draft looks at what a node is, says or remembers, while the text of one note is changed. */
function looksFor(notes: number): number {
  let looks = 0;
  const journey = mapOf(notes);
  const snapshot = snapshotOfPlan(planBoard(journey), journey.id);
  const [map] = interpretBoard(snapshot).journeys;
  if (!map) throw new Error('no map');
  const watched = (node: SeenNode): SeenNode =>
    new Proxy(node, {
      get(of, key, self) {
        if (key === 'type' || key === 'stamp' || key === 'text') looks += 1;
        return Reflect.get(of, key, self);
      },
    });
  const seen = { ...snapshot, nodes: snapshot.nodes.map(watched) };
  const cards = map.journey.cards.map((card) => (card.id === 'c1' ? { ...card, text: 'Other words' } : card));
  const draft = draftEdits(seen, map, { ...map.journey, cards });
  settleDraft(draft);
  makeWay(draft);
  expect(workOf(draft).changed.map(({ now }) => now.text)).toEqual(['Other words']);
  return looks;
}

test('the text of one note is changed without a look at the notes of other cells, however many there are', () => {
  expect(looksFor(1500)).toBe(looksFor(150));
});
