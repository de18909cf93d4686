import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The default of one second is too short for a browser on a machine that runs other tests beside it.
    expect: { poll: { timeout: 20_000 } },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
