import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import { applyChanges } from '../../../src/journey/merge/apply-changes.ts';
import { aroundCards } from '../../../src/journey/merge/around-cards.ts';
import { journeyAfter } from '../../../src/journey/merge/journey-after.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { Records } from '../../../src/journey/records.ts';
import { fromRecords, toRecords } from '../../../src/journey/records-of.ts';
import { cases } from '../../support/cases.ts';
import { smallMap } from '../../support/small-map.ts';
import { awkwardJourney } from '../awkward-journey.ts';
import { mergeRecords } from './at-once.ts';
import { arbitraryEdits, editJourney } from './edits.ts';

/** What a file that says this brings to an unchanged map. */
function changesTo(before: Journey, after: Journey) {
  const base: Records = toRecords(before);
  const { changes } = mergeRecords({
    base: { kind: 'full', records: base },
    ours: toRecords(after),
    theirs: base,
    carriesOrder: true,
  });
  return changes;
}

test('is what its records say, whatever was changed', () => {
  fc.assert(
    fc.property(awkwardJourney, arbitraryEdits('x'), (given, edits) => {
      const journey = fromRecords(toRecords(given));
      const cardEdits = edits.filter((edit) => ['write', 'rate', 'move', 'add'].includes(edit.do));
      for (const some of [edits, cardEdits]) {
        const changes = changesTo(journey, editJourney(journey, some));
        const after = applyChanges(toRecords(journey), changes);
        expect(journeyAfter(journey, after, changes)).toEqual(fromRecords(after));
      }
    }),
    cases('journeys after changes', 100, 2000),
  );
});

const journey = journeyFrom(smallMap);
const [first, ...others] = journey.cards;
const edited = (cards: object[], more: object = {}) =>
  changesTo(journey, journeyFrom({ ...journey, ...more, cards }));

test.each<[string, object[], object]>([
  ['a note reworded', [{ ...first, text: 'Other' }, ...others], {}],
  ['a note moved', [{ ...first, stageId: null, laneId: null }, ...others], {}],
  ['a note added', [...journey.cards, { id: 'n1', stageId: null, laneId: null, text: 'New' }], {}],
  ['a stage renamed', journey.cards, { stages: journey.stages.map((stage) => ({ ...stage, name: 'x' })) }],
])('%s: all other notes are the very same, and so is the rest where only notes changed', (_, cards, more) => {
  const changes = edited(cards, more);
  const records = toRecords(journey);
  const isOfCards = Object.keys(more).length === 0;
  const near = isOfCards
    ? aroundCards(
        records,
        changes.map(({ recordId }) => recordId),
      )
    : records;
  const after = journeyAfter(journey, applyChanges(near, changes), changes);
  for (const card of others) expect(after.cards.find(({ id }) => id === card.id)).toBe(card);
  expect(after.cards).toHaveLength(cards.length);
  expect(after.links === journey.links).toBe(isOfCards);
});

test('throws where the records are no journey', () => {
  const changes = [
    {
      from: 'file' as const,
      op: 'update' as const,
      kind: 'card' as const,
      recordId: first?.id ?? '',
      field: 'stageId',
      after: 'nowhere',
    },
  ];
  expect(() => journeyAfter(journey, applyChanges(toRecords(journey), changes), changes)).toThrow(/nowhere/);
});
