import { describe, expect, test } from 'vitest';
import type { StampKind } from '../../src/journey/stamp.ts';
import type { Draft } from '../../src/own-map/change/draft.ts';
import { joinTwins } from '../../src/own-map/change/join-twins.ts';
import { agreeOnCopies, idInSeparateMap } from '../../src/own-map/twins/agree-on-copies.ts';
import { uniteTwins } from '../../src/own-map/twins/unite-twins.ts';
import { rootFinder } from '../../src/plane/node-order.ts';
import type { Scene, SeenNode } from '../../src/plane/scene.ts';
import { board, drawn, seen, stamp } from './seen.ts';

const root = drawn('journey', 'tea', '1:1', { type: 'SECTION', width: 2000 });
/** What one person (session 5) and another (session 7) drew; in the map, unless more is said. */
const by = (
  session: 5 | 7,
  n: number,
  kind: StampKind,
  recordId: string,
  more: Partial<SeenNode> = {},
  said = {},
) => drawn(kind, recordId, `${session}:${n}`, { parentId: root.id, ...more }, said);
const unite = (...nodes: SeenNode[]) => uniteTwins(board([root, ...nodes]));
const byId = (nodes: readonly SeenNode[]) => Object.fromEntries(nodes.map((node) => [node.id, node]));
const ids = (nodes: readonly SeenNode[]) => nodes.map(({ id }) => id);

/** A note that lies where its stamp says, and says what it says. */
const note = (session: 5 | 7, n: number, more: Partial<SeenNode> = {}, said: object = {}) =>
  by(
    session,
    n,
    'card',
    'c1',
    { text: 'Boil', fill: 'FFFFFF', x: 40, y: 80, ...more },
    {
      text: 'Boil',
      stageId: 's1',
      local: { x: 40, y: 80 },
      page: { x: 40, y: 80 },
      index: session,
      ...said,
    },
  );

describe('a note that two drew apart', () => {
  test('is there once: the lower id stays, and it is said which goes', () => {
    const united = unite(note(7, 2), note(5, 9));
    expect(ids(united.nodes)).toEqual(['1:1', '5:9']);
    expect(united.apart).toMatchObject([{ rootId: '1:1', gone: [{ id: '7:2' }] }]);
  });

  test.each<[string, Partial<SeenNode>, object]>([
    ['rewrote', { text: 'Boil twice' }, {}],
    ['moved', { x: 400 }, {}],
    ['moved down', { y: 400 }, {}],
    ['coloured', { fill: 'FF0000' }, {}],
    ['set in bold', { runs: [] }, {}],
    ['drew for another stage', {}, { stageId: 's2' }],
    ['gave a detail', {}, { details: { owner: 'Ann' } }],
    ['hung elsewhere', { parentId: null }, {}],
  ])('is two where somebody %s one', (_, more, said) => {
    const nodes = [root, note(5, 2), note(7, 2, more, said)];
    const united = uniteTwins(board(nodes));
    expect(united).toEqual(board(nodes));
  });

  test('counts as unmoved where its section moved with it, or where it only changed its section', () => {
    const stage = by(
      5,
      1,
      'stage',
      's1',
      { type: 'SECTION', x: 100, y: 100, name: 'Heat' },
      { name: 'Heat' },
    );
    const inIt = { parentId: stage.id, x: 140, y: 180 };
    expect(ids(unite(stage, note(5, 2, inIt), note(7, 2, inIt)).nodes)).toEqual(['1:1', '5:1', '5:2']);
    const grouped = seen('9:1', { type: 'GROUP', parentId: stage.id });
    const deep = { ...inIt, parentId: grouped.id };
    expect(unite(stage, grouped, note(5, 2, deep), note(7, 2, deep)).apart).toHaveLength(1);
    const byPage = { local: { x: 0, y: 0 }, page: { x: 140, y: 180 } };
    expect(unite(stage, note(5, 2, inIt, byPage), note(7, 2, inIt, byPage)).apart).toHaveLength(1);
    const neither = { local: { x: 0, y: 0 }, page: { x: 0, y: 0 } };
    expect(unite(stage, note(5, 2, inIt, neither), note(7, 2, inIt, neither)).apart).toBeUndefined();
  });

  test('is no double of a copy that a person made, of another map, or of a note outside', () => {
    const copied = { ...note(5, 2), id: '7:2' };
    expect(unite(note(5, 2), copied).apart).toBeUndefined();
    const other = note(7, 2, {}, { journeyId: 'coffee' });
    expect(unite(note(5, 2), other).apart).toBeUndefined();
    const second = drawn('journey', 'tea', '2:1', { type: 'SECTION' });
    expect(unite(note(5, 2), second, note(7, 2, { parentId: '2:1' })).apart).toBeUndefined();
  });

  test('also as face and as number', () => {
    const said = { text: '😀', local: { x: 0, y: 0 }, page: { x: 0, y: 0 } };
    const faces = [5, 7].map((who) =>
      by(who as 5, 2, 'emotion', 'e1', { text: '😀' }, { ...said, value: 1 }),
    );
    expect(unite(...faces).apart).toHaveLength(1);
    const numbers = [5, 7].map((who) =>
      by(who as 5, 2, 'metric', 'm1', { text: 'NPS 3' }, { ...said, text: 'NPS 3' }),
    );
    expect(unite(...numbers).apart).toHaveLength(1);
    const moved = [5, 7].map((who) => by(who as 5, 2, 'metric', 'm1', { text: 'NPS 3' }, { text: 'NPS 3' }));
    expect(unite(...moved).apart).toBeUndefined();
  });
});

