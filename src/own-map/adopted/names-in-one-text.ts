import type { SeenNode } from '../../plane/scene.ts';

/** One name in a text that holds several: from which letter to which, and where its middle is, 0…1 of the text. */
export interface NamePart {
  name: string;
  start: number;
  end: number;
  middle: number;
}

/** A name is no longer than this; what is longer is a sentence, and the text no list of names. */
const longestName = 40;

/** What stands between names in one line: wide gaps, or a sign. */
const between = /([^\S\n]{2,}|\t|\s*[|•·/→>]\s*|\s+[-–—]\s+)/;

/**
 * The names in a text that holds all of an axis, from left to right or from top to bottom as it stands on the board: a line
 * each, or in one line with wide gaps or signs between. A line that was turned to the left is read from its end.
 * Empty where it holds something else. The one reading of such texts: who writes a name back uses it as well.
 */
export function namesInText({ text = '', rotation }: Pick<SeenNode, 'text' | 'rotation'>): NamePart[] {
  const isLines = text.trim().includes('\n');
  const parts = cutNames(text, isLines ? /(\n)/ : between);
  if (parts.some(({ name }) => name.length > longestName)) return [];
  if (isLines || Math.round(rotation) !== 90) return parts;
  return parts.map((part) => ({ ...part, middle: 1 - part.middle })).reverse();
}

/** Lines of one text are equally high, the empty ones as well: who spaces names out puts those between. */
function cutNames(text: string, separator: RegExp): NamePart[] {
  const pieces = text.split(separator);
  const parts: NamePart[] = [];
  let from = 0;
  for (const [turn, piece] of pieces.entries()) {
    const name = piece.trim();
    const start = from + piece.indexOf(name);
    const middle =
      separator === between ? (start + name.length / 2) / text.length : (turn + 1) / (pieces.length + 1);
    // Every second one is what stands between.
    if (turn % 2 === 0 && name !== '') parts.push({ name, start, end: start + name.length, middle });
    from += piece.length;
  }
  return parts;
}

/** The text with another name at this place; all around it stays as it is. */
export function withNameAt(node: Pick<SeenNode, 'text' | 'rotation'>, at: number, name: string): string {
  const { text = '' } = node;
  const part = namesInText(node)[at];
  return part ? text.slice(0, part.start) + name + text.slice(part.end) : text;
}
