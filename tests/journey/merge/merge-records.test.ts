import { describe, expect, test } from 'vitest';
import { hashJson } from '../../../src/journey/hash.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { hashFields } from '../../../src/journey/merge/base-view.ts';
import type { Base } from '../../../src/journey/merge/file-edit.ts';
import type { MergeInput } from '../../../src/journey/merge/merge-records.ts';
import { resolveConflicts } from '../../../src/journey/merge/resolve.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { cellKey, type Json, type Records } from '../../../src/journey/records.ts';
import { fromRecords, toRecords } from '../../../src/journey/records-of.ts';
import { mergeRecords } from './at-once.ts';

/** A visit to the dentist: two stages, two rows, and something of every kind. */
const visit = {
  id: 'visit',
  title: 'A visit to the dentist',
  personas: [{ id: 'kim', name: 'Kim' }],
  stages: [
    { id: 'before', name: 'Before' },
    { id: 'after', name: 'After' },
  ],
  lanes: [
    { id: 'do', name: 'Actions', kind: 'actions' },
    { id: 'hurt', name: 'Pain points', kind: 'pains' },
  ],
  cards: [
    { id: 'call', stageId: 'before', laneId: 'do', text: 'Calls twice' },
    { id: 'wait', stageId: 'before', laneId: 'do', text: 'Waits' },
    { id: 'busy', stageId: 'before', laneId: 'hurt', text: 'Line is busy', severity: 3, owner: 'Ana' },
    { id: 'pay', stageId: 'after', laneId: 'do', text: 'Pays' },
  ],
  links: [{ id: 'line', from: 'busy', to: 'call', label: 'so' }],
  emotions: [{ id: 'face', stageId: 'after', personaId: 'kim', value: 1 }],
};
const base = toRecords(journeyFrom(visit));
const full: Base = { kind: 'full', records: base };

type Lists = 'personas' | 'stages' | 'lanes' | 'cards' | 'links' | 'emotions';
/** The visit with records changed by id (`null` deletes), and with new ones in any list. */
function edited(
  changes: { [id: string]: { [field: string]: Json } | null },
  added: { [list in Lists]?: object[] } = {},
): Records {
  const journey: { [field: string]: unknown } = { ...visit, ...changes.visit };
  for (const list of ['personas', 'stages', 'lanes', 'cards', 'links', 'emotions'] as const) {
    const kept = visit[list].filter(({ id }) => changes[id] !== null);
    journey[list] = [...kept.map((record) => ({ ...record, ...changes[record.id] })), ...(added[list] ?? [])];
  }
  return toRecords(journeyFrom(journey));
}

function merge(ours: Records, theirs: Records, more: Partial<MergeInput> = {}) {
  return mergeRecords({ base: full, ours, theirs, ...more });
}
const updatesOf = ({ changes }: ReturnType<typeof merge>, from: 'file' | 'board') =>
  changes
    .filter((change) => change.from === from)
    .map(({ op, recordId, field, after }) => [op, recordId, field, after]);

describe('a field', () => {
  test('changed on one side is taken, different fields of one card from different sides', () => {
    const merged = merge(edited({ busy: { text: 'Nobody answers' } }), edited({ busy: { severity: 5 } }));
    expect(merged.conflicts).toEqual([]);
    expect(merged.merged.byId.busy?.fields).toMatchObject({ text: 'Nobody answers', severity: 5 });
    expect(merged.changes).toEqual([
      {
        from: 'file',
        op: 'update',
        kind: 'card',
        recordId: 'busy',
        field: 'text',
        before: 'Line is busy',
        after: 'Nobody answers',
      },
      { from: 'board', op: 'update', kind: 'card', recordId: 'busy', field: 'severity', before: 3, after: 5 },
    ]);
  });

  test('changed on both sides is asked, and stays as the board has it', () => {
    const merged = merge(edited({ pay: { text: 'Pays cash' } }), edited({ pay: { text: 'Pays by card' } }));
    expect(merged.conflicts).toEqual([
      {
        kind: 'card',
        recordId: 'pay',
        field: 'text',
        base: 'Pays',
        ours: 'Pays cash',
        theirs: 'Pays by card',
      },
    ]);
    expect(merged.merged.byId.pay?.fields.text).toBe('Pays by card');
  });

  test('absent in the file is left alone, null clears', () => {
    const ours = edited({});
    const busy = ours.byId.busy;
    if (busy) busy.fields = { severity: null };
    const merged = merge(ours, base);
    expect(updatesOf(merged, 'file')).toEqual([['update', 'busy', 'severity', null]]);
    expect(merged.merged.byId.busy?.fields).toEqual({
      stageId: 'before',
      laneId: 'hurt',
      text: 'Line is busy',
      owner: 'Ana',
    });
  });

  test('of the journey itself is merged even when the board’s copy goes by another id', () => {
    const copy = toRecords(journeyFrom({ ...visit, id: 'copy' }));
    const merged = merge(edited({ visit: { owner: 'Kim' } }), copy);
    expect(updatesOf(merged, 'file')).toEqual([['update', 'copy', 'owner', 'Kim']]);
    expect(merged.missing).toEqual([]);
  });
});