describe('a stage that two drew apart', () => {
  const stage = (session: 5 | 7, more: Partial<SeenNode> = {}) =>
    by(
      session,
      1,
      'stage',
      's1',
      { type: 'SECTION', name: 'Heat', x: 100, y: 200, ...more },
      { name: 'Heat' },
    );

  test('is one: what lay in the other lies in it, as far from its corner', () => {
    const inOther = note(
      7,
      5,
      { parentId: '7:1', x: 840, y: 230 },
      { recordId: 'c9', local: { x: 40, y: 30 } },
    );
    const deep = seen('7:6', { parentId: '7:5', x: 850, y: 240 });
    const { nodes, apart } = unite(stage(5), stage(7, { x: 800 }), inOther, deep);
    expect(ids(nodes)).toEqual(['1:1', '5:1', '7:5', '7:6']);
    expect(byId(nodes)).toMatchObject({
      '7:5': { parentId: '5:1', x: 140, y: 230 },
      '7:6': { parentId: '7:5', x: 150, y: 240 },
    });
    expect(apart?.map(({ gone, changed }) => [ids(gone), ids(changed)])).toEqual([[['7:1'], ['7:5', '7:6']]]);
  });

  test('takes its notes along to where they are twins in their turn', () => {
    const own = note(5, 2, { parentId: '5:1', x: 140, y: 280 });
    const other = note(7, 2, { parentId: '7:1', x: 840, y: 280 });
    const { nodes } = unite(stage(5), own, stage(7, { x: 800 }), other);
    expect(ids(nodes)).toEqual(['1:1', '5:1', '5:2']);
  });

  test.each<[string, string, string]>([
    ['Boil', 'Heat', 'Boil'],
    ['Heat', 'Boil', 'Boil'],
    ['Boil', 'Cook', 'Boil / Cook'],
    ['Boil', 'Boil', 'Boil'],
    ['Boil', ' ', 'Boil'],
    ['', 'Boil', 'Boil'],
    ['Heat', 'Heat', 'Heat'],
  ])('called “%s” by one and “%s” by the other is called “%s”', (one, other, name) => {
    expect(byId(unite(stage(5, { name: one }), stage(7, { name: other })).nodes)['5:1']?.name).toBe(name);
  });

  test('what one remembers of it the other does too; of two words for the same, both', () => {
    const details = (session: 5 | 7, given: object) => ({
      ...stage(session),
      stamp: stamp('stage', 's1', `${session}:1`, { name: 'Heat', details: given }),
    });
    const { nodes } = unite(
      details(5, { owner: 'Ann', goal: 'Hot', share: 3, same: 'x' }),
      details(7, { owner: 'Ben', exit: 'Steam', share: 4, same: 'x' }),
    );
    expect(byId(nodes)['5:1']?.stamp).toMatchObject({
      details: { owner: 'Ann / Ben', goal: 'Hot', exit: 'Steam', share: 3, same: 'x' },
    });
    const same = unite(details(5, { owner: 'Ann' }), details(7, { owner: 'Ann' }));
    expect(same.apart?.[0]?.changed).toEqual([]);
  });

  test('a shape that only carries its stamp is no section of it', () => {
    const shape = { ...stage(7), type: 'SHAPE_WITH_TEXT' };
    expect(unite(stage(5), shape).apart).toBeUndefined();
  });
});

