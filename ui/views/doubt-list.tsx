import { toRecords } from '../../src/journey/records-of.ts';
import { nameRecord } from '../changes/name-record.ts';
import type { Panel } from '../jobs/panel.ts';
import { showOnBoard } from '../jobs/show-on-board.ts';
import { doubtsAbout } from '../state/questions.ts';
import type { FoundMap } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { ChangeRow } from './shared/change-row.tsx';

/** What on a map could be read in two ways: each with its reason and the way to it. Folded; nothing when all is clear. */
export function DoubtList({ panel, map }: { panel: Panel; map: FoundMap }) {
  const { journey, nodes } = map;
  const doubts = doubtsAbout(map);
  if (doubts.length === 0) return null;
  const sides = { board: toRecords(journey).byId, file: {} };
  const show = (recordId: string) => {
    const ids = Object.hasOwn(nodes, recordId) ? nodes[recordId] : undefined;
    return ids === undefined || ids.length === 0 ? undefined : () => void showOnBoard(panel, ids);
  };
  return (
    <details class="fold doubts">
      <summary>
        <span class="badge">{strings.home.doubts(doubts.length)}</span>
      </summary>
      <p class="hint">{strings.home.doubtsHint}</p>
      <ul class="changes">
        {doubts.map(({ recordId, reason }) => {
          const name = nameRecord(sides, recordId);
          return (
            <ChangeRow key={recordId} label={reason} name={name} onShow={show(recordId)}>
              {name}
            </ChangeRow>
          );
        })}
      </ul>
    </details>
  );
}
