import type { Journey, Lane, Stage } from '../../journey/journey.ts';
import { knownLaneKind, laneOfFeelings } from '../../journey/lane-kinds.ts';
import { cellKey } from '../../journey/records.ts';
import { doAtOnce, type Stretches } from '../../journey/stretches.ts';
import type { Box } from '../../plane/boxes.ts';
import { largestOf, sumOf } from '../../plane/extremes.ts';
import {
  bandBottom,
  bandGap,
  captionZone,
  column,
  divider,
  emotionLane,
  fewStages,
  labelPadding,
  rowsBeforeWidening,
  stageBottom,
} from '../../plane/measures.ts';
import type { MeasuredSizes } from '../../plane/plan.ts';
import { gapAfter } from '../../plane/stage-flow.ts';
import { arrangeMarkers, faceSize, type MarkerPlace, markersWidth } from './arrange-markers.ts';
import { rowHeightFor } from './long-names.ts';
import { type PackedNotes, packForms, slotsIn, slotsWidth, usualSlots } from './pack-notes.ts';
import { topOfBands } from './plan-stage-facts.ts';
import { type CellNote, sortNotes, widest } from './sort-notes.ts';

/** A row of the grid; `lane` is `null` for the feelings of a journey that has no lane for them. */
export interface GridRow {
  lane: Lane | null;
  laneId: string | null;
  name: string;
  kind: string;
  /** From the top of a stage section. */
  top: number;
  height: number;
  /** Where notes begin, from the top of the row. */
  notesTop: number;
  /** Carries the markers. */
  feelings: boolean;
  /** The name of the line below it; `null` where none runs. */
  line: string | null;
}

export interface GridColumn {
  stage: Stage;
  /** From the left edge of the first stage. */
  x: number;
  width: number;
  cells: { notes: CellNote[]; packed: PackedNotes }[];
  markers: MarkerPlace[];
}

export interface GridPlan {
  rows: GridRow[];
  columns: GridColumn[];
  width: number;
  /** Of the stage sections. */
  height: number;
  /** Notes that lie in no cell, in the order of the journey. */
  parked: CellNote[];
}

/** What a grid on the board has already: it is never planned smaller, and notes go around what stays in its cells. */
export interface KeptGrid {
  /** By stage id. */
  widths: ReadonlyMap<string, number>;
  /** By lane id. */
  heights: ReadonlyMap<string | null, number>;
  /** By `cellKey`, from the corner of the cell's first slot. */
  around: ReadonlyMap<string, readonly Box[]>;
  /** Px from the side panel's left edge to the labels' gap: less would move the whole grid to the left. */
  panelRoom: number;
}

const nothing: KeptGrid = { widths: new Map(), heights: new Map(), around: new Map(), panelRoom: 0 };

export interface GridOptions {
  /** Notes that every cell people write into shall have room for, rounded up to whole rows. */
  capacity?: number;
  kept?: KeptGrid | undefined;
}

/** Sizes the grid: columns by their fullest cell and their markers, rows by their tallest cell. */
export function planGrid(journey: Journey, sizes: MeasuredSizes, options: GridOptions = {}): GridPlan {
  return doAtOnce(gridInStretches(journey, sizes, options));
}

/** As `planGrid`, in stretches: note by note, then stage by stage. */
export function* gridInStretches(
  journey: Journey,
  sizes: MeasuredSizes,
  { capacity = 0, kept = nothing }: GridOptions,
): Stretches<GridPlan> {
  const lanes = gridLanes(journey);
  const sorted = yield* sortNotes(journey, sizes);
  const base = usualSlots(journey.stages);
  let [x, roomRows] = [0, 0];
  const bare: Omit<GridColumn, 'markers'>[] = [];
  for (const [at, stage] of journey.stages.entries()) {
    if (at > 0) x += gapAfter(journey.stages[at - 1], stage);
    const row = lanes.map((lane) => {
      const key = cellKey(stage.id, lane.laneId);
      return { lane, notes: sorted.cells.get(key) || [], around: kept.around.get(key) };
    });
    const least = kept.widths.get(stage.id) || 0;
    let slots = least === 0 ? base : Math.max(fewStages.otherwise, slotsIn(least));
    const pack = ({ notes, around }: (typeof row)[number]) => packForms(notes, slots, around);
    const fits = () =>
      Math.ceil(capacity / slots) <= rowsBeforeWidening &&
      row.every((cell) => {
        const { rows, height } = pack(cell);
        const room = kept.heights.get(cell.lane.laneId) || 0;
        return rows <= rowsBeforeWidening || topOfNotes(cell.lane) + height + bandBottom <= room;
      });
    while (slots < column.mostSlots && !fits()) slots += 1;
    const width = Math.max(
      slotsWidth(slots) + 2 * column.padding,
      markersWidth(journey, stage.id),
      least,
      ...row.map(({ notes }) => widest(notes) + 2 * column.padding),
    );
    // Markers or a wide note may have made it wider than its slots.
    slots = Math.max(slots, slotsIn(width));
    roomRows = Math.max(roomRows, Math.ceil(capacity / slots));
    const cells = row.map((cell) => ({ notes: cell.notes, packed: pack(cell) }));
    bare.push({ stage, x, width, cells });
    x += width;
    yield sumOf(cells, ({ notes }) => notes.length) / 2;
  }
  const size = faceSize(journey, bare);
  const columns = bare.map((place): GridColumn => {
    return { ...place, markers: arrangeMarkers(journey, place.stage.id, place.width, size) };
  });
  const top = topOfBands(journey.stages, sizes);
  const rows = stackRows(lanes, columns, { top, roomRows, kept });
  const height = largestOf(rows, endOfRow, top) + stageBottom;
  return { rows, columns, width: x, height, parked: sorted.parked };
}

