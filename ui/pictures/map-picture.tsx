import type { Journey } from '../../src/journey/journey.ts';
import { isFuture, personaColour } from '../../src/journey/persona-look.ts';
import { EmotionCurve } from './emotion-curve.tsx';
import { laneColours, noteColour } from './lane-colours.ts';
import { shortenName } from './shorten-name.ts';

/** What a picture of a map needs to know of it: a journey has it all, a template enough. */
export type Pictured = Pick<Journey, 'stages' | 'lanes' | 'cards' | 'emotions'> &
  Partial<Pick<Journey, 'personas'>>;

const width = 328;
const side = 40;
const labels = 26;
const gap = 3;

/**
 * A map as small as a stamp: bars, rows in their colours, notes as squares, the curve. Not to scale: it shows what will
 * stand where. `names` writes the stages into the bars, where there is room to read them; `room`: for how
 * many notes every cell shall have space.
 */
export function MapPicture(props: { map: Pictured; names?: boolean; room?: number }) {
  const { map, names = false, room = 0 } = props;
  const bar = names ? 14 : 10;
  const left = side + labels + 2 * gap;
  const column = (width - left - gap * (map.stages.length - 1)) / Math.max(1, map.stages.length);
  const rows = placeRows(map, bar + gap, column, room);
  const last = rows[rows.length - 1];
  const height = last === undefined ? bar : last.y + last.height;
  const x = (index: number) => left + index * (column + gap);
  return (
    <svg class="map-picture" viewBox={`-6 -6 ${width + 12} ${height + 12}`} aria-hidden="true">
      <SidePanel height={height} />
      {map.stages.map((stage, index) => (
        <g key={stage.id} transform={`translate(${x(index)} 0)`}>
          <rect width={column} height={bar} rx="3" fill="#d9d9d9" />
          {names && (
            <text x={column / 2} y={bar / 2 + 2.4} class="bar-name">
              {cutToFit(stage.name, column)}
            </text>
          )}
        </g>
      ))}
      {rows.map(({ lane, y, height: high }) => (
        <g key={lane.id}>
          <rect
            x={side + gap}
            y={y}
            width={labels}
            height={high}
            rx="2"
            fill={laneColours(lane.kind).label}
          />
          {map.stages.map((stage, index) => (
            <g key={stage.id} transform={`translate(${x(index)} ${y})`}>
              <rect width={column} height={high} rx="2" class="band" fill={laneColours(lane.kind).band} />
              <Notes map={map} laneId={lane.id} kind={lane.kind} stageId={stage.id} column={column} />
            </g>
          ))}
          {lane.kind === 'emotions' && <Curves map={map} x={x} column={column} top={y} height={high} />}
        </g>
      ))}
    </svg>
  );
}

interface Row {
  lane: Pictured['lanes'][number];
  y: number;
  height: number;
}

/** Beyond this many rows of notes a cell of the picture only says "many". */
const mostNoteRows = 3;

function placeRows(map: Pictured, top: number, column: number, room: number): Row[] {
  const perRow = notesPerRow(column);
  let y = top;
  return map.lanes.map((lane) => {
    const fullest = Math.max(room, ...map.stages.map((stage) => cardsIn(map, stage.id, lane.id).length));
    const high =
      lane.kind === 'emotions'
        ? 34
        : Math.max(14, 5 + Math.min(mostNoteRows, Math.ceil(fullest / perRow)) * 9);
    const row = { lane, y, height: high };
    y += high + 1.5;
    return row;
  });
}

function Notes(props: { map: Pictured; stageId: string; laneId: string; kind: string; column: number }) {
  const { map, stageId, laneId, kind, column } = props;
  const perRow = notesPerRow(column);
  return (
    <g>
      {cardsIn(map, stageId, laneId)
        .slice(0, perRow * mostNoteRows)
        .map((card, index) => (
          <rect
            key={card.id}
            x={3 + (index % perRow) * 9}
            y={3.5 + Math.floor(index / perRow) * 9}
            width="7"
            height="7"
            rx="1"
            class="note"
            fill={noteColour(kind, card.severity)}
          />
        ))}
    </g>
  );
}

function Curves(props: {
  map: Pictured;
  x: (index: number) => number;
  column: number;
  top: number;
  height: number;
}) {
  const { map, x, column, top, height } = props;
  const owners = [...new Set(map.emotions.map(({ personaId }) => personaId))];
  const lines = owners.map((personaId) =>
    map.stages.flatMap((stage, index) => {
      const here = map.emotions.filter((each) => each.stageId === stage.id && each.personaId === personaId);
      return here.flatMap(({ value }, place) =>
        value === undefined ? [] : [{ x: x(index) + (column * (place + 1)) / (here.length + 1), value }],
      );
    }),
  );
  const end = x(map.stages.length - 1) + column;
  return (
    <g>
      <line x1={x(0)} x2={end} y1={top + height / 2} y2={top + height / 2} class="zero" />
      {lines.map((points, index) => (
        <EmotionCurve
          key={owners[index] ?? ''}
          points={points}
          top={top}
          height={height}
          {...lookOf(map, owners[index])}
        />
      ))}
    </g>
  );
}

/** A persona's curve as the board has it. */
function lookOf({ personas = [] }: Pictured, owner: string | undefined) {
  const at = personas.findIndex(({ id }) => id === owner);
  const persona = personas[at];
  if (!persona) return {};
  return { colour: `#${personaColour(at, persona.colour)}`, dashed: isFuture(persona.state) };
}

/** A person and their words, as far as a map of few rows has room for them. */
function SidePanel({ height }: { height: number }) {
  return (
    <g class="side-panel">
      <rect width={side - gap} height={height} rx="3" />
      <rect x="5" y="6" width="22" height="4" rx="2" class="words" />
      {height >= 32 && (
        <>
          <circle cx="10" cy="22" r="5" class="words" />
          <rect x="18" y="20" width="13" height="3" rx="1.5" class="words" />
        </>
      )}
      {height >= 44 && (
        <>
          <rect x="5" y="32" width="26" height="2" rx="1" class="words" />
          <rect x="5" y="37" width="20" height="2" rx="1" class="words" />
        </>
      )}
    </g>
  );
}

function cardsIn(map: Pictured, stageId: string, laneId: string): Pictured['cards'] {
  return map.cards.filter((card) => card.stageId === stageId && card.laneId === laneId);
}

function notesPerRow(column: number): number {
  return Math.max(1, Math.floor((column - 4) / 9));
}

/** Cuts a name to what fits at 7 px: about 3.9 px a letter. */
function cutToFit(name: string, room: number): string {
  return shortenName(name, Math.floor((room - 4) / 3.9));
}
