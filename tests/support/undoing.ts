import { expect } from 'vitest';
import type { LiveBoard } from './live-board.ts';
import { boardOf } from './two-people.ts';

/** Whether only a person can take back what changed. */
const isByHand = ({ settings }: LiveBoard): boolean => settings.triggerUndo === 'nothing';

/**
 * Undo from the panel takes back the last step, and says so: the board is as it was `before`. Where FigJam undoes nothing,
 * what was only made goes by its id; all else stays, that is said, and what is said to do instead does it.
 */
export async function expectUndone(board: LiveBoard, before: string): Promise<void> {
  const left = boardOf(board);
  const answer = await board.ask('undo', {});
  if (isByHand(board) && !answer.undone) {
    expect(answer.reason).toMatch(byHand);
    expect(boardOf(board), 'all of it stays').toBe(left);
    undoByHand(board, before);
  } else expect(answer).toEqual({ undone: true });
  // Notes may follow their text a moment later (the switch `stickyGrowth`).
  await board.client.settle(500);
  expect(boardOf(board)).toBe(before);
}

/** FigJam failed, `said` is how it ended: the board is as it was `before`. Where FigJam undoes nothing, the other is said. */
export function expectTakenBack(board: LiveBoard, before: string, said: unknown, call: number): void {
  const words = JSON.stringify(said) ?? '';
  if (isByHand(board) && boardOf(board) !== before) {
    expect(words, `call ${call}`).toMatch(/"stopped"/.test(words) ? /"total"/ : byHand);
    expect(words, `call ${call}`).not.toContain('as it was');
    undoByHand(board, before);
  }
  expect(boardOf(board), `call ${call}: ${words}`).toBe(before);
}

const byHand = /FigJam took nothing back\. Press Ctrl Z .* until it is as before/;

/** As the person does who was told so; other steps than ours lie below. */
function undoByHand(board: LiveBoard, before: string): void {
  for (let press = 0; press < 3 && boardOf(board) !== before; press += 1) board.act({ do: 'undo' });
}
