import type { Keeping } from '../room/keeping.ts';
import { useSignal } from '../state/use-signal.ts';
import { saveText } from './file-actions.ts';

/** What is not as one would think: who keeps the board, and whether it is kept at all. */
export function Notices({ keeping }: { keeping: Keeping }) {
  const notices = Object.entries(useSignal(keeping.notices));
  if (notices.length === 0) return null;
  return (
    <div class="notices" role="status">
      {notices.map(([about, { text, file }]) => (
        <p key={about} class="card">
          <span>{text}</span>
          {file !== undefined && (
            <button type="button" class="chip" onClick={() => saveText(file, 'Board put aside')}>
              Save it as file
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
