import { describe, expect, test } from 'vitest';
import { createDocument } from '../../playground/figjam/document/document.ts';
import type { Settings } from '../../playground/figjam/document/settings.ts';
import { startClient } from './support/client.ts';

const medium = { family: 'Inter', style: 'Medium' };

function listening(settings: Partial<Settings> = {}) {
  const client = startClient({ settings });
  const events: NodeChange[][] = [];
  client.figma.currentPage.on('nodechange', ({ nodeChanges }) => {
    events.push(nodeChanges);
  });
  return { client, figma: client.figma, events };
}

/** The property names of the first change. */
function namesIn(changes: NodeChange[] | undefined): string[] {
  const first = changes?.[0];
  return first?.type === 'PROPERTY_CHANGE' ? first.properties : [];
}

describe('nodechange', () => {
  test('comes later, in one batch, one change a node', async () => {
    const { client, figma, events } = listening();
    const sticky = figma.createSticky();
    sticky.x = 5;
    sticky.x = 6;
    expect(events).toEqual([]);
    await client.settle();
    expect(events).toEqual([
      [expect.objectContaining({ type: 'CREATE', id: sticky.id, origin: 'LOCAL', node: sticky })],
    ]);
    sticky.x = 7;
    sticky.locked = true;
    await client.settle();
    expect(events[1]).toEqual([expect.objectContaining({ type: 'PROPERTY_CHANGE', id: sticky.id })]);
    expect(namesIn(events[1])).toEqual(['relativeTransform', 'x', 'locked']);
  });

  test('tells only the topmost of what was made or deleted', async () => {
    const { client, figma, events } = listening();
    const section = figma.createSection();
    const sticky = figma.createSticky();
    section.appendChild(sticky);
    await client.settle();
    expect(events[0]?.map(({ id }) => id)).toEqual([section.id]);
    section.remove();
    await client.settle();
    expect(events[1]).toEqual([
      {
        type: 'DELETE',
        id: section.id,
        origin: 'LOCAL',
        node: { removed: true, type: 'SECTION', id: section.id },
      },
    ]);
  });

  test('says nothing of what came and went between two batches', async () => {
    const { client, figma, events } = listening();
    figma.createSticky().remove();
    await client.settle();
    expect(events).toEqual([]);
  });

  test('a move into a section is a change of parent', async () => {
    const { client, figma, events } = listening();
    const [section, sticky] = [figma.createSection(), figma.createSticky()];
    await client.settle();
    section.appendChild(sticky);
    await client.settle();
    expect(namesIn(events[1])).toEqual(['parent']);
  });

  test('undo of a deletion creates the old id', async () => {
    const { client, figma, events } = listening();
    const sticky = figma.createSticky();
    figma.commitUndo();
    sticky.remove();
    await client.settle();
    client.control.act({ do: 'undo' });
    await client.settle();
    expect(events.at(-1)).toEqual([expect.objectContaining({ type: 'CREATE', id: sticky.id })]);
    expect(sticky.removed).toBe(false);
  });

  test('others are REMOTE', async () => {
    const { client, events } = listening();
    const other = createDocument(client.control.records(), { session: 9 });
    const { id } = other.create({ type: 'STICKY', parentId: '0:1', props: { name: 'hi' } });
    client.control.receive(other.outbox());
    await client.settle();
    expect(events).toEqual([[expect.objectContaining({ type: 'CREATE', id, origin: 'REMOTE' })]]);
  });

  test('a switch hides the plugin’s own writes, not the person’s', async () => {
    const { client, figma, events } = listening({ ownChanges: 'silent' });
    const sticky = figma.createSticky();
    await client.settle();
    expect(events).toEqual([]);
    client.control.act({ do: 'type', node: sticky.id, text: 'by hand' });
    await client.settle();
    expect(events.flat()).toContainEqual(expect.objectContaining({ type: 'PROPERTY_CHANGE', id: sticky.id }));
  });

  test('a switch makes the names of properties noisy', async () => {
    const names = new Set<string>();
    const { client, figma, events } = listening({ changeProperties: 'noisy' });
    const sticky = figma.createSticky();
    await client.settle();
    for (let i = 0; i < 20; i++) {
      sticky.x = i;
      await client.settle();
    }
    for (const change of events.flat())
      if (change.type === 'PROPERTY_CHANGE') names.add(change.properties.join());
    expect(names.size).toBeGreaterThan(3);
  });

  test('writes inside the callback echo, or not', async () => {
    for (const writesInNodeChange of ['echo', 'silent'] as const) {
      const client = startClient({ settings: { writesInNodeChange } });
      const { figma } = client;
      let calls = 0;
      const sticky = figma.createSticky();
      await client.settle();
      figma.currentPage.on('nodechange', () => {
        if (calls++ === 0) sticky.y = 3;
      });
      sticky.x = 1;
      await client.settle();
      expect(calls).toBe(writesInNodeChange === 'echo' ? 2 : 1);
    }
  });

  test('ends with off, and once is once', async () => {
    const client = startClient();
    const { figma } = client;
    const calls: string[] = [];
    const always = (): number => calls.push('always');
    figma.currentPage.on('nodechange', always);
    figma.currentPage.once('nodechange', () => calls.push('once'));
    figma.createSticky();
    await client.settle();
    figma.createSticky();
    await client.settle();
    figma.currentPage.off('nodechange', always);
    figma.createSticky();
    await client.settle();
    expect(calls).toEqual(['always', 'once', 'always']);
  });

  test('text of a sticky reads as text', async () => {
    const { client, figma, events } = listening();
    const sticky = figma.createSticky();
    await client.await(figma.loadFontAsync(medium));
    await client.settle();
    sticky.text.characters = 'hi';
    sticky.setSharedPluginData('abc', 'd', 'e');
    await client.settle();
    expect(namesIn(events.at(-1))).toEqual(['text', 'name', 'pluginData']);
  });
});

