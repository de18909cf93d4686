import { Button } from '../../controls/button.tsx';
import type { Panel } from '../../jobs/panel.ts';
import type { Part } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';

/** Says what is being read: the selection, or all of the board; and the way from the one to the other. */
export function ScopeLine({ panel, part }: { panel: Panel; part: Part | null }) {
  const { dispatch } = panel.store;
  if (part === null) return <p class="hint">{strings.loose.scope('board', 0)}</p>;
  return (
    <div class="selection-bar">
      <span>{strings.loose.scope(part.of, part.notes)}</span>
      <Button kind="quiet" onClick={() => dispatch({ type: 'partRead', part: null })}>
        {strings.loose.wholeBoard}
      </Button>
    </div>
  );
}
