import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { expect, test } from 'vitest';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));
const read = (path: string) => readFileSync(path, 'utf8');
const code = files.filter((path) => /^(src|ui|playground)\/.*\.(ts|tsx)$/.test(path));

test('only src/main.ts names the global `figma`', () => {
  const offenders = code
    .filter((path) => path.startsWith('src/') && path !== 'src/main.ts')
    .filter((path) => /(?<![.\w'"-])figma(?=[.,;)\s])/.test(withoutWords(read(path))));
  expect(offenders).toEqual([]);
});

test('no doubt is hidden by `any` or a silenced check', () => {
  const offenders = code.filter((path) => {
    const text = read(path);
    return (
      /@ts-ignore|@ts-expect-error|biome-ignore/.test(text) ||
      /\bas any\b|: any\b|<any>/.test(withoutWords(text))
    );
  });
  expect(offenders).toEqual([]);
});

test('the panel has no words that are said nowhere', () => {
  const panel = code
    .filter((path) => !path.startsWith('playground/'))
    .map(read)
    .join('\n');
  const times = new Map<string, number>();
  for (const word of panel.match(/[\w-]+/g) ?? []) times.set(word, (times.get(word) ?? 0) + 1);
  const keys = code
    .filter((path) => path.startsWith('ui/words/'))
    .flatMap((path) => [...read(path).matchAll(/^ {2,4}'?([\w-]+)'?(?::|\()/gm)].map(([, key = '']) => key));
  expect(keys.length).toBeGreaterThan(500);
  expect(keys.filter((key) => (times.get(key) ?? 0) < 2)).toEqual([]);
});

test('the panel has no styles for what it never shows', () => {
  const panel = code
    .filter((path) => path.startsWith('ui/'))
    .map(read)
    .join('\n');
  const styles = files
    .filter((path) => /^ui\/styles\/.*\.css$/.test(path))
    .map(read)
    .join('\n');
  const bare = styles.replace(/\/\*[\s\S]*?\*\//g, '');
  const names = new Set([...bare.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));
  expect(names.size).toBeGreaterThan(100);
  const shown = [...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(panel));
  expect(shown).toEqual([]);
});

test('no file is longer than 250 lines, but for the examples of templates, which are data', () => {
  const long = code
    .filter((path) => !/^src\/templates\/.*-example\.ts$/.test(path))
    .filter((path) => read(path).split('\n').length > 251);
  expect(long).toEqual([]);
});

test('no file names a path of the machine it was made on, or the host of a registry', () => {
  const home = homedir();
  const offenders = files
    .filter((path) => !/\.(png|woff2?|wasm)$/.test(path))
    .filter((path) => read(path).includes(`${process.cwd()}/`) || read(path).includes(`${home}/`));
  expect(offenders).toEqual([]);
  expect(read('package-lock.json')).not.toMatch(/"resolved":\s*"http/);
});

test('keys of an input method are held back in one place, and asked about nowhere else', () => {
  const offenders = code
    .filter((path) => !path.endsWith('/composing-keys.ts'))
    .filter((path) => /\bisComposing\b|\bkeyCode\b/.test(withoutWords(read(path))));
  expect(offenders).toEqual([]);
  for (const entry of ['ui/app.tsx', 'playground/page/main.ts'])
    expect(read(entry)).toContain('spareComposingKeys(document)');
});

/** The text without comments and quoted words. */
function withoutWords(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
}
