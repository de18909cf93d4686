/**
 * Pure work that can be done in stretches: wherever it yields, whoever drives it may wait, and it says how much it has
 * done since it last did, in steps: about as much as looking at one note of a map takes.
 */
export type Stretches<T> = Generator<number, T, void>;

/** Steps between two chances to wait. */
const few = 50;

/** Does all of it at once. */
export function doAtOnce<T>(work: Stretches<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does it with pauses, each after so many steps; `pause` is told how many were done since the last one, and throws to stop it. */
export async function doWithPauses<T>(
  work: Stretches<T>,
  stepsAtOnce: number,
  pause: (steps: number) => Promise<void>,
): Promise<T> {
  for (let since = 0; ; ) {
    const { done, value } = work.next();
    if (done) return value;
    since += value;
    if (since < stepsAtOnce) continue;
    await pause(since);
    since = 0;
  }
}

/** Work that is one stretch by itself. */
export function* inOne<T>(work: () => T): Stretches<T> {
  yield 0;
  return work();
}

/** Visits one after the other, and lets others wait in between. `steps`: what one visit takes. */
export function* visitEach<T>(
  items: Iterable<T>,
  visit: (item: T, at: number) => void,
  steps = 1,
): Stretches<void> {
  let [at, since] = [0, 0];
  for (const item of items) {
    visit(item, at);
    at += 1;
    since += steps;
    if (since < few) continue;
    yield since;
    since = 0;
  }
  yield since;
}
