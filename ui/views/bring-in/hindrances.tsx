import { nameRecord } from '../../changes/name-record.ts';
import { strings } from '../../words/strings.ts';
import { ChangeRow } from '../shared/change-row.tsx';
import type { ReviewPart } from './review-part.ts';

/** What cannot be written as things stand, and why: said before, not after. */
export function Hindrances({ panel, preview, sides, showRecord }: ReviewPart) {
  const { hindrances } = preview.found;
  if (hindrances.length === 0) return null;
  return (
    <section aria-labelledby="hindrances">
      <h2 id="hindrances">
        {strings.bringIn.hindrances} <span class="tally">{hindrances.length}</span>
      </h2>
      <ul class="changes">
        {hindrances.map(({ recordId, reason, locked }) => {
          const name = nameRecord(sides, recordId);
          const tick = locked && {
            on: preview.choices.unlocks.includes(recordId),
            set: (on: boolean) =>
              panel.store.dispatch({ type: 'bringIn', change: { do: 'unlock', recordId, on } }),
          };
          return (
            <ChangeRow
              key={recordId}
              label={locked ? `${reason} ${strings.bringIn.unlockThis}` : reason}
              name={name}
              {...(tick ? { tick } : {})}
              onShow={showRecord(recordId)}
            >
              <span class="change-words">{name}</span>
            </ChangeRow>
          );
        })}
      </ul>
    </section>
  );
}
