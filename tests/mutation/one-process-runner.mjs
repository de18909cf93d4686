import { readFileSync, writeFileSync } from 'node:fs';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundleTests } from './bundle-tests.mjs';
import { isAsked, keyOf, mistakeOf, noteJudged, readJudged } from './judged.mjs';
import { runTests } from './run-tests.mjs';

/** How long each test takes, for runners that begin later; in the copy of the project in which they run. */
const times = 'times-of-tests.json';

const { MUTATION_JUDGED: judgedPath = '', MUTATION_ROOT: root = '' } = process.env;

/** Whether a run that was stopped goes on: what lived is judged again else, for other tests may notice it. */
const isOnward = Boolean(process.env.MUTATION_ONWARD);

const statuses = {
  [MutantRunStatus.Killed]: 'noticed',
  [MutantRunStatus.Survived]: 'lived',
  [MutantRunStatus.Error]: 'failed',
};

/** So much of the processor's time, in milliseconds, may a mistake cost: what the quickest tests in it do not notice, lived. */
const budget = Number(process.env.MUTATION_BUDGET ?? Number.POSITIVE_INFINITY);

/**
 * Stryker's own runner for vitest starts vitest anew for each mutant, which costs seconds. Here the tests are loaded once and
 * run again and again in one process; only for a mutant that is met while they load, they are loaded with it. What a mutant
 * leaves behind could fail the tests of the next: a mutant counts as noticed only if the test that failed passes without it;
 * else everything is loaded afresh and the mutant judged again.
 */
class OneProcessRunner {
  static inject = tokens(commonTokens.options);
  kills = new Map();
  took = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.on('unhandledRejection', () => undefined);
    // What a clock of the mistake before still throws: while a test runs, it is a failure of that (`runTests`).
    process.on('uncaughtException', () => undefined);
    globalThis.__stryker__ = {};
    const worker = process.env.STRYKER_MUTATOR_WORKER ?? 0;
    const files = JSON.parse(process.env.MUTATION_TESTS ?? '[]');
    this.judged = readJudged(judgedPath, root);
    this.load = await bundleTests(files, `tests-of-worker-${worker}`);
    this.tests = await this.load();
  }

  async dryRun() {
    const stryker = globalThis.__stryker__;
    const results = await runTests(this.tests, {
      bail: false,
      before: ({ id }) => {
        stryker.currentTestId = id;
      },
      after: () => {
        stryker.currentTestId = undefined;
      },
    });
    const passed = results.filter(({ failure }) => failure === null);
    for (const { test, failure } of results)
      if (failure !== null)
        console.warn(`Left out, for it fails without any mistake: ${test.id}: ${failure}`);
    for (const { test, cost } of passed) this.took.set(test.id, cost);
    writeFileSync(times, JSON.stringify([...this.took]));
    const mutantCoverage = stryker.mutantCoverage ?? { static: {}, perTest: {} };
    return { status: DryRunStatus.Complete, tests: passed.map(resultOf), mutantCoverage };
  }

  async mutantRun(given) {
    const mistake = mistakeOf(given.activeMutant, root);
    const known = this.judged.get(keyOf(mistake))?.status;
    if (known === 'noticed')
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: 'before', nrOfTests: 0 };
    if (!isAsked(mistake) || (known === 'lived' && isOnward))
      return { status: MutantRunStatus.Error, errorMessage: 'not asked' };
    const result = await this.judge(given);
    if (result.status in statuses) noteJudged(judgedPath, root, [mistake], statuses[result.status]);
    return result;
  }

  async judge({ testFilter, activeMutant, hitLimit, mutantActivation }) {
    // Another runner tried the tests, or this one did before it was stopped in an endless loop.
    if (this.took.size === 0) this.took = new Map(JSON.parse(readFileSync(times, 'utf8')));
    for (let again = 0; again < 3; again++) {
      const results = await withMutant(activeMutant.id, hitLimit, async () => {
        const tests = mutantActivation === 'static' ? await this.loadWith() : this.tests;
        return runTests(this.inOrder(tests, testFilter));
      });
      const { test, failure = null } = results.at(-1) ?? {};
      const timeout = determineHitLimitReached(globalThis.__stryker__.hitCount, hitLimit);
      const same = this.tests.filter(({ id }) => id === test?.id);
      const [alone] = failure === null ? [] : await runTests(same);
      if (alone && alone.failure !== null) {
        this.tests = await this.load();
        continue;
      }
      if (failure !== null) this.kills.set(test.id, (this.kills.get(test.id) ?? 0) + 1);
      return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results.map(resultOf) });
    }
    return toMutantRunResult({
      status: DryRunStatus.Error,
      errorMessage: 'A test fails without the mutant too.',
    });
  }

  /** The tests, loaded while a mutant is there; where that fails, a test that says so. */
  async loadWith() {
    try {
      return await this.load();
    } catch (error) {
      const [first] = this.tests;
      return [{ ...first, run: () => Promise.reject(error) }];
    }
  }

  /** As many as the budget allows: first the quick ones, and those that have noticed much. */
  inOrder(tests, filter) {
    const wanted = filter && new Set(filter);
    const time = ({ id }) => this.took.get(id);
    const cost = (test) => time(test) / (1 + (this.kills.get(test.id) ?? 0));
    let spent = 0;
    return tests
      .filter(({ id }) => this.took.has(id) && (wanted?.has(id) ?? true))
      .sort((a, b) => time(a) - time(b))
      .filter((test) => {
        spent += time(test);
        return spent <= budget;
      })
      .sort((a, b) => cost(a) - cost(b));
  }
}

async function withMutant(id, hitLimit, run) {
  const stryker = globalThis.__stryker__;
  Object.assign(stryker, { activeMutant: id, hitLimit, hitCount: 0 });
  try {
    return await run();
  } finally {
    stryker.activeMutant = undefined;
  }
}

function resultOf({ test, took, failure }) {
  const result = { id: test.id, name: test.said, fileName: test.file, timeSpentMs: took };
  if (failure === null) return { ...result, status: TestStatus.Success };
  return { ...result, status: TestStatus.Failed, failureMessage: failure };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcessRunner)];
