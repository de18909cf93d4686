import { Button } from '../../controls/button.tsx';
import { undoInsert } from '../../jobs/put-on-board.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import { MapPicture } from '../../pictures/map-picture.tsx';
import { mapAt, type Inserted as Result } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { DonePage } from '../shared/done-page.tsx';
import { UndoButton } from '../shared/undo-button.tsx';
import type { ViewProps } from '../shared/view-props.ts';

/** After "Put on board": it is there, it can be looked at, and one click takes all of it away again. */
export function Inserted({ panel, state, inserted }: ViewProps & { inserted: Result }) {
  const { dispatch } = panel.store;
  const words = strings.insert;
  const { title, counts, rootId, typed, fromFile, undone } = inserted;
  const journey = mapAt(state, rootId)?.journey;
  return (
    <DonePage
      panel={panel}
      state={state}
      title={words.title}
      undone={undone}
      headline={words.added}
      text={
        undone
          ? typed
            ? words.addedUndone
            : fromFile
              ? words.fileUndone
              : words.notesUndone
          : words.addedFacts(title, counts.cards, counts.stages)
      }
      toMaps={words.toMaps}
      next={{
        label: undone && typed ? words.changeIt : words.another,
        go: () => dispatch({ type: 'go', view: 'insert' }),
      }}
    >
      {!undone && (
        <>
          {journey && (
            <figure class="preview">
              <MapPicture map={journey} names />
            </figure>
          )}
          <div class="row-of-buttons">
            <UndoButton state={state} onUndo={() => void undoInsert(panel)} />
            <Button kind="quiet" icon="eye" onClick={() => void showOnBoard(panel, [rootId])}>
              {strings.showOnBoard}
            </Button>
          </div>
        </>
      )}
    </DonePage>
  );
}
