import { describe, expect, test } from 'vitest';
import { scenes } from '../support/fault-scenes.ts';
import type { LiveBoard } from '../support/live-board.ts';
import { openBoard } from '../support/live-board.ts';

/**
 * The plugin is closed at every moment at which it waits for FigJam. Nothing that it writes is half there: the board is
 * as it was, or all is done; it can be read, and whoever opens the plugin anew can go on.
 */
const closed = 'the plugin was closed';

describe('the plugin is closed at every pause, while', () => {
  test.each(Object.keys(scenes))(
    '%s',
    async (name) => {
      const start = async () => {
        const scene = await scenes[name]?.();
        if (!scene) throw new Error(name);
        await scene.board.client.settle();
        return scene;
      };
      const whole = await start();
      const before = await sayBoard(whole.board);
      const pauses = await countPauses(whole.board, whole.work);
      const after = await sayBoard(whole.board);
      expect(after).not.toEqual(before);
      const step = process.env.FUZZ ? 1 : Math.max(1, Math.ceil(pauses / 4));
      let left = 0;
      for (let pause = 1; pause <= pauses; pause += step) {
        const { board, work } = await start();
        closeAt(board, pause);
        await work().catch((error: unknown) => expect(String(error)).toContain(closed));
        const anew = openBoard({ records: board.client.control.records(), session: 9 });
        const now = await sayBoard(anew);
        const where = `${name}, pause ${pause} of ${pauses}`;
        if (JSON.stringify(now) === JSON.stringify(before)) left += 1;
        else expect(now, where).toEqual(after);
      }
      process.stdout.write(`${name}: ${pauses} pauses, ${left} left the board as it was\n`);
    },
    3_600_000,
  );
});

/** Maps and notes as they are read: ids and times differ from run to run. */
async function sayBoard(board: LiveBoard) {
  const { journeys, loose, unplaced } = await board.ask('read', {});
  const maps = journeys.map(({ journey, foreign, copyOf, doubts }) => ({
    ...journey,
    id: '',
    basedOn: '',
    foreign,
    copy: copyOf !== undefined,
    doubts,
  }));
  const { snapshots } = await board.ask('snapshots', {});
  const nodes = board.client.control
    .records()
    .map(({ type, props: { transform, width, height } }) => JSON.stringify([type, transform, width, height]))
    .sort();
  return { maps, nodes, loose: loose.length, unplaced: unplaced.length, snapshots: snapshots.length };
}

async function countPauses(board: LiveBoard, work: () => Promise<unknown>): Promise<number> {
  let ticks = 0;
  const { control } = board.client;
  const tick = control.tick.bind(control);
  control.tick = (ms) => {
    ticks += 1;
    return tick(ms);
  };
  await work();
  control.tick = tick;
  return ticks;
}

function closeAt({ client: { control } }: LiveBoard, pause: number): void {
  let ticks = 0;
  const tick = control.tick.bind(control);
  control.tick = (ms) => {
    ticks += 1;
    if (ticks < pause) return tick(ms);
    if (ticks === pause) control.closePlugin();
    throw new Error(closed);
  };
}
