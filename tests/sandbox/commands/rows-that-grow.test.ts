import { describe, expect, test } from 'vitest';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { nodeOf, smallMap } from '../../support/small-map.ts';

/** A note takes 240 px and 24 px of air: room for one more line of notes, or for one more note side by side. */
const one = 264;

describe('a row that grows', () => {
  test('takes what lies below the last row along, by as much as it grew', async () => {
    const { board, rootId } = await drawn();
    const stage = boxOf(board, await nodeOf(board, 'boil'));
    const [below = ''] = board.act({
      do: 'addShape',
      x: stage.x + 100,
      y: bottomOf(stage) + 20,
      width: 90,
      height: 50,
      text: 'Source: survey',
    });
    const before = boxOf(board, below);
    await board.ask('makeRoom', { rootId, laneId: 'hurt' });
    expect(boxOf(board, below)).toEqual({ ...before, y: before.y + one });
    await board.ask('makeRoom', { rootId, laneId: 'do' });
    expect(boxOf(board, below)).toEqual({ ...before, y: before.y + 2 * one });
  });

  test('keeps its guidance below the name, which stands in the middle: it moves by half', async () => {
    const { board, rootId } = await drawn();
    const guidance = scaffold(board, 'guidance', 'do');
    const before = boxOf(board, guidance);
    await board.ask('makeRoom', { rootId, laneId: 'do' });
    expect(boxOf(board, guidance)).toEqual({ ...before, y: before.y + one / 2 });
  });
});

describe('a face that hangs over the edge of its row', () => {
  test.each([
    ['above', 0, -60],
    ['below', 0, 520],
    ['left', -90, 200],
  ])('%s comes back into it with tidying', async (_, dx, dy) => {
    const { board, rootId } = await drawn();
    const face = await nodeOf(board, 'e1');
    const band = boxOf(board, scaffold(board, 'band', 'feel'));
    const stage = boxOf(board, await nodeOf(board, 'boil'));
    board.act({ do: 'drag', nodes: [face], x: stage.x + 200 + dx - (dx < 0 ? 150 : 0), y: band.y + dy });
    await tidy(board, rootId);
    const [now, row] = [boxOf(board, face), boxOf(board, scaffold(board, 'band', 'feel'))];
    expect(now.y).toBeGreaterThanOrEqual(row.y);
    expect(bottomOf(now)).toBeLessThanOrEqual(bottomOf(row));
    expect(now.x).toBeGreaterThanOrEqual(boxOf(board, await nodeOf(board, 'boil')).x);
  });
});

describe('a cell with more than three lines of notes', () => {
  /** Four slots of 240 px, 24 px between them, 40 px at both sides. */
  const four = 4 * 240 + 3 * 24 + 2 * 40;
  const cards = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      id: `c${at}`,
      stageId: 'boil',
      laneId: 'do',
      text: `Note ${at}`,
    }));

  test.each([
    [9, four - one],
    [10, four],
  ])('is drawn wider first: %i notes', async (count, width) => {
    const board = openBoard();
    await board.ask('insert', { journey: journeyFrom({ ...smallMap, links: [], cards: cards(count) }) });
    expect(boxOf(board, await nodeOf(board, 'boil')).width).toBe(width);
  });

  test('is tidied wider first', async () => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', {
      journey: journeyFrom({ ...smallMap, links: [], cards: cards(1) }),
    });
    const note = await nodeOf(board, 'c0');
    for (let turn = 0; turn < 9; turn += 1) board.act({ do: 'duplicate', nodes: [note] });
    const scope = { kind: 'cell' as const, stageId: 'boil', laneId: 'do' };
    const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
    await board.ask('applyTidy', { rootId, scope, fingerprint });
    expect(boxOf(board, await nodeOf(board, 'boil')).width).toBe(four);
  });
});

async function drawn() {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: smallMap });
  return { board, rootId };
}

async function tidy(board: LiveBoard, rootId: string): Promise<void> {
  const { fingerprint } = await board.ask('previewTidy', { rootId, scope: { kind: 'map' } });
  await board.ask('applyTidy', { rootId, scope: { kind: 'map' }, fingerprint });
}

function scaffold(board: LiveBoard, role: string, laneId: string): string {
  const words = [`"role":"${role}"`, `"laneId":"${laneId}"`];
  const found = board.figma.currentPage.findOne((node) => {
    const stamp = node.getSharedPluginData('throughline', 'stamp');
    return words.every((word) => stamp.includes(word));
  });
  if (!found) throw new Error(`no ${role} of ${laneId}`);
  return found.id;
}

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

function boxOf(board: LiveBoard, id: string): Rect {
  const box = board.figma.currentPage.findOne((node) => node.id === id)?.absoluteBoundingBox;
  if (!box) throw new Error(`${id} is gone`);
  return { ...box };
}

const bottomOf = ({ y, height }: Rect): number => y + height;