/** Where notes begin, from the top of such a row. */
export const topOfNotes = ({ feelings }: Pick<GridRow, 'feelings'>): number =>
  feelings ? emotionLane.height : captionZone;

type UnplacedRow = Omit<GridRow, 'top' | 'height' | 'notesTop'>;

/** Whether there are feelings, and no lane for them. */
export const isHomeless = (journey: Journey): boolean =>
  journey.emotions.length > 0 && journey.stages.length > 0 && laneOfFeelings(journey) === null;

/** The rows of a journey. `homeless`: its feelings have a row of their own, which belongs to no lane. */
export function gridLanes(journey: Journey, homeless = isHomeless(journey)): UnplacedRow[] {
  const carrier = laneOfFeelings(journey);
  const rows = journey.lanes.map((lane): UnplacedRow => {
    const { id, name, kind } = lane;
    return { lane, laneId: id, name, kind, feelings: id === carrier, line: lineBelow(lane) };
  });
  const own = { lane: null, laneId: null, name: 'Emotions', kind: 'emotions', feelings: true, line: null };
  return homeless ? [...rows, own] : rows;
}

/** The name of the line below a lane, as one line of words. */
export function lineBelow(lane: Lane | undefined): string | null {
  const name = (lane?.lineBelow || '').replace(/\s+/g, ' ').trim();
  return name === '' ? null : name;
}

/** How far it is from the lower edge of a row to the next one, or to the end of the last row's line. */
export function gapBelow(line: boolean): number {
  return line ? 2 * bandGap + divider.height : bandGap;
}

/** The lower end of a row, with the line below it. */
export function endOfRow(row: GridRow): number {
  return row.top + row.height + (row.line === null ? 0 : gapBelow(true) - bandGap);
}

/** Rows that are used most have room for two rows of notes from the start; where several share a kind, each has one. */
const roomy = ['actions', 'pains', 'opportunities'];
/** Rows that one person fills in, also where many work: a workshop gives them no more room. */
const filledByOne = ['emotions', 'metrics', 'owners'];

/** Above a row's name as much stays free as its guidance takes below it. */
const besideName = (feelings: boolean): number => labelPadding + (feelings ? 5 : 3) * 25;

function stackRows(
  lanes: readonly UnplacedRow[],
  columns: readonly GridColumn[],
  { top: first, roomRows, kept }: { top: number; roomRows: number; kept: KeptGrid },
): GridRow[] {
  let top = first;
  return lanes.map((lane, index) => {
    const cells = columns.flatMap((stage) => stage.cells[index] || []);
    const room = kept.heights.get(lane.laneId);
    const kind = knownLaneKind(lane.kind);
    const alone = lanes.filter((other) => other.kind === lane.kind).length === 1;
    const isRoomy = room === undefined && alone && roomy.includes(kind);
    const usual = isRoomy ? 2 : 1;
    // A slot is as high as it is wide.
    const least = slotsWidth(filledByOne.includes(kind) ? usual : Math.max(usual, roomRows));
    const notes = largestOf(cells, ({ packed }) => packed.height, least);
    const hasNotes =
      cells.some((cell) => cell.notes.length > 0) ||
      columns.some(({ stage }) => kept.around.has(cellKey(stage.id, lane.laneId)));
    const notesTop = topOfNotes(lane);
    const height = Math.max(
      lane.feelings && !hasNotes ? emotionLane.height : notesTop + notes + bandBottom,
      room || 0,
      rowHeightFor(lane.name, lane.feelings, besideName(lane.feelings)),
    );
    const row = { ...lane, top, height, notesTop };
    top += height + gapBelow(lane.line !== null);
    return row;
  });
}
