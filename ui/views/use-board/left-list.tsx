import type { Panel } from '../../jobs/panel.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import type { Board } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { ChangeRow } from '../shared/change-row.tsx';

/** More than this nobody reads; the export of notes lists all. */
const most = 50;

/** What the board holds besides the map, each with the reason why it is no part of it. Folded. */
export function LeftList({ panel, left }: { panel: Panel; left: Board['left'] }) {
  const words = strings.useBoard;
  if (left.length === 0) return null;
  return (
    <details class="fold left-out">
      <summary>{words.left(left.length)}</summary>
      <p class="hint">{words.leftHint}</p>
      <ul class="changes">
        {left.slice(0, most).map(({ nodeId, text, reason }) => (
          <ChangeRow key={nodeId} label={reason} name={text} onShow={() => void showOnBoard(panel, [nodeId])}>
            {text}
          </ChangeRow>
        ))}
      </ul>
    </details>
  );
}