describe('scaffold that two drew apart', () => {
  const decor = (session: 5 | 7, n: number, role: string, more: Partial<SeenNode> = {}, said = {}) =>
    by(session, n, 'decor', 'tea', more, { role, ...said });

  test.each(['band', 'caption', 'zero', 'divider', 'dividerLabel', 'split', 'feelings'])(
    'is there once for its stage and row: %s',
    (role) => {
      const at = (stageId: string, laneId: string) => ({ stageId, laneId });
      const pair = [decor(5, 2, role, {}, at('s1', 'l1')), decor(7, 2, role, { x: 90 }, at('s1', 'l1'))];
      expect(ids(unite(...pair).nodes)).toEqual(['1:1', '5:2']);
      for (const other of [at('s2', 'l1'), at('s1', 'l2')])
        expect(
          unite(decor(5, 2, role, {}, at('s1', 'l1')), decor(7, 2, role, {}, other)).apart,
        ).toBeUndefined();
    },
  );

  test.each(['guidance', 'scale', 'legend', 'help', 'metrics'])(
    'may be there several times, with other words or elsewhere: %s',
    (role) => {
      const words = { text: 'How to', x: 10.2, y: 20 };
      expect(unite(decor(5, 2, role, words), decor(7, 2, role, { ...words, x: 10.4 })).apart).toHaveLength(1);
      for (const other of [{ text: 'Why' }, { x: 50 }, { y: 50 }])
        expect(
          unite(decor(5, 2, role, words), decor(7, 2, role, { ...words, ...other })).apart,
        ).toBeUndefined();
    },
  );

  test('the parking lot is one, a plain section of no role is none', () => {
    const lot = (session: 5 | 7, role: string) => decor(session, 2, role, { type: 'SECTION' });
    expect(unite(lot(5, 'parkingLot'), lot(7, 'parkingLot')).apart).toHaveLength(1);
    expect(unite(lot(5, 'block'), lot(7, 'block')).apart).toBeUndefined();
    expect(unite(decor(5, 2, 'snapshot'), decor(7, 2, 'snapshot')).apart).toBeUndefined();
  });

  test.each<[StampKind, object]>([
    ['bar', { name: 'Heat' }],
    ['lane', { name: 'Heat' }],
    ['persona', { name: 'Heat' }],
    ['title', { text: 'Heat' }],
    ['emoji', { text: 'Heat' }],
    ['quote', { text: 'Heat' }],
  ])('of a record there is one %s, with the words that somebody changed', (kind, said) => {
    const part = (session: 5 | 7, text: string) => by(session, 2, kind, 'r1', { type: 'TEXT', text }, said);
    const text = (one: string, other: string) => byId(unite(part(5, one), part(7, other)).nodes)['5:2']?.text;
    expect([text('Heat', 'Boil'), text('Cook', 'Boil'), text('Cook', 'Heat')]).toEqual([
      'Boil',
      'Cook / Boil',
      'Cook',
    ]);
    const other = by(7, 2, kind, 'r2', { type: 'TEXT', text: 'Heat' }, said);
    expect(unite(part(5, 'Heat'), other).apart).toBeUndefined();
  });
});

