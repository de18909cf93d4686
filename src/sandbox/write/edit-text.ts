import { normaliseLines } from '../../journey/clean-json.ts';

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

/** Tokens compared at most; longer texts are changed in one stretch. */
const mostPairs = 160_000;

/**
 * The same edit, word by word, the last first: words that stay between changed ones keep their style. Longest common
 * subsequence over words and the spaces between them.
 */
export function splitByWords(edit: TextEdit, before: string): TextEdit[] {
  const { start, removed, inserted } = edit;
  const plain = normaliseLines(before);
  const from = (plain.length === before.length ? plain : before).slice(start, start + removed);
  const [old, now] = [from.match(words) ?? [], inserted.match(words) ?? []];
  if (old.length * now.length > mostPairs || old.length < 2) return [edit];
  const same = commonLengths(old, now);
  const edits: TextEdit[] = [];
  let [i, j, at] = [0, 0, start];
  let open: TextEdit | null = null;
  while (i < old.length || j < now.length) {
    const [a, b] = [old[i], now[j]];
    if (a !== undefined && a === b) {
      open = null;
      [i, j, at] = [i + 1, j + 1, at + a.length];
      continue;
    }
    open ??= begin(edits, at);
    const drop = b === undefined || (a !== undefined && (same[i + 1]?.[j] ?? 0) >= (same[i]?.[j + 1] ?? 0));
    if (drop && a !== undefined) {
      open.removed += a.length;
      [i, at] = [i + 1, at + a.length];
    } else {
      open.inserted += b ?? '';
      j += 1;
    }
  }
  return edits.reverse();
}

const words = /\s+|\S+/g;

function begin(edits: TextEdit[], start: number): TextEdit {
  const edit = { start, removed: 0, inserted: '' };
  edits.push(edit);
  return edit;
}

/** How many tokens the rests from each pair of places have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table: number[][] = a.map(() => []);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (!row) continue;
      row[j] =
        a[i] === b[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** What a person can make differ from word to word. */
const styles = ['fontName', 'fontSize', 'fills', 'textDecoration', 'hyperlink', 'listOptions'] as const;

/**
 * Writes a text by its smallest edit; fonts in use must be loaded. Where a person made words bold, coloured, a link or
 * a list, only the words that differ are touched. New words take the style of what stands before them. Calls `wrote`
 * after each write.
 */
export function writeText(text: TextNode | TextSublayerNode, after: string, wrote: () => void): void {
  const edit = smallestEdit(text.characters, after);
  if (!edit) return;
  const isMixed = edit.removed > 0 && text.getStyledTextSegments([...styles]).length > 1;
  const edits = isMixed ? splitByWords(edit, text.characters) : [edit];
  for (const each of edits) writeEdit(text, each, wrote);
}

/** Inserts before it deletes, so that a text is never empty on the way and keeps its style. */
function writeEdit(
  text: TextNode | TextSublayerNode,
  { start, removed, inserted }: TextEdit,
  wrote: () => void,
): void {
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
