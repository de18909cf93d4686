import tables from './inter-tables.json' with { type: 'json' };
import { once } from './once.ts';

/** A weight of Inter 3.19 that has its own tables. */
export type InterWeight = keyof typeof tables.advances;

/** One weight of Inter, in em. Characters that the font lacks have no advance; kerning with them is 0. */
export interface InterFont {
  advance(code: number): number | undefined;
  /** What is added between two glyphs that follow each other. */
  kern(left: number, right: number): number;
}

export const interAscent = tables.ascent / tables.unitsPerEm;
export const interDescent = tables.descent / tables.unitsPerEm;

/** `step` or `step*times`, as numbers that each add to the one before. */
export function readSteps(text: string): number[] {
  let sum = 0;
  return readRuns(text).map((step) => {
    sum += step;
    return sum;
  });
}

/** Index of a glyph in the tables by its code point (alternates: `shape-inter.ts`); -1 when Inter does not have it. */
export function glyphIndex(code: number): number {
  return code < lowEnd ? (low[code] ?? 0) - 1 : (high.get(code) ?? 0) - 1;
}

export const glyphCodes: readonly number[] = readSteps(tables.codes);

const lowEnd = 0x2c00;
const low = new Uint16Array(lowEnd);
const high = new Map<number, number>();
for (const [index, code] of glyphCodes.entries()) {
  if (code < lowEnd) low[code] = index + 1;
  else high.set(code, index + 1);
}

const fonts: { [weight in InterWeight]: InterFont } = {
  Regular: makeFont('Regular'),
  Medium: makeFont('Medium'),
  SemiBold: makeFont('SemiBold'),
  Bold: makeFont('Bold'),
};

export function interFont(weight: InterWeight): InterFont {
  return fonts[weight];
}

/** Tables are read when the weight is first used: a context that measures nothing pays nothing. */
function makeFont(weight: InterWeight): InterFont {
  let advances: Float64Array | undefined;
  let kerning: Float64Array | undefined;
  return {
    advance(code) {
      advances ??= Float64Array.from(
        readNumbers(tables.advances[weight]),
        (units) => units / tables.unitsPerEm,
      );
      const index = glyphIndex(code);
      return index === -1 ? undefined : advances[index];
    },
    kern(left, right) {
      const [first, second] = [glyphIndex(left), glyphIndex(right)];
      if (first === -1 || second === -1) return 0;
      kerning ??= readKerning(weight);
      return kerning[(leftClasses()[first] ?? 0) * rightCount() + (rightClasses()[second] ?? 0)] ?? 0;
    },
  };
}

const leftClasses = once(() => Uint16Array.from(readRuns(tables.left)));
const rightClasses = once(() => Uint16Array.from(readRuns(tables.right)));
const rightCount = once(() => rightClasses().reduce((most, value) => Math.max(most, value), 0) + 1);

/** The matrix of left and right classes. */
function readKerning(weight: InterWeight): Float64Array {
  const rows = tables.pairs.split('|');
  const palette = readNumbers(tables.kerns[weight]);
  const matrix = new Float64Array(rows.length * rightCount());
  for (const [row, pairs] of rows.entries()) {
    let at = row * rightCount();
    for (const pair of pairs.split(' ')) {
      if (pair === '') continue;
      const [gap = 0, index = 0] = pair.split(':').map(Number);
      at += gap;
      matrix[at] = (palette[index] ?? 0) / tables.unitsPerEm;
      at++;
    }
  }
  return matrix;
}

function readRuns(text: string): number[] {
  return text.split(' ').flatMap((run) => {
    const [value = 0, times = 1] = run.split('*').map(Number);
    return new Array<number>(times).fill(value);
  });
}

function readNumbers(text: string): number[] {
  return text.split(' ').map(Number);
}
