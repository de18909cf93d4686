import { glyphsOf, listOf } from './read-layout.mjs';

/** Alternates have no code point: they get numbers of their own above all code points. */
const firstAlternate = 0x110000;

/**
 * The feature `calt` of Inter 3.19 as data: passes over the text, each either ligatures (the longest counts) or rules
 * (the first that fits a place counts: sets of characters before it, nearest first, at it and after it, and the map
 * that says what becomes of it; no map: it stays). Throws when the font's rules have a form that is not known here.
 */
export function readAlternates(font, codeOf) {
  const lookups = font.GSUB.lookupList.toArray();
  const used = font.GSUB.featureList.find(({ tag }) => tag === 'calt').feature.lookupListIndexes;
  const glyphs = new Map();
  const nameOf = (glyph) => {
    if (!codeOf.has(glyph)) {
      glyphs.set(firstAlternate + glyphs.size, glyph);
      codeOf.set(glyph, firstAlternate + glyphs.size - 1);
    }
    return codeOf.get(glyph);
  };
  const maps = [];
  const sets = [];
  const keep = (list, thing) => {
    const at = list.findIndex((other) => JSON.stringify(other) === JSON.stringify(thing));
    return at === -1 ? list.push(thing) - 1 : at;
  };
  const mapOf = ({ lookupType, subTables: [table] }) =>
    Object.fromEntries(
      (lookupType === 1 ? singlesOf(table) : ligaturesOf(table))
        .filter(([from]) => from.every((glyph) => codeOf.has(glyph)))
        .map(([from, to]) => [from.map(nameOf).join(' '), nameOf(to)]),
    );
  const setOf = (coverage) =>
    keep(
      sets,
      glyphsOf(coverage)
        .filter((glyph) => codeOf.has(glyph))
        .map(nameOf)
        .sort((a, b) => a - b),
    );
  const chained = used.flatMap((index) =>
    lookups[index].subTables.flatMap((table) => table.lookupRecords ?? []),
  );
  // What a rule makes has to have its number before the sets are read.
  for (const { lookupListIndex } of chained) mapOf(lookups[lookupListIndex]);
  const passes = used.map((index) => {
    const { lookupType, subTables } = lookups[index];
    if (lookupType === 4) return { ligatures: mapOf(lookups[index]) };
    if (lookupType !== 6) throw new Error(`Lookup ${index} has the unknown type ${lookupType}`);
    return {
      rules: subTables.map((table) => {
        const [record] = table.lookupRecords;
        if (table.version !== 3 || table.lookupRecords.length > 1 || (record?.sequenceIndex ?? 0) !== 0)
          throw new Error(`A rule of lookup ${index} has an unknown form`);
        return {
          before: table.backtrackCoverage.map(setOf),
          at: table.inputCoverage.map(setOf),
          after: table.lookaheadCoverage.map(setOf),
          ...(record === undefined ? {} : { map: keep(maps, mapOf(lookups[record.lookupListIndex])) }),
        };
      }),
    };
  });
  return { glyphs, sets, maps, passes };
}

function singlesOf(table) {
  return glyphsOf(table.coverage).map((glyph, i) => [
    [glyph],
    table.version === 1 ? glyph + table.deltaGlyphID : listOf(table.substitute)[i],
  ]);
}

function ligaturesOf(table) {
  return glyphsOf(table.coverage).flatMap((glyph, i) =>
    listOf(table.ligatureSets.get(i)).map(({ components, glyph: to }) => [[glyph, ...components], to]),
  );
}