describe('deletion', () => {
  test('by absence never happens: what the file once held is listed', () => {
    const ours = edited({ pay: null, call: null, line: null });
    const theirs = edited({}, { cards: [{ id: 'new', stageId: null, laneId: null, text: 'Later' }] });
    const merged = merge(ours, theirs);
    expect(merged.missing).toEqual(['call', 'pay', 'line']);
    expect(updatesOf(merged, 'file')).toEqual([]);
  });

  test('what the file does not speak of at all is not missing', () => {
    expect(merge(edited({ line: null }), base, { leftOut: ['link'] }).missing).toEqual([]);
  });

  test('ticked by a person takes the links of a card along', () => {
    const merged = merge(edited({ busy: null, line: null }), base, { remove: ['busy'] });
    expect(updatesOf(merged, 'file')).toEqual([
      ['remove', 'busy', undefined, undefined],
      ['remove', 'line', undefined, undefined],
    ]);
    expect(merged.conflicts).toEqual([]);
  });

  test('of what the board edited is asked', () => {
    const theirs = edited({ pay: { text: 'Pays later' } });
    const merged = merge(edited({ pay: null }), theirs, { remove: ['pay'] });
    expect(merged.conflicts).toMatchObject([{ recordId: 'pay', ours: null, theirs: { text: 'Pays later' } }]);
    expect(resolveConflicts(merged, { 0: 'ours' }).merged.byId.pay).toBeUndefined();
    expect(resolveConflicts(merged, { 0: 'theirs' }).merged.byId.pay).toBeDefined();
  });

  test('of a stage that still has cards is asked; decided, the cards stay without a place', () => {
    const ours = edited({ after: null, pay: { stageId: null, laneId: null }, face: null });
    delete ours.byId.pay;
    const merged = merge(ours, base, { remove: ['after'] });
    expect(merged.conflicts).toMatchObject([{ kind: 'stage', recordId: 'after', ours: null }]);
    expect(merged.merged).toMatchObject({ orders: { stages: ['before', 'after'] } });
    const { merged: decided } = resolveConflicts(merged, { 0: 'ours' });
    expect(decided.byId.pay?.fields).toMatchObject({ text: 'Pays', stageId: null });
    expect(decided.byId.face).toBeUndefined();
    fromRecords(decided);
  });

  test('on the board stays, silently if the file left it, asked if the file edited it', () => {
    const theirs = edited({ pay: null });
    const silent = merge(base, theirs);
    expect([silent.conflicts, silent.missing]).toEqual([[], []]);
    expect(silent.merged.byId.pay).toBeUndefined();
    const asked = merge(edited({ pay: { text: 'Pays twice' } }), theirs);
    expect(asked.conflicts).toMatchObject([
      {
        recordId: 'pay',
        base: { text: 'Pays' },
        ours: { text: 'Pays twice', stageId: 'after' },
        theirs: null,
      },
    ]);
    const { merged } = resolveConflicts(asked, { 0: 'both' });
    expect(merged.byId.pay?.fields.text).toBe('Pays twice');
    expect(merged.orders.cells[cellKey('after', 'do')]).toEqual(['pay']);
  });
});

