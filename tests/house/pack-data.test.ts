import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listCodePageTables } from '../../src/formats/encodings/code-page-tables.ts';
import { listMonthNames } from '../../src/formats/table/month-names.ts';
import * as fields from '../../src/journey/fields.ts';
import { listTemplates } from '../../src/templates/templates.ts';
import { pack, packData } from '../../tools/pack-data.mjs';
import { signs, unpackOnce } from '../../tools/unpack-data.mjs';

test('data of the panel come out of a bundle as they went in', async () => {
  const contents = `
    export { listTemplates } from './src/templates/all-templates.ts';
    export * from './src/journey/fields.ts';
    export { listMonthNames } from './src/formats/table/month-names.ts';
    export { listCodePageTables } from './src/formats/encodings/code-page-tables.ts';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    plugins: [packData(/(all-templates|month-names|code-page-tables|journey\/fields)\.ts$/)],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const script = outputFiles[0]?.text ?? '';
  for (const known of [listTemplates()[0]?.summary, 'augustus', 'ЂЃ', 'Expectations'])
    expect(script).not.toContain(known);
  const packed = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`);
  expect(packed.listTemplates()).toStrictEqual(listTemplates());
  expect(packed.listMonthNames()).toStrictEqual(listMonthNames());
  for (const [name, list] of Object.entries(fields)) expect(packed[name]).toStrictEqual(list);
  expect(packed.listCodePageTables()).toStrictEqual(listCodePageTables());
});

test('any JSON comes back from signs that neither a page nor a script takes for its own', async () => {
  const text = fc
    .string({ unit: 'binary' })
    .filter((words) => !/\p{Cs}/u.test(words) && !words.includes('\0'));
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      text,
      fc.integer(),
      fc.constantFrom(true, null, ''),
      fc.array(tie('any')),
      fc.dictionary(fc.constantFrom('a', 'b', '2', '1'), tie('any')),
    ),
  })).any;
  await fc.assert(
    fc.asyncProperty(value, async (data) => {
      const packed = await pack(data, async (words) => deflateSync(words));
      expect([...packed].every((sign) => signs.includes(sign))).toBe(true);
      expect(unpackOnce(packed)()).toEqual(data);
    }),
    { numRuns: 500 },
  );
  expect(new Set(signs).size).toBe(91);
});

test('it is unpacked when it is first asked for, and once', async () => {
  const tell = unpackOnce(await pack(['a']));
  expect(tell()).toBe(tell());
  expect(() => unpackOnce('no such thing')).not.toThrow();
});
