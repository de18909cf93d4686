import { Button } from '../controls/button.tsx';
import type { Panel } from '../jobs/panel.ts';
import { makeRoom } from '../jobs/tidy-up.ts';
import type { FoundMap } from '../state/state.ts';
import { strings } from '../words/strings.ts';

/** Rows of which a cell is full are worth a word; more than these would be noise. */
const shown = 2;

/** While a workshop fills the map: which cells are full, with the way to more room, and what waits in the parking lot. */
export function RoomNotes({ panel, map }: { panel: Panel; map: FoundMap }) {
  const { journey, rootId } = map;
  const words = strings.room;
  const full = rowsThatAreFull(map);
  const parked = journey.cards.filter(({ stageId, laneId }) => stageId === null || laneId === null).length;
  if (map.foreign === true) return null;
  if (map.held !== undefined) return <p class="hint">{words.held[map.held]}</p>;
  if (full.length === 0 && parked === 0) return null;
  return (
    <div class="room-notes">
      {full.slice(0, shown).map(({ laneId, stageId, row, stage }) => (
        <p key={laneId}>
          <span>{words.full(row, stage)}</span>
          <span class="room-ways">
            <Button
              kind="quiet"
              name={words.higherNamed(row, stage)}
              onClick={() => void makeRoom(panel, rootId, { laneId })}
            >
              {words.higher}
            </Button>
            <Button
              kind="quiet"
              name={words.widerNamed(row, stage)}
              onClick={() => void makeRoom(panel, rootId, { stageId })}
            >
              {words.wider}
            </Button>
          </span>
        </p>
      ))}
      {full.length > shown && <p class="hint">{words.more(full.length - shown)}</p>}
      {parked > 0 && <p class="hint">{words.parked(parked)}</p>}
    </div>
  );
}

/** One entry a row: room in the row is room in all its cells. */
function rowsThatAreFull({ full = [], journey }: FoundMap) {
  const rows = new Map<string, { laneId: string; stageId: string; row: string; stage: string }>();
  for (const { stageId, laneId } of full) {
    const row = journey.lanes.find(({ id }) => id === laneId)?.name;
    const stage = journey.stages.find(({ id }) => id === stageId)?.name;
    if (row !== undefined && stage !== undefined && !rows.has(laneId))
      rows.set(laneId, { laneId, stageId, row, stage });
  }
  return [...rows.values()];
}