describe('facts that two wrote apart', () => {
  const rows = [
    { field: 'goal', label: 'Goal', value: 'Hot' },
    { field: 'owner', label: 'Owner', value: '' },
  ];
  const table = (session: 5 | 7, ...cells: string[][]) =>
    by(
      session,
      2,
      'personaFacts',
      'ada',
      { type: 'TABLE', table: { cells, columnWidths: [], rowHeights: [] } },
      { rows },
    );
  const lines = (session: 5 | 7, text: string) =>
    by(session, 2, 'stageFacts', 's1', { type: 'TEXT', text }, { rows });
  const [goal, owner] = [
    ['Goal', 'Hot'],
    ['Owner', ''],
  ];

  test.each<[string, string[][], string[][], string[][]]>([
    [
      'a row that one wrote takes the place of one that nobody did',
      [goal, owner],
      [goal, ['Owner', 'Ann']],
      [goal, ['Owner', 'Ann']],
    ],
    [
      'a row that both wrote is there twice',
      [goal, ['Owner', 'Ben']],
      [goal, ['Owner', 'Ann']],
      [goal, ['Owner', 'Ben'], ['Owner', 'Ann']],
    ],
    [
      'a row that both wrote alike is there once',
      [goal, ['Owner', 'Ann']],
      [goal, ['Owner', 'Ann']],
      [goal, ['Owner', 'Ann']],
    ],
    [
      'a new row comes below',
      [goal, owner],
      [goal, owner, ['Tool', 'Kettle']],
      [goal, owner, ['Tool', 'Kettle']],
    ],
    [
      'an emptied row says nothing',
      [['Goal', 'Warm'], owner],
      [['Goal', ' '], owner],
      [['Goal', 'Warm'], owner],
    ],
    [
      'a third column is somebody’s',
      [goal, owner],
      [['Goal', 'Hot', 'really'], owner],
      [['Goal', 'Hot', 'really'], owner],
    ],
    [
      'blanks around a label are none',
      [[' Goal', 'Hot'], owner],
      [['Goal ', 'Warm'], owner],
      [['Goal ', 'Warm'], owner],
    ],
  ])('%s', (_, ours, theirs, merged) => {
    expect(byId(unite(table(5, ...ours), table(7, ...theirs)).nodes)['5:2']?.table?.cells).toEqual(merged);
  });

  test('as lines of one text', () => {
    const text = (one: string, other: string) =>
      byId(unite(lines(5, one), lines(7, other)).nodes)['5:2']?.text;
    expect(text('Goal: Hot\nOwner:', 'Goal: Hot\nOwner: Ann')).toBe('Goal: Hot\nOwner: Ann');
    expect(text('Goal: Hot\nOwner: Ben', 'Goal: Hot\nOwner: Ann')).toBe('Goal: Hot\nOwner: Ben\nOwner: Ann');
    expect(text('Goal:   Hot\nOwner:', 'Goal: Hot\nOwner:')).toBe('Goal:   Hot\nOwner:');
  });

  test('nobody changed: then nothing is to be done but that one goes', () => {
    const { apart } = unite(table(5, goal, owner), table(7, goal, owner));
    expect(apart?.map(({ gone, changed }) => [ids(gone), ids(changed)])).toEqual([[['7:2'], []]]);
  });
});

describe('lines that two drew apart', () => {
  const line = (session: 5 | 7, kind: StampKind, from: string | null, to: string | null, said: object = {}) =>
    by(
      session,
      9,
      kind,
      kind === 'link' ? 'k1' : 'tea',
      {
        type: 'CONNECTOR',
        text: '',
        connector: { from, to, startCap: 'NONE', endCap: 'ARROW' },
      },
      said,
    );
  const ends = [seen('9:1'), seen('9:2')];

  test.each<[string, StampKind, object]>([
    ['links', 'link', { label: '' }],
    ['arrows', 'decor', { role: 'arrow' }],
    ['curves', 'decor', { role: 'curve' }],
  ])('are one where they join the same: %s', (_, kind, said) => {
    expect(
      unite(...ends, line(5, kind, '9:1', '9:2', said), line(7, kind, '9:1', '9:2', said)).apart,
    ).toHaveLength(1);
    for (const [from, to] of [
      ['9:2', '9:1'],
      ['9:1', null],
      [null, '9:2'],
    ] as const)
      expect(
        unite(...ends, line(5, kind, '9:1', '9:2', said), line(7, kind, from, to, said)).apart,
      ).toBeUndefined();
  });

  test('of any other kind are not', () => {
    const said = { role: 'divider' };
    expect(
      unite(line(5, 'decor', '9:1', '9:2', said), line(7, 'decor', '9:1', '9:2', said)).apart,
    ).toBeUndefined();
  });

  test('hang on the note that stays, and become one with those that hung on it', () => {
    const { nodes } = unite(
      note(5, 2),
      note(7, 2),
      seen('9:1'),
      line(5, 'link', '9:1', '5:2'),
      line(7, 'link', '9:1', '7:2'),
      seen('9:3', { stuckTo: '7:2' }),
    );
    expect(ids(nodes)).toEqual(['1:1', '5:2', '5:9', '9:1', '9:3']);
    expect(byId(nodes)['9:3']?.stuckTo).toBe('5:2');
    const alone = unite(note(5, 2), note(7, 2), seen('9:1'), line(7, 'link', '7:2', '9:1'));
    expect(byId(alone.nodes)['7:9']?.connector).toMatchObject({ from: '5:2', to: '9:1' });
  });

  test('with a label of either keep both', () => {
    const labelled = (session: 5 | 7, text: string) => ({ ...line(session, 'link', '9:1', '9:2'), text });
    expect(byId(unite(...ends, labelled(5, 'so'), labelled(7, 'then')).nodes)['5:9']?.text).toBe('so / then');
  });
});

