import { beforeEach, describe, expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import type { Edit } from '../../../src/journey/merge/merge-edits.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { Json, RecordKind } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { differences } from '../../support/differences.ts';
import { edit, editParams, set } from '../../support/editing.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { nodeOf, readOnly, smallMap } from '../../support/small-map.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectTakenBack, expectUndone } from '../../support/undoing.ts';

/** The small map, with a persona, numbers and details to edit. */
const map: Journey = journeyFrom({
  ...smallMap,
  scenario: 'A rainy afternoon',
  personas: [
    { id: 'ada', name: 'Ada', quote: 'Only with milk', goals: ['Warm hands', 'A break'], segment: 'Home' },
    { id: 'bob', name: 'Bob' },
  ],
  lanes: [...smallMap.lanes, { id: 'count', name: 'Numbers', kind: 'metrics' }],
  cards: [...smallMap.cards, { id: 'c4', stageId: 'boil', laneId: 'do', text: 'Warm the pot' }],
  metrics: [{ id: 'm1', kind: 'NPS', name: 'NPS', stageId: 'pour', current: 32 }],
});
let board: LiveBoard;
let rootId: string;

beforeEach(async () => {
  board = openBoard();
  rootId = (await board.ask('insert', { journey: map })).rootId;
});

const fieldNow = async (recordId: string, field: string): Promise<Json> =>
  toRecords((await readOnly(board)).journey).byId[recordId]?.fields[field] ?? null;

/** Every kind, and of each kind every class of field. */
const cases: [RecordKind, string, string, Json][] = [
  ['journey', 'tea', 'title', 'A pot of tea'],
  ['journey', 'tea', 'scenario', 'A cold morning'],
  ['journey', 'tea', 'scenario', null],
  ['journey', 'tea', 'owner', 'Facilities'],
  ['journey', 'tea', 'reviewed', '2026-11-03'],
  ['journey', 'tea', 'triggers', ['New kettle', 'New cups']],
  ['persona', 'ada', 'name', 'Ada L.'],
  ['persona', 'ada', 'quote', 'Never with milk'],
  ['persona', 'ada', 'emoji', '🧑‍🚀'],
  ['persona', 'ada', 'goals', ['Warm hands', 'A longer break']],
  ['persona', 'ada', 'segment', null],
  ['persona', 'ada', 'share', 40],
  ['persona', 'ada', 'techComfort', 'high'],
  ['stage', 'boil', 'name', 'Boil the water'],
  ['stage', 'boil', 'goal', 'Hot water'],
  ['stage', 'boil', 'duration', 4],
  ['stage', 'boil', 'owner', 'Kitchen'],
  ['stage', 'boil', 'momentOfTruth', true],
  ['lane', 'do', 'name', 'What Ada does'],
  ['lane', 'do', 'kind', 'touchpoints'],
  ['lane', 'do', 'guidance', 'One step a note'],
  ['card', 'c1', 'text', 'Fill the kettle\nto the brim'],
  ['card', 'c1', 'stageId', 'pour'],
  ['card', 'c1', 'laneId', 'hurt'],
  ['card', 'c1', 'stageId', null],
  ['card', 'c3', 'severity', 5],
  ['card', 'c3', 'severity', null],
  ['card', 'c1', 'owner', 'Ben'],
  ['card', 'c1', 'due', '2026-12-01'],
  ['card', 'c1', 'channel', ['Kettle', 'Hob']],
  ['card', 'c1', 'waitTime', '4 min'],
  ['card', 'c1', 'effort', 2],
  ['card', 'c1', 'votes', 7],
  ['card', 'c1', 'setsApart', true],
  ['card', 'c1', 'evidence', [{ type: 'interview', n: 4 }, 'Ticket 12']],
  ['card', 'c1', 'a field of our own', 'kept'],
  ['link', 'k1', 'label', 'then'],
  ['link', 'k1', 'to', 'c4'],
  ['emotion', 'e1', 'value', -1.5],
  ['emotion', 'e1', 'label', 'Steaming'],
  ['emotion', 'e1', 'personaId', 'bob'],
  ['emotion', 'e1', 'stageId', 'pour'],
  ['metric', 'm1', 'current', 41],
  ['metric', 'm1', 'target', 45],
  ['metric', 'm1', 'source', 'Survey'],
  ['metric', 'm1', 'stageId', 'boil'],
];

