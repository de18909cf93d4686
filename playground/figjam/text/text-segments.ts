import type { TextStyle, TextValue } from '../document/records.ts';
import { isEqual } from './runs.ts';

/** A style field of a run, or a paragraph setting: what `getStyledTextSegments` may be asked for. */
export type SegmentField =
  | keyof TextStyle
  | 'listOptions'
  | 'indentation'
  | 'paragraphSpacing'
  | 'paragraphIndent'
  | 'listSpacing';

export interface TextSegment {
  characters: string;
  start: number;
  end: number;
  /** The asked fields, with values in the Plugin API's form (`listOptions: {type}`). */
  values: { [field: string]: unknown };
}

/**
 * The range cut into the longest pieces in which all asked fields are constant: the base of the Plugin API's
 * `getStyledTextSegments`. An empty range has none. Unknown fields come as undefined.
 */
export function rangeSegments(
  value: TextValue,
  fields: readonly string[],
  start = 0,
  end = value.characters.length,
): TextSegment[] {
  const segments: TextSegment[] = [];
  for (const piece of piecesOf(value)) {
    const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
    if (from >= to) continue;
    const values: { [field: string]: unknown } = {};
    for (const field of fields) values[field] = fieldOf(value, piece, field);
    const last = segments[segments.length - 1];
    if (last !== undefined && isEqual(last.values, values)) last.end = to;
    else segments.push({ characters: '', start: from, end: to, values });
  }
  for (const segment of segments) segment.characters = value.characters.slice(segment.start, segment.end);
  return segments;
}

interface Piece {
  start: number;
  end: number;
  style: TextStyle;
  paragraph: number;
}

/** The text cut at every run's and every paragraph's end. */
function piecesOf(value: TextValue): Piece[] {
  const pieces: Piece[] = [];
  let paragraph = 0;
  let at = 0;
  for (const run of value.runs) {
    const runEnd = at + run.length;
    while (at < runEnd) {
      const newline = value.characters.indexOf('\n', at);
      const end = newline === -1 || newline >= runEnd ? runEnd : newline + 1;
      pieces.push({ start: at, end, style: run.style, paragraph });
      if (value.characters[end - 1] === '\n') paragraph++;
      at = end;
    }
  }
  return pieces;
}

function fieldOf(value: TextValue, piece: Piece, field: string): unknown {
  const paragraph = value.paragraphs[piece.paragraph] ?? { list: 'NONE', indentation: 0 };
  switch (field) {
    case 'listOptions':
      return { type: paragraph.list };
    case 'indentation':
      return paragraph.indentation;
    case 'paragraphSpacing':
    case 'paragraphIndent':
    case 'listSpacing':
      return value[field];
    default:
      return Object.entries(piece.style).find(([name]) => name === field)?.[1];
  }
}
