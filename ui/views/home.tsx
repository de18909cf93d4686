import { Button } from '../controls/button.tsx';
import { Icon, type IconName } from '../controls/icon.tsx';
import { Notice } from '../controls/notice.tsx';
import { selectedRecord } from '../edit/find-things.ts';
import { nameThing } from '../edit/name-thing.ts';
import { openEditor } from '../jobs/edit-board.ts';
import { openNotes, searchBoard } from '../jobs/read-board.ts';
import { exportSelection } from '../jobs/read-part.ts';
import { MapPicture } from '../pictures/map-picture.tsx';
import { welcomeMap } from '../pictures/welcome-map.ts';
import { offeredTemplates } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { MapCard } from './map-card.tsx';
import { Page } from './shared/page.tsx';
import type { ViewProps } from './shared/view-props.ts';

/** Where one begins: the maps on this board, or, on an empty one, three ways to get one. */
export function Home({ panel, state }: ViewProps) {
  const { board } = state;
  const words = strings.home;
  const empty = board.maps.length === 0;
  return (
    <Page panel={panel} state={state} title={empty ? words.emptyTitle : words.mapsTitle} onBack={null}>
      <SelectionBar panel={panel} state={state} />
      {empty ? <Welcome /> : <MapList panel={panel} state={state} />}
      {board.status === 'reading' && <p class="hint reading">{words.reading}</p>}
      {board.status === 'failed' && <Button onClick={() => void searchBoard(panel)}>{words.tryAgain}</Button>}
      {state.searched !== null && <Notice kind="info">{state.searched}</Notice>}
      <Ways panel={panel} state={state} />
      {state.version !== '' && <p class="hint version">{words.version(state.version)}</p>}
    </Page>
  );
}

function Welcome() {
  const words = strings.home;
  return (
    <section class="welcome">
      <MapPicture map={welcomeMap} />
      <h1>{words.emptyTitle}</h1>
      <p>{words.emptyText}</p>
    </section>
  );
}

function MapList({ panel, state }: ViewProps) {
  return (
    <section class="maps" aria-labelledby="maps-title">
      <h1 id="maps-title">{strings.home.mapsTitle}</h1>
      <ul>
        {state.board.maps.map((map) => (
          <MapCard key={map.journey.id} panel={panel} state={state} map={map} />
        ))}
      </ul>
    </section>
  );
}

function Ways({ panel, state }: ViewProps) {
  const { store } = panel;
  const words = strings.home;
  const { beside, maps } = state.board;
  const isEmpty = maps.length === 0;
  const bringIn = () => {
    store.dispatch({ type: 'bringIn', change: { do: 'start', rootId: null } });
    store.dispatch({ type: 'go', view: 'bringIn' });
  };
  return (
    <nav class={state.board.maps.length === 0 ? 'ways' : 'ways compact'} aria-label={words.ways}>
      <Way
        primary={state.board.maps.length === 0}
        icon="plus"
        label={words.start}
        hint={words.startHint}
        onClick={() => store.dispatch({ type: 'go', view: 'insert' })}
      />
      <Way
        icon="search"
        label={words.useBoard}
        hint={words.useBoardHint}
        onClick={() => void searchBoard(panel)}
      />
      <Way
        icon="tray"
        label={isEmpty ? words.startFromFile : words.bringIn}
        hint={isEmpty ? words.startFromFileHint : words.bringInHint}
        onClick={bringIn}
      />
      {offeredTemplates(state).length > 0 && (
        <Way
          icon="map"
          label={strings.templates.open}
          hint={strings.templates.openHint}
          onClick={() => store.dispatch({ type: 'go', view: 'templates' })}
        />
      )}
      {beside > 0 && (
        <Way
          icon="file"
          label={strings.loose.sortThese}
          hint={strings.loose.sortHint(beside)}
          onClick={() => void openNotes(panel)}
        />
      )}
    </nav>
  );
}

/** With something selected, its export is one click away; with one thing of a map of ours, its editor. */
function SelectionBar({ panel, state }: ViewProps) {
  const { notes } = state.selection;
  const one = selectedRecord(state);
  if (notes === 0 && one === null) return null;
  const name = one && nameThing(one.map.journey, one.recordId);
  return (
    <div class="selection-bar">
      <span class="selected-name">{name ?? strings.loose.selected(notes)}</span>
      {one && (
        <Button
          name={strings.edit.editSelected(name ?? '')}
          onClick={() => openEditor(panel, one.map.rootId, one.recordId)}
        >
          {strings.edit.edit}
        </Button>
      )}
      {notes > 0 && <Button onClick={() => void exportSelection(panel)}>{strings.loose.exportNow}</Button>}
    </div>
  );
}

interface WayProps {
  icon: IconName;
  label: string;
  hint: string;
  primary?: boolean;
  onClick: () => void;
}

function Way({ icon, label, hint, primary = false, onClick }: WayProps) {
  return (
    <button type="button" class={primary ? 'way primary' : 'way'} onClick={onClick}>
      <Icon name={icon} />
      <span>
        <span class="way-label">{label}</span>
        <span class="way-hint">{hint}</span>
      </span>
    </button>
  );
}
