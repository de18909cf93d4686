import { describe, expect, test } from 'vitest';
import { differences } from '../../src/journey/equal.ts';
import { sayFault } from '../../src/journey/say-fault.ts';
import { drawn, edited, map, type Scene, scenes } from '../support/fault-scenes.ts';
import type { LiveBoard } from '../support/live-board.ts';
import { editedFile, readOnly } from '../support/small-map.ts';
import { boardOf } from '../support/two-people.ts';

/**
 * A fault at every call that changes the board or waits for FigJam: fonts that cannot be loaded, nodes that cannot be
 * made, undo steps that cannot be closed. Whatever fails, the board is as it was, or all is done and said so; one undo
 * takes all of it back; and afterwards the same goes through. `npm run fuzz` fails every single call, in turn; the
 * normal run takes samples.
 */
describe('a fault at every call, while', () => {
  test.each(Object.keys(scenes))(
    '%s',
    async (name) => {
      const { board, work } = (await scenes[name]?.()) ?? {};
      if (!board || !work) throw new Error(name);
      await board.client.settle();
      const before = boardOf(board);
      const calls = await countChanging(board, work);
      expect(boardOf(board)).not.toBe(before);
      takeBack(board, 1);
      expect(boardOf(board), 'one undo takes all of it back').toBe(before);
      const step = process.env.FUZZ ? 1 : Math.max(1, Math.ceil(calls / 7));
      let [failed, done] = [0, 0];
      for (let call = 1; call <= calls; call += step) {
        await board.client.settle();
        board.client.control.failAt(call, true);
        const answer = await work().catch((error: unknown) => sayFault(error));
        board.client.control.failAt(0);
        const where = `${name}, call ${call} of ${calls}: ${JSON.stringify(answer)}`;
        if (typeof answer === 'string') {
          failed += 1;
          expect(boardOf(board), where).toBe(before);
          expect(answer, where).toMatch(/as it was|nothing was (changed|drawn|read)/i);
          expect(answer, where).not.toMatch(rawWords);
        } else if ('hindrances' in answer) {
          // A font that cannot be loaded is named, and nothing is written.
          failed += 1;
          expect(boardOf(board), where).toBe(before);
        } else {
          done += 1;
          expect(boardOf(board), where).not.toBe(before);
          takeBack(board, 'undoSteps' in answer ? (answer.undoSteps ?? 1) : 1, before);
          expect(boardOf(board), where).toBe(before);
        }
      }
      process.stdout.write(
        `${name}: ${calls} calls that change or wait; ${failed} failed, ${done} done all the same\n`,
      );
      expect(failed).toBeGreaterThan(0);
      // What failed goes through the next time, and one undo takes it back.
      await work();
      expect(boardOf(board)).not.toBe(before);
      takeBack(board, 1);
      expect(boardOf(board)).toBe(before);
    },
    3_600_000,
  );
});

/** What FigJam and JavaScript engines say; no person shall read it. */
const rawWords = /\bin \w+: |simulated|interrupted|Error\b|undefined|[{}[\]]/;

test('after a fault in a file, the next one converges', async () => {
  const { board, rootId } = await drawn();
  const file = editedFile(map, edited, 'x1');
  const remove = ['c4', 'm1'];
  for (const call of [5, 20, 60]) {
    const { seen } = await board.ask('previewSync', { rootId, file, remove });
    board.client.control.failAt(call, true);
    const params = { rootId, file, seen, untick: [], resolutions: {}, remove };
    await expect(board.ask('applySync', params)).rejects.toThrow(
      /simulated failure|could not be brought in: FigJam/,
    );
    board.client.control.failAt(0);
  }
  const { seen } = await board.ask('previewSync', { rootId, file, remove });
  await board.ask('applySync', { rootId, file, seen, untick: [], resolutions: {}, remove });
  expect(differences(edited, (await readOnly(board)).journey)).toEqual([]);
  const again = await board.ask('previewSync', { rootId, file, remove });
  expect([again.changes.filter(({ from }) => from === 'file'), again.conflicts]).toEqual([[], []]);
});

/** How many calls that change the board, or that FigJam must be waited for, it takes. */
async function countChanging(board: LiveBoard, work: Scene['work']): Promise<number> {
  board.client.control.failAt(1_000_000, true);
  await work();
  const left = board.client.control.failAt(0);
  return 1_000_000 - left;
}

function takeBack(board: LiveBoard, steps: number, until?: string): void {
  for (let step = 0; step < steps; step += 1) if (boardOf(board) !== until) board.act({ do: 'undo' });
}
