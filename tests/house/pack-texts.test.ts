import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { packTexts } from '../../tools/pack-texts.mjs';
import { decideWords } from '../../ui/words/decide.ts';

const contents = `
  export { decideWords } from './ui/words/decide.ts';
  export { rules } from './src/insights/checks/rules.ts';`;
const bundle = async (minify: boolean) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    plugins: [packTexts(/[\\/](?:src|ui)[\\/].*\.tsx?$/, [])],
    bundle: true,
    minify,
    format: 'esm',
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

/** Words as they are told, without the functions that tell some. */
const told = (words: unknown) => JSON.stringify(words);

test('texts of a bundle come out of it as they went in, and stand in none of its modules', async () => {
  const script = await bundle(true);
  expect(script).not.toContain(decideWords.known.hint);
  const packed = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`);
  expect(told(packed.decideWords)).toBe(told(decideWords));
  expect(packed.decideWords.channels.gaps.changed()).toBe(decideWords.channels.gaps.changed());
  expect(packed.decideWords.openNamed('a b')).toBe(decideWords.openNamed('a b'));
});

test('the same sources give the same bundle, and a person at work sees their texts', async () => {
  expect(await bundle(true)).toBe(await bundle(true));
  expect(await bundle(false)).toContain(decideWords.known.hint);
});
