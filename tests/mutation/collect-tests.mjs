// What the tests know as `vitest` while mutants are judged: its `expect`, and a `test` that only collects.
export { expect, expectTypeOf } from 'vitest';

const top = { name: '', parent: null, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
let suite = top;
let file = '';
const tests = [];

/** Loads test files one after the other; gives all their tests. */
export async function collectTests(files) {
  for (const [name, load] of Object.entries(files)) {
    file = name;
    suite = { ...top, name: '', beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
    await load();
  }
  return tests;
}

export function describe(name, ...rest) {
  const before = suite;
  suite = { name, parent: before, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
  rest.find((each) => typeof each === 'function')?.();
  suite = before;
}

export function test(name, ...rest) {
  const run = rest.find((each) => typeof each === 'function');
  const names = [name];
  for (let at = suite; at; at = at.parent) names.unshift(at.name);
  const said = names.filter((each) => each !== '').join(' ');
  const same = tests.filter((other) => other.file === file && other.said === said).length;
  if (run) tests.push({ id: `${file}#${said}${same > 0 ? ` (${same + 1})` : ''}`, said, file, suite, run });
}
export function it(...given) {
  test(...given);
}

for (const add of [describe, test, it]) {
  const skip = () => undefined;
  add.skip = skip;
  add.skipIf = (isSkipped) => (isSkipped ? skip : add);
  add.runIf = (isRun) => (isRun ? add : skip);
  add.each =
    (rows) =>
    (name, ...rest) =>
      rows.forEach((row, i) => {
        const values = Array.isArray(row) ? row : [row];
        const bound = rest.map((each) => (typeof each === 'function' ? () => each(...values) : each));
        add(`${name} ${i + 1}`, ...bound);
      });
}

export const beforeAll = (run) => suite.beforeAll.push(run);
export const afterAll = (run) => suite.afterAll.push(run);
export const beforeEach = (run) => suite.beforeEach.push(run);
export const afterEach = (run) => suite.afterEach.push(run);

const RealDate = Date;

/** Of vitest's own, what stops the clock. */
export const vi = {
  useFakeTimers: ({ now }) => vi.setSystemTime(now),
  setSystemTime(now) {
    globalThis.Date = class extends RealDate {
      constructor(...given) {
        super(...(given.length > 0 ? given : [now]));
      }
      static now = () => now;
    };
  },
  useRealTimers() {
    globalThis.Date = RealDate;
  },
};
