import type { NotesInput } from './note-format.ts';

/** The structure as it is; `kind` says that it is no journey. */
export function writeNotesJson({ board, at, sections, connectors = [] }: NotesInput): string {
  return `${JSON.stringify({ kind: 'notes', board, at, sections, ...(connectors.length > 0 ? { connectors } : {}) }, null, 2)}\n`;
}
