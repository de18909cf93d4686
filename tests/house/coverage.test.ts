import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('what is asked of a journey tool: sixty-four things, each once, with an honest word and where', () => {
  const rows = [
    ...readFileSync('docs/coverage.md', 'utf8').matchAll(
      /^\| (\d+) \| (.+?) \| (yes|partly|no) \| (.+) \|$/gm,
    ),
  ];
  expect(rows.map(([, number]) => Number(number)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 64 }, (_, at) => at + 1),
  );
  // Where something is missing, it is said what.
  for (const [row, , , word, where] of rows)
    if (word !== 'yes') expect(where, row).toMatch(/not yet|no field|until|because/);
});
