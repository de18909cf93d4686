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
const between = /[^\S\n]{2,}|\t|\s*[|•·/→>]\s*|\s+[-–—]\s+/g;

/**
 * The names in a text that holds all of an axis, from left to right or from top to bottom as it stands on the board: a line
 * each, or in one line with wide gaps or signs between. A line that was turned to the left is read from its end.
 * Empty where it holds something else. The one reading of such texts: who writes a name back uses it as well.
 */
export function namesInText({ text = '', rotation }: Pick<SeenNode, 'text' | 'rotation'>): NamePart[] {
  const isLines = text.trim().includes('\n');
  const parts = isLines ? partsByLines(text) : partsByGaps(text);
  if (parts.some(({ name }) => name.length > longestName)) return [];
  if (isLines || Math.round(rotation) !== 90) return parts;
  return parts.map((part) => ({ ...part, middle: 1 - part.middle })).reverse();
}

/** Lines of one text are equally high, the empty ones as well: who spaces names out puts those between. */
function partsByLines(text: string): NamePart[] {
  const lines = text.split('\n');
  const parts: NamePart[] = [];
  let start = 0;
  for (const [at, line] of lines.entries()) {
    const name = line.trim();
    const from = start + line.indexOf(name);
    if (name !== '')
      parts.push({ name, start: from, end: from + name.length, middle: (at + 0.5) / lines.length });
    start += line.length + 1;
  }
  return parts;
}

function partsByGaps(text: string): NamePart[] {
  const parts: NamePart[] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    const name = piece.trim();
    const from = start + piece.indexOf(name);
    if (name !== '')
      parts.push({
        name,
        start: from,
        end: from + name.length,
        middle: (from + name.length / 2) / text.length,
      });
  };
  const gaps = new RegExp(between);
  for (let gap = gaps.exec(text); gap; gap = gaps.exec(text)) {
    add(gap.index);
    start = gap.index + gap[0].length;
  }
  add(text.length);
  return parts;
}

/** The text with another name at this place; all around it stays as it is. */
export function withNameAt(node: Pick<SeenNode, 'text' | 'rotation'>, at: number, name: string): string {
  const { text = '' } = node;
  const part = namesInText(node)[at];
  return part ? text.slice(0, part.start) + name + text.slice(part.end) : text;
}
