import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { strings } from '../../words/strings.ts';
import { FoldedList } from './folded-list.tsx';

/** What a person should know about how the file was understood: above all, what of it was left out. */
export function FileNotes({ notes = [] }: Pick<FileEdit, 'notes'>) {
  const words = strings.bringIn;
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="file-notes">
      <h2 id="file-notes">
        {words.notes} <span class="tally">{notes.length}</span>
      </h2>
      <FoldedList
        items={[...new Set(notes)].map((note) => (
          <li key={note} class="change">
            <div class="change-body">
              <span class="change-words">{note}</span>
            </div>
          </li>
        ))}
      />
    </section>
  );
}
