import { Button } from '../controls/button.tsx';
import { openDecide } from '../jobs/decide.ts';
import { openEditor } from '../jobs/edit-board.ts';
import { startKeeping } from '../jobs/keep-templates.ts';
import { openShape } from '../jobs/shape-map.ts';
import { showOnBoard } from '../jobs/show-on-board.ts';
import { openSnapshots } from '../jobs/snapshots.ts';
import { openTidy } from '../jobs/tidy-up.ts';
import { MapPicture } from '../pictures/map-picture.tsx';
import type { FoundMap } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { DoubtList } from './doubt-list.tsx';
import { Relation } from './relation.tsx';
import { RoomNotes } from './room-notes.tsx';
import type { ViewProps } from './shared/view-props.ts';

/** One map of the board: what it holds at a glance, and what can be done with it. */
export function MapCard({ panel, state, map }: ViewProps & { map: FoundMap }) {
  const { store } = panel;
  const { journey, rootId } = map;
  const words = strings.home;
  const open = (view: 'export' | 'bringIn') => {
    if (view === 'export') store.dispatch({ type: 'exportChosen', journeyId: journey.id });
    else store.dispatch({ type: 'bringIn', change: { do: 'start', rootId } });
    store.dispatch({ type: 'go', view });
  };
  const wrapUp = () => {
    store.dispatch({ type: 'edit', change: { do: 'show', rootId, recordId: null } });
    store.dispatch({ type: 'go', view: 'wrapUp' });
  };
  return (
    <li class="map-card">
      <MapPicture map={journey} />
      <h2>{journey.title}</h2>
      <p class="hint">{words.facts(journey.stages.length, journey.cards.length, journey.personas.length)}</p>
      <Relation panel={panel} state={state} map={map} />
      <DoubtList panel={panel} map={map} />
      <RoomNotes panel={panel} map={map} />
      <div class="row-of-buttons">
        <Button name={words.exportNamed(journey.title)} onClick={() => open('export')}>
          {words.exportMap}
        </Button>
        <Button name={words.bringInNamed(journey.title)} onClick={() => open('bringIn')}>
          {words.bringIn}
        </Button>
        <Button name={strings.edit.editNamed(journey.title)} onClick={() => openEditor(panel, rootId)}>
          {strings.edit.edit}
        </Button>
        {map.foreign !== true && (
          <Button name={strings.decide.openNamed(journey.title)} onClick={() => openDecide(panel, rootId)}>
            {strings.decide.title}
          </Button>
        )}
      </div>
      <div class="row-of-buttons also">
        {map.foreign !== true && journey.cards.length > 0 && (
          <Button kind="quiet" name={strings.wrapUp.openNamed(journey.title)} onClick={wrapUp}>
            {strings.wrapUp.title}
          </Button>
        )}
        <Button
          kind="quiet"
          icon="eye"
          name={words.showNamed(journey.title)}
          onClick={() => void showOnBoard(panel, [rootId])}
        >
          {strings.show}
        </Button>
        {map.held === undefined && (
          <Button
            kind="quiet"
            name={strings.tidy.tidyNamed(journey.title)}
            onClick={() => openTidy(panel, rootId)}
          >
            {strings.tidy.title}
          </Button>
        )}
        <Button
          kind="quiet"
          name={words.snapshotsNamed(journey.title)}
          onClick={() => void openSnapshots(panel, rootId)}
        >
          {words.snapshots}
        </Button>
        <Button
          kind="quiet"
          name={strings.shape.title.concat(`: ${journey.title}`)}
          onClick={() => openShape(panel, rootId)}
        >
          {strings.shape.title}
        </Button>
        <Button
          kind="quiet"
          name={strings.templates.saveMapNamed(journey.title)}
          onClick={() => startKeeping(panel, journey)}
        >
          {strings.templates.saveMap}
        </Button>
      </div>
    </li>
  );
}
