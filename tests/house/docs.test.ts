import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const pages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));
/** Paths that a page links to, without addresses and places within it. */
const linksOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, path = '']) => path);

test('no page links to what is not there', () => {
  const offenders = pages.flatMap((page) =>
    linksOf(page)
      .filter((path) => !existsSync(join(dirname(page), path)))
      .map((path) => `${page}: ${path}`),
  );
  expect(offenders).toEqual([]);
});

test('no page names a file that is not there', () => {
  const offenders = pages.flatMap((page) =>
    [
      ...readFileSync(page, 'utf8').matchAll(/`((?:docs|playground|src|tests|tools|ui)\/[\w./-]+\.\w+)`/g),
    ].flatMap(([, path = '']) => (existsSync(path) ? [] : [`${page}: ${path}`])),
  );
  expect(offenders).toEqual([]);
});

test('every decision is listed by its rooms, is short, and has a number of its own', () => {
  const folder = 'docs/decisions';
  const index = readFileSync(join(folder, 'README.md'), 'utf8');
  const records = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(new Set(records.map((name) => name.slice(0, 4))).size).toBe(records.length);
  for (const record of records) {
    expect(index).toContain(`(${record})`);
    expect(readFileSync(join(folder, record), 'utf8').split('\n').length, record).toBeLessThan(42);
  }
});
