import { classOf, glyphsOf, listOf } from './read-layout.mjs';

/**
 * The kerning of several weights of one font: glyphs that kern alike in all of them share a class. `pairs`: for
 * each left class the right ones that it kerns with, as `classes left out:index of the palette`, ended by `|`;
 * `values`: the palette of each font, in font units.
 */
export function readKerning(fonts, glyphs) {
  const kernOf = fonts.map(pairKerning);
  const vector = (left, right) => kernOf.map((kern) => kern(left, right)).join();
  const left = classify(glyphs, (glyph) => glyphs.map((other) => vector(glyph, other)).join(';'));
  const right = classify(glyphs, (glyph) => glyphs.map((other) => vector(other, glyph)).join(';'));
  const none = fonts.map(() => 0).join();
  const palette = [none];
  const pairs = [];
  for (const a of left.samples) {
    let gap = 0;
    for (const b of right.samples) {
      const value = vector(a, b);
      if (value === none) {
        gap++;
        continue;
      }
      if (!palette.includes(value)) palette.push(value);
      pairs.push(`${gap}:${palette.indexOf(value)}`);
      gap = 0;
    }
    pairs.push('|');
  }
  const tuples = palette.map((value) => value.split(',').map(Number));
  return {
    left: left.classes,
    right: right.classes,
    pairs,
    values: fonts.map((_, i) => tuples.map((tuple) => tuple[i])),
  };
}

function classify(glyphs, keyOf) {
  const known = new Map();
  const samples = [];
  const classes = glyphs.map((glyph) => {
    const key = keyOf(glyph);
    if (!known.has(key)) {
      known.set(key, known.size);
      samples.push(glyph);
    }
    return known.get(key);
  });
  return { classes, samples };
}

/** GPOS lookup 0 of Inter: pairs by name, and for pairs that are not named there, by class. */
function pairKerning(font) {
  const [named, byClass] = listOf(font.GPOS.lookupList.get(0).subTables);
  const pairs = new Map();
  for (const [i, glyph] of glyphsOf(named.coverage).entries()) {
    const set = named.pairSets.get(i);
    pairs.set(glyph, new Map(listOf(set).map((pair) => [pair.secondGlyph, pair.value1?.xAdvance ?? 0])));
  }
  const covered = new Set(glyphsOf(byClass.coverage));
  const [first, second] = [classOf(byClass.classDef1), classOf(byClass.classDef2)];
  const rows = Array.from({ length: byClass.class1Count }, (_, i) => {
    const row = byClass.classRecords.get(i);
    return Array.from({ length: byClass.class2Count }, (_, j) => row.get(j).value1?.xAdvance ?? 0);
  });
  return (left, right) =>
    pairs.get(left)?.get(right) ??
    (covered.has(left) ? rows[first.get(left) ?? 0][second.get(right) ?? 0] : 0);
}