describe('something new', () => {
  const added = { id: 'n1', stageId: 'after', laneId: 'do', text: 'Smiles' };

  test('in the file is added once, in its place', () => {
    const ours = toRecords(journeyFrom({ ...visit, cards: [added, ...visit.cards] }));
    const once = merge(ours, base);
    expect(once.merged.orders.cells[cellKey('after', 'do')]).toEqual(['n1', 'pay']);
    const twice = merge(ours, once.merged);
    expect(updatesOf(twice, 'file')).toEqual([]);
    expect(twice.conflicts).toEqual([]);
  });

  test('with one id but other words on both sides is asked', () => {
    const [ours, theirs] = [
      edited({}, { cards: [added] }),
      edited({}, { cards: [{ ...added, text: 'Frowns' }] }),
    ];
    expect(merge(ours, theirs).conflicts).toEqual([
      { kind: 'card', recordId: 'n1', field: 'text', base: null, ours: 'Smiles', theirs: 'Frowns' },
    ]);
  });

  test('without an id of its own, brought in before and edited on the board since, is the board’s', () => {
    const [ours, theirs] = [
      edited({}, { cards: [added] }),
      edited({}, { cards: [{ ...added, text: 'Grins' }] }),
    ];
    const merged = merge(ours, theirs, { fresh: ['n1'] });
    expect([merged.conflicts, updatesOf(merged, 'file')]).toEqual([[], []]);
  });

  test('may name its stage and row; a name nobody knows leaves it out and says so', () => {
    const ours: Records = { ...base, byId: { ...base.byId } };
    ours.byId.n1 = {
      kind: 'card',
      id: 'n1',
      fields: { text: 'Smiles', stageId: ' AFTER', laneId: 'actions' },
    };
    expect(merge(ours, base).merged.byId.n1?.fields).toEqual({
      text: 'Smiles',
      stageId: 'after',
      laneId: 'do',
    });
    ours.byId.n1 = { kind: 'card', id: 'n1', fields: { text: 'Smiles', stageId: 'Never', laneId: null } };
    const { problems, changes, conflicts } = merge(ours, base);
    expect(problems).toMatchObject([
      { text: 'The note “Smiles”: there is no stage “Never”.', recordIds: ['n1'] },
    ]);
    expect([changes, conflicts]).toEqual([[], []]);
  });

  test('that is not whole is left out, and it is said what it lacks', () => {
    const ours: Records = {
      ...base,
      byId: { ...base.byId, k: { kind: 'link', id: 'k', fields: { from: 'call' } } },
    };
    const { problems, changes, conflicts } = merge(ours, base);
    expect(problems.map(({ text }) => text)).toEqual([
      'The arrow “k”: it is new, but its to is missing (a text). Complete it in the file.',
    ]);
    expect([changes, conflicts]).toEqual([[], []]);
  });

  test('in a stage that the board deleted meanwhile is kept without a place', () => {
    const ours = edited({}, { cards: [{ ...added, laneId: 'hurt' }] });
    const theirs = edited({ after: null, pay: { stageId: null, laneId: null }, face: null });
    const merged = merge(ours, theirs);
    expect(merged.merged.byId.n1?.fields).toMatchObject({ text: 'Smiles', stageId: null });
    expect(merged.conflicts).toEqual([]);
  });

  test('link to a card that the board deleted meanwhile is asked, not drawn into nothing', () => {
    const ours = edited({}, { links: [{ id: 'k', from: 'busy', to: 'pay', label: 'costs' }] });
    const merged = merge(ours, edited({ pay: null }));
    expect(merged.merged.byId.k).toBeUndefined();
    expect(merged.conflicts).toMatchObject([
      { kind: 'link', recordId: 'k', ours: { label: 'costs' }, theirs: null },
    ]);
    expect(resolveConflicts(merged, { 0: 'ours' }).merged.byId.k).toBeUndefined();
  });

  test('under an id of another kind is left out, and said', () => {
    const ours: Records = {
      ...base,
      byId: { ...base.byId, kim: { kind: 'card', id: 'kim', fields: { text: 'x' } } },
    };
    const { problems, changes, missing } = merge(ours, base);
    expect(problems).toMatchObject([
      { text: expect.stringContaining('is that of a persona'), recordIds: ['kim'] },
    ]);
    expect([changes, missing]).toEqual([[], []]);
  });
});