describe('one field, at once', () => {
  test.each(cases)('%s %s: %s becomes %j, and undo takes it back', async (kind, recordId, field, value) => {
    const before = boardOf(board);
    const { journey } = await readOnly(board);
    expect(await edit(board, set(kind, recordId, field, value))).toMatchObject({ outcome: 'done' });
    const now = (await readOnly(board)).journey;
    const wanted = toRecords(journey).byId[recordId];
    expect(toRecords(now).byId[recordId]?.fields[field] ?? null).toEqual(value);
    // Nothing else changed.
    for (const line of differences(journey, now)) {
      const isIt =
        line.includes(`${recordId}: ${field} was`) ||
        (kind === 'journey' && line.startsWith(`journey: ${field}`));
      expect(isIt || line.startsWith('cell '), line).toBe(true);
    }
    expect(wanted).toBeDefined();
    await expectUndone(board, before);
  });

  test('the same again writes nothing and makes no step', async () => {
    const before = boardOf(board);
    expect(await edit(board, set('card', 'c1', 'text', 'Fill the kettle'))).toEqual({
      outcome: 'done',
      writes: 0,
    });
    expect(boardOf(board)).toBe(before);
  });

  test('a text costs at most six writing calls', async () => {
    const counted = ['insertCharacters', 'deleteCharacters', 'setSharedPluginData', 'commitUndo'];
    const sum = () => {
      const { calls, writes } = board.client.control.stats();
      const called = Object.entries(calls).filter(([name]) => counted.some((each) => name.endsWith(each)));
      return [...called.map(([, n]) => n), ...Object.values(writes)].reduce((all, n) => all + n, 0);
    };
    if (process.env.FUZZ) await start(2000);
    const before = sum();
    expect(await edit(board, set('card', 'c1', 'text', 'Empty the kettle'))).toMatchObject({
      outcome: 'done',
    });
    expect(sum() - before).toBeLessThanOrEqual(6);
  }, 600_000);
});

describe('more than a field', () => {
  const adding: [string, Edit, string][] = [
    [
      'a note',
      {
        op: 'add',
        kind: 'card',
        recordId: 'n1',
        fields: { stageId: 'boil', laneId: 'hurt', text: 'Too loud', severity: 2 },
      },
      'text',
    ],
    [
      'a note outside the stages',
      { op: 'add', kind: 'card', recordId: 'n1', fields: { text: 'Where?' } },
      'text',
    ],
    [
      'a feeling',
      {
        op: 'add',
        kind: 'emotion',
        recordId: 'n1',
        fields: { stageId: 'pour', personaId: 'ada', value: -1 },
      },
      'value',
    ],
    [
      'a number',
      {
        op: 'add',
        kind: 'metric',
        recordId: 'n1',
        fields: { kind: 'CSAT', name: 'CSAT', stageId: 'boil', current: 4 },
      },
      'current',
    ],
    ['a persona', { op: 'add', kind: 'persona', recordId: 'n1', fields: { name: 'Cleo' } }, 'name'],
    [
      'an arrow',
      { op: 'add', kind: 'link', recordId: 'n1', fields: { from: 'c2', to: 'c3', label: 'so' } },
      'label',
    ],
  ];
  test.each(adding)('adds %s, and undo takes it away', async (_, addition, field) => {
    const before = boardOf(board);
    expect(await edit(board, addition)).toMatchObject({ outcome: 'done' });
    const wanted = addition.op === 'add' ? addition.fields[field] : null;
    expect(await fieldNow('n1', field)).toEqual(wanted);
    await expectUndone(board, before);
  });

  const removing: [RecordKind, string, string[]][] = [
    ['card', 'c3', ['c3']],
    ['card', 'c1', ['c1', 'k1']],
    ['link', 'k1', ['k1']],
    ['emotion', 'e1', ['e1']],
    ['metric', 'm1', ['m1']],
    ['persona', 'bob', ['bob']],
  ];
  test.each(removing)('removes a %s (%s) with what hangs on it: %j', async (kind, recordId, gone) => {
    const before = boardOf(board);
    const ids = Object.keys(toRecords((await readOnly(board)).journey).byId);
    expect(await edit(board, { op: 'remove', kind, recordId })).toMatchObject({ outcome: 'done' });
    const left = Object.keys(toRecords((await readOnly(board)).journey).byId);
    expect(left.sort()).toEqual(ids.filter((id) => !gone.includes(id)).sort());
    await expectUndone(board, before);
  });

  test('puts a note first and last in its cell', async () => {
    const order = async () =>
      (await readOnly(board)).journey.cards.filter(({ laneId }) => laneId === 'do').map(({ id }) => id);
    const before = boardOf(board);
    await edit(board, { op: 'place', recordId: 'c4', before: 'c1' });
    expect(await order()).toEqual(['c4', 'c1', 'c2']);
    await expectUndone(board, before);
    await edit(board, { op: 'place', recordId: 'c1', before: null });
    expect(await order()).toEqual(['c2', 'c4', 'c1']);
  });
});

