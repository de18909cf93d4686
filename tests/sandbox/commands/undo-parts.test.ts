import { describe, expect, test } from 'vitest';
import type { Work } from '../../../src/own-map/change/work.ts';
import type { SeenNode } from '../../../src/plane/scene.ts';
import { changedOf, readAgain } from '../../../src/sandbox/read/read-again.ts';
import { isSeenType, readNode } from '../../../src/sandbox/read/read-node.ts';
import { openSeenBoard } from '../../../src/sandbox/read/seen-board.ts';
import type { LastStep } from '../../../src/sandbox/step/last-step.ts';
import { lookOf } from '../../../src/sandbox/step/looks.ts';
import { isAsWritten, joinTraces, traceStep, whyNotAlone } from '../../../src/sandbox/step/step-trace.ts';
import { openUndoGroup } from '../../../src/sandbox/step/undo-group.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';

type Act = Parameters<LiveBoard['act']>[0];

/** A board with a note, a note in a section, a shape, a text, a table, and an arrow between the first two. */
function someBoard() {
  const board = openBoard();
  const add = (act: Act) => board.act(act)[0] ?? '';
  const section = add({ do: 'addSection', x: 0, y: 0, width: 900, height: 900, name: 'Part' });
  const note = add({ do: 'addSticky', x: 2000, y: 0, text: 'Alone' });
  const inside = add({ do: 'addSticky', x: 200, y: 200, text: 'Inside' });
  const shape = add({ do: 'addShape', x: 3000, y: 0, width: 200, height: 100, text: 'Shape' });
  const text = add({ do: 'addText', x: 4000, y: 0, text: 'Words' });
  const table = add({ do: 'addTable', x: 5000, y: 0, cells: [['a', 'b']] });
  const arrow = add({ do: 'connect', from: note, to: inside });
  const stamp = add({ do: 'stamp', node: shape, kind: 'heart' });
  const page = board.figma.currentPage;
  const of = (id: string) => {
    const node = page.findOne((each) => each.id === id);
    if (!node) throw new Error(`no ${id}`);
    return node;
  };
  return { board, page, of, ids: { section, note, inside, shape, text, table, arrow, stamp } };
}
type Named = keyof ReturnType<typeof someBoard>['ids'];

describe('how a node looks', () => {
  test.each<[string, Named, (ids: { [name in Named]: string }) => Act]>([
    ['a note that was moved', 'note', ({ note }) => ({ do: 'drag', nodes: [note], x: 2010, y: 0 })],
    ['a note that was moved down', 'note', ({ note }) => ({ do: 'drag', nodes: [note], x: 2000, y: 10 })],
    [
      'a note that went into a section',
      'note',
      ({ note }) => ({ do: 'drag', nodes: [note], x: 500, y: 500 }),
    ],
    ['a note that was rewritten', 'note', ({ note }) => ({ do: 'type', node: note, text: 'Other' })],
    ['a note that was coloured', 'note', ({ note }) => ({ do: 'recolor', node: note, color: 'green' })],
    ['a note that was made wide', 'note', ({ note }) => ({ do: 'wide', node: note })],
    ['a note that was locked', 'note', ({ note }) => ({ do: 'lock', node: note })],
    ['a note that was hidden', 'note', ({ note }) => ({ do: 'hide', node: note })],
    [
      'a section that was renamed',
      'section',
      ({ section }) => ({ do: 'rename', node: section, name: 'Other' }),
    ],
    [
      'a section that was made wider',
      'section',
      ({ section }) => ({ do: 'resize', node: section, width: 950, height: 900 }),
    ],
    [
      'a section that was made higher',
      'section',
      ({ section }) => ({ do: 'resize', node: section, width: 900, height: 950 }),
    ],
    [
      'a section that was coloured',
      'section',
      ({ section }) => ({ do: 'recolor', node: section, color: 'green' }),
    ],
    [
      'a shape that was made larger',
      'shape',
      ({ shape }) => ({ do: 'resize', node: shape, width: 300, height: 100 }),
    ],
    ['a shape that says something else', 'shape', ({ shape }) => ({ do: 'type', node: shape, text: 'x' })],
    ['a text that says something else', 'text', ({ text }) => ({ do: 'type', node: text, text: 'x' })],
    [
      'a table with another word',
      'table',
      ({ table }) => ({ do: 'typeCell', node: table, row: 0, col: 1, text: 'x' }),
    ],
    ['an arrow with a label', 'arrow', ({ arrow }) => ({ do: 'type', node: arrow, text: 'so' })],
    [
      'an arrow that leads elsewhere',
      'arrow',
      ({ arrow, shape }) => ({ do: 'reconnect', node: arrow, to: shape }),
    ],
    ['an arrow that was coloured', 'arrow', ({ arrow }) => ({ do: 'recolor', node: arrow, color: 'green' })],
  ])('is another for %s, and as before when that is undone', (_, name, act) => {
    const { board, of, ids } = someBoard();
    const node = of(ids[name]);
    const before = lookOf(node);
    board.act(act(ids));
    expect(lookOf(node)).not.toBe(before);
    board.act({ do: 'undo' });
    expect(lookOf(of(ids[name]))).toBe(before);
  });

  test('is the same for what only follows: an arrow when its note moves, a note that grows in its section', () => {
    const { board, of, ids } = someBoard();
    const looks = () => [ids.arrow, ids.section, ids.inside].map((id) => lookOf(of(id)));
    const before = looks();
    board.act({ do: 'drag', nodes: [ids.note], x: 2500, y: 40 });
    board.act({ do: 'drag', nodes: [ids.section], x: 20, y: 20 });
    expect(looks()).toEqual([before[0], expect.not.stringMatching(before[1] ?? ''), before[2]]);
  });
});

