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

/**
 * The form of a note: large text for few words, wide and smaller for many; never below 16 px. `isWide`: however little it says.
 * Its size is measured, or estimated from its text.
 */
export function formNote(key: string, text: string, sizes: MeasuredSizes, isWide = false): NoteForm {
  const step = noteSteps.find(({ upTo }) => text.length <= upTo) || smallest;
  const { fontSize } = step;
  const wide = isWide || step.wide;
  const width = wide ? wideNote : slot;
  const height = estimateHeight(text, width - 2 * padding, fontSize) + 2 * padding;
  return { wide, fontSize, ...(sizes[key] || { width, height: Math.max(slot, height) }) };
}

const smallest = { wide: true, fontSize: 16 };
