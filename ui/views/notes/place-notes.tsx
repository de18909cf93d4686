import { clustersOf } from '../../../src/journey/loose-notes.ts';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Radios } from '../../controls/radios.tsx';
import type { Panel } from '../../jobs/panel.ts';
import { openPlacing, putIntoMap, undoPlacing } from '../../jobs/place-notes.ts';
import { filledMap, mapsToFill, movableNotes, notesToPlace, placesShown } from '../../state/note-places.ts';
import type { Placing } from '../../state/placing.ts';
import type { FoundMap, State } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { PlaceCluster } from './place-cluster.tsx';

/** Loose notes, each with the stage and row that it may belong to: looked at, corrected, then put into the map. */
export function PlaceNotes({ panel, state }: ViewProps) {
  const words = strings.placing;
  const map = filledMap(state);
  const shown = map && placesShown(state, map);
  const ready = shown ? notesToPlace(shown).length : 0;
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      onBack={() => panel.store.dispatch({ type: 'go', view: 'notes' })}
      footer={
        shown &&
        Object.keys(shown.places).length > 0 && (
          <>
            <Button kind="primary" icon="check" disabled={ready === 0} onClick={() => void putIntoMap(panel)}>
              {words.put(ready)}
            </Button>
            {ready === 0 && <span class="hint">{words.nothing}</span>}
          </>
        )
      }
    >
      {state.placing.done && (
        <Done panel={panel} done={state.placing.done} title={map?.journey.title ?? ''} />
      )}
      {map === undefined || shown === undefined ? (
        <Notice kind="info">{words.noMap}</Notice>
      ) : Object.keys(shown.places).length === 0 ? (
        <Notice kind="info">{words.gone}</Notice>
      ) : (
        <>
          <p class="lead">{words.hint}</p>
          <ChooseMap panel={panel} state={state} map={map} />
          {clustersOf(state.board.loose)
            .filter((cluster) => movableNotes(cluster).length > 0)
            .map((cluster) => (
              <PlaceCluster key={cluster.id} panel={panel} map={map} cluster={cluster} shown={shown} />
            ))}
        </>
      )}
    </Page>
  );
}

function ChooseMap({ panel, state, map }: { panel: Panel; state: State; map: FoundMap }) {
  const maps = mapsToFill(state);
  if (maps.length < 2) return null;
  return (
    <Radios
      label={strings.placing.which}
      showLabel
      look="cards"
      value={map.rootId}
      options={maps.map(({ rootId, journey }) => ({ value: rootId, label: journey.title }))}
      onChange={(rootId) => openPlacing(panel, rootId)}
    />
  );
}

function Done({ panel, done, title }: { panel: Panel; done: NonNullable<Placing['done']>; title: string }) {
  const words = strings.placing;
  const { count, left, undone } = done;
  return (
    <Notice kind={undone ? 'info' : left.length > 0 ? 'warning' : 'done'}>
      <strong>{undone ? words.undone : words.done(count, title)}</strong>
      {!undone && left.length > 0 && (
        <>
          <p>{words.left(left.length)}</p>
          <ul>
            {left.map(({ nodeId, reason }) => (
              <li key={nodeId}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {!undone && count > 0 && <Button onClick={() => void undoPlacing(panel)}>{strings.undo}</Button>}
    </Notice>
  );
}
