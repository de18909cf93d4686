import type { SeenBoard } from '../write/seen-board.ts';

/** What looking at everything again takes: so many nodes at a time, so many ms apart. */
const atOnce = 25;
const pause = 500;
/** Ms without anything happening before it begins, and from one round to the next. */
const rest = 30_000;
const untilNext = 300_000;

/**
 * Looks at everything on the open page again, a little at a time, once after each time that something happened, and now and
 * then: FigJam may lose a report of what somebody did. `run`: waits for its turn among what is asked. `tell`: something is
 * otherwise than it was told. Gives what is to be called whenever anything happens.
 */
export function lookAgain(
  board: SeenBoard,
  run: (work: () => Promise<void>) => void,
  tell: () => void,
): () => void {
  let timer = 0;
  let at = 0;
  let isUnderWay = false;
  let isStale = false;
  const rests = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(begin, ms);
  };
  const begin = (): void => {
    [at, isUnderWay, isStale] = [0, true, false];
    turn();
  };
  const turn = (): void =>
    run(async () => {
      try {
        const page = board.page(board.host.currentPage);
        const isMore = page.doubtSome(at, atOnce);
        at += atOnce;
        await page.look();
        // Also what was noticed by somebody who wrote, and who told nobody.
        if (page.count() !== board.told.get(page.page.id)) tell();
        if (isMore) {
          setTimeout(turn, pause);
          return;
        }
      } catch {
        // FigJam would not let us look: next time.
      }
      isUnderWay = false;
      rests(isStale ? rest : untilNext);
    });
  return () => {
    // A round that has begun goes on: it may be what made this happen.
    if (isUnderWay) isStale = true;
    else rests(rest);
  };
}
