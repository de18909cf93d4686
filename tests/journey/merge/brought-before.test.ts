import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import { type Memory, memoryOf } from '../../../src/journey/memory.ts';
import type { Resolution } from '../../../src/journey/merge/change.ts';
import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { type Merge, mergeFile } from '../../../src/journey/merge/merge-records.ts';
import { resolveConflicts } from '../../../src/journey/merge/resolve.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { cellKey, type Records } from '../../../src/journey/records.ts';
import { fromRecords, toRecords } from '../../../src/journey/records-of.ts';
import { editedFile, reworded, smallMap } from '../../support/small-map.ts';
import { rememberSync } from './remember-both.ts';

/** A map, and what it remembers of the files that were brought in. */
interface Kept {
  board: Records;
  memories: readonly Memory[];
}
/** How a person brings a file in: questions are decided in one way (default: left open), missing records deleted. */
interface Manner {
  decide?: Resolution;
  remove?: string[];
  untick?: boolean;
  skipped?: string[];
}

const start: Kept = { board: toRecords(smallMap), memories: [] };
/** A copy of the one export, edited into this. */
const copy = (after: Journey, id = 'e1') => editedFile(smallMap, after, id);

function preview({ board, memories }: Kept, file: FileEdit, remove: string[] = []): Merge {
  return mergeFile(file, board, remove, memoryOf(memories, file.exported?.id));
}

function bring(kept: Kept, file: FileEdit, manner: Manner = {}): Kept {
  const { decide, remove = [], skipped = [] } = manner;
  const merge = preview(kept, file, remove);
  const chosen = decide === undefined ? [] : merge.conflicts.map((_, i) => [i, decide] as const);
  const resolutions = Object.fromEntries(chosen);
  const untick = manner.untick ? merge.changes.map((_, i) => i) : [];
  const { merged } = resolveConflicts(merge, resolutions, untick);
  const after = skipped.length > 0 ? kept.board : merged;
  const id = file.exported?.id ?? '';
  return {
    board: after,
    memories: rememberSync(kept.memories, id, merge, { after, resolutions, skipped, remove }),
  };
}

/** What somebody does on the board. */
const onBoard = ({ board, memories }: Kept, edit: (journey: Journey) => object): Kept => ({
  board: toRecords(journeyFrom({ ...fromRecords(board), ...edit(fromRecords(board)) })),
  memories,
});
const says = (words: { [cardId: string]: string }) => (journey: Journey) => reworded(journey, words);
const set = (id: string, fields: object) => (journey: Journey) => ({
  ...journey,
  cards: journey.cards.map((card) => (card.id === id ? { ...card, ...fields } : card)),
});
const without = (id: string) => (journey: Journey) => ({
  ...journey,
  cards: journey.cards.filter((card) => card.id !== id),
  links: journey.links.filter(({ from, to }) => from !== id && to !== id),
});
const withCard = (card: object) => (journey: Journey) =>
  journeyFrom({ ...journey, cards: [...journey.cards, card] });

/** What a file would do now: its changes, its questions, and what it lacks. */
function told({ changes, conflicts, missing }: Merge) {
  const fromFile = changes.filter(({ from }) => from === 'file');
  return {
    changes: fromFile.map(({ op, recordId, field }) =>
      field ? `${recordId}.${field}` : `${op} ${recordId}`,
    ),
    asked: conflicts.map(({ recordId, field }) => (field ? `${recordId}.${field}` : recordId)),
    missing,
  };
}
const nothing = { changes: [], asked: [], missing: [] };

