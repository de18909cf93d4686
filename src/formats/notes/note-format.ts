import type { LooseConnector } from '../../journey/board-facts.ts';
import type { NoteSection } from '../../journey/loose-notes.ts';

/** What is exported of notes that are in no map. */
export interface NotesInput {
  board: string;
  /** ISO 8601. */
  at: string;
  sections: readonly NoteSection[];
  /** Connectors that are no link of a map. */
  connectors?: readonly LooseConnector[];
}

/** A format for notes that are in no map: it only goes out. Pure. */
export interface NoteFormat {
  id: string;
  name: string;
  extension: string;
  mime: string;
  carries: string;
  write(input: NotesInput): string | Uint8Array | Promise<string | Uint8Array>;
}