test('a link is a look of its own, but for an address that is the link itself, as FigJam makes them', async () => {
  const { board, of } = someBoard();
  const [id = ''] = board.act({ do: 'addText', x: 0, y: 0, text: 'See https://a.example/x' });
  const text = of(id);
  if (text.type !== 'TEXT') throw new Error('no text');
  await board.wait(board.figma.loadFontAsync({ family: 'Inter', style: 'Medium' }));
  const plain = lookOf(text);
  text.setRangeHyperlink(4, 23, { type: 'URL', value: 'https://a.example/x' });
  expect(lookOf(text)).toBe(plain);
  text.setRangeHyperlink(4, 23, { type: 'URL', value: 'https://b.example/y' });
  const linked = lookOf(text);
  expect(linked).not.toBe(plain);
  expect(linked).toContain('https://b.example/y');
  text.setRangeHyperlink(4, 23, { type: 'URL', value: 'https://b.example/z' });
  expect(lookOf(text)).not.toBe(linked);
  text.setRangeHyperlink(4, 23, null);
  text.setRangeHyperlink(3, 4, { type: 'URL', value: 'https://a.example/x' });
  expect(lookOf(text)).not.toBe(plain);
});

describe('what undo of a step would take along', () => {
  /** A step that made the section, its note and the arrow, and wrote on the note outside. */
  function step() {
    const all = someBoard();
    const { of, ids, page } = all;
    const made = [of(ids.section), of(ids.inside), of(ids.arrow)];
    return { ...all, trace: traceStep(page, { made, changed: [of(ids.note)] }) };
  }

  test('is nothing, as long as nobody does anything, or only elsewhere', () => {
    const { board, trace, ids } = step();
    expect(whyNotAlone(trace)).toBeNull();
    board.act({ do: 'addSticky', x: 9000, y: 0, text: 'Elsewhere' });
    board.act({ do: 'type', node: ids.shape, text: 'Rewritten' });
    board.act({ do: 'delete', nodes: [ids.table] });
    expect(whyNotAlone(trace)).toBeNull();
  });

  test.each<[string, (ids: { [name in Named]: string }) => Act[], RegExp]>([
    ['a note laid into what was made', () => [{ do: 'addSticky', x: 500, y: 500, text: 'Mine' }], /“Mine”/],
    ['a note rewritten in it', ({ inside }) => [{ do: 'type', node: inside, text: 'Better' }], /“Better”/],
    ['a note rewritten beside it', ({ note }) => [{ do: 'type', node: note, text: 'Better' }], /“Better”/],
    ['a note moved within it', ({ inside }) => [{ do: 'drag', nodes: [inside], x: 400, y: 400 }], /“Inside”/],
    ['the section renamed', ({ section }) => [{ do: 'rename', node: section, name: 'Ours' }], /“Ours”/],
    ['an arrow hung on it', ({ shape, inside }) => [{ do: 'connect', from: shape, to: inside }], /an arrow/],
    ['a stamp set on it', ({ inside }) => [{ do: 'stamp', node: inside, kind: 'heart' }], /a stamp/],
    [
      'several things, of which three are named',
      () => [1, 2, 3, 4, 5].map((n) => ({ do: 'addSticky', x: 100 * n, y: 700, text: `Mine ${n}` })),
      /“Mine \d”, “Mine \d”, “Mine \d” and 2 more/,
    ],
  ])('is told: %s', (_, acts, words) => {
    const { board, trace, ids } = step();
    for (const act of acts(ids)) board.act(act);
    expect(whyNotAlone(trace)).toMatch(words);
    expect(whyNotAlone(trace)).toContain('nothing was taken back');
  });

  test('is a vote on a note that was made, which FigJam may take away with it; not one on another', () => {
    const { board, of, ids, page } = someBoard();
    const trace = traceStep(page, { made: [of(ids.note)], changed: [] });
    board.act({ do: 'stamp', node: ids.shape, kind: 'heart' });
    board.act({ do: 'delete', nodes: [ids.arrow] });
    expect(whyNotAlone(trace)).toBeNull();
    board.act({ do: 'stamp', node: ids.note, kind: 'heart' });
    expect(whyNotAlone(trace)).toMatch(/: a stamp\./);
  });

  test('is what would come back to nowhere: the home of a note that was moved away', () => {
    const { board, of, ids, page } = someBoard();
    const moved = { made: [], changed: [of(ids.note)] };
    const trace = traceStep(page, moved, new Set([ids.section]));
    expect(whyNotAlone(trace)).toBeNull();
    board.act({ do: 'delete', nodes: [ids.section] });
    expect(whyNotAlone(trace)).toMatch(/has deleted what held notes before/);
    expect(whyNotAlone(traceStep(page, moved, new Set([page.id])))).toBeNull();
  });

  test('of two steps is what either would take along, each as the later left it', () => {
    const { board, of, ids, page } = someBoard();
    const first = traceStep(page, { made: [of(ids.section)], changed: [of(ids.note)] }, new Set(['a']));
    board.act({ do: 'type', node: ids.note, text: 'Twice' });
    const then = traceStep(page, { made: [of(ids.table)], changed: [of(ids.note)] }, new Set(['b']));
    const both = joinTraces(first, then);
    expect([[...both.made], [...both.homes]]).toEqual([
      [ids.section, ids.table],
      ['a', 'b'],
    ]);
    expect(whyNotAlone({ ...both, homes: new Set() })).toBeNull();
    board.act({ do: 'type', node: ids.inside, text: 'Mine' });
    expect(whyNotAlone({ ...both, homes: new Set() })).toMatch(/“Mine”/);
  });

  test('of nodes that are gone by then is nothing', () => {
    const { board, of, ids, page } = someBoard();
    const nodes = [of(ids.note), of(ids.section)];
    board.act({ do: 'delete', nodes: [ids.note, ids.section] });
    const trace = traceStep(page, { made: nodes, changed: nodes });
    expect([trace.looks.size, whyNotAlone(trace)]).toEqual([0, null]);
  });

  test('can be asked of some nodes only', async () => {
    const { board, trace, ids } = step();
    const asked = (...named: string[]) => board.wait(isAsWritten(board.figma, trace, new Set(named)));
    expect(await asked(ids.note, ids.inside, ids.shape, 'nobody')).toBe(true);
    board.act({ do: 'type', node: ids.inside, text: 'Mine' });
    board.act({ do: 'type', node: ids.shape, text: 'Mine' });
    expect([await asked(ids.note, ids.shape), await asked(ids.note, ids.inside)]).toEqual([true, false]);
    board.act({ do: 'delete', nodes: [ids.note] });
    expect(await asked(ids.note)).toBe(false);
  });
});

