import { journeyFields } from '../../journey/fields.ts';
import type { Journey } from '../../journey/journey.ts';
import { origin, type Point } from '../../plane/boxes.ts';
import { decor } from '../../plane/decor.ts';
import { factRows } from '../../plane/fact-rows.ts';
import { isConnector } from '../../plane/is-section.ts';
import { blockGap, panelGap, panelLeast, panelWidth, parkingLot } from '../../plane/measures.ts';
import type { ConnectorPlan, MeasuredSizes, Placement, TextPlan } from '../../plane/plan.ts';
import { packForms } from './pack-notes.ts';
import { planCellNote } from './plan-cell-note.ts';
import { planHeading } from './plan-heading.ts';
import { planLegend } from './plan-legend.ts';
import { parkingHeight, parkingWidth, planParkingLot } from './plan-parking-lot.ts';
import { planPersona } from './plan-persona.ts';
import { planTable } from './plan-table.ts';
import type { CellNote } from './sort-notes.ts';
import { textHeight } from './text-height.ts';

const factSize = 24;
const help = [
  'Add notes anywhere in a row, any colour.',
  'Drag a face up or down; duplicate it for another moment.',
  'Fill in the tables; add a row for whatever else you know.',
  'Not sure? Parking lot.',
].join('\n');

/** Facts that stand in the table even while nobody filled them in. */
const alwaysShown = ['scenario', 'start', 'end', 'state', 'owner', 'reviewed'];

/** Fields that say nothing to people at the board: the stamp keeps them. */
const hidden = ['language', 'emotionScale'];

/** The rows of the journey's facts table. */
export function journeyRows(journey: Journey) {
  const fields = journeyFields.filter(({ field }) => !hidden.includes(field));
  return factRows(journey, fields, [...alwaysShown, ...(journey.asks || [])]);
}

interface Block {
  placements: Placement[];
  height: number;
}

export interface SidePanel {
  width: number;
  height: number;
  /** `lines`: the links between parked cards. */
  placeAt(at: Point, lines: readonly ConnectorPlan[]): Placement[];
}

/**
 * Left of the grid: facts, personas, colours, how to work here, and the parking lot, whose bottom is the grid's. In
 * as many columns as keep it from being higher than the grid, or as have `room` (px). Planned from 0,0;
 * `placeAt` moves it into the root.
 */
export function planSidePanel(
  journey: Journey,
  parked: readonly CellNote[],
  gridHeight: number,
  sizes: MeasuredSizes,
  room = 0,
): SidePanel {
  const metrics = parked.filter(({ record }) => 'metric' in record);
  const cards = parked.filter(({ record }) => 'card' in record);
  const blocks = planBlocks(journey, metrics, sizes);
  const lotHeight = parkingHeight(cards);
  const heights = [...blocks.map(({ height }) => height), lotHeight];
  // Wider than usual only for what a person made wider: a note, a table.
  const wide = blocks.map(({ placements }) => reachOf(placements, sizes));
  const pitch = Math.max(parkingWidth(cards), ...wide) + panelGap;
  const columns = Math.max(1, Math.round((room + panelGap) / pitch));
  const places = flow(heights, Math.max(gridHeight, panelLeast), columns, pitch);
  const placeOf = (index: number) => places[index] || origin;
  const { x, y } = placeOf(blocks.length);
  const lotAt = { x, y: Math.max(y, gridHeight - lotHeight) };
  const ends = blocks.map(({ height }, index) => placeOf(index).y + height);
  return {
    width: Math.max(x, (columns - 1) * pitch) + pitch - panelGap,
    height: Math.max(lotAt.y + lotHeight, ...ends),
    placeAt: (at, lines) => [
      ...blocks.flatMap(({ placements }, index) => move(placements, add(at, placeOf(index)))),
      planParkingLot(journey, cards, add(at, lotAt), lines),
    ],
  };
}

/**
 * Blocks below one another, in a further column when one is full (at `most`); never in fewer than `columns`, if they can
 * fill them. Several columns are about as high as one another: no half-empty one leaves a hole in the map.
 */
function flow(heights: readonly number[], most: number, columns: number, pitch: number): Point[] {
  const usual = stack(heights, most, pitch);
  const wanted = Math.max(columns, usual.columns);
  let best = usual;
  for (let limit = most; wanted > 1 && limit > 200; limit *= 0.95) {
    const stacked = stack(heights, limit, pitch);
    if (stacked.columns > wanted) break;
    if (stacked.columns === wanted) best = stacked;
  }
  return best.places;
}

function stack(
  heights: readonly number[],
  limit: number,
  pitch: number,
): { places: Point[]; columns: number } {
  const places: Point[] = [];
  let [x, y] = [0, 0];
  for (const height of heights) {
    if (y > 0 && y + height > limit) [x, y] = [x + pitch, 0];
    places.push({ x, y });
    y += height + blockGap;
  }
  return { places, columns: Math.round(x / pitch) + 1 };
}

/** How far to the right the parts of a block reach, from its left edge. */
function reachOf(placements: readonly Placement[], sizes: MeasuredSizes): number {
  const ends = placements.map((plan) => {
    const { width = 0 }: { width?: number } = sizes[plan.key] || ('width' in plan ? plan : {});
    return 'x' in plan ? plan.x + width : 0;
  });
  return Math.max(0, ...ends);
}

function planBlocks(journey: Journey, metrics: readonly CellNote[], sizes: MeasuredSizes): Block[] {
  const stamp = { kind: 'facts', recordId: journey.id, rows: journeyRows(journey) } as const;
  const facts = planTable('facts', origin, factSize, stamp, sizes);
  return [
    { placements: [facts.table], height: facts.height },
    ...journey.personas.map((persona) => planPersona(journey, persona, origin, sizes)),
    ...planMetrics(journey, metrics),
    planLegend(journey, sizes),
    planHelp(journey, sizes),
  ];
}

const add = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });

function move(placements: readonly Placement[], by: Point): Placement[] {
  return placements.map((placement) => {
    if (isConnector(placement)) return placement;
    const moved = { ...placement, ...add(placement, by) };
    const { stamp } = moved;
    if (stamp.kind === 'metric' && stamp.local && stamp.page)
      moved.stamp = { ...stamp, local: add(stamp.local, by), page: add(stamp.page, by) };
    return moved;
  });
}

/** The numbers of a map that has no row for them, or that belong to no stage; in the order in which they are read. */
function planMetrics(journey: Journey, found: readonly CellNote[]): Block[] {
  if (found.length === 0) return [];
  const stageOf = ({ record }: CellNote) =>
    'metric' in record ? journey.stages.findIndex(({ id }) => id === record.metric.stageId) : -1;
  const metrics = [...found].sort((a, b) => stageOf(a) - stageOf(b));
  const { heading, height } = planHeading(journey.id, 'metrics', 'Metrics');
  const { places, height: high } = packForms(metrics, parkingLot.slots);
  const notes = metrics.map((note, index) =>
    planCellNote(note, index, add(places[index] || origin, { x: 0, y: height }), origin, 'metrics'),
  );
  return [{ placements: [heading, ...notes], height: height + high }];
}

function planHelp(journey: Journey, sizes: MeasuredSizes) {
  const { heading, height } = planHeading(journey.id, 'help', 'How to work here');
  const text: TextPlan = {
    type: 'TEXT',
    key: 'help',
    x: 0,
    y: height,
    text: help,
    width: panelWidth,
    fontSize: 24,
    locked: true,
    stamp: decor(journey.id, 'help'),
  };
  return { placements: [heading, text], height: height + textHeight(text, sizes) };
}
