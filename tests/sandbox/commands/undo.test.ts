import { describe, expect, it } from 'vitest';
import { scenes } from '../../support/fault-scenes.ts';
import { openBoard } from '../../support/live-board.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';

/** Undo from the panel takes back the plugin's own step, and never something that its person did since. */
describe('undo from the panel', () => {
  it('takes a fresh map away again, once', async () => {
    const board = openBoard();
    await board.ask('insert', { journey: exampleJourney('fifteen-minutes') });
    expect(await board.ask('undo', {})).toEqual({ undone: true });
    expect(board.figma.currentPage.children).toHaveLength(0);
    expect(await board.ask('undo', {})).toEqual({ undone: false });
  });

  it.each([
    ['adds a note', { do: 'addSticky', x: -900, y: -900, text: 'Mine', color: 'yellow' }],
    ['takes it back by hand already', { do: 'undo' }],
  ])('leaves everything alone when its person %s', async (_, act) => {
    const board = openBoard();
    board.act({ do: 'addSticky', x: -2000, y: -900, text: 'Before', color: 'yellow' });
    const { rootId } = await board.ask('insert', { journey: exampleJourney('fifteen-minutes') });
    board.act(act);
    const before = board.figma.currentPage.children.map(({ id }) => id);
    expect(await board.ask('undo', {})).toEqual({ undone: false });
    expect(board.figma.currentPage.children.map(({ id }) => id)).toEqual(before);
    expect(before.includes(rootId)).toBe(act.do !== 'undo');
  });

  it('says that it took back what made nodes, and changed nothing that one sees', async () => {
    const scene = await scenes['putting the matrix on the board']?.(openBoard());
    if (!scene) throw new Error('no such scene');
    const { board, work } = scene;
    const before = board.figma.currentPage.findAll().map(({ id }) => id);
    await work();
    expect(board.figma.currentPage.findAll().length).toBeGreaterThan(before.length);
    expect(await board.ask('undo', {})).toEqual({ undone: true });
    expect(board.figma.currentPage.findAll().map(({ id }) => id)).toEqual(before);
  });

  it('notices a note of the map that was moved, rewritten or deleted', async () => {
    for (const doing of ['drag', 'type', 'delete'] as const) {
      const board = openBoard();
      await board.ask('insert', { journey: exampleJourney('fifteen-minutes') });
      const note = board.figma.currentPage.findOne((node) => node.type === 'STICKY')?.id ?? '';
      if (doing === 'drag') board.act({ do: 'drag', nodes: [note], x: 4000, y: 4000 });
      if (doing === 'type') board.act({ do: 'type', node: note, text: 'Other words' });
      if (doing === 'delete') board.act({ do: 'delete', nodes: [note] });
      const why = { reason: expect.stringMatching(/^Somebody has worked on it since: “/) };
      // What is gone cannot be taken along.
      expect(await board.ask('undo', {}), doing).toEqual({
        undone: false,
        ...(doing === 'delete' ? {} : why),
      });
      expect(board.figma.currentPage.children).toHaveLength(doing === 'drag' ? 2 : 1);
    }
  });
});