test('a board on which nobody worked apart is the very same', () => {
  const scene = board([root, note(5, 2), note(5, 3, {}, { recordId: 'c2' })]);
  expect(uniteTwins(scene)).toBe(scene);
});

describe('a copied map about which two decided apart', () => {
  const [separate, card] = [idInSeparateMap('4:1', 'tea'), idInSeparateMap('4:1', 'c1')];
  const section = (journeyId: string) =>
    drawn('journey', journeyId, '4:1', { type: 'SECTION' }, { journeyId, name: 'Tea' });
  const inIt = (recordId: string, journeyId: string, said: object = {}) =>
    drawn('card', recordId, '4:2', { parentId: '4:1' }, { journeyId, stageId: null, laneId: null, ...said });
  const said = (nodes: SeenNode[]) =>
    Object.fromEntries([...agreeOnCopies(nodes)].map(([id, node]) => [id, node.stamp]));

  test('is what its section says: its notes follow, either way', () => {
    expect(said([section(separate), inIt('c1', 'tea', { stageId: 's1' })])).toMatchObject({
      '4:2': { journeyId: separate, recordId: card, stageId: idInSeparateMap('4:1', 's1') },
    });
    expect(said([section('tea'), inIt(card, separate), drawn('card', 'c1', '8:8', {})])).toMatchObject({
      '4:2': { journeyId: 'tea', recordId: 'c1' },
    });
  });

  test('leaves alone what agrees, what is a copy itself, and notes of other maps that lie in it', () => {
    expect(said([section('tea'), inIt('c1', 'tea')])).toEqual({});
    expect(said([section('tea'), inIt('x1', 'coffee')])).toEqual({});
    expect(said([section(separate), { ...inIt('c1', 'tea'), id: '4:3' }])).toEqual({});
    expect(said([section(separate), { ...inIt('c1', 'tea'), parentId: null }])).toEqual({});
  });

  test('is for each copy its own', () => {
    const other = idInSeparateMap('5:1', 'tea');
    const second = drawn('journey', 'tea', '5:1', { type: 'SECTION' }, { journeyId: other });
    const inSecond = drawn('card', 'c1', '5:2', { parentId: '5:1' });
    expect(said([section(separate), second, inIt('c1', 'tea'), inSecond])).toMatchObject({
      '4:2': { journeyId: separate, recordId: card },
      '5:2': { journeyId: other, recordId: idInSeparateMap('5:1', 'c1') },
    });
  });

  test('is told as contested', () => {
    const united = uniteTwins(board([section(separate), inIt('c1', 'tea')]));
    expect(united.apart).toMatchObject([
      { rootId: '4:1', gone: [], contested: true, changed: [{ id: '4:2' }] },
    ]);
    expect(byId(united.nodes)['4:2']?.stamp?.journeyId).toBe(separate);
    expect(unite(note(5, 2), note(7, 2)).apart?.[0]?.contested).toBeUndefined();
  });

  test('ids of a separate map are the same for everybody, and others for each copy', () => {
    expect(idInSeparateMap('4:1', 'c1')).toBe(card);
    expect(card).toMatch(/^s\w+$/);
    expect(new Set([card, idInSeparateMap('4:2', 'c1'), idInSeparateMap('4:1', 'c2')]).size).toBe(3);
  });
});

