import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocument, type Document } from '../../playground/figjam/document/document.ts';
import type { Op } from '../../playground/figjam/document/records.ts';
import { emptyBoard } from './support/client.ts';

type Step =
  | { do: 'create'; parent: number; section: boolean; index: number }
  | { do: 'set'; node: number; property: string; value: number }
  | { do: 'move'; node: number; parent: number; index: number }
  | { do: 'remove'; node: number }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'commit' }
  | { do: 'exchange' };

const index = fc.nat(7);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('create' as const), parent: index, section: fc.boolean(), index }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      node: index,
      property: fc.constantFrom('name', 'width', 'pluginData'),
      value: fc.nat(3),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('move' as const), node: index, parent: index, index }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), node: index }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'undo' }, { do: 'redo' }, { do: 'commit' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'exchange' }) },
);

describe('replicas', () => {
  test('that exchanged all ops are equal, in whatever order the ops came', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2), step), { maxLength: 40 }),
        fc.infiniteStream(fc.nat(100)),
        (steps, order) => {
          const documents = [1, 2, 3].map((session) => createDocument(emptyBoard, { session }));
          const waiting: Op[][] = documents.map(() => []);
          const send = (): void => {
            documents.forEach((document, from) => {
              const ops = document.outbox();
              waiting.forEach((queue, to) => {
                if (to !== from) queue.push(...ops);
              });
            });
          };
          const deliver = (): void => {
            documents.forEach((document, to) => {
              document.receive(shuffle(waiting[to]?.splice(0) ?? [], () => order.next().value ?? 0));
            });
          };
          for (const [who, each] of steps) {
            const document = documents[who];
            if (each.do === 'exchange') {
              send();
              deliver();
            } else if (document !== undefined) perform(document, each);
          }
          send();
          deliver();
          const [first, ...others] = documents.map((document) => document.all());
          for (const other of others) expect(other).toEqual(first);
          for (const document of documents) expectTree(document);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a circle of concurrent moves ends on the page, everywhere alike', () => {
    const [one, two] = [
      createDocument(emptyBoard, { session: 1 }),
      createDocument(emptyBoard, { session: 2 }),
    ];
    const a = one.create({ type: 'SECTION', parentId: '0:1', props: { name: 'a' } }).id;
    const b = one.create({ type: 'SECTION', parentId: '0:1', props: { name: 'b' } }).id;
    two.receive(one.outbox());
    one.move(a, b);
    two.move(b, a);
    const [ours, theirs] = [one.outbox(), two.outbox()];
    one.receive(theirs);
    two.receive(ours);
    expect(one.all()).toEqual(two.all());
    expect(one.get(a)).toBeDefined();
    expect(one.get(b)).toBeDefined();
    one.move(a, '0:1', 0);
    two.receive(one.outbox());
    expect(two.all()).toEqual(one.all());
  });

  test('an edit of a node deleted meanwhile leaves it deleted', () => {
    const [one, two] = [
      createDocument(emptyBoard, { session: 1 }),
      createDocument(emptyBoard, { session: 2 }),
    ];
    const { id } = one.create({ type: 'STICKY', parentId: '0:1', props: { name: 'x' } });
    two.receive(one.outbox());
    two.set(id, 'name', 'y');
    one.remove(id);
    const [ours, theirs] = [one.outbox(), two.outbox()];
    one.receive(theirs);
    two.receive(ours);
    expect(one.get(id)).toBeUndefined();
    expect(two.get(id)).toBeUndefined();
  });

  test('plugin data of a node is one register: the later writer replaces the other key too', () => {
    const [one, two] = [
      createDocument(emptyBoard, { session: 1 }),
      createDocument(emptyBoard, { session: 2 }),
    ];
    one.set('0:1', 'pluginData', { 'shared:one': { a: '1' } });
    two.set('0:1', 'pluginData', { 'shared:two': { b: '2' } });
    const [ours, theirs] = [one.outbox(), two.outbox()];
    one.receive(theirs);
    two.receive(ours);
    expect(one.get('0:1')?.props.pluginData).toEqual({ 'shared:two': { b: '2' } });
    expect(two.get('0:1')?.props.pluginData).toEqual(one.get('0:1')?.props.pluginData);
  });

  test('records handed out never change', () => {
    const document = createDocument(emptyBoard, { session: 1 });
    const before = document.create({ type: 'STICKY', parentId: '0:1', props: { name: 'x' } });
    const copy = structuredClone(before);
    document.set(before.id, 'name', 'y');
    document.move(before.id, '0:1', 0);
    document.remove(before.id);
    expect(before).toEqual(copy);
  });

  test('what changed since a version is told once a node', () => {
    const document = createDocument(emptyBoard, { session: 1 });
    const { id } = document.create({ type: 'SECTION', parentId: '0:1', props: { name: 'x' } });
    const child = document.create({ type: 'STICKY', parentId: id, props: { name: 'y' } });
    const { version } = document;
    document.set(child.id, 'name', 'z');
    document.set(child.id, 'name', 'zz');
    expect(document.changesSince(version).upserts.map((record) => record.props.name)).toEqual(['zz']);
    document.remove(id);
    expect(document.changesSince(version).removed.sort()).toEqual([id, child.id].sort());
  });

  test('siblings keep the order of their indices', () => {
    const document = createDocument(emptyBoard, { session: 1 });
    const [a, b, c] = ['a', 'b', 'c'].map(
      (name) => document.create({ type: 'STICKY', parentId: '0:1', props: { name } }).id,
    );
    const names = (): string =>
      document
        .children('0:1')
        .map(({ props }) => props.name)
        .join('');
    document.move(String(a), '0:1');
    expect(names()).toBe('bca');
    document.move(String(a), '0:1', 1);
    expect(names()).toBe('bac');
    document.create({ type: 'STICKY', parentId: '0:1', props: { name: 'd' }, index: 0 });
    expect(names()).toBe('dbac');
    document.remove(String(b));
    document.move(String(c), '0:1', 0);
    expect(names()).toBe('cda');
  });
});

