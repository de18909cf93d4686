import { nameRecord, nameStage, stageOf } from '../../changes/name-record.ts';
import { ChangeRow } from '../shared/change-row.tsx';
import type { ReviewPart } from './review-part.ts';

/** What the export held and the file lacks: kept, unless a person ticks it. */
export function MissingRecords({ panel, preview, words, sides, showRecord }: ReviewPart) {
  const { missing } = preview.found;
  if (missing.length === 0) return null;
  return (
    <details class="fold" open>
      <summary>
        {words.missing} <span class="tally">{missing.length}</span>
      </summary>
      <p class="hint">{words.missingHint}</p>
      <ul class="changes">
        {missing.map((recordId) => {
          const name = nameRecord(sides, recordId);
          return (
            <ChangeRow
              key={recordId}
              label={`${words.takesAway} · ${nameStage(sides, stageOf(sides, recordId))}`}
              name={name}
              fresh={preview.lookAgain.includes(recordId)}
              tick={{
                on: preview.choices.removals.includes(recordId),
                set: (on) =>
                  panel.store.dispatch({ type: 'bringIn', change: { do: 'remove', recordId, on } }),
              }}
              onShow={showRecord(recordId)}
            >
              <span class="change-words">{name}</span>
            </ChangeRow>
          );
        })}
      </ul>
    </details>
  );
}
