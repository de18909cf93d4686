const lockName = 'throughline-playground-board';
/** Milliseconds in which a page that is just being reloaded has let go of its lock. */
const patience = 1500;

/**
 * Whether this tab is the one that keeps the board of this browser: it is then until it is closed. Of several tabs only the
 * first is; another one that has to look on is told by `onFree` when the first is gone.
 */
export function holdBoard(onFree: () => void): Promise<boolean> {
  const { locks } = navigator;
  // Old browsers, and pages that are not served safely: there nobody can tell.
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const untilClosed = () => {
      resolve(true);
      return new Promise<void>(() => undefined);
    };
    locks.request(lockName, { signal: AbortSignal.timeout(patience) }, untilClosed).catch(() => {
      resolve(false);
      // Let go of at once: what this tab shows is older than what is kept now.
      void locks.request(lockName, () => onFree());
    });
  });
}