describe('a group of writes that is one step', () => {
  /** FigJam, the last step, and what was called on them. */
  function group(isStillLast = true) {
    const called: string[] = [];
    const { board, of, ids, page } = someBoard();
    const marks: string[] = [];
    const host = {
      commitUndo: () => called.push('commitUndo'),
      triggerUndo: () => {
        called.push('triggerUndo');
        marks.pop();
      },
      currentPage: {
        setSharedPluginData: (_space: string, _key: string, mark: string) => marks.push(mark),
        getSharedPluginData: () => marks.at(-1) ?? '',
      },
      on: () => undefined,
      getNodeByIdAsync: (id: string) => board.figma.getNodeByIdAsync(id),
    } as unknown as PluginAPI;
    const step = {
      remember: (left: () => unknown) => left(),
      forget: () => called.push('forget'),
      isStillLast: async () => isStillLast,
    } as unknown as LastStep;
    const left = (name: Named) => () => ({
      isAsLeft: () => true,
      trace: traceStep(page, { made: [], changed: [of(ids[name])] }),
    });
    return { opened: openUndoGroup(openSeenBoard(host), step), called, board, ids, left };
  }

  test('begins a step, and is ours while nothing was written or nobody did anything', async () => {
    const { opened, called, left } = group();
    expect(called).toEqual(['commitUndo']);
    expect(await opened.isOurs()).toBe(true);
    opened.wrote(left('note'));
    expect(await opened.isOurs()).toBe(true);
    expect(opened.takeBack()).toBe(true);
    // What lies on it goes first, then the step.
    expect(called).toEqual(['commitUndo', 'forget', 'commitUndo', 'triggerUndo', 'triggerUndo']);
    expect(opened.close()).toBeNull();
  });

  test('is not ours once its person did something, or somebody worked on what any of it wrote', async () => {
    const late = group(false);
    expect(await late.opened.isOurs()).toBe(true);
    late.opened.wrote(late.left('note'));
    expect(await late.opened.isOurs()).toBe(false);
    const { opened, board, ids, left } = group();
    opened.wrote(left('note'));
    opened.wrote(left('shape'));
    board.act({ do: 'type', node: ids.note, text: 'Mine' });
    expect(await opened.isOurs()).toBe(false);
    expect(await board.wait(opened.isOurs(new Set([ids.shape])))).toBe(true);
    expect(await board.wait(opened.isOurs(new Set([ids.note])))).toBe(false);
  });

  test('is nobody’s to take back where FigJam would not let us look', async () => {
    const { opened, left } = group();
    opened.wrote(left('note'));
    expect(() =>
      opened.wrote(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(await opened.isOurs()).toBe(false);
    expect(opened.close()).toBeNull();
    expect(await opened.isOurs()).toBe(true);
  });

  test('that is closed gives what all of it left, once', () => {
    const { opened, called, ids, left } = group();
    opened.wrote(left('note'));
    opened.wrote(left('shape'));
    expect([...(opened.close()?.trace.looks.keys() ?? [])]).toEqual([ids.note, ids.shape]);
    expect(called).toEqual(['commitUndo', 'forget', 'commitUndo']);
    expect(opened.close()).toBeNull();
  });
});

describe('looking once more at what is about to be written', () => {
  function known(name: Named) {
    const all = someBoard();
    const node = all.of(all.ids[name]);
    const was = isSeenType(node) ? readNode(node, all.page.id) : null;
    if (!was) throw new Error('not read');
    const handles = new Map([[node.id, node]]);
    const work = (changed: SeenNode[], removed: string[], seen: SeenNode[] = []) =>
      ({
        changed: changed.map((each) => ({ was: each })),
        removed,
        seen: new Map(seen.map((each) => [each.id, each])),
      }) as unknown as Work;
    return { ...all, node, was, handles, work };
  }

  test.each<[string, Named, (id: string) => Act | null, boolean]>([
    ['as it was seen', 'note', () => null, false],
    ['rewritten', 'note', (id) => ({ do: 'type', node: id, text: 'x' }), true],
    ['moved', 'note', (id) => ({ do: 'drag', nodes: [id], x: 2500, y: 0 }), true],
    ['deleted', 'note', (id) => ({ do: 'delete', nodes: [id] }), true],
    ['an arrow as it was seen', 'arrow', () => null, false],
    ['an arrow with a label', 'arrow', (id) => ({ do: 'type', node: id, text: 'x' }), true],
  ])('%s: it is said whether it is another', (_, name, act, isOther) => {
    const { board, was, handles, page, work } = known(name);
    const done = act(was.id);
    if (done) board.act(done);
    const expected = isOther ? [was.id] : [];
    expect(changedOf([was], handles, page.id)).toEqual(expected);
    expect(readAgain(work([was], []), handles, page.id)).toEqual(expected);
    expect(readAgain(work([], [was.id], [was]), handles, page.id)).toEqual(expected);
  });

  test('what was never read is only looked for', () => {
    const { board, was, handles, page, work } = known('note');
    expect(readAgain(work([], [was.id, 'nobody']), handles, page.id)).toEqual(['nobody']);
    board.act({ do: 'delete', nodes: [was.id] });
    expect(readAgain(work([], [was.id]), handles, page.id)).toEqual([was.id]);
    expect(changedOf([{ ...was, id: 'nobody' }], handles, page.id)).toEqual(['nobody']);
  });

  test('an end that hangs on what is gone hangs on nothing, as it was seen', () => {
    const { board, was, handles, page, of, ids } = known('arrow');
    const loose = { ...was, connector: { ...was.connector, from: null } } as SeenNode;
    expect(changedOf([loose], handles, page.id)).toEqual([]);
    expect(changedOf([loose], new Map([...handles, [ids.note, of(ids.note)]]), page.id)).toEqual([was.id]);
    board.act({ do: 'type', node: ids.arrow, text: 'x' });
    expect(changedOf([loose], handles, page.id)).toEqual([was.id]);
  });
});
