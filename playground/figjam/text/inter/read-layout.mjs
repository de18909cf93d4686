/** The glyphs of a coverage table, by coverage index. */
export function glyphsOf(coverage) {
  if (coverage.version === 1) return [...coverage.glyphs];
  return coverage.rangeRecords.flatMap(({ start, end }) => range(start, end));
}

/** The classes of a class definition, by glyph; what is missing has class 0. */
export function classOf(definition) {
  if (definition.version === 1)
    return new Map(definition.classValueArray.map((value, i) => [definition.startGlyph + i, value]));
  return new Map(
    definition.classRangeRecord.flatMap((record) =>
      range(record.start, record.end).map((glyph) => [glyph, record.class]),
    ),
  );
}

function range(start, end) {
  return Array.from({ length: end - start + 1 }, (_, i) => start + i);
}

/** fontkit reads some lists only when they are asked for. */
export function listOf(list) {
  return list.toArray?.() ?? list;
}
