import { Button } from '../../controls/button.tsx';
import { lookAround } from '../../jobs/read-board.ts';
import { foreignMaps } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import type { ViewProps } from './view-props.ts';

/** Where maps are chosen: a way to those that people drew and nobody took into use. They are looked for only when asked. */
export function LookAround({ panel, state }: ViewProps) {
  const { beside, strangers } = state.board;
  if (strangers !== null)
    return foreignMaps(state).length > 0 ? null : <p class="hint">{strings.lookAround.none}</p>;
  if (beside === 0) return null;
  return (
    <div class="row-of-buttons">
      <Button kind="quiet" icon="search" onClick={() => void lookAround(panel)}>
        {strings.lookAround.look}
      </Button>
    </div>
  );
}
