// Writes code-page-tables.ts: the upper halves of the code pages of one byte, from npm iconv-lite, each as what it has otherwise
// than the one before that is most like it. Run by hand when they change: node src/formats/encodings/make-tables.mjs, then npm run format
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const known = {
  ...require('iconv-lite/encodings/sbcs-data-generated.js'),
  ...require('iconv-lite/encodings/sbcs-data.js'),
};
const numbered = (prefix, numbers) => numbers.map((number) => `${prefix}${number}`);
const keys = [
  ...numbered('windows', [1252, 1250, 1251, 1253, 1254, 1257, 1258, 1255, 1256, 874]),
  ...numbered('iso8859', [2, 5, 7, 9, 13, 15, 16, 3, 4, 6, 8, 10, 14]),
  ...'roman centeuro cyrillic ukraine greek turkish croatian iceland romania'
    .split(' ')
    .map((name) => `mac${name}`),
  ...numbered('cp', [850, 437, 852, 866, 858, 855, 857, 737, 775, 860, 861, 862, 863, 864, 865, 869, 720]),
  'koi8r',
  'koi8u',
];

const tables = new Map([['', Array.from({ length: 128 }, (_, i) => String.fromCharCode(0x80 + i))]]);
const lines = keys.map((key) => {
  const signs = [...modernise(key, known[key].chars.slice(-128))];
  const ways = [...tables].map(([like, others]) => [like, sayDifferences(signs, others)]);
  const [like, differences] = ways.reduce((a, b) =>
    Buffer.byteLength(b[1]) < Buffer.byteLength(a[1]) ? b : a,
  );
  tables.set(key, signs);
  return `  ${key}: ['${like}', '${differences.replace(/[^\x20-\x7e\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{S}]|[\u2000-\u200f]/gu, escapeSign)}'],`;
});
writeFileSync(
  new URL('code-page-tables.ts', import.meta.url),
  `// Made by make-tables.mjs from the tables of iconv-lite (MIT).

/**
 * The upper halves of code pages of one byte, each by the one that it is like (none: the numbers are those of Unicode) and what it
 * has otherwise: from a place on these signs, \`А-я\` all between two; \`?\` is a place that it leaves free.
 */
export const listCodePageTables = (): CodePageTables => ({
${lines.join('\n')}
});

export interface CodePageTables {
  readonly [key: string]: readonly [like: string, differences: string];
}
`,
);

/** The tables of the Macintosh in iconv-lite are from before the euro came in (Mac OS 8.5, 1998). */
function modernise(key, chars) {
  if (!key.startsWith('mac')) return chars;
  const newer = chars.replace('\u00A4', '€').replace('\u2126', 'Ω');
  if (key === 'macgreek') return newer.replace('\u00AD', '€').replace(/.$/, '\u00AD');
  return key === 'macromania'
    ? newer.replace('Ş', 'Ș').replace('ş', 'ș').replace('Ţ', 'Ț').replace('ţ', 'ț')
    : newer;
}

/** `80€82‚`: from this place on these signs, as far as they are others. */
function sayDifferences(signs, others) {
  let said = '';
  for (let at = 0; at < 128; ) {
    let end = at;
    while (end < 128 && signs[end] !== others[end]) end += 1;
    if (end > at) said += (0x80 + at).toString(16).toUpperCase() + shorten(signs.slice(at, end));
    at = end + 1;
  }
  return said;
}

/** Four signs or more that follow one another in Unicode are named by the first and the last. */
function shorten(signs) {
  let said = '';
  for (let at = 0; at < signs.length; ) {
    let end = at + 1;
    while (end < signs.length && signs[end].charCodeAt(0) === signs[end - 1].charCodeAt(0) + 1) end += 1;
    said += (end - at > 3 ? `${signs[at]}-${signs[end - 1]}` : signs.slice(at, end).join('')).replaceAll(
      '\uFFFD',
      '?',
    );
    at = end;
  }
  return said;
}

function escapeSign(sign) {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
