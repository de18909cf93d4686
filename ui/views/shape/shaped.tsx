import { Button } from '../../controls/button.tsx';
import { openShape, undoShape } from '../../jobs/shape-map.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import { MapPicture } from '../../pictures/map-picture.tsx';
import type { Shaping } from '../../state/shaping.ts';
import { mapAt } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { DonePage } from '../shared/done-page.tsx';
import { UndoButton } from '../shared/undo-button.tsx';
import type { ViewProps } from '../shared/view-props.ts';

/** The map has its new shape; and the way back. */
export function Shaped({ panel, state, shaping }: ViewProps & { shaping: Shaping }) {
  const words = strings.shape;
  const { undone, left, rootId } = shaping;
  const map = mapAt(state, rootId);
  return (
    <DonePage
      panel={panel}
      state={state}
      title={words.title}
      undone={undone}
      isPartly={left.length > 0}
      headline={words.done}
      text={undone ? words.undoneText : words.doneText}
      toMaps={words.toMaps}
      next={{ label: words.again, go: () => openShape(panel, rootId) }}
    >
      {!undone && left.length > 0 && (
        <section>
          <h2>{words.left(left.length)}</h2>
          <ul class="plan">
            {left.map(({ recordId, reason }) => (
              <li key={recordId}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      {map && (
        <figure class="preview">
          <MapPicture map={map.journey} names />
        </figure>
      )}
      <div class="row-of-buttons">
        {!undone && <UndoButton state={state} onUndo={() => void undoShape(panel)} />}
        <Button kind="quiet" icon="eye" onClick={() => void showOnBoard(panel, [rootId])}>
          {strings.showOnBoard}
        </Button>
      </div>
    </DonePage>
  );
}
