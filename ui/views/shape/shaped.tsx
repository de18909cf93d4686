import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Page } from '../../controls/page.tsx';
import { openShape, undoShape } from '../../jobs/shape-map.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import { MapPicture } from '../../pictures/map-picture.tsx';
import type { Shaping } from '../../state/shaping.ts';
import { strings } from '../../strings.ts';
import type { ViewProps } from '../view-props.ts';

/** The map has its new shape; and the way back. */
export function Shaped({ panel, state, shaping }: ViewProps & { shaping: Shaping }) {
  const { dispatch } = panel.store;
  const words = strings.shape;
  const { undone, left, rootId } = shaping;
  const map = state.board.maps.find((each) => each.rootId === rootId);
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      onBack={() => dispatch({ type: 'go', view: 'home' })}
      footer={
        <>
          <Button kind="primary" onClick={() => dispatch({ type: 'go', view: 'home' })}>
            {words.toMaps}
          </Button>
          <Button onClick={() => openShape(panel, rootId)}>{words.again}</Button>
        </>
      }
    >
      <Notice kind={undone ? 'info' : left.length > 0 ? 'warning' : 'done'}>
        <strong>{undone ? strings.undone : words.done}</strong>
        <p>{undone ? words.undoneText : words.doneText}</p>
      </Notice>
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
        {!undone && <Button onClick={() => void undoShape(panel)}>{strings.undo}</Button>}
        <Button kind="quiet" icon="eye" onClick={() => void showOnBoard(panel, [rootId])}>
          {strings.showOnBoard}
        </Button>
      </div>
    </Page>
  );
}
