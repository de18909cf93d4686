import { expect, test } from 'vitest';
import { chooseSides, couldMeetLess, type Obstacle } from '../../../../src/own-map/plan/ways/choose-sides.ts';

const note = (x: number, y: number): Obstacle => ({ x, y, width: 240, height: 240, firm: true });
const [from, to] = [note(40, 0), note(40, 800)];
/** Stands over the straight way. */
const caption: Obstacle = { x: 40, y: 740, width: 200, height: 30, firm: false };
const room = { x: 0, y: -400, width: 848, height: 2000 };

test('where a caption is in the way, a link goes around it at the left; with words at the right, if there they are in the room', () => {
  expect(chooseSides([from, to], [caption], '', room)).toEqual({ from: 'LEFT', to: 'LEFT' });
  expect(chooseSides([from, to], [caption], 'act here first', room)).toEqual({ from: 'RIGHT', to: 'RIGHT' });
});

test('words of a link stand on no note, by a longer way if need be; else on an edge, rather than on words', () => {
  const words = 'act here first';
  const edge = { ...note(40, 400), width: 220 };
  expect(chooseSides([from, to], [caption, edge], words, room)).toEqual({ from: 'RIGHT', to: 'BOTTOM' });
  const low = { ...room, y: 0, height: 1060 };
  expect(chooseSides([from, to], [caption, edge], words, low)).toEqual({ from: 'RIGHT', to: 'RIGHT' });
  const whole = { ...note(40, 400), width: 260 };
  expect(chooseSides([from, to], [caption, whole], words, low)).not.toEqual({ from: 'RIGHT', to: 'RIGHT' });
});

test('a link that only covers an edge with its words stays as people see it', () => {
  const sides = { from: 'LEFT', to: 'LEFT' } as const;
  expect(couldMeetLess([from, to], [note(400, 0)], 'act here first', sides, room)).toBe(false);
  expect(couldMeetLess([from, to], [note(-100, 400)], 'act here first', sides, room)).toBe(true);
});
