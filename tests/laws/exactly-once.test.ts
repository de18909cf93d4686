import { expect, test } from 'vitest';
import { findUnsaid } from '../support/find-unsaid.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { drawBoard } from '../support/random-board.ts';
import { seed } from '../support/seed.ts';

const boards = process.env.FUZZ ? 2000 : 60;

test('every word on a board is in the answer exactly once', { timeout: 1_200_000 }, () => {
  console.info(`every word once: ${boards} boards, seed ${seed}`);
  for (let at = 0; at < boards; at += 1) {
    const scene = drawBoard(seed + at);
    const read = interpretBoard(scene);
    const faults = scene.nodes.flatMap((node) => findUnsaid(node, read));
    expect(faults, `seed ${seed + at}`).toEqual([]);
    const known = new Set(scene.nodes.map(({ id }) => id));
    for (const { nodeId, reason } of read.unplaced) {
      expect(known.has(nodeId), nodeId).toBe(true);
      expect(reason.endsWith('.'), reason).toBe(true);
    }
  }
});
