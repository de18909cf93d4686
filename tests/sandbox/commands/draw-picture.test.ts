import { expect, test } from 'vitest';
import { drawPicture } from '../../../src/sandbox/commands/draw-picture.ts';
import { openBoard } from '../../support/live-board.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';

test('a map is drawn as a whole, and nothing on the board is touched', async () => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: exampleJourney() });
  board.use();
  const { base64 } = await board.ask('picture', { rootId, format: 'SVG' });
  expect(board.use().writes).toBe(0);
  const svg = Buffer.from(base64, 'base64').toString('utf8');
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain('Awareness');
});

test('PNG is asked for in the width that was chosen, the others without one', async () => {
  const asked: unknown[] = [];
  const exportAsync = (settings: unknown) => {
    asked.push(settings);
    return Promise.resolve(new Uint8Array([1, 2, 3]));
  };
  const host: PluginAPI = Object.create(openBoard().figma, {
    getNodeByIdAsync: { value: () => Promise.resolve({ exportAsync }) },
  });
  expect(await drawPicture(host, { rootId: '1:1', format: 'PNG', width: 6000 })).toEqual({ base64: 'AQID' });
  await drawPicture(host, { rootId: '1:1', format: 'PDF' });
  expect(asked).toEqual([{ format: 'PNG', constraint: { type: 'WIDTH', value: 6000 } }, { format: 'PDF' }]);
});

test('the simulated FigJam says that it draws no PNG', async () => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: exampleJourney() });
  await expect(board.ask('picture', { rootId, format: 'PNG', width: 2000 })).rejects.toThrow(
    'FigJam could not draw this map as PNG (the simulated FigJam draws SVG only, not PNG). Choose another format or size.',
  );
});

test('a map that is gone is said to be', async () => {
  await expect(openBoard().ask('picture', { rootId: '9:9', format: 'PDF' })).rejects.toThrow(
    'This map is no longer on the board.',
  );
});
