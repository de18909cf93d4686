// Writes inter-widths.json: the advance widths of Inter, from npm @fontsource/inter, so that the simulator measures
// text as the page draws it. Run by hand when the font's version changes: node playground/figjam/text/make-widths.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

const resolve = createRequire(import.meta.url).resolve;
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const weights = { Regular: 400, Medium: 500, SemiBold: 600, Bold: 700 };
const highest = 0x2c00;

const styles = {};
let metrics;
for (const [style, weight] of Object.entries(weights)) {
  const widths = new Map();
  for (const subset of subsets) {
    const file = resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`);
    const font = fontkit.create(readFileSync(file));
    metrics = { unitsPerEm: font.unitsPerEm, ascent: font.ascent, descent: -font.descent };
    for (const code of font.characterSet)
      if (code >= 32 && code < highest && !widths.has(code))
        widths.set(code, font.glyphForCodePoint(code).advanceWidth);
  }
  styles[style] = toRanges(widths);
}
const lines = Object.entries(styles).map(
  ([style, ranges]) => `  ${JSON.stringify(style)}: ${JSON.stringify(ranges)}`,
);
const json = `{ ${JSON.stringify(metrics).slice(1, -1)}, "styles": {\n${lines.join(',\n')}\n} }\n`;
writeFileSync(new URL('inter-widths.json', import.meta.url), json);
console.log(`inter-widths.json: ${json.length} characters`);

/** Neighbouring code points as [first, width, width, …]. */
function toRanges(widths) {
  const ranges = [];
  let last;
  for (const code of [...widths.keys()].sort((a, b) => a - b)) {
    if (last === undefined || code !== last + 1) ranges.push([code]);
    ranges[ranges.length - 1].push(widths.get(code));
    last = code;
  }
  return ranges;
}