describe('moving a card', () => {
  const placeOf = (records: Records) => [records.byId.wait?.fields.stageId, records.byId.wait?.fields.laneId];

  test('on one side is taken, with its lane', () => {
    const merged = merge(edited({ wait: { stageId: 'after', laneId: 'hurt' } }), base);
    expect(placeOf(merged.merged)).toEqual(['after', 'hurt']);
    expect(merged.merged.orders.cells[cellKey('after', 'hurt')]).toEqual(['wait']);
  });

  test('on both sides is one decision, even when one changed the stage and the other the row', () => {
    const merged = merge(edited({ wait: { stageId: 'after' } }), edited({ wait: { laneId: 'hurt' } }));
    expect(merged.conflicts).toEqual([
      { kind: 'card', recordId: 'wait', field: 'stageId', base: 'before', ours: 'after', theirs: 'before' },
      { kind: 'card', recordId: 'wait', field: 'laneId', base: 'do', ours: 'do', theirs: 'hurt' },
    ]);
    expect(placeOf(merged.merged)).toEqual(['before', 'hurt']);
    expect(placeOf(resolveConflicts(merged, { 0: 'ours', 1: 'ours' }).merged)).toEqual(['after', 'do']);
  });

  test('to a stage that the board deleted is asked', () => {
    const theirs = edited({ after: null, pay: { stageId: null, laneId: null }, face: null });
    const merged = merge(edited({ call: { stageId: 'after' } }), theirs);
    expect(merged.conflicts).toEqual([
      { kind: 'card', recordId: 'call', field: 'stageId', base: 'before', ours: 'after', theirs: 'before' },
    ]);
    expect(resolveConflicts(merged, { 0: 'ours' }).merged.byId.call?.fields.stageId).toBe('before');
  });
});

describe('order', () => {
  const withCards = (...ids: string[]): Records => {
    const texts = new Map(visit.cards.map((card) => [card.id, card]));
    const cards = ids.map((id) => texts.get(id) ?? { id, stageId: 'before', laneId: 'do', text: id });
    return toRecords(journeyFrom({ ...visit, cards, links: [] }));
  };
  const state = (...ids: string[]) => withCards(...ids, 'busy', 'pay');
  const cell = cellKey('before', 'do');
  const b = state('call', 'wait', 'k');
  const orderOf = (ours: Records, theirs: Records) => {
    const merged = mergeRecords({ base: { kind: 'full', records: b }, ours, theirs });
    return { order: merged.merged.orders.cells[cell], asked: merged.conflicts.length };
  };

  test.each([
    ['the file reordered', ['wait', 'call', 'k'], ['call', 'wait', 'k'], ['wait', 'call', 'k'], 0],
    ['the board reordered', ['call', 'wait', 'k'], ['k', 'wait', 'call'], ['k', 'wait', 'call'], 0],
    ['both the same way', ['k', 'call', 'wait'], ['k', 'call', 'wait'], ['k', 'call', 'wait'], 0],
    ['both differently', ['wait', 'call', 'k'], ['k', 'call', 'wait'], ['k', 'call', 'wait'], 1],
    [
      'the file reordered, the board added',
      ['wait', 'call', 'k'],
      ['call', 'wait', 'k', 'm'],
      ['wait', 'call', 'k', 'm'],
      0,
    ],
    [
      'the file added within, the board at the end',
      ['call', 'n', 'wait', 'k'],
      ['call', 'wait', 'k', 'm'],
      ['call', 'n', 'wait', 'k', 'm'],
      0,
    ],
    [
      'both added at the end',
      ['call', 'wait', 'k', 'n'],
      ['call', 'wait', 'k', 'm'],
      ['call', 'wait', 'k', 'm', 'n'],
      0,
    ],
    ['the file was filtered', ['k'], ['wait', 'k', 'call'], ['wait', 'k', 'call'], 0],
    ['the board deleted what the file reordered', ['k', 'call', 'wait'], ['call', 'k'], ['k', 'call'], 0],
  ])('%s', (_, ours, theirs, order, asked) => {
    expect(orderOf(state(...ours), state(...theirs))).toEqual({ order, asked });
  });

  test('of stages is merged and decided like that of cards', () => {
    const swapped = toRecords(journeyFrom({ ...visit, stages: [...visit.stages].reverse() }));
    const merged = merge(swapped, base);
    expect(merged.merged.orders.stages).toEqual(['after', 'before']);
    expect(updatesOf(merged, 'file')).toEqual([['update', 'visit', 'stageOrder', ['after', 'before']]]);
    expect(updatesOf(merge(swapped, base, { carriesOrder: false }), 'file')).toEqual([]);
  });
});

