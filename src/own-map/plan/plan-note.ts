import { estimateHeight } from '../../plane/estimate-text.ts';
import { noteSteps, slot, wideNote } from '../../plane/measures.ts';
import type { MeasuredSizes } from '../../plane/plan.ts';
import type { NoteSize } from './pack-notes.ts';

/** How a note with this much text is written, and how large that makes it. */
export interface NoteForm extends NoteSize {
  wide: boolean;
  fontSize: number;
}

/** Between a note's edge and its text. */
const padding = 20;

/** The form of a note: large text for few words, wide and smaller for many; never below 16 px. */
export function formNote(key: string, text: string, sizes: MeasuredSizes): NoteForm {
  const { wide, fontSize } = stepFor(text);
  return { wide, fontSize, ...noteSize(key, text, wide, fontSize, sizes) };
}

/** The form of a note that is wide however little it says. */
export function formWideNote(key: string, text: string, sizes: MeasuredSizes): NoteForm {
  const { fontSize } = stepFor(text);
  return { wide: true, fontSize, ...noteSize(key, text, true, fontSize, sizes) };
}

const smallest = { wide: true, fontSize: 16 };

function stepFor(text: string): { wide: boolean; fontSize: number } {
  return noteSteps.find(({ upTo }) => text.length <= upTo) || smallest;
}

/** A note's size: measured, or estimated from its text. */
function noteSize(
  key: string,
  text: string,
  wide: boolean,
  fontSize: number,
  sizes: MeasuredSizes,
): NoteSize {
  const width = wide ? wideNote : slot;
  const estimated = {
    width,
    height: Math.max(slot, estimateHeight(text, width - 2 * padding, fontSize) + 2 * padding),
  };
  return sizes[key] || estimated;
}
