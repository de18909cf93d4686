import { type LooseNote, votesOf } from '../../model/loose-notes.ts';
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
          nodeId: note.nodeId,
        });
  return rows;
}

/** "Heart 2, Star 1 (1 lying on it)". */
export function sayVotes({ votes = {}, lyingVotes = {} }: LooseNote): string {
  const said = Object.entries(votes).map(([kind, n]) => `${kind} ${n}`);
  for (const [kind, n] of Object.entries(lyingVotes)) said.push(`${kind} ${n} (lying on it)`);
  return said.join(', ');
}
