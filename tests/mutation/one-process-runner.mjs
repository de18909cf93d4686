import { pathToFileURL } from 'node:url';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundleTests } from './bundle-tests.mjs';
import { runTests } from './run-tests.mjs';

/**
 * Stryker's own runner for vitest starts vitest anew for each mutant, which costs seconds. Here the tests are loaded once and
 * run again and again in one process. What a mutant leaves behind could fail the tests of the next: a mutant counts as
 * noticed only if the test that failed passes without it; else everything is loaded afresh and the mutant judged again.
 */
class OneProcessRunner {
  static inject = tokens(commonTokens.options);
  copies = 0;
  kills = new Map();
  took = new Map();

  /** What runs while modules load is not mutated (`ignoreStatic`): there is nothing to load again. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.on('unhandledRejection', () => undefined);
    globalThis.__stryker__ = {};
    const worker = process.env.STRYKER_MUTATOR_WORKER ?? 0;
    this.bundle = await bundleTests(
      JSON.parse(process.env.MUTATION_TESTS ?? '[]'),
      `tests-of-worker-${worker}`,
    );
    await this.load();
  }

  async load() {
    this.copies += 1;
    const { tests } = await import(`${pathToFileURL(this.bundle)}?copy=${this.copies}`);
    this.tests = tests;
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
    for (const { test, took } of results) this.took.set(test.id, took);
    const mutantCoverage = stryker.mutantCoverage ?? { static: {}, perTest: {} };
    return { status: DryRunStatus.Complete, tests: results.map(resultOf), mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, hitLimit }) {
    for (let again = 0; again < 3; again++) {
      const wanted = testFilter && new Set(testFilter);
      const tests = this.tests.filter(({ id }) => wanted?.has(id) ?? true).sort((a, b) => this.compare(a, b));
      const results = await withMutant(activeMutant.id, hitLimit, () => runTests(tests));
      const last = results.at(-1);
      const timeout = determineHitLimitReached(globalThis.__stryker__.hitCount, hitLimit);
      const [alone] = last?.failure == null ? [] : await runTests([last.test]);
      if (alone?.failure != null) {
        await this.load();
        continue;
      }
      if (last?.failure != null) this.kills.set(last.test.id, (this.kills.get(last.test.id) ?? 0) + 1);
      return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results.map(resultOf) });
    }
    return toMutantRunResult({
      status: DryRunStatus.Error,
      errorMessage: 'A test fails without the mutant too.',
    });
  }

  /** First the quick ones, and those that have noticed much. */
  compare(a, b) {
    const cost = ({ id }) => (this.took.get(id) ?? 50) / (1 + (this.kills.get(id) ?? 0));
    return cost(a) - cost(b);
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
