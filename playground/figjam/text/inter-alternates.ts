import { glyphCodes, glyphIndex, readSteps } from './inter-font.ts';
import tables from './inter-tables.json' with { type: 'json' };
import { once } from './once.ts';

/** Glyphs of a stretch of text: code points (or numbers of alternates), and the UTF-16 index where each begins. */
export interface Glyphs {
  codes: number[];
  starts: number[];
}

/**
 * Applies Inter's contextual alternates in place: arrows made of hyphens become one glyph, marks beside capitals and
 * digits stand higher. What one glyph is made of begins where the first of them began.
 */
export function applyAlternates(glyphs: Glyphs): void {
  if (!glyphs.codes.some(mayChange)) return;
  for (const pass of passes()) {
    for (let i = 0; i < glyphs.codes.length; i++) {
      if (!mayChange(glyphs.codes[i] ?? 0)) continue;
      const made =
        'rules' in pass
          ? findByRule(pass.rules, glyphs.codes, i)
          : findLigature(pass.ligatures, glyphs.codes, i);
      if (made === undefined) continue;
      glyphs.codes.splice(i, made.length, made.code);
      glyphs.starts.splice(i + 1, made.length - 1);
    }
  }
}

interface Made {
  code: number;
  length: number;
}
interface Rule {
  /** Bits of sets, nearest first. */
  before: number[];
  at: number[];
  after: number[];
  map?: Map<string, number> | undefined;
}
type Pass = { rules: Rule[] } | { ligatures: Map<string, number> };

function findByRule(rules: Rule[], codes: number[], i: number): Made | undefined {
  const rule = rules.find(
    ({ before, at, after }) =>
      at.every((bits, k) => isIn(codes[i + k], bits)) &&
      before.every((bits, k) => isIn(codes[i - 1 - k], bits)) &&
      after.every((bits, k) => isIn(codes[i + at.length + k], bits)),
  );
  if (rule?.map === undefined) return undefined;
  return lookUp(rule.map, codes, i, rule.at.length);
}

/** The longest counts; the longest that Inter has are of four glyphs. */
function findLigature(ligatures: Map<string, number>, codes: number[], i: number): Made | undefined {
  for (let length = 4; length > 1; length--) {
    const made = lookUp(ligatures, codes, i, length);
    if (made !== undefined) return made;
  }
  return undefined;
}

function lookUp(map: Map<string, number>, codes: number[], i: number, length: number): Made | undefined {
  const code = map.get(codes.slice(i, i + length).join(' '));
  return code === undefined ? undefined : { code, length };
}

function isIn(code: number | undefined, bits: number): boolean {
  if (code === undefined) return false;
  const index = glyphIndex(code);
  return index !== -1 && ((membership()[index] ?? 0) & bits) !== 0;
}

function mayChange(code: number): boolean {
  return changing().has(code);
}

/** For each glyph the sets that it is in, as bits: there are fewer than 31 sets. */
const membership = once(() => {
  const bits = new Int32Array(glyphCodes.length);
  for (const [set, codes] of tables.sets.entries()) {
    for (const code of readSteps(codes)) {
      const index = glyphIndex(code);
      bits[index] = (bits[index] ?? 0) | (1 << set);
    }
  }
  return bits;
});

const passes = once(() => {
  const maps = tables.maps.map(readMap);
  return tables.passes.map((pass): Pass => {
    if (pass.ligatures !== undefined) return { ligatures: readMap(pass.ligatures) };
    return {
      rules: (pass.rules ?? []).map((rule) => {
        const [before = '', at = '', after = '', map = ''] = rule.split('/');
        return {
          before: readBits(before),
          at: readBits(at),
          after: readBits(after),
          map: map === '' ? undefined : maps[Number(map)],
        };
      }),
    };
  });
});

/** What a ligature or a changed glyph begins with. */
const changing = once(() => {
  const maps = passes().flatMap((pass) =>
    'rules' in pass ? pass.rules.flatMap(({ map }) => map ?? []) : [pass.ligatures],
  );
  return new Set(maps.flatMap((map) => [...map.keys()].map((from) => Number(from.split(' ')[0]))));
});

function readMap(text: string): Map<string, number> {
  return new Map(
    text.split(',').map((entry) => {
      const [from = '', to = ''] = entry.split('>');
      return [from, Number(to)];
    }),
  );
}

function readBits(sets: string): number[] {
  return sets === '' ? [] : sets.split(' ').map((set) => 1 << Number(set));
}