describe('documentchange', () => {
  test('reports all pages, but not what its own callback writes', async () => {
    const client = startClient();
    const { figma } = client;
    await client.await(figma.loadAllPagesAsync());
    let calls = 0;
    figma.on('documentchange', ({ documentChanges }) => {
      calls++;
      const [first] = documentChanges;
      if (first?.type === 'CREATE') figma.createSticky();
    });
    figma.createSticky();
    await client.settle();
    expect(calls).toBe(1);
  });
});

describe('the selection', () => {
  test('tells once of several writes, and of a selected node that goes', async () => {
    const client = startClient();
    const { figma } = client;
    let calls = 0;
    figma.on('selectionchange', () => calls++);
    const [a, b] = [figma.createSticky(), figma.createSticky()];
    figma.currentPage.selection = [a];
    figma.currentPage.selection = [b];
    expect(calls).toBe(0);
    await client.settle();
    expect(calls).toBe(1);
    b.remove();
    await client.settle();
    expect([calls, figma.currentPage.selection]).toEqual([2, []]);
    expect(client.control.changes(0).selection).toEqual([]);
  });
});

describe('pages and runs', () => {
  test('changing the page tells of page and selection', async () => {
    const records = [
      { id: '0:0', type: 'DOCUMENT', parentId: null, order: 'a0', props: { name: 'Board' } },
      { id: '0:1', type: 'PAGE', parentId: '0:0', order: 'a0', props: { name: 'One' } },
      { id: '0:2', type: 'PAGE', parentId: '0:0', order: 'a1', props: { name: 'Two' } },
    ];
    const client = startClient({ records });
    const { figma } = client;
    const calls: string[] = [];
    figma.on('currentpagechange', () => calls.push('page'));
    figma.on('selectionchange', () => calls.push('selection'));
    const run: unknown[] = [];
    figma.on('run', (event) => run.push(event.command));
    await client.await(figma.setCurrentPageAsync(figma.root.children[1] as PageNode));
    await client.settle();
    expect(figma.currentPage.name).toBe('Two');
    expect(calls).toEqual(['page', 'selection']);
    expect(run).toEqual(['open']);
  });
});
