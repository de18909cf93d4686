import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDocument } from '../../playground/figjam/document/document.ts';
import { emptyBoard, startClient } from './support/client.ts';

test('undo takes back one group and redo brings it again, with the same ids', () => {
  const document = createDocument(emptyBoard, { session: 1 });
  const section = document.create({ type: 'SECTION', parentId: '0:1', props: { name: 's' } }).id;
  const sticky = document.create({ type: 'STICKY', parentId: section, props: { name: 'a' } }).id;
  document.commitUndo();
  const before = document.all();
  document.set(sticky, 'name', 'b');
  document.set(sticky, 'name', 'c');
  document.remove(section);
  document.commitUndo();
  expect(document.get(sticky)).toBeUndefined();
  expect(document.undo()).toBe(true);
  expect(document.all()).toEqual(before);
  expect(document.redo()).toBe(true);
  expect(document.get(section)).toBeUndefined();
  document.undo();
  document.undo();
  expect(document.all()).toEqual(emptyBoard);
  expect(document.undo()).toBe(false);
  document.redo();
  expect(document.all()).toEqual(before);
});

test('undo and redo of random edits are exact', () => {
  const edit = fc.record({
    kind: fc.constantFrom('create', 'set', 'move', 'remove', 'commit'),
    a: fc.nat(9),
    b: fc.nat(9),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const document = createDocument(emptyBoard, { session: 1 });
      const states = [document.all()];
      const save = (): void => {
        if (document.history().undo >= states.length) states.push(document.all());
        document.commitUndo();
      };
      for (const { kind, a, b } of edits) {
        const nodes = document.all().slice(2);
        const [node, other] = [nodes[a % Math.max(1, nodes.length)], nodes[b % Math.max(1, nodes.length)]];
        if (kind === 'create')
          document.create({ type: 'SECTION', parentId: other?.id ?? '0:1', props: { name: 'x' } });
        else if (kind === 'commit') save();
        else if (node === undefined) continue;
        else if (kind === 'set') document.set(node.id, 'name', `n${b}`);
        else if (kind === 'remove') document.remove(node.id);
        else document.move(node.id, '0:1', 0);
      }
      save();
      const depth = document.history().undo;
      for (let at = depth - 1; at >= 0; at--) {
        expect(document.undo()).toBe(true);
        expect(shape(document.all())).toEqual(shape(states[at] ?? []));
      }
      for (let at = 1; at <= depth; at++) {
        expect(document.redo()).toBe(true);
        expect(shape(document.all())).toEqual(shape(states[at] ?? []));
      }
    }),
    { numRuns: 200 },
  );
});

test('undo leaves what others wrote since', () => {
  const [one, two] = [createDocument(emptyBoard, { session: 1 }), createDocument(emptyBoard, { session: 2 })];
  const { id } = one.create({ type: 'STICKY', parentId: '0:1', props: { name: 'a' } });
  one.commitUndo();
  two.receive(one.outbox());
  one.set(id, 'name', 'mine');
  one.set(id, 'width', 300);
  two.receive(one.outbox());
  two.set(id, 'name', 'theirs');
  one.receive(two.outbox());
  one.undo();
  expect(one.get(id)?.props).toEqual({ name: 'theirs' });
  expect(two.history().undo).toBe(1);
});

test('a plugin run is one step of the person unless it commits', async () => {
  const { figma, control } = startClient();
  figma.createSticky();
  figma.createSticky();
  figma.commitUndo();
  figma.createSection();
  figma.triggerUndo();
  expect(figma.currentPage.children).toHaveLength(2);
  control.act({ do: 'undo' });
  expect(figma.currentPage.children).toHaveLength(0);
  control.act({ do: 'redo' });
  expect(figma.currentPage.children).toHaveLength(2);
});

function shape(records: { id: string; parentId: string | null; props: object }[]): unknown[] {
  return records.map(({ id, parentId, props }) => ({ id, parentId, props }));
}
