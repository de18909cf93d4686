import { type InterFont, interAscent, interDescent, interFont } from './inter-font.ts';

/** `inter`: as FigJam shapes it; `coarse`: a cruder model, which proves that nothing depends on exact numbers. */
export type MetricsModel = 'inter' | 'coarse';

/** Sizes of one font, in em. */
export interface FontMetrics {
  /** Width of a code point; 0 for what combines with the character before. */
  advance(code: number): number;
  /** What is added between two glyphs of a run. */
  kern(left: number, right: number): number;
  /** Whether Inter's contextual alternates apply. */
  alternates: boolean;
  ascent: number;
  descent: number;
  /** Line height AUTO, as a share of the font size; Figma rounds it to whole px. */
  lineHeight: number;
}

/**
 * The metrics of a font. Inter has its own tables in four weights (others take the nearest). Of other families FigJam's
 * line height is known (oracle, T13); what is called mono or code is 0.6 em wide, any other as wide as Inter.
 */
export function fontMetrics(fontName: { family: string; style: string }, model: MetricsModel): FontMetrics {
  if (model === 'coarse') return coarse;
  const height = lineHeights[fontName.family];
  if (/mono|code|courier/i.test(fontName.family)) return withHeight(mono, height);
  return withHeight(inter[nearestWeight(fontName.style)], height);
}

/** Characters for which the page's font surely has no other width than measured here. */
export function isMeasured(code: number): boolean {
  return interFont('Medium').advance(code) !== undefined;
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
  // What is beyond Unicode is a form that Inter has beside the usual one.
  if (code < 0x300 || code > 0x10ffff) return false;
  return (
    code <= 0x36f ||
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    /[\p{Mn}\p{Me}\p{Cf}]/u.test(String.fromCodePoint(code))
  );
}

const emojiWidth = 1.25;
const otherWidth = 0.58;

/** Line heights in em (oracle, T13). */
const lineHeights: { [family: string]: number } = {
  'Roboto Mono': 1.3188,
  'Source Code Pro': 1.257,
  Merriweather: 1.257,
  Karla: 1.169,
  'Markazi Text': 1.2002,
  'Figma Hand': 1.379,
};

const inter = {
  Regular: interMetrics(interFont('Regular')),
  Medium: interMetrics(interFont('Medium')),
  SemiBold: interMetrics(interFont('SemiBold')),
  Bold: interMetrics(interFont('Bold')),
};
const mono: FontMetrics = {
  advance: (code) => special(code) ?? 0.6,
  kern: () => 0,
  alternates: false,
  ascent: 0.984,
  descent: 0.273,
  lineHeight: 1.257,
};
const coarse: FontMetrics = {
  advance: (code) => special(code) ?? (code === 0x20 ? 0.3 : 0.62),
  kern: () => 0,
  alternates: false,
  ascent: 1,
  descent: 0.3,
  lineHeight: 1.3,
};

function nearestWeight(style: string): keyof typeof inter {
  if (/bold|black|heavy/i.test(style)) return /semi|demi/i.test(style) ? 'SemiBold' : 'Bold';
  return /regular|light|thin|italic/i.test(style) && !/medium/i.test(style) ? 'Regular' : 'Medium';
}

function interMetrics(font: InterFont): FontMetrics {
  return {
    advance(code) {
      if (code === 0x09) return 4 * (font.advance(0x20) ?? 0);
      if (isCombining(code)) return 0;
      return font.advance(code) ?? special(code) ?? otherWidth;
    },
    kern: font.kern,
    alternates: true,
    ascent: interAscent,
    descent: interDescent,
    lineHeight: interAscent + interDescent,
  };
}

/** The same glyphs in lines of another height: what is more or less stands above and below alike. */
function withHeight(metrics: FontMetrics, lineHeight: number | undefined): FontMetrics {
  if (lineHeight === undefined || lineHeight === metrics.lineHeight) return metrics;
  const half = (lineHeight - metrics.lineHeight) / 2;
  return { ...metrics, lineHeight, ascent: metrics.ascent + half, descent: metrics.descent + half };
}

function special(code: number): number | undefined {
  if (isCombining(code)) return 0;
  if (isWide(code)) return 1;
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return emojiWidth / 2;
  return isEmoji(code) ? emojiWidth : undefined;
}
