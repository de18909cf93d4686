import widths from './inter-widths.json' with { type: 'json' };

/** `inter`: real advance widths; `coarse`: a cruder model, which proves that nothing depends on exact numbers. */
export type MetricsModel = 'inter' | 'coarse';

/** Sizes of one font, in em. */
export interface FontMetrics {
  /** Width of a code point; 0 for what combines with the character before. */
  advance(code: number): number;
  ascent: number;
  descent: number;
  /** Line height AUTO, as a share of the font size; Figma rounds it to whole px. */
  lineHeight: number;
}

/**
 * The metrics of a font. Inter has its own widths in four weights (others take the nearest); a family whose name says
 * mono or code is as wide as Source Code Pro; any other family is taken for Inter.
 */
export function fontMetrics(fontName: { family: string; style: string }, model: MetricsModel): FontMetrics {
  if (model === 'coarse') return coarse;
  if (/mono|code|courier/i.test(fontName.family)) return mono;
  if (/bold|black|heavy/i.test(fontName.style)) return /semi|demi/i.test(fontName.style) ? semiBold : bold;
  return /regular|light|thin|italic/i.test(fontName.style) && !/medium/i.test(fontName.style)
    ? regular
    : medium;
}

/** Characters for which the page's font surely has no other width than measured here. */
export function isMeasured(code: number): boolean {
  return code < highest && (mediumTable[code] ?? unknown) !== unknown;
}

/** Chinese, Japanese and Korean: as wide as high, and a line may break at each. */
export function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Pictures: the emoji blocks and the older symbols that are drawn as pictures. */
export function isEmoji(code: number): boolean {
  return (
    (code >= 0x1f000 && code <= 0x1faff) ||
    (code >= 0x2600 && code <= 0x27bf) ||
    (code >= 0x2b00 && code <= 0x2bff)
  );
}

/** What joins the character before it: marks, joiners, variation selectors, skin tones. */
export function isCombining(code: number): boolean {
  if (code < 0x300) return false;
  return (
    code <= 0x36f ||
    (code >= 0x0591 && code <= 0x05bd) ||
    (code >= 0x064b && code <= 0x065f) ||
    (code >= 0x0900 && code <= 0x0902) ||
    code === 0x094d ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    (code >= 0xe0000 && code <= 0xe01ef)
  );
}

const highest = 0x2c00;
const unknown = 0xffff;
const emojiWidth = 1.25;
const otherWidth = 0.58;

/** Arrows of Inter 4.1 (npm `inter-ui`), equal in all weights; the subsets that the page loads do not hold them. */
const arrows = new Map([
  [0x2190, 1954 / 2048],
  [0x2192, 1954 / 2048],
  [0x2194, 2746 / 2048],
  [0x21d0, 1954 / 2048],
  [0x21d2, 1954 / 2048],
]);
const mediumTable = toTable(widths.styles.Medium);
const medium = interMetrics(mediumTable);
const regular = interMetrics(toTable(widths.styles.Regular));
const semiBold = interMetrics(toTable(widths.styles.SemiBold));
const bold = interMetrics(toTable(widths.styles.Bold));
const mono: FontMetrics = {
  advance: (code) => special(code) ?? 0.6,
  ascent: 0.984,
  descent: 0.273,
  lineHeight: 1.257,
};
const coarse: FontMetrics = {
  advance: (code) => special(code) ?? (code === 0x20 ? 0.3 : 0.62),
  ascent: 1,
  descent: 0.3,
  lineHeight: 1.3,
};

function interMetrics(table: Uint16Array): FontMetrics {
  const { unitsPerEm, ascent, descent } = widths;
  return {
    advance(code) {
      if (code > 0x1f && code < 0x300) {
        const width = table[code] ?? unknown;
        return width === unknown ? otherWidth : width / unitsPerEm;
      }
      if (code === 0x09) return 4 * ((table[0x20] ?? 0) / unitsPerEm);
      if (isCombining(code)) return 0;
      const width = code < highest ? (table[code] ?? unknown) : unknown;
      return width === unknown ? (special(code) ?? otherWidth) : width / unitsPerEm;
    },
    ascent: ascent / unitsPerEm,
    descent: descent / unitsPerEm,
    lineHeight: (ascent + descent) / unitsPerEm,
  };
}

function special(code: number): number | undefined {
  if (isCombining(code)) return 0;
  if (isWide(code)) return 1;
  const arrow = arrows.get(code);
  if (arrow !== undefined) return arrow;
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return emojiWidth / 2;
  return isEmoji(code) ? emojiWidth : undefined;
}

function toTable(ranges: number[][]): Uint16Array {
  const table = new Uint16Array(highest).fill(unknown);
  for (const [first = 0, ...rest] of ranges) table.set(rest, first);
  return table;
}
