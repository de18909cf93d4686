/**
 * Sizes of text as FigJam lays it out in Inter Medium, for a plan before anything was measured: what FigJam then makes
 * of it replaces them. Px; rather too large than too small.
 */

/** Advances of Inter 3.19 Medium from the blank to the tilde, two digits a letter, in hundredths of an em. */
const advances =
  '27304064658366223838536729472937654862656663645864642929676767539770667473615975752756675790757764776565667470986769643837384846505763576359376261252556258960616262395438605783565756383538' +
  '67';
/** No letter counts for less, blanks excepted: another font may stand in. */
const usual = 0.56;
/** Lines of this share of the letters' size, in whole px. */
const leading = 1.5;
/** Room for what a browser or another font makes wider. */
const air = 1.08;

/** The width of a text in one line. */
export function estimateWidth(text: string, fontSize: number): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += letterWidth(text.charCodeAt(at));
  return width * fontSize;
}

/** How many lines the text takes in a box of this width, line ends included; a word that is too long fills lines. */
export function estimateLines(text: string, width: number, fontSize: number): number {
  return text.split('\n').reduce((lines, line) => lines + linesOf(line.split(/[ \t]+/), width, fontSize), 0);
}

export function estimateHeight(text: string, width: number, fontSize: number): number {
  return estimateLines(text, width, fontSize) * lineHeight(fontSize);
}

/** The height of a line of text. */
export function lineHeight(fontSize: number): number {
  return Math.round(fontSize * leading);
}

/** The text, or as much of it as `lines` lines hold, with an ellipsis: for scaffold that only repeats. */
export function cutText(text: string, width: number, fontSize: number, lines = 1): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (estimateLines(plain, width, fontSize) <= lines) return plain;
  const letters = Array.from(plain);
  let [least, most] = [0, letters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    const fits = estimateLines(`${letters.slice(0, middle).join('')}…`, width, fontSize) <= lines;
    if (fits) least = middle;
    else most = middle - 1;
  }
  return `${letters.slice(0, least).join('').trim()}…`;
}

function linesOf(words: readonly string[], room: number, fontSize: number): number {
  let [lines, used] = [1, 0];
  for (const word of words) {
    const width = estimateWidth(word, fontSize) * air;
    const next = used === 0 ? width : used + letterWidth(blank) * fontSize * air + width;
    if (next <= room) {
      used = next;
      continue;
    }
    if (used > 0) lines += 1;
    const filled = Math.max(0, Math.ceil(width / room) - 1);
    lines += filled;
    used = width - filled * room;
  }
  return lines;
}

const blank = 0x20;

/** In em. Letters of Asia and emoji are about one em wide. */
function letterWidth(code: number): number {
  if (code === blank) return 0.28;
  if (code > blank && code < 0x7f)
    return Math.max(usual, Number(advances.slice(2 * (code - blank), 2 * (code - blank) + 2)) / 100);
  return isWide(code) ? 1 : 0.62;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xdbff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    code >= 0xff00
  );
}
