import { useId } from 'preact/hooks';
import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/notice.tsx';
import { Options, Select } from '../controls/select.tsx';
import { chooseRoom, makeRoom } from '../jobs/tidy-up.ts';
import type { FoundMap } from '../state/state.ts';
import type { TidyRoom } from '../state/tidy.ts';
import { strings } from '../words/strings.ts';
import type { ViewProps } from './shared/view-props.ts';

/** More space in one row or one column, with what moves for it said before. */
export function MakeRoom({ panel, state, map }: ViewProps & { map: FoundMap }) {
  const words = strings.room;
  const id = useId();
  const { journey, rootId } = map;
  const { room, made } = state.tidy;
  const extent = room && extentOf(map, room);
  return (
    <details class="fold make-room" open={room !== null}>
      <summary>{words.title}</summary>
      <p class="hint">{words.hint}</p>
      <div class="field">
        <label for={id}>{words.where}</label>
        <Select
          id={id}
          value={room ? keyOf(room) : ''}
          onChange={(key) => {
            const chosen = roomOf(map, key);
            if (chosen) chooseRoom(panel, chosen);
          }}
        >
          {room === null && <option value="">{words.choose}</option>}
          <optgroup label={words.rows}>
            <Options
              options={journey.lanes.map(({ id: laneId, name }) => ({
                value: keyOf({ laneId }),
                label: name,
              }))}
            />
          </optgroup>
          <optgroup label={words.columns}>
            <Options
              options={journey.stages.map(({ id: stageId, name }) => ({
                value: keyOf({ stageId }),
                label: name,
              }))}
            />
          </optgroup>
        </Select>
      </div>
      {made !== null && <Notice kind="done">{words.made('laneId' in made)}</Notice>}
      {room && extent && made === null && <p>{extent}</p>}
      {room && extent && <Button onClick={() => void makeRoom(panel, rootId, room)}>{words.make}</Button>}
    </details>
  );
}

const keyOf = (room: TidyRoom): string =>
  'laneId' in room ? `row ${room.laneId}` : `column ${room.stageId}`;

function roomOf({ journey }: FoundMap, key: string): TidyRoom | null {
  const rooms: TidyRoom[] = [
    ...journey.lanes.map(({ id }) => ({ laneId: id })),
    ...journey.stages.map(({ id }) => ({ stageId: id })),
  ];
  return rooms.find((room) => keyOf(room) === key) ?? null;
}

/** What will happen; `null` when the row or column is gone. */
function extentOf({ journey }: FoundMap, room: TidyRoom): string | null {
  const [records, id] = 'laneId' in room ? [journey.lanes, room.laneId] : [journey.stages, room.stageId];
  const at = records.findIndex((record) => record.id === id);
  const name = records[at]?.name;
  if (name === undefined) return null;
  const after = records.length - 1 - at;
  return 'laneId' in room ? strings.room.rowGrows(name, after) : strings.room.columnWidens(name, after);
}
