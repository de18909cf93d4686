/// <reference path="./linebreak.d.ts" />
import LineBreaker from 'linebreak';
import type { StyledText } from './styled-text.ts';

export interface LineRange {
  start: number;
  /** Trailing blanks included, the line's own end (U+2028, U+2029) not. */
  end: number;
}

/**
 * Cuts one paragraph into lines that fit the room (px); the first one has `firstIndent` less. Lines may end where
 * UAX #14 says (oracle, T3); blanks at the end need no room; a word longer than the room is filled and cut between
 * characters. Always at least one line.
 */
export function breakLines(
  text: StyledText,
  start: number,
  end: number,
  room: number,
  firstIndent: number,
): LineRange[] {
  const bareWidth = text.widthOf(start, trimEnd(text.shown, start, end));
  if (bareWidth <= room - firstIndent && !/[\u2028\u2029]/.test(text.shown.slice(start, end)))
    return [{ start, end }];
  const lines: LineRange[] = [];
  let lineStart = start;
  let lastBreak = start;
  const roomAt = (at: number): number => room - (at === start ? firstIndent : 0) + tolerance;
  const endLine = (at: number, next: number): void => {
    lines.push({ start: lineStart, end: at });
    lineStart = next;
    lastBreak = next;
  };
  for (const place of breakPlaces(text.shown.slice(start, end))) {
    const at = start + place;
    const bare = trimEnd(text.shown, lineStart, at);
    if (text.widthOf(lineStart, bare) > roomAt(lineStart) && lastBreak > lineStart)
      endLine(lastBreak, lastBreak);
    while (text.widthOf(lineStart, trimEnd(text.shown, lineStart, at)) > roomAt(lineStart)) {
      const cut = fillLine(text, lineStart, at, roomAt(lineStart));
      if (cut >= at) break;
      endLine(cut, cut);
    }
    if (isLineEnd(text.shown.charCodeAt(at - 1))) endLine(at - 1, at);
    else lastBreak = at;
  }
  lines.push({ start: lineStart, end });
  return lines;
}

/** Sums of widths are only exact to the last bits. */
const tolerance = 1e-6;

/** Where UAX #14 lets a line end, ascending; the end of the text is one. */
function breakPlaces(text: string): number[] {
  const places: number[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) places.push(next.position);
  return places;
}

/** How much of a word that is too long stands on the line: at least one character. */
function fillLine(text: StyledText, start: number, end: number, room: number): number {
  let cut = start;
  for (let i = start + 1; i < end; i++) {
    if (!text.beginsGlyph(i)) continue;
    if (cut > start && text.widthOf(start, i) > room) break;
    cut = i;
  }
  return cut > start && text.widthOf(start, end) > room ? cut : end;
}

function trimEnd(shown: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isBlank(shown.charCodeAt(at - 1)) || isLineEnd(shown.charCodeAt(at - 1)))) at--;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function isLineEnd(code: number): boolean {
  return code === 0x2028 || code === 0x2029;
}
