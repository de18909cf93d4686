import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Page } from '../../controls/page.tsx';
import { undoInsert } from '../../jobs/put-on-board.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import { MapPicture } from '../../pictures/map-picture.tsx';
import type { Inserted as Result } from '../../state/state.ts';
import { strings } from '../../strings.ts';
import type { ViewProps } from '../view-props.ts';

/** After "Put on board": it is there, it can be looked at, and one click takes all of it away again. */
export function Inserted({ panel, state, inserted }: ViewProps & { inserted: Result }) {
  const { dispatch } = panel.store;
  const words = strings.insert;
  const { title, counts, rootId, undone } = inserted;
  const journey = state.board.maps.find((map) => map.rootId === rootId)?.journey;
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
          <Button onClick={() => dispatch({ type: 'go', view: 'insert' })}>{words.another}</Button>
        </>
      }
    >
      <Notice kind={undone ? 'info' : 'done'}>
        <strong>{undone ? strings.undone : words.added}</strong>
        <p>{undone ? words.addedUndone : words.addedFacts(title, counts.cards, counts.stages)}</p>
      </Notice>
      {!undone && (
        <>
          {journey && (
            <figure class="preview">
              <MapPicture map={journey} names />
            </figure>
          )}
          <div class="row-of-buttons">
            <Button onClick={() => void undoInsert(panel)}>{strings.undo}</Button>
            <Button kind="quiet" icon="eye" onClick={() => void showOnBoard(panel, [rootId])}>
              {strings.showOnBoard}
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}