test('the map that a node lies in is found through all that lies between', () => {
  const inner = drawn('journey', 'tea', '6:1', { type: 'SECTION', parentId: '9:1' });
  const find = rootFinder([
    root,
    seen('9:1', { parentId: '1:1' }),
    seen('9:2', { parentId: '9:1' }),
    inner,
    seen('9:3', { parentId: '6:1' }),
    seen('9:4'),
    seen('9:5', { parentId: '9:6' }),
    seen('9:6', { parentId: '9:5' }),
    drawn('journey', 'tea', '9:7', { type: 'FRAME' }),
    seen('9:8', { parentId: '9:7' }),
  ]);
  const found = ['1:1', '9:2', '9:1', '6:1', '9:3', '9:4', '9:5', '9:6', '9:8', 'nobody'].map(find);
  expect(found).toEqual(['1:1', '1:1', '1:1', '6:1', '6:1', null, null, null, null, null]);
});

describe('doing on the board what two did apart', () => {
  /** As much of a draft as joining looks at. */
  function draftOf(apart: Scene['apart'], nodesOf: [string, string[]][]): Draft {
    const nodes = new Map([note(5, 2), seen('9:1')].map((node) => [node.id, node]));
    const sets = { removed: new Set(), restamp: new Set(), touched: new Set(), added: [] };
    const scene = apart ? { ...board([...nodes.values()]), apart } : board([...nodes.values()]);
    const map = { rootId: '1:1' };
    return {
      ...sets,
      scene,
      map,
      nodes,
      seen: nodes,
      nodesOf: new Map(nodesOf),
    } as unknown as Draft;
  }
  const apart = [
    { rootId: '1:1', gone: [seen('7:2'), seen('7:3')], changed: [note(5, 2), seen('9:1'), seen('nobody')] },
    { rootId: '2:1', gone: [seen('8:2')], changed: [] },
  ];

  test('takes away those of this map that go, and stamps anew the notes that take over', () => {
    const draft = draftOf(apart, [['c1', ['5:2']]]);
    expect(joinTwins(draft)).toBe(2);
    expect([[...draft.removed], [...draft.restamp]]).toEqual([['7:2', '7:3'], ['c1']]);
    expect([...draft.touched].sort()).toContain('5:2');
  });

  test('stamps nothing anew that stands for no record of the map', () => {
    for (const nodesOf of [[], [['c1', ['5:9']]]] as [string, string[]][][]) {
      const draft = draftOf(apart, nodesOf);
      joinTwins(draft);
      expect([...draft.restamp]).toEqual([]);
    }
  });

  test('does nothing where nobody worked apart', () => {
    const draft = draftOf(undefined, [['c1', ['5:2']]]);
    expect([joinTwins(draft), draft.removed.size]).toEqual([0, 0]);
  });
});

describe('of two parts that cannot be one text', () => {
  test('the one that stays stays as it is', () => {
    const bar = (session: 5 | 7, more: Partial<SeenNode>, said: object = { name: 'Heat' }) =>
      by(session, 2, 'bar', 's1', { type: 'SHAPE_WITH_TEXT', ...more }, said);
    for (const [one, other] of [
      [bar(5, {}), bar(7, { text: 'Boil' })],
      [bar(5, { text: 'Boil' }), bar(7, {})],
    ])
      expect(byId(unite(one as SeenNode, other as SeenNode).nodes)['5:2']).toEqual(one);
    const lines = by(5, 2, 'facts', 'tea', { type: 'TEXT', text: 'Goal: Hot' }, { rows: [] });
    const table = by(7, 2, 'facts', 'tea', { type: 'TEXT' }, { rows: [] });
    expect(byId(unite(lines, table).nodes)['5:2']).toEqual(lines);
  });

  test('a band has no words, a line’s name has', () => {
    const divider = (session: 5 | 7, text: string, said: object) =>
      by(session, 2, 'decor', 'tea', { type: 'TEXT', text }, { role: 'dividerLabel', ...said });
    const named = unite(divider(5, 'Line', { text: 'Line' }), divider(7, 'Seen', { text: 'Line' }));
    expect(byId(named.nodes)['5:2']?.text).toBe('Seen');
    const plain = unite(divider(5, 'Line', {}), divider(7, 'Seen', {}));
    expect(byId(plain.nodes)['5:2']?.text).toBe('Line');
  });
});
