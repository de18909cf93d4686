const longest = 30_000;

/** Runs tests one after the other until one fails; gives how long each took and what the failing one said. */
export async function runTests(
  tests,
  { before = () => undefined, after = () => undefined, bail = true } = {},
) {
  const results = [];
  const open = [];
  for (const test of tests) {
    const chain = suitesOf(test);
    const start = performance.now();
    const worked = process.cpuUsage();
    before(test);
    const failure = await failureOf(async () => {
      while (open.length > 0 && !chain.includes(open.at(-1))) await close(open);
      for (const suite of chain.filter((each) => !open.includes(each))) {
        open.push(suite);
        for (const hook of suite.beforeAll) await hook();
      }
      for (const suite of chain) for (const hook of suite.beforeEach) await hook();
      try {
        await test.run({});
      } finally {
        for (const suite of [...chain].reverse()) for (const hook of suite.afterEach) await hook();
      }
    });
    after(test);
    const { user, system } = process.cpuUsage(worked);
    // Of the processor's time, which is the same beside other work.
    const cost = (user + system) / 1000;
    results.push({ test, took: performance.now() - start, cost, failure });
    if (failure !== null && bail) break;
  }
  await failureOf(async () => {
    while (open.length > 0) await close(open);
  });
  return results;
}

async function close(open) {
  for (const hook of open.pop().afterAll) await hook();
}

function suitesOf({ suite }) {
  const chain = [];
  for (let at = suite; at; at = at.parent) chain.unshift(at);
  return chain;
}

async function failureOf(run) {
  let timer;
  let fail;
  const late = new Promise((_, reject) => {
    fail = reject;
    timer = setTimeout(() => reject(new Error('It took too long.')), longest);
  });
  // As vitest does: an error in a clock, which no test waits for, is a failure.
  process.on('uncaughtException', fail);
  try {
    await Promise.race([run(), late]);
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  } finally {
    clearTimeout(timer);
    process.off('uncaughtException', fail);
  }
}
