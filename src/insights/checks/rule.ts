import type { JourneyEdit } from '../facts/journey-edit.ts';
import type { Overview } from '../facts/look-through.ts';

/** A safe way to put something right, offered with a finding: one undo step, nothing is lost by it. */
export interface Fix {
  /** What a button for it says. */
  label: string;
  edits: JourneyEdit[];
}

/** One thing that a rule found. */
export interface Found {
  /** The record that it is about; the journey’s own for the map as a whole. */
  recordId: string;
  /** What is the matter, in one sentence that names the thing. */
  text: string;
  /** The stage that it is in, where that is not the record’s own. */
  stageId?: string | null;
  fix?: Fix;
}

/** One check. Silent where the map has no row that it speaks of. */
export interface Rule {
  /** The same for ever: mutes and command line name it. */
  id: string;
  /** What such findings are called, above a list of them. */
  name: string;
  /** Why it matters, in one or two sentences. */
  why: string;
  /** Shown from the state `draft` on; else in `live` only. */
  draft: boolean;
  /** `today`: ISO date. */
  find(overview: Overview, today: string): Found[];
}
