import { useId } from 'preact/hooks';
import { IconButton } from '../../controls/button.tsx';
import { Options, Select } from '../../controls/select.tsx';
import { sayDay } from '../../files/say-day.ts';
import { compareStates } from '../../jobs/compare.ts';
import { mapKeyOf, parseKey, type StateKey, snapshotKeyOf } from '../../state/compare.ts';
import { type FoundMap, foreignMaps } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { LookAround } from '../shared/look-around.tsx';
import type { ViewProps } from '../shared/view-props.ts';

/** Which two states: snapshots and maps of this file, each side a native list. Choosing compares. */
export function ChooseStates({ panel, state }: ViewProps) {
  const words = strings.compare;
  const { from, to } = state.comparing;
  const choose = (side: { from: StateKey } | { to: StateKey }) => {
    panel.store.dispatch({ type: 'compare', change: { do: 'choose', ...side } });
    void compareStates(panel);
  };
  const swap = () => {
    panel.store.dispatch({ type: 'compare', change: { do: 'swap' } });
    void compareStates(panel);
  };
  return (
    <>
      <div class="two-states">
        <StateList
          panel={panel}
          state={state}
          label={words.before}
          value={from}
          onChoose={(key) => choose({ from: key })}
        />
        <IconButton icon="swap" name={words.swap} onClick={swap} />
        <StateList
          panel={panel}
          state={state}
          label={words.after}
          value={to}
          onChoose={(key) => choose({ to: key })}
        />
      </div>
      <LookAround panel={panel} state={state} />
    </>
  );
}

interface StateListProps extends ViewProps {
  label: string;
  value: StateKey | null;
  onChoose: (key: StateKey) => void;
}

function StateList({ panel, state, label, value, onChoose }: StateListProps) {
  const id = useId();
  const words = strings.compare;
  const snapshots = (state.snapshots.list ?? []).filter(({ problem }) => problem === undefined);
  const ours = state.board.maps.filter(({ foreign }) => foreign !== true);
  const titles = new Set(snapshots.map(({ map }) => map));
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Select
        id={id}
        value={value ?? ''}
        onChange={(chosen) => {
          const key = parseKey(chosen);
          if (key !== null) onChoose(key);
        }}
      >
        {value === null && <option value="">{words.choose}</option>}
        <MapOptions label={words.mapsGroup} maps={ours} />
        <MapOptions label={words.drawnGroup} maps={foreignMaps(state)} />
        {snapshots.length > 0 && (
          <optgroup label={words.snapshotsGroup}>
            <Options
              options={snapshots.map(({ nodeId, name, at, map }) => ({
                value: snapshotKeyOf(nodeId),
                label: `${name} · ${sayDay(at, panel.now())}${titles.size > 1 ? ` · ${map}` : ''}`,
              }))}
            />
          </optgroup>
        )}
      </Select>
    </div>
  );
}

function MapOptions({ label, maps }: { label: string; maps: readonly FoundMap[] }) {
  if (maps.length === 0) return null;
  return (
    <optgroup label={label}>
      <Options
        options={maps.map(({ rootId, journey }) => ({ value: mapKeyOf(rootId), label: journey.title }))}
      />
    </optgroup>
  );
}