describe('a file that remembers hashes', () => {
  const hashesOf = (records: Records, held: string[] | null): Base => {
    const fields: { [id: string]: { [field: string]: string } } = {};
    const whole: { [id: string]: string } = {};
    for (const { kind, id, fields: values } of Object.values(records.byId)) {
      if (kind !== 'card') continue;
      fields[id] = Object.fromEntries(
        Object.entries(values).map(([field, value]) => [field, hashJson(value)]),
      );
      whole[id] = hashFields(values);
    }
    return { kind: 'hashes', fields, whole, held };
  };
  const cardsOf = (records: Records): Records => ({
    ...records,
    byId: Object.fromEntries(Object.entries(records.byId).filter(([, { kind }]) => kind === 'card')),
  });
  const known = hashesOf(
    base,
    visit.cards.map(({ id }) => id),
  );
  const mergeTable = (ours: Records, theirs: Records, more: Partial<MergeInput> = {}) =>
    mergeRecords({ base: known, ours: cardsOf(ours), theirs, carriesOrder: false, ...more });

  test('knows one side’s change from the other’s, field by field', () => {
    const merged = mergeTable(
      edited({ busy: { text: 'Nobody answers' } }),
      edited({ busy: { severity: 5 }, pay: { text: 'P' } }),
    );
    expect(merged.conflicts).toEqual([]);
    expect(updatesOf(merged, 'file')).toEqual([['update', 'busy', 'text', 'Nobody answers']]);
    expect(merged.missing).toEqual([]);
  });

  test('asks where both changed, with no value before', () => {
    const merged = mergeTable(edited({ pay: { text: 'A' } }), edited({ pay: { text: 'B' } }));
    expect(merged.conflicts).toEqual([
      { kind: 'card', recordId: 'pay', field: 'text', base: null, ours: 'A', theirs: 'B' },
    ]);
  });

  test('lists what is missing, never what a table cannot hold', () => {
    expect(mergeTable(edited({ pay: null }), base).missing).toEqual(['pay']);
    expect(
      mergeTable(edited({ pay: null, line: null, face: null }), base, { remove: ['pay'] }).conflicts,
    ).toEqual([]);
    expect(
      mergeRecords({ base: hashesOf(base, null), ours: cardsOf(edited({ pay: null })), theirs: base })
        .missing,
    ).toEqual(['pay']);
  });

  test('leaves deleted what the board deleted and the row did not change', () => {
    const theirs = edited({ pay: null });
    expect(mergeTable(base, theirs).conflicts).toEqual([]);
    expect(mergeTable(base, theirs).merged.byId.pay).toBeUndefined();
    expect(mergeTable(edited({ pay: { text: 'A' } }), theirs).conflicts).toMatchObject([
      { recordId: 'pay', theirs: null },
    ]);
  });
});

describe('a file without memory', () => {
  test('asks about every difference and adds nothing unasked', () => {
    const ours = edited(
      { pay: { text: 'A' } },
      { cards: [{ id: 'n', stageId: null, laneId: null, text: 'N' }] },
    );
    const merged = mergeRecords({ base: { kind: 'none' }, ours, theirs: base });
    expect(updatesOf(merged, 'file')).toEqual([]);
    expect(merged.conflicts.map(({ recordId, field }) => [recordId, field])).toEqual([
      ['pay', 'text'],
      ['n', undefined],
    ]);
    expect(merged.missing).toEqual([]);
    const fresh = mergeRecords({ base: { kind: 'none' }, ours, theirs: base, fresh: ['n'] });
    expect(updatesOf(fresh, 'file').map(([op, id]) => [op, id])).toEqual([['add', 'n']]);
  });
});

