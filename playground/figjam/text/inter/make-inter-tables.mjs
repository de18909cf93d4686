// Writes inter-tables.json: what shaping a text in Inter 3.19 takes (widths, kerning, contextual alternates), from npm
// @fontsource/inter 4.5.15, so that the simulator measures text as FigJam lays it out and as the page draws it. Run by
// hand when the font changes: node playground/figjam/text/inter/make-inter-tables.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { readAlternates } from './read-alternates.mjs';
import { readKerning } from './read-kerning.mjs';

const resolve = createRequire(import.meta.url).resolve;
const weights = { Regular: 400, Medium: 500, SemiBold: 600, Bold: 700 };
const fonts = Object.values(weights).map((weight) =>
  fontkit.create(readFileSync(resolve(`@fontsource/inter/files/inter-all-${weight}-normal.woff`))),
);
const [, medium] = fonts;

const encoded = medium.characterSet.filter((code) => code >= 32 && code < 0xe000);
const codeOf = new Map();
for (const code of encoded) {
  const { id } = medium.glyphForCodePoint(code);
  if (!codeOf.has(id)) codeOf.set(id, code);
}
const { glyphs: alternates, sets, maps, passes } = readAlternates(medium, codeOf);
const codes = [...encoded, ...alternates.keys()].sort((a, b) => a - b);
const glyphs = codes.map((code) => alternates.get(code) ?? medium.glyphForCodePoint(code).id);
const kerning = readKerning(fonts, glyphs);

const styles = Object.keys(weights);
const perStyle = (list) => Object.fromEntries(styles.map((style, i) => [style, list[i].join(' ')]));
const tables = {
  unitsPerEm: medium.unitsPerEm,
  ascent: medium.ascent,
  descent: -medium.descent,
  codes: toSteps(codes),
  advances: perStyle(fonts.map((font) => glyphs.map((glyph) => font.getGlyph(glyph).advanceWidth))),
  left: toRuns(kerning.left),
  right: toRuns(kerning.right),
  pairs: kerning.pairs.join(' '),
  kerns: perStyle(kerning.values),
  sets: sets.map(toSteps),
  maps: maps.map(toText),
  passes: passes.map(({ ligatures, rules }) =>
    ligatures === undefined ? { rules: rules.map(toRule) } : { ligatures: toText(ligatures) },
  ),
};
const json = `${JSON.stringify(tables, null, 2)}\n`;
writeFileSync(new URL('../inter-tables.json', import.meta.url), json);
console.log(`inter-tables.json: ${json.length} characters, ${codes.length} glyphs`);

/** Ascending numbers as `step` or `step*times`: most follow each other. */
function toSteps(numbers) {
  return toRuns(numbers.map((number, i) => number - (numbers[i - 1] ?? 0)));
}

function toRuns(numbers) {
  const runs = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last?.[0] === number) last[1]++;
    else runs.push([number, 1]);
  }
  return runs.map(([number, times]) => (times === 1 ? `${number}` : `${number}*${times}`)).join(' ');
}

/** `from>to` by code points, one after the other; ligatures have several before the arrow. */
function toText(map) {
  return Object.entries(map)
    .map(([from, to]) => `${from}>${to}`)
    .join();
}

/** Numbers of sets `before/at/after/`, then that of the map. */
function toRule({ before, at, after, map = '' }) {
  return [before.join(' '), at.join(' '), after.join(' '), map].join('/');
}