function perform(document: Document, each: Step): void {
  const nodes = document.all().filter(({ type }) => type === 'SECTION' || type === 'STICKY');
  const parents = document.all().filter(({ type }) => type === 'SECTION' || type === 'PAGE');
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
  if (each.do === 'create') {
    const parentId = pick(parents, each.parent)?.id ?? '0:1';
    const slot = Math.min(each.index, document.children(parentId).length);
    document.create({
      type: each.section ? 'SECTION' : 'STICKY',
      parentId,
      props: { name: 'n' },
      index: slot,
    });
  } else if (each.do === 'set') {
    const node = pick(nodes, each.node);
    const value = each.property === 'pluginData' ? { a: { b: String(each.value) } } : each.value;
    if (node !== undefined) document.set(node.id, each.property, value);
  } else if (each.do === 'move') {
    const [node, parent] = [pick(nodes, each.node), pick(parents, each.parent)];
    if (node === undefined || parent === undefined || isWithin(document, parent.id, node.id)) return;
    const room = document.children(parent.id).filter(({ id }) => id !== node.id).length;
    document.move(node.id, parent.id, Math.min(each.index, room));
  } else if (each.do === 'remove') {
    const node = pick(nodes, each.node);
    if (node !== undefined) document.remove(node.id);
  } else if (each.do === 'undo') document.undo();
  else if (each.do === 'redo') document.redo();
  else document.commitUndo();
}

function isWithin(document: Document, id: string, ancestor: string): boolean {
  for (let at: string | null = id; at !== null; at = document.get(at)?.parentId ?? null)
    if (at === ancestor) return true;
  return false;
}

/** Every node is listed once, under its parent, siblings sorted. */
function expectTree(document: Document): void {
  const all = document.all();
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const record of all) {
    expect(document.get(record.id)).toBe(record);
    const children = document.children(record.id);
    for (const child of children) expect(child.parentId).toBe(record.id);
    const orders = children.map(({ order, id }) => `${order} ${id}`);
    expect(orders).toEqual([...orders].sort((a, b) => (a < b ? -1 : 1)));
  }
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const rest = [...items];
  const shuffled: T[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(random() % rest.length, 1));
  return shuffled;
}
