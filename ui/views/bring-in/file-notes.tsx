import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { Section } from '../../controls/section.tsx';
import { strings } from '../../words/strings.ts';
import { FoldedList } from './folded-list.tsx';

/** What a person should know about how the file was understood: above all, what of it was left out. */
export function FileNotes({ notes = [] }: Pick<FileEdit, 'notes'>) {
  const words = strings.bringIn;
  if (notes.length === 0) return null;
  return (
    <Section id="file-notes" title={words.notes} tally={notes.length}>
      <FoldedList
        items={[...new Set(notes)].map((note) => (
          <li key={note} class="change">
            <div class="change-body">
              <span class="change-words">{note}</span>
            </div>
          </li>
        ))}
      />
    </Section>
  );
}
