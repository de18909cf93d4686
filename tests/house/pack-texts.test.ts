import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { packTexts, texts } from '../../tools/pack-texts.mjs';

const source = `
  const names = { 'the name of a property': 'what is said of it, once', short: 'a b' };
  function choose(way: string) {
    'use the plain directive';
    switch (way) { case 'the first of the ways': return 'what is said “here” of it'; }
    return way === 'the second of the ways' ? \`there is “more” of \\\`it\\\`: \${way}, and still more of it\` + String.raw\`as it\\n stands here\` : 'what is said of it, once';
  }
  answers.push(names, choose('the first of the ways'), choose('the second of the ways'), choose('another'));
`;

/** A script as the panel's is built, and what it answers where it runs. */
async function buildScript(options = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, loader: 'ts', resolveDir: '.' },
    inject: ['tools/unpack-texts.mjs'],
    banner: { js: `(()=>{let ${texts};` },
    footer: { js: '})()' },
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    write: false,
    ...options,
  });
  return outputFiles[0]?.text ?? '';
}

function run(script: string): unknown[] {
  const answers: unknown[] = [];
  new Function('answers', script)(answers);
  return answers;
}

test('a script whose long texts are packed says what it said before', async () => {
  const whole = await buildScript();
  const packed = await packTexts(whole);
  expect(run(packed)).toEqual(run(whole));
  expect(run(packed)[1]).toBe('what is said “here” of it');
  expect(run(packed)[2]).toBe(
    'there is “more” of `it`: the second of the ways, and still more of itas it\\n stands here',
  );
  for (const text of [
    ', and still more of it',
    'what is said of it, once',
    'what is said “here” of it',
    'the first of the ways',
  ])
    expect([whole.includes(text), packed.includes(text)]).toEqual([true, false]);
  // Names of properties are no texts.
  expect(packed).toContain('the name of a property');
});

test('the name of the texts is no other’s, however many names a script has', async () => {
  const names = Array.from({ length: 200 }, (_, at) => `name${at}`);
  const many = `const ${names.map((name, at) => `${name} = answers.length + ${at}`)};
    answers.push('some words that are long enough', ${names});`;
  const whole = await buildScript({ stdin: { contents: many } });
  expect(whole).toContain('_=');
  const packed = await packTexts(whole);
  expect(packed).not.toBe(whole);
  expect(run(packed)).toEqual(run(whole));
  expect(run(packed)[0]).toBe('some words that are long enough');
});

test('a script with a map of its sources, and one that unpacks nothing, stay as they are', async () => {
  const mapped = await buildScript({ sourcemap: 'inline' });
  expect(await packTexts(mapped)).toBe(mapped);
  expect(run(mapped)).toEqual(run(await buildScript()));
  const alone = 'const said = "some words that are long enough";';
  expect(await packTexts(alone)).toBe(alone);
});
