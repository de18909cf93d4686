import { isEmoji, isWide } from './font-metrics.ts';
import type { StyledText } from './styled-text.ts';

export interface LineRange {
  start: number;
  /** Trailing blanks included, the line's own end (U+2028, U+2029) not. */
  end: number;
}

/** Cuts one paragraph into lines that fit the room (px); the first one has `firstIndent` less. Always at least one. */
export function breakLines(
  text: StyledText,
  start: number,
  end: number,
  room: number,
  firstIndent: number,
): LineRange[] {
  const lines: LineRange[] = [];
  let lineStart = start;
  let lastBreak = start;
  let width = firstIndent;
  let i = start;
  while (i < end) {
    const code = text.codeAt(i);
    if (code === 0x2028 || code === 0x2029) {
      lines.push({ start: lineStart, end: i });
      i++;
      lineStart = i;
      lastBreak = i;
      width = 0;
      continue;
    }
    const advance = text.advances[i] ?? 0;
    if (i > lineStart && advance > 0 && mayBreakBefore(text, i)) lastBreak = i;
    const fits = width + advance <= room + tolerance || code === 0x20 || advance === 0 || i === lineStart;
    if (fits) {
      width += advance;
      i++;
      continue;
    }
    const cut = lastBreak > lineStart ? lastBreak : i;
    lines.push({ start: lineStart, end: cut });
    lineStart = cut;
    lastBreak = cut;
    i = cut;
    width = 0;
  }
  lines.push({ start: lineStart, end });
  return lines;
}

/** Sums of widths are only exact to the last bits. */
const tolerance = 1e-6;
/** Closing marks that must not start a line in Chinese and Japanese. */
const closing = '、。，．・：；？！）］｝」』】〉》〕ー々'.split('').map((mark) => mark.charCodeAt(0));
const opening = '（［｛「『【〈《〔'.split('').map((mark) => mark.charCodeAt(0));

function mayBreakBefore(text: StyledText, index: number): boolean {
  const before = text.codeAt(index - 1);
  const after = text.codeAt(index);
  if (after === 0x20) return false;
  if (before === 0x20 || before === 0x09) return true;
  if (before === 0x200b) return true;
  if (before === 0x2d || before === 0x2013 || before === 0x2014) return !isDigit(after) && index > 1;
  if (after < 0x1100 && before < 0x1100) return false;
  if (closing.includes(after) || opening.includes(before)) return false;
  return isIdeographAt(text, index) || isIdeographAt(text, index - 1);
}

function isIdeographAt(text: StyledText, index: number): boolean {
  const code = text.codeAt(index);
  if (code >= 0xdc00 && code <= 0xdfff) return isIdeographAt(text, index - 1);
  if (code >= 0xd800 && code <= 0xdbff) return true;
  return isWide(code) || isEmoji(code);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
