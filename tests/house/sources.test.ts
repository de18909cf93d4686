import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '');
const read = (path: string) => readFileSync(path, 'utf8');
const code = tracked.filter((path) => /^(src|ui|playground)\/.*\.(ts|tsx)$/.test(path));

test('only src/main.ts names the global `figma`', () => {
  const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
  const offenders = code
    .filter((path) => path.startsWith('src/') && path !== 'src/main.ts')
    .filter((path) => /(?<![.\w'"-])figma(?=[.,;)\s])/.test(withoutComments(read(path))));
  expect(offenders).toEqual([]);
});

test('no doubt is hidden by `any`, `!` on a value, or a silenced check', () => {
  const offenders = code.filter((path) =>
    /\bas any\b|: any\b|<any>|@ts-ignore|@ts-expect-error|biome-ignore/.test(read(path)),
  );
  expect(offenders).toEqual([]);
});

test('no file names a machine’s path or a registry’s host', () => {
  expect(tracked).toContain('package-lock.json');
  expect(read('package-lock.json')).not.toMatch(/"resolved":\s*"http/);
});
