import { defineConfig, mergeConfig } from 'vitest/config';
import all from '../vitest.config.ts';

/** An answer within about a minute: no browser, no machine that runs the built plugin, no laws, nothing that takes long. */
export default mergeConfig(
  all,
  defineConfig({
    test: {
      exclude: [
        'tests/{cases,cli,e2e,laws,looks,sandbox,vm}/**',
        'tests/house/{bundle,publishing}.test.ts',
        // These alone take as long as all others together.
        '**/{change,drawn-outweighs-words,foreign,hard-boards,laws,libreoffice,mermaid-strangers}.test.ts',
      ],
      // What is pure leaves nothing behind that the next file could find.
      isolate: false,
    },
  }),
);