describe('two people edit copies of one export', () => {
  const [one, two] = [copy(reworded(smallMap, { c1: 'One' })), copy(reworded(smallMap, { c1: 'Two' }))];
  const first = bring(start, one);

  test('the second is no question where the board says what the first brought', () => {
    expect(told(preview(first, two))).toEqual({ ...nothing, changes: ['c1.text'] });
  });

  test('neither reverts the other, however often each comes', () => {
    const second = bring(first, two);
    expect(second.board.byId.c1?.fields.text).toBe('Two');
    expect(told(preview(second, one))).toEqual(nothing);
    expect(told(preview(second, two))).toEqual(nothing);
    expect(second.memories).toHaveLength(1);
  });

  test('the second is asked where somebody went on from the first; what was before, nobody knows in words', () => {
    const merge = preview(onBoard(first, says({ c1: 'Three' })), two);
    expect(merge.conflicts).toMatchObject([{ recordId: 'c1', base: null, ours: 'Two', theirs: 'Three' }]);
    const exported = preview(onBoard(start, says({ c1: 'Three' })), two);
    expect(exported.conflicts).toMatchObject([{ base: 'Fill the kettle' }]);
  });

  test('what the first did not speak of is as it was exported', () => {
    const other = copy(set('c3', { severity: 5 })(smallMap));
    const later = bring(start, copy(reworded(smallMap, { c3: 'Burn a finger' })));
    expect(told(preview(later, other))).toEqual({ ...nothing, changes: ['c3.severity'] });
    const rated = onBoard(later, set('c3', { severity: 1 }));
    expect(told(preview(rated, other)).asked).toEqual(['c3.severity']);
  });

  test('a file of another export knows nothing of it', () => {
    const second = bring(first, copy(reworded(smallMap, { c2: 'Wait long' }), 'e2'));
    expect(second.memories.map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(second.memories.map(({ given }) => Object.keys(given))).toEqual([['c1'], ['c2']]);
    const again = bring(second, two);
    expect(again.memories.map(({ id }) => id)).toEqual(['e2', 'e1']);
  });
});

describe('a note that a file added', () => {
  const added = { id: 'n1', stageId: 'pour', laneId: 'do', text: 'Stir' };
  const file = copy(withCard(added)(smallMap));
  const once = bring(start, file);

  test('and the board deleted does not come back; once the file says something else, it is asked', () => {
    const gone = onBoard(once, without('n1'));
    expect(told(preview(gone, file))).toEqual(nothing);
    const edited = copy(withCard({ ...added, text: 'Stir twice' })(smallMap));
    expect(told(preview(gone, edited))).toEqual({ ...nothing, asked: ['n1'] });
  });

  test('had nothing but what the file gave: what it gives more is taken, unless the board did too', () => {
    const more = copy(withCard({ ...added, owner: 'Ann' })(smallMap));
    expect(told(preview(once, more))).toEqual({ ...nothing, changes: ['n1.owner'] });
    const owned = onBoard(once, set('n1', { owner: 'Ben' }));
    expect(told(preview(owned, more))).toEqual({ ...nothing, asked: ['n1.owner'] });
  });

  test('that was not ticked is offered again', () => {
    const left = bring(start, file, { untick: true });
    expect(left.memories).toBe(start.memories);
    expect(told(preview(left, file)).changes).toEqual(['add n1']);
  });

  test('into a stage that the board deleted is brought as it came: without one', () => {
    const both = withCard({ ...added, id: 'n2', stageId: 'boil' })(
      withCard(added)(reworded(smallMap, { c1: 'x' })),
    );
    const gone = onBoard(start, ({ stages, cards }) => ({
      stages: stages.filter(({ id }) => id !== 'pour'),
      cards: cards.map((card) => (card.stageId === 'pour' ? { ...card, stageId: null } : card)),
    }));
    const placed = bring(gone, copy(both));
    expect(placed.board.byId.n1?.fields.stageId).toBe(null);
    expect(told(preview(placed, copy(both)))).toEqual(nothing);
    expect(placed.memories.map(({ given }) => Object.keys(given).sort())).toEqual([['c1', 'n1', 'n2']]);
    expect(Object.keys(placed.memories[0]?.given.n1 ?? {}).sort()).toEqual(['laneId', 'stageId', 'text']);
  });

  test('is not brought by what another file added', () => {
    const both = copy(withCard({ ...added, id: 'n2', text: 'Sip' })(withCard(added)(smallMap)));
    expect(told(preview(once, both)).changes).toEqual(['add n2']);
  });
});

describe('a deletion', () => {
  const file = copy(without('c2')(smallMap));
  const remove = ['c2', 'k1'];

  test('that was carried out is not offered again when the note comes back', () => {
    const once = bring(start, file, { remove });
    expect(once.board.byId.c2).toBeUndefined();
    const back = onBoard(once, () => smallMap);
    expect(told(preview(back, file))).toEqual(nothing);
    expect(told(preview({ ...back, memories: [] }, file)).missing).toEqual(remove);
  });

  test('that nobody wanted stays offered', () => {
    const left = bring(start, file);
    expect(left.memories).toBe(start.memories);
    expect(told(preview(left, file)).missing).toEqual(remove);
  });

  test('of what is not missing from the file is not remembered', () => {
    expect(bring(start, file, { remove: ['c1'] }).memories).toBe(start.memories);
  });

  test('is asked of what the board changed; decided for the board it is not asked again, left open it is', () => {
    const changed = onBoard(start, says({ c2: 'Wait long' }));
    const kept = bring(changed, file, { remove: ['c2'], decide: 'theirs' });
    expect(kept.board.byId.c2).toBeDefined();
    expect(told(preview(kept, file, ['c2'])).missing).toEqual(['k1']);
    const open = bring(changed, file, { remove: ['c2'] });
    expect(told(preview(open, file, ['c2']))).toMatchObject({ missing: remove, asked: ['c2'] });
  });

  test('of what a copy of the export changed before is no question; of what the board changed since it is', () => {
    const once = bring(start, copy(reworded(smallMap, { c2: 'Wait long' })));
    expect(told(preview(once, file, ['c2']))).toMatchObject({
      changes: ['remove c2', 'remove k1'],
      asked: [],
    });
    for (const edit of [says({ c2: 'Wait' }), set('c2', { owner: 'Ann' }), set('c2', { laneId: 'hurt' })]) {
      const since = onBoard(once, edit);
      expect(told(preview(since, file, ['c2']))).toMatchObject({ changes: [], asked: ['c2'] });
    }
  });

  test('adds to those that were brought before', () => {
    const once = bring(start, copy(without('c3')(smallMap)), { remove: ['c3'] });
    const twice = bring(once, copy(without('c2')(smallMap)), { remove });
    expect(twice.memories.map(({ removed }) => removed)).toEqual([['c3', ...remove]]);
  });
});

describe('how a question was decided', () => {
  const file = copy(reworded(smallMap, { c1: 'Mine' }));
  const crossed = onBoard(start, says({ c1: 'Yours' }));

  test.each<[string, Manner, string[]]>([
    ['for the board', { decide: 'theirs' }, []],
    ['for the file', { decide: 'ours' }, []],
    ['for both', { decide: 'both' }, []],
    ['in words of one’s own', { decide: { write: 'Ours' } }, []],
    ['not at all', {}, ['c1.text']],
    ['for the board, where nothing could be written', { decide: 'theirs', skipped: ['c1'] }, ['c1.text']],
    ['for the file, where nothing could be written', { decide: 'ours', skipped: ['c1'] }, ['c1.text']],
  ])('%s', (_, manner, asked) => {
    const after = bring(crossed, file, manner);
    expect(told(preview(after, file))).toEqual({ ...nothing, asked });
  });

  test('counts for that field, and not for another of the same note', () => {
    const both = copy(set('c1', { text: 'Mine', owner: 'Ann' })(smallMap));
    const board = onBoard(start, set('c1', { text: 'Yours', owner: 'Ben' }));
    const merge = preview(board, both);
    const at = merge.conflicts.findIndex(({ field }) => field === 'text');
    const outcome = { after: board.board, resolutions: { [at]: 'theirs' as const }, skipped: [], remove: [] };
    const memories = rememberSync([], 'e1', merge, outcome);
    expect(told(preview({ ...board, memories }, both)).asked).toEqual(['c1.owner']);
  });

  test('about a note that the board deleted counts for all of it', () => {
    const gone = onBoard(start, without('c1'));
    expect(told(preview(gone, file)).asked).toEqual(['c1']);
    expect(told(preview(bring(gone, file, { decide: 'theirs' }), file))).toEqual(nothing);
    expect(told(preview(bring(gone, file), file)).asked).toEqual(['c1']);
  });
});

describe('an order', () => {
  const turned = { ...smallMap, stages: [...smallMap.stages].reverse() };
  const file = copy(turned);
  const stages = ({ board }: Kept) => board.orders.stages;
  const swapped = (journey: Journey) => ({ stages: [...journey.stages].reverse() });

  test('that was brought is old news, whatever the board did since', () => {
    const once = bring(start, file);
    expect(stages(once)).toEqual(['pour', 'boil']);
    expect(told(preview(once, file))).toEqual(nothing);
    const back = onBoard(once, swapped);
    expect(told(preview(back, file))).toEqual(nothing);
    expect(told(preview({ ...back, memories: [] }, file)).changes).toEqual(['tea.stageOrder']);
  });

  test('that was not ticked is offered again', () => {
    const left = bring(start, file, { untick: true });
    expect(left.memories).toBe(start.memories);
    expect(told(preview(left, file)).changes).toEqual(['tea.stageOrder']);
  });

  test('that was brought is what the next copy starts from', () => {
    const cards = ['c2', 'c1', 'n1'];
    const withNote = withCard({ id: 'n1', stageId: 'boil', laneId: 'do', text: 'Pour' });
    const inOrder = (journey: Journey, ids: string[]) => ({
      ...journey,
      cards: [...journey.cards].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
    });
    const three = withNote(smallMap);
    const from: Kept = { board: toRecords(three), memories: [] };
    const copyOf = (ids: string[]) => editedFile(three, inOrder(three, ids), 'e1');
    const once = bring(from, copyOf(cards));
    const other = copyOf(['n1', 'c1', 'c2']);
    expect(told(preview(once, other))).toEqual({ ...nothing, changes: [`${cellKey('boil', 'do')}.order`] });
    const moved = onBoard(once, (journey) => inOrder(journey, ['c1', 'n1', 'c2']));
    expect(told(preview(moved, other)).asked).toEqual([`${cellKey('boil', 'do')}.order`]);
    const twice = bring(once, other);
    expect([told(preview(twice, copyOf(cards))), told(preview(twice, other))]).toEqual([nothing, nothing]);
  });

  test('that is asked is brought once it is decided, for whatever side', () => {
    const three = journeyFrom({ ...smallMap, stages: [...smallMap.stages, { id: 'sip', name: 'Sip' }] });
    const ordered = (...ids: string[]) => ({
      ...three,
      stages: ids.flatMap((id) => three.stages.filter((stage) => stage.id === id)),
    });
    const from: Kept = { board: toRecords(ordered('sip', 'boil', 'pour')), memories: [] };
    const asking = editedFile(three, ordered('pour', 'boil', 'sip'), 'e1');
    expect(told(preview(from, asking)).asked).toEqual(['tea.stageOrder']);
    for (const decide of ['ours', 'theirs'] as const)
      expect(told(preview(bring(from, asking, { decide }), asking))).toEqual(nothing);
    expect(told(preview(bring(from, asking), asking)).asked).toEqual(['tea.stageOrder']);
    expect(told(preview(bring(from, asking, { decide: 'ours', skipped: ['tea'] }), asking)).asked).toEqual([
      'tea.stageOrder',
    ]);
  });
});
