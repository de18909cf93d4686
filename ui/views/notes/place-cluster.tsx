import { beginWords } from '../../../src/journey/begin-words.ts';
import type { Cluster } from '../../../src/journey/loose-notes.ts';
import { Button } from '../../controls/button.tsx';
import { Choice } from '../../controls/choice.tsx';
import type { Panel } from '../../jobs/panel.ts';
import { showOnBoard } from '../../jobs/show-on-board.ts';
import { movableNotes, type ShownPlaces } from '../../state/note-places.ts';
import type { NotePlace } from '../../state/placing.ts';
import type { FoundMap } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';

export interface PlaceClusterProps {
  panel: Panel;
  map: FoundMap;
  cluster: Cluster;
  shown: ShownPlaces;
}

/** One cluster: a stage and a row for all of it, and for each of its notes, with why it is guessed so. */
export function PlaceCluster({ panel, map, cluster, shown }: PlaceClusterProps) {
  const words = strings.placing;
  const notes = movableNotes(cluster);
  const ids = notes.map(({ nodeId }) => nodeId);
  const name = words.all(cluster.name);
  const whole = sameOf(ids.map((id) => shown.places[id]));
  const choose = (nodeIds: string[], change: Partial<NotePlace>) =>
    panel.store.dispatch({ type: 'placing', change: { do: 'place', nodeIds, places: shown.places, change } });
  return (
    <section class="card cluster">
      <div class="card-head">
        <strong>{cluster.name}</strong>
        <span class="tally">{notes.length}</span>
        <Button
          kind="quiet"
          icon="eye"
          name={`${strings.show}: ${cluster.name}`}
          onClick={() => void showOnBoard(panel, ids)}
        >
          {strings.show}
        </Button>
      </div>
      {notes.length > 1 && (
        <Places map={map} name={name} place={whole} onChange={(change) => choose(ids, change)} />
      )}
      <ul class="place-notes">
        {notes.map(({ nodeId, text }) => (
          <li key={nodeId}>
            <p>{text}</p>
            <Places
              map={map}
              name={text}
              place={shown.places[nodeId] ?? { stageId: null, laneId: null }}
              onChange={(change) => choose([nodeId], change)}
            />
            <p class="hint">{shown.guesses.get(nodeId)?.why.join(' ') || words.noGuess}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `undefined`: of several notes, not all have the same. */
type SharedPlace = { [part in keyof NotePlace]: string | null | undefined };

function sameOf(places: readonly (NotePlace | undefined)[]): SharedPlace {
  const same = (part: keyof NotePlace) => {
    const [first = null] = places.map((place) => place?.[part] ?? null);
    return places.every((place) => (place?.[part] ?? null) === first) ? first : undefined;
  };
  return { stageId: same('stageId'), laneId: same('laneId') };
}

const mixed = '*';

interface PlacesProps {
  map: FoundMap;
  name: string;
  place: SharedPlace;
  onChange: (change: Partial<NotePlace>) => void;
}

function Places({ map, name, place, onChange }: PlacesProps) {
  const words = strings.placing;
  const { stages, lanes } = map.journey;
  const options = (none: string, records: readonly { id: string; name: string }[], value: unknown) => [
    ...(value === undefined ? [{ value: mixed, label: words.mixed }] : []),
    { value: '', label: none },
    ...records.map((record) => ({ value: record.id, label: record.name })),
  ];
  const pick = (part: keyof NotePlace) => (value: string) => {
    if (value !== mixed) onChange({ [part]: value === '' ? null : value });
  };
  const short = beginWords(name, 60);
  return (
    <div class="cluster-place">
      <Choice
        label={words.stageFor(short)}
        value={place.stageId === undefined ? mixed : (place.stageId ?? '')}
        options={options(words.stay, stages, place.stageId)}
        onChange={pick('stageId')}
      />
      <Choice
        label={words.rowFor(short)}
        value={place.laneId === undefined ? mixed : (place.laneId ?? '')}
        options={options(words.noRow, lanes, place.laneId)}
        onChange={pick('laneId')}
      />
    </div>
  );
}
