import { describe, expect, test } from 'vitest';
import { mergeWithRemovals } from '../../../src/journey/merge/merge-choices.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { editedFile, smallMap } from '../../support/small-map.ts';

/** Places in a preview stay true when a person ticks what shall be deleted: what that adds comes last. */
const theirs = toRecords(smallMap);
const file = editedFile(smallMap, {
  ...smallMap,
  title: 'A pot of tea',
  stages: smallMap.stages.slice(1),
  cards: smallMap.cards.slice(1).map((card) => ({ ...card, stageId: 'pour', text: `${card.text}!` })),
  links: [],
  emotions: [],
});
const plain = mergeWithRemovals(file, theirs, [], null);
const full = mergeWithRemovals(file, theirs, ['c1', 'boil'], null);

describe('deletions that a person ticked', () => {
  test('come after all that was previewed without them', () => {
    expect(full.changes.slice(0, plain.changes.length)).toEqual(plain.changes);
    expect(full.conflicts.slice(0, plain.conflicts.length)).toEqual(plain.conflicts);
    const added = full.changes.slice(plain.changes.length).map(({ op, recordId }) => `${op} ${recordId}`);
    expect(added.sort()).toEqual(['remove c1', 'remove k1']);
    expect(full.conflicts.slice(plain.conflicts.length)).toMatchObject([{ recordId: 'boil', ours: null }]);
  });

  test('of what is not missing change nothing', () => {
    expect(mergeWithRemovals(file, theirs, ['c2', 'nobody'], null)).toEqual(plain);
  });

  test('are merged with the same answers to problems', () => {
    const lost = editedFile(smallMap, smallMap);
    lost.records.byId.n1 = { kind: 'card', id: 'n1', fields: { stageId: 'Sip', laneId: 'do', text: 'New' } };
    delete lost.records.byId.c3;
    const { problems } = mergeWithRemovals(lost, theirs, ['c3'], null);
    const answers = { [problems[0]?.key ?? '']: 'add' };
    const { changes } = mergeWithRemovals(lost, theirs, ['c3'], null, answers);
    expect(changes.map(({ op, kind }) => `${op} ${kind}`).sort()).toEqual([
      'add card',
      'add stage',
      'remove card',
    ]);
  });
});