test('a note that is drawn again stands before what followed it, whoever remembers the order', () => {
  const theirs = edited({ call: null, line: null });
  const ours = edited({ call: { text: 'Calls thrice' } });
  for (const order of [ours.orders, { ...ours.orders, cells: {} }]) {
    const asked = merge({ ...ours, orders: order }, theirs);
    const at = asked.conflicts.findIndex(({ recordId }) => recordId === 'call');
    const { merged, changes } = resolveConflicts(asked, { [at]: 'ours' });
    expect(merged.orders.cells[cellKey('before', 'do')]).toEqual(['call', 'wait']);
    expect(changes.at(-1)).toMatchObject({ kind: 'cell', field: 'order', before: ['wait', 'call'] });
  }
  const last = merge(edited({ wait: { text: 'Waits long' } }), edited({ wait: null }));
  expect(resolveConflicts(last, { 0: 'ours' }).changes.map(({ op }) => op)).toEqual(['add']);
});

describe('deciding', () => {
  const asked = merge(
    edited({ pay: { text: 'A' }, visit: { title: 'X' }, busy: { severity: 1 } }),
    edited({ pay: { text: 'B' }, visit: { title: 'Y' }, busy: { severity: 2 } }),
  );
  const at = (recordId: string) => asked.conflicts.findIndex((conflict) => conflict.recordId === recordId);

  test('both makes a second card, once, and joins other words', () => {
    const choices = { [at('pay')]: 'both' as const, [at('visit')]: 'both' as const };
    const { merged, undecided } = resolveConflicts(asked, choices);
    expect(merged.byId.pay?.fields.text).toBe('B');
    expect(merged.byId['pay-2']?.fields).toEqual({ text: 'A', stageId: 'after', laneId: 'do' });
    expect(merged.byId.visit?.fields.title).toBe('Y / X');
    expect(undecided.map(({ recordId }) => recordId)).toEqual(['busy']);
    const again = resolveConflicts({ ...asked, theirs: merged, merged }, { [at('pay')]: 'both' });
    expect(Object.keys(again.merged.byId)).toEqual(Object.keys(merged.byId));
  });

  test('own words are written, if they fit', () => {
    expect(resolveConflicts(asked, { [at('pay')]: { write: 'C' } }).merged.byId.pay?.fields.text).toBe('C');
    expect(() => resolveConflicts(asked, { [at('busy')]: { write: 'very' } })).toThrow(
      'What was written for severity must be a number, not "very".',
    );
  });

  test('a change that a person unticked is left out, with what depends on it', () => {
    const ours = edited(
      {},
      {
        stages: [{ id: 'later', name: 'Later' }],
        emotions: [{ id: 'joy', stageId: 'later', value: 2 }],
        cards: [{ id: 'n', stageId: 'later', laneId: 'do', text: 'N' }],
      },
    );
    const merged = merge(ours, base);
    const stage = merged.changes.findIndex(({ recordId }) => recordId === 'later');
    const { merged: decided } = resolveConflicts(merged, {}, [stage]);
    expect(decided.byId.joy).toBeUndefined();
    expect(decided.byId.n?.fields).toMatchObject({ stageId: null, text: 'N' });
    const journey: Journey = fromRecords(decided);
    expect(journey.stages).toHaveLength(2);
  });
});

test('of a memory that may have been replaced with the file, what both say alike is asked where the board says something else', () => {
  const doubtful: Base = { kind: 'full', records: base, doubtful: true };
  const waits = edited({ wait: { text: 'Waits long' } });
  const kept = merge(base, waits, { base: doubtful });
  expect([updatesOf(kept, 'file'), kept.conflicts]).toMatchObject([
    [],
    [{ recordId: 'wait', field: 'text', ours: 'Waits', theirs: 'Waits long' }],
  ]);
  const changed = merge(waits, base, { base: doubtful });
  expect([updatesOf(changed, 'file'), changed.conflicts]).toEqual([
    [['update', 'wait', 'text', 'Waits long']],
    [],
  ]);
  expect(merge(base, base, { base: doubtful })).toMatchObject({ changes: [], conflicts: [] });
});
