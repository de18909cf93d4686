import { type LooseConnector, sayState, sayVotes } from '../../journey/board-facts.ts';
import type { NotesInput } from './note-format.ts';

/** A heading a section and a cluster, a list item a note; colour and votes behind it. Connectors come last. */
export function writeNotesMarkdown({ board, sections, connectors = [] }: NotesInput): string {
  const lines = [`# ${oneLine(board) || 'Notes'}`, ''];
  for (const section of sections) {
    if (section.name !== null) lines.push(`## ${oneLine(section.name)}`, '');
    for (const cluster of section.clusters) {
      lines.push(`${section.name === null ? '##' : '###'} ${oneLine(cluster.name)}`, '');
      for (const note of cluster.notes) {
        const beside = [note.color, sayVotes(note), note.author, sayState(note)].filter(
          (part) => part !== undefined && part !== '',
        );
        const tail =
          beside.length === 0 ? '' : ` *(${beside.map((part) => escapeMarks(part ?? '')).join('; ')})*`;
        lines.push(`- ${(note.format ?? escapeMarks(note.text)).split('\n').join('\n  ')}${tail}`);
      }
      lines.push('');
    }
  }
  if (connectors.length > 0) lines.push('## Connectors', '', ...connectors.map(sayConnector), '');
  return `${lines.join('\n').replace(/\n+$/, '')}\n`;
}

const arrows = { forward: '→', back: '←', both: '↔', none: '—' } as const;

function sayConnector({ from, to, text, direction }: LooseConnector): string {
  const [start, end] = [from, to].map((node) => (node ? oneLine(node.text) || '(no words)' : '(nothing)'));
  return `- ${start} ${arrows[direction]} ${end}${text === '' ? '' : `: ${oneLine(text)}`}`;
}

const oneLine = (text: string) => escapeMarks(text.replace(/\s*\n\s*/g, ' ').trim());

/** What Markdown would take for its own: emphasis, links, HTML; lists and headings at the beginning of a line. */
function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, '$1\\$2');
}
