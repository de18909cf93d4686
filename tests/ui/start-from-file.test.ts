import { expect, test } from 'vitest';
import { bringInFile } from '../../ui/jobs/bring-in-file.ts';
import { startFromFile } from '../../ui/jobs/start-from-file.ts';
import { fakePanel } from './fake-panel.ts';
import { boardWith } from './sample-board.ts';

const diagram = 'journey\n title My day\n section Morning\n Get up: 3: Me\n Make tea: 5: Me, Cat\n';
const counts = { stages: 1, lanes: 1, cards: 2, links: 0, personas: 2, emotions: 1, nodes: 30 };

test('on an empty board a file is shown as the map that it becomes, and drawn by one click', async () => {
  const inserted: unknown[] = [];
  const panel = fakePanel({
    read: () => boardWith(),
    insert: (params) => {
      inserted.push(params);
      return { journeyId: 'new', rootId: '1:1', counts };
    },
  });
  await bringInFile(panel, new File([diagram], 'day.mmd'));
  const { bringIn } = panel.store.getState();
  expect(bringIn).toMatchObject({ step: 'newMap', name: 'day.mmd', journey: { title: 'My day' } });
  expect(inserted).toEqual([]);
  await startFromFile(panel);
  const [first] = inserted;
  expect(first).toMatchObject({
    journey: {
      title: 'My day',
      stages: [{ name: 'Morning' }],
      cards: [
        { text: 'Get up', score: 3, actors: ['Me'] },
        { text: 'Make tea', score: 5, actors: ['Me', 'Cat'] },
      ],
    },
  });
  const { view, inserted: shown } = panel.store.getState();
  expect([view, shown?.title, shown?.fromFile]).toEqual(['insert', 'My day', true]);
});

test('what is no map is refused in words, and nothing is sent', async () => {
  const panel = fakePanel({ read: () => boardWith() });
  await bringInFile(panel, new File(['graph TD\n A-->B'], 'flow.mmd'));
  const { bringIn, problem } = panel.store.getState();
  expect(bringIn.step).toBe('pick');
  expect(problem).toContain('flow.mmd: Line 1: a Mermaid journey begins with the line "journey"');
});

test('what had to be left out of it is said beside the map that it becomes', async () => {
  const panel = fakePanel({ read: () => boardWith() });
  await bringInFile(panel, new File([`${diagram} Walks\n`], 'day.mmd'));
  expect(panel.store.getState().bringIn).toMatchObject({
    step: 'newMap',
    notes: expect.arrayContaining([expect.stringMatching(/^Line 6: "Walks" is no step.*Left out\.$/)]),
  });
});
