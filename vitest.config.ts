import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/seed.ts'],
    // One less than the cores is vitest's own choice: on two that is one, and takes twice as long.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The default of one second is too short for a browser on a machine that runs other tests beside it.
    expect: { poll: { timeout: 20_000 } },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
