import { sayState, sayVotes, votesOf } from '../../journey/board-facts.ts';
import type { NotesInput } from './note-format.ts';

/** One row of a table of notes. */
export interface NoteRow {
  section: string;
  cluster: string;
  text: string;
  color: string;
  votes: number;
  votesByKind: string;
  author: string;
  links: string;
  /** Its words as Markdown, where their look says more than their letters. */
  format: string;
  state: string;
  nodeId: string;
}

export const noteColumns: readonly (keyof NoteRow)[] = [
  'section',
  'cluster',
  'text',
  'color',
  'votes',
  'votesByKind',
  'author',
  'links',
  'format',
  'state',
  'nodeId',
];

/** Every note as a row, section by section, cluster by cluster. */
export function noteRows({ sections }: Pick<NotesInput, 'sections'>): NoteRow[] {
  const rows: NoteRow[] = [];
  for (const section of sections)
    for (const cluster of section.clusters)
      for (const note of cluster.notes)
        rows.push({
          section: section.name ?? '',
          cluster: cluster.name,
          text: note.text,
          color: note.color ?? '',
          votes: votesOf(note),
          votesByKind: sayVotes(note),
          author: note.author ?? '',
          links: (note.links ?? []).map(({ url }) => url).join(' '),
          format: note.format ?? '',
          state: sayState(note),
          nodeId: note.nodeId,
        });
  return rows;
}
