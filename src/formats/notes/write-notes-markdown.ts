import type { NotesInput } from './note-format.ts';
import { sayVotes } from './note-rows.ts';

/** A heading a section and a cluster, a list item a note; colour and votes behind it. */
export function writeNotesMarkdown({ board, sections }: NotesInput): string {
  const lines = [`# ${oneLine(board) || 'Notes'}`, ''];
  for (const section of sections) {
    if (section.name !== null) lines.push(`## ${oneLine(section.name)}`, '');
    for (const cluster of section.clusters) {
      lines.push(`${section.name === null ? '##' : '###'} ${oneLine(cluster.name)}`, '');
      for (const note of cluster.notes) {
        const beside = [note.color, sayVotes(note), note.author].filter(
          (part) => part !== undefined && part !== '',
        );
        const tail =
          beside.length === 0 ? '' : ` *(${beside.map((part) => escapeMarks(part ?? '')).join('; ')})*`;
        lines.push(`- ${escapeMarks(note.text).split('\n').join('\n  ')}${tail}`);
      }
      lines.push('');
    }
  }
  return `${lines.join('\n').replace(/\n+$/, '')}\n`;
}

const oneLine = (text: string) => escapeMarks(text.replace(/\s*\n\s*/g, ' ').trim());

/** What Markdown would take for its own: emphasis, links, HTML; lists and headings at the beginning of a line. */
function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, '$1\\$2');
}