describe('what somebody else did meanwhile', () => {
  test('to the same text is asked, and not overwritten', async () => {
    const { journey } = await readOnly(board);
    board.act({ do: 'type', node: await nodeOf(board, 'c1'), text: 'Fill the pan' });
    const before = boardOf(board);
    const params = editParams(rootId, journey, [set('card', 'c1', 'text', 'Empty the kettle')]);
    expect(await board.ask('edit', params)).toEqual({
      outcome: 'asked',
      conflicts: [
        {
          kind: 'card',
          recordId: 'c1',
          field: 'text',
          base: 'Fill the kettle',
          ours: 'Empty the kettle',
          theirs: 'Fill the pan',
        },
      ],
    });
    expect(boardOf(board)).toBe(before);
  });

  test('to another field of it, or in the same words, is no question', async () => {
    const { journey } = await readOnly(board);
    board.act({ do: 'type', node: await nodeOf(board, 'c1'), text: 'Fill the pan' });
    const owner = editParams(rootId, journey, [set('card', 'c1', 'owner', 'Ben')]);
    expect(await board.ask('edit', owner)).toMatchObject({ outcome: 'done' });
    const same = editParams(rootId, journey, [set('card', 'c1', 'text', 'Fill the pan')]);
    expect(await board.ask('edit', same)).toEqual({ outcome: 'done', writes: 0 });
    expect([await fieldNow('c1', 'text'), await fieldNow('c1', 'owner')]).toEqual(['Fill the pan', 'Ben']);
  });

  test('deleting it is asked; so is editing what should be deleted', async () => {
    const { journey } = await readOnly(board);
    const [node, other] = [await nodeOf(board, 'c3'), await nodeOf(board, 'c2')];
    board.act({ do: 'delete', nodes: [node] });
    const text = editParams(rootId, journey, [set('card', 'c3', 'text', 'Burn a finger')]);
    expect(await board.ask('edit', text)).toMatchObject({
      outcome: 'asked',
      conflicts: [{ recordId: 'c3', theirs: null }],
    });
    board.act({ do: 'type', node: other, text: 'Wait and see' });
    const removal = editParams(rootId, journey, [{ op: 'remove', kind: 'card', recordId: 'c2' }]);
    expect(await board.ask('edit', removal)).toMatchObject({
      outcome: 'asked',
      conflicts: [{ recordId: 'c2', ours: null }],
    });
    expect(await fieldNow('c2', 'text')).toBe('Wait and see');
  });

  test('moving a note away is asked before its order changes', async () => {
    const { journey } = await readOnly(board);
    await edit(board, set('card', 'c4', 'stageId', 'pour'));
    const place = editParams(rootId, journey, [{ op: 'place', recordId: 'c4', before: 'c1' }]);
    expect(await board.ask('edit', place)).toMatchObject({
      outcome: 'asked',
      conflicts: [{ recordId: 'c4', field: 'stageId', ours: 'boil', theirs: 'pour' }],
    });
  });
});

