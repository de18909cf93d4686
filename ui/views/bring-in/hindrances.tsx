import { nameRecord } from '../../changes/name-record.ts';
import { Section } from '../../controls/section.tsx';
import { strings } from '../../words/strings.ts';
import { ChangeRow } from '../shared/change-row.tsx';
import type { ReviewPart } from './review-part.ts';

/** What cannot be written as things stand, and why: said before, not after. */
export function Hindrances({ panel, preview, sides, showRecord }: ReviewPart) {
  const { hindrances } = preview.found;
  if (hindrances.length === 0) return null;
  return (
    <Section id="hindrances" title={strings.bringIn.hindrances} tally={hindrances.length}>
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
    </Section>
  );
}
