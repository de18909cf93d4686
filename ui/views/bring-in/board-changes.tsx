import { describeChange } from '../../changes/describe-change.ts';
import { keyOf } from '../../state/bring-in.ts';
import { strings } from '../../words/strings.ts';
import { ChangeRow } from '../shared/change-row.tsx';
import { ChangeText } from '../shared/change-text.tsx';
import type { ReviewPart } from './review-part.ts';

/** What others changed on the board since the export: only to know, it stays. Folded. */
export function BoardChanges({ preview, sides, showRecord }: ReviewPart) {
  const words = strings.bringIn;
  const changes = preview.found.changes.filter(({ from }) => from === 'board');
  if (changes.length === 0) return null;
  return (
    <details class="fold">
      <summary>
        {words.fromBoard} <span class="tally">{changes.length}</span>
      </summary>
      <p class="hint">{words.fromBoardHint}</p>
      <ul class="changes">
        {changes.map((change) => {
          const said = describeChange(sides, change);
          return (
            <ChangeRow
              key={keyOf(change)}
              label={`${said.label} · ${said.stage}`}
              name={said.name}
              onShow={showRecord(change.recordId)}
            >
              <ChangeText {...said} field={change.field} />
            </ChangeRow>
          );
        })}
      </ul>
    </details>
  );
}
