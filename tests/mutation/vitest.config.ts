import { defineConfig } from 'vitest/config';

/** The tests that judge the mutants of one group: `run.mjs` names them. */
export default defineConfig({
  test: {
    include: JSON.parse(process.env.MUTATION_TESTS ?? '[]'),
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 60_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
