import { undoUse } from '../../jobs/use-board.ts';
import type { UseBoard } from '../../state/use-board.ts';
import { strings } from '../../words/strings.ts';
import { DonePage } from '../shared/done-page.tsx';
import { UndoButton } from '../shared/undo-button.tsx';
import type { ViewProps } from '../shared/view-props.ts';

/** After "Use this board": it is in use, it can go out and come back, and one click forgets it again. */
export function Used({ panel, state, done }: ViewProps & { done: NonNullable<UseBoard['done']> }) {
  const { dispatch } = panel.store;
  const words = strings.useBoard;
  const { journeyId, title, undone } = done;
  const exportNow = () => {
    dispatch({ type: 'exportChosen', journeyId });
    dispatch({ type: 'go', view: 'export' });
  };
  return (
    <DonePage
      panel={panel}
      state={state}
      title={words.title}
      undone={undone}
      headline={words.done}
      text={undone ? words.undone : words.doneFacts(title)}
      toMaps={words.toMaps}
      next={{ label: words.exportNow, go: exportNow }}
    >
      {!undone && (
        <div class="row-of-buttons">
          <UndoButton state={state} onUndo={() => void undoUse(panel)} />
        </div>
      )}
    </DonePage>
  );
}
