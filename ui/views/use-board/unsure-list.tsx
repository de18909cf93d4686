import { toRecords } from '../../../src/journey/records-of.ts';
import { nameRecord } from '../../changes/name-record.ts';
import type { Panel } from '../../jobs/panel.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import type { FoundMap } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { ChangeRow } from '../shared/change-row.tsx';

/** Below this, a person should look themselves; on a map that is doubtful as a whole, below what the whole is. */
const sureEnough = 0.75;
/** The rest would not be read. */
const most = 20;

/** Columns, rows and notes that are read with less certainty, the least certain first, each with its reason. Folded. */
export function UnsureList({ panel, map }: { panel: Panel; map: FoundMap }) {
  const { reasons = {}, nodes, journey } = map;
  const words = strings.useBoard;
  const unsure = unsureOf(map);
  if (unsure.length === 0) return null;
  const sides = { board: toRecords(journey).byId, file: {} };
  return (
    <details class="fold doubts">
      <summary>{words.unsure(unsure.length)}</summary>
      <p class="hint">{words.unsureHint}</p>
      <ul class="changes">
        {unsure.slice(0, most).map(([id, sure]) => {
          const name = nameRecord(sides, id);
          const ids = nodes[id] ?? [];
          const onShow = ids.length === 0 ? undefined : () => void showOnBoard(panel, ids);
          return (
            <ChangeRow
              key={id}
              label={`${words.sureness(sure)} ${reasons[id] ?? ''}`.trim()}
              name={name}
              onShow={onShow}
            >
              {name}
            </ChangeRow>
          );
        })}
      </ul>
    </details>
  );
}

/** What is read with less certainty and not asked about, the least certain first. */
export function unsureOf({ confidence, journey, doubts }: FoundMap): [recordId: string, sure: number][] {
  const asked = new Set(doubts.filter(({ choices }) => choices.length > 1).map(({ recordId }) => recordId));
  const limit = Math.min(sureEnough, confidence[journey.id] ?? 1);
  return Object.entries(confidence)
    .filter(([id, sure]) => sure < limit && !asked.has(id) && id !== journey.id)
    .sort(([, a], [, b]) => a - b);
}
