import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
});
