import { Dice, DrawnBoard } from './drawn-board.ts';
import { interpretBoard } from './interpret-board.ts';

const words = 'slow queue price form nobody asks again late kind clerk paper phone lost twice why'.split(' ');

/**
 * How the time to find maps among loose notes grows: for each size, in notes, the processor's time, that time a note,
 * and how many times longer it takes than half as many. 2 is linear. One board is read before, to warm up.
 */
export function timeReading(sizes: readonly number[]): string {
  time(1000);
  const lines = ['notes     ms   µs a note   against half'];
  for (const size of sizes) {
    const [half, whole] = [time(size / 2), time(size)];
    const columns = [
      String(size).padStart(5),
      String(Math.round(whole)).padStart(6),
      String(Math.round((whole * 1000) / size)).padStart(11),
      (whole / Math.max(1, half)).toFixed(2).padStart(14),
    ];
    lines.push(columns.join(' '));
  }
  return lines.join('\n');
}

/** A wall of notes, none of them in a map: the worst case, because every line of them could be one of names. */
function time(size: number): number {
  const dice = new Dice(size);
  const board = new DrawnBoard();
  const across = Math.ceil(Math.sqrt(size));
  for (let at = 0; at < size; at += 1) {
    const text = dice.some(words, dice.between(1, 6)).join(' ');
    const [x, y] = [(at % across) * 280, Math.floor(at / across) * 280];
    board.sticky(text, x + dice.between(-30, 30), y + dice.between(-30, 30), dice.pick(['FFE299', 'A8DAFF']));
  }
  const scene = board.scene();
  const start = process.cpuUsage();
  interpretBoard(scene);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
