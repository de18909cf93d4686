import { normaliseLines } from '../model/clean-json.ts';

/** The one stretch of a text that changes: what stands around it keeps its style, links and lists. */
export interface TextEdit {
  start: number;
  /** Characters taken out from `start` on. */
  removed: number;
  inserted: string;
}

/**
 * The smallest edit that makes `after` of `before`; `null` when they say the same. FigJam's own line ends
 * (U+2028 …) count as `\n` and stay where nothing changed. Never cuts through a pair of surrogates.
 */
export function smallestEdit(before: string, after: string): TextEdit | null {
  const plain = normaliseLines(before);
  const from = plain.length === before.length ? plain : before;
  if (from === after) return null;
  const most = Math.min(from.length, after.length);
  let start = 0;
  while (start < most && from[start] === after[start]) start += 1;
  if (start > 0 && isHigh(from.charCodeAt(start - 1))) start -= 1;
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (end > 0 && isLow(from.charCodeAt(from.length - end))) end -= 1;
  return { start, removed: from.length - end - start, inserted: after.slice(start, after.length - end) };
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * Writes a text by its smallest edit; fonts in use must be loaded. New words take the style of what stands before
 * them. Inserts before it deletes, so that a text is never empty on the way and keeps its style. Calls `wrote` after
 * each write.
 */
export function writeText(text: TextNode | TextSublayerNode, after: string, wrote: () => void): void {
  const edit = smallestEdit(text.characters, after);
  if (!edit) return;
  const { start, removed, inserted } = edit;
  if (inserted !== '') {
    text.insertCharacters(start, inserted, start === 0 ? 'AFTER' : 'BEFORE');
    wrote();
  }
  if (removed > 0) {
    text.deleteCharacters(start + inserted.length, start + inserted.length + removed);
    wrote();
  }
}

/** The fonts that must be loaded before this text can be changed. */
export function fontsOf(text: TextNode | TextSublayerNode, fallback: FontName): FontName[] {
  if (text.characters === '') {
    const font = text.fontName;
    // A connector that never had a label has a font without a name.
    return [typeof font === 'symbol' || font.family === '' ? fallback : font];
  }
  const fonts: FontName[] = [];
  for (const { fontName } of text.getStyledTextSegments(['fontName'])) {
    if (fontName !== undefined && fontName.family !== '') fonts.push(fontName);
  }
  return fonts.length > 0 ? fonts : [fallback];
}