describe('what cannot be written', () => {
  test('a locked note is said; unlocked on request it is written and locked again', async () => {
    const note = await nodeOf(board, 'c1');
    board.act({ do: 'lock', node: note });
    const before = boardOf(board);
    const { journey } = await readOnly(board);
    const params = editParams(rootId, journey, [set('card', 'c1', 'text', 'Fill it')]);
    expect(await board.ask('edit', params)).toEqual({
      outcome: 'hindered',
      hindrances: [{ recordId: 'c1', reason: 'It is locked on the board.', locked: true }],
    });
    expect(boardOf(board)).toBe(before);
    expect(await board.ask('edit', { ...params, unlock: ['c1'] })).toMatchObject({ outcome: 'done' });
    expect(await fieldNow('c1', 'text')).toBe('Fill it');
    expect(board.client.control.records().find(({ id }) => id === note)?.props.locked).toBe(true);
    board.act({ do: 'undo' });
    expect(boardOf(board)).toBe(before);
  });

  test('a fault in the middle leaves the board as it was', async () => {
    const { journey } = await readOnly(board);
    const params = editParams(rootId, journey, [set('card', 'c1', 'laneId', 'hurt')]);
    const before = boardOf(board);
    let failed = 0;
    for (let call = 1; ; call += 5) {
      await board.client.settle();
      board.client.control.failAt(call);
      const outcome = await board.ask('edit', params).then(
        (result) => result.outcome,
        (error: unknown) => String(error),
      );
      board.client.control.failAt(0);
      if (outcome === 'done' || call > 9000) break;
      failed += 1;
      expectTakenBack(board, before, outcome, call);
    }
    expect(failed).toBeGreaterThan(3);
  });

  const nonsense: [string, Edit, RegExp][] = [
    ['a severity of nine', set('card', 'c3', 'severity', 9), /severity/],
    ['a name of blanks', set('stage', 'boil', 'name', '  '), /name/],
    ['no name', set('persona', 'ada', 'name', null), /name/],
    ['a feeling off the scale', set('emotion', 'e1', 'value', 7), /value/],
    ['another id', set('card', 'c1', 'id', 'c9'), /cannot be edited/],
    ['a list of the map', set('journey', 'tea', 'cards', []), /cannot be edited/],
    ['a stage that is not there', set('card', 'c1', 'stageId', 'nowhere'), /not on this map any more/],
    ['a stage by its name', set('card', 'c1', 'stageId', 'Pour'), /not on this map any more/],
    ['a kind that it is not', set('stage', 'c1', 'name', 'x'), /before this edit/],
    ['what nobody saw', set('card', 'constructor', 'text', 'x'), /before this edit/],
    ['the whole map gone', { op: 'remove', kind: 'journey', recordId: 'tea' }, /deleting its section/],
    ['a second map', { op: 'add', kind: 'journey', recordId: 'x', fields: { title: 'x' } }, /Start a map/],
    ['an id that is taken', { op: 'add', kind: 'stage', recordId: 'c1', fields: { name: 'x' } }, /already/],
    [
      'an arrow to nowhere',
      { op: 'add', kind: 'link', recordId: 'n1', fields: { from: 'c1', to: 'x' } },
      /note that was chosen/,
    ],
    ['an order of stages', { op: 'place', recordId: 'boil', before: null }, /Only notes/],
  ];
  test.each(nonsense)('%s is refused with the reason, and nothing changes', async (_, wrong, reason) => {
    const before = boardOf(board);
    await expect(edit(board, wrong)).rejects.toThrow(reason);
    expect(boardOf(board)).toBe(before);
  });

  test('a map that is gone', async () => {
    const { journey } = await readOnly(board);
    const params = editParams('9:9', journey, [set('card', 'c1', 'text', 'x')]);
    await expect(board.ask('edit', params)).rejects.toThrow(/not on the board any more/);
  });
});

async function start(cards: number): Promise<void> {
  board = openBoard();
  const many = Array.from({ length: cards }, (_, at) => ({
    id: `x${at}`,
    stageId: at % 2 ? 'boil' : 'pour',
    laneId: 'hurt',
    text: `Note ${at}`,
  }));
  await board.ask('insert', { journey: journeyFrom({ ...map, cards: [...map.cards, ...many] }) });
}
