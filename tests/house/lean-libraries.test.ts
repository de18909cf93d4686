import '../support/seed.ts';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leanLibraries, leanSource } from '../../tools/lean-libraries.mjs';
import { libraries } from '../../tools/lean-rules.mjs';
import { importBuilt } from '../support/import-built.ts';

test('each rule stands for something in its library as it is now', async () => {
  for (const { files, answers, unused } of libraries) {
    const followed = new Set<unknown>();
    for (const file of files) {
      const source = await readFile(`node_modules/${file}`, 'utf8');
      leanSource(source, { answers, unused }, (rule) => followed.add(rule));
    }
    expect([...answers, ...unused].filter((rule) => !followed.has(rule))).toEqual([]);
  }
});

/** Some of these, one after another. */
const some = (pieces: string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((chosen) => chosen.join(''));

const json = fc.oneof(
  fc
    .json()
    .chain((text) =>
      fc
        .tuple(fc.nat(text.length), some(['', ',', '"', '}', '//', '\\u12', '1e', '\n', '/* */'], 1))
        .map(([at, odd]) => text.slice(0, at) + odd + text.slice(at + 1)),
    ),
  some(['{', '}', '[', ']', ',', ':', '"a"', '"\\n\\u00e4"', '-0.5e+3', '01', 'true', 'nul', '\t', '/'], 9),
);
const xml = some(
  [
    ...[
      '<a>',
      '</a>',
      `<b x="1" y='2'>`,
      '</b>',
      '<p:c xmlns:p="u" p:z="&lt;3"/>',
      'word ',
      '&amp;&#x1F600;',
    ],
    ...[
      '<![CDATA[<&]]>',
      '<!-- - -->',
      '<?xml version="1.0"?>',
      '<!DOCTYPE a>',
      '<b x=1>',
      '<b x="1" x="2">',
    ],
    ...['<', '<c x="', '\n', '<1>', '</b >', '<b x="1"y="2">', ']]>'],
  ],
  10,
).map((text) => `<a>${text}</a>`);
const words = some(['a', 'b', ' ', '\n', '\r\n', '.', 'ö', '日', 'word'], 40);
const format = fc.oneof(
  fc.constantFrom(
    ...[
      '0.00%',
      '#,##0.00 "€"',
      '[h]:mm:ss',
      'd/m/yy',
      '# ??/??',
      '0.0E+00',
      '[>100]0;[Red]-0.0',
      '@',
      '0;;',
    ],
    ...['#,##0.00_);[Red](#,##0.00)', 'yyyy "y" mmmm dddd', 'mm:ss.0', '0,,"M"', 'h AM/PM', '[$kr.-406] 0'],
  ),
  some(['0', '#', '?', ',', '.', '%', '"x"', '\\-', ';', '/', 'E+', 'd', 'm', 'h', ' ', '[', ']', '@'], 8),
);
const number = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: -400, max: 60_000 }),
);
const place = fc.integer({ min: 0, max: 40 });
const box = fc.record({ x: place, y: place, width: place, height: place });
const points = fc.array(box, { maxLength: 60 });
const asked = fc.record({
  ...{ json, xml, before: words, after: words, format, number, points, box },
  is1904: fc.boolean(),
  spoilt: fc.nat(400),
});

test('what ours asks of other libraries than that of schemas is answered as the whole libraries answer', async () => {
  const [whole, lean] = [await load([]), await load([leanLibraries])];
  fc.assert(
    fc.property(asked, (value) => {
      expect(lean(value)).toEqual(whole(value));
    }),
    { numRuns: 500 },
  );
});

/** A bundle that tells what our users of libraries make of what they are given. */
async function load(plugins: Plugin[]): Promise<(value: unknown) => unknown[]> {
  const contents = `
    import { findJsonError } from './src/formats/json/find-json-error.ts';
    import { readCopies, writeCopies } from './src/formats/file/memory-copies.ts';
    import { readXml } from './src/formats/xlsx/read-xml.ts';
    import { readFormats } from './src/formats/xlsx/read-formats.ts';
    import { showCell } from './src/formats/xlsx/shown-cell.ts';
    import { indexSpace } from './src/plane/space-index.ts';
    import { markWords } from './ui/changes/mark-words.ts';
    import { zipSync } from 'fflate';
    const tryTo = (say) => {
      try {
        return say();
      } catch (error) {
        return error.message;
      }
    };
    function tellXml(xml) {
      const told = [];
      const listener = {
        open: ({ name, parent, attribute }) => told.push([name, parent, ...['x', 'y', 'z'].map(attribute)]),
        text: (...said) => told.push(said),
        close: (name) => told.push(name),
      };
      return [tryTo(() => readXml(xml, listener)), ...told];
    }
    function tellCells(number, format, is1904) {
      const cell = { isFormula: false, isError: false, format };
      return [number, new Date(Math.round(number * 864e5))].map((value) => tryTo(() => showCell({ ...cell, value }, is1904)));
    }
    function tellCopies(text, at) {
      const { digits } = writeCopies(text);
      return [digits, readCopies(digits), readCopies(digits.slice(0, at) + '7' + digits.slice(at + 1))];
    }
    const bytes = (text) => new TextEncoder().encode(text);
    const zip = (text, more) =>
      zipSync({ [text]: bytes(text + more), 'ö.txt': bytes(more.repeat(300)) }, { mtime: new Date(1980, 0, 1) });
    export const tell = ({ json, xml, before, after, format, number, points, box, is1904, spoilt }) => [
      findJsonError(json),
      tellXml(xml),
      markWords(before, after),
      tellCells(number, format, is1904),
      readFormats('<a><numFmts><numFmt numFmtId="1" formatCode="' + format.replaceAll('"', '&quot;') + '"/></numFmts><cellXfs><xf numFmtId="1"/></cellXfs></a>'),
      indexSpace(points, (point) => point).within(box),
      tellCopies(before + xml + after, spoilt),
      zip(before, after).join(),
    ];`;
  const { tell } = await importBuilt(contents, plugins);
  return tell;
}
