import type { Journey, Stage } from '../../journey/journey.ts';
import { cellKey } from '../../journey/records.ts';
import { origin } from '../../plane/boxes.ts';
import { decor } from '../../plane/decor.ts';
import { cutText, estimateLines } from '../../plane/estimate-text.ts';
import { shownFields } from '../../plane/fact-rows.ts';
import { bandOpacity, dark, grey, lookOf, white } from '../../plane/lane-look.ts';
import { bar, caption, column } from '../../plane/measures.ts';
import type { Placement, RectanglePlan, SectionPlan, ShapePlan, TextPlan } from '../../plane/plan.ts';
import { detailsOf } from '../../plane/record-details.ts';
import { stageFactRows } from '../../plane/stage-facts.ts';
import { isBlock } from '../../plane/stage-flow.ts';
import { barHeight, barLetters } from './long-names.ts';
import { planCellNote } from './plan-cell-note.ts';
import type { GridColumn, GridPlan, GridRow } from './plan-grid.ts';
import { planMarker } from './plan-marker.ts';
import { planStageFacts } from './plan-stage-facts.ts';

/** One column: its section with bar, bands, captions, notes and markers. `at`: its corner in the root section. */
export function planStage(
  journey: Journey,
  grid: GridPlan,
  place: GridColumn,
  at: { x: number; y: number },
  lines: Placement[],
): SectionPlan {
  const { stage, width } = place;
  const rows = stageFactRows(stage);
  const scaffold: Placement[] = [planBar(journey, place), ...planStageFacts(stage, journey.stages)];
  const notes: Placement[] = [];
  grid.rows.forEach((row, index) => {
    scaffold.push(planBand(journey, row, place), planCaption(journey, row, place));
    const cell = place.cells[index];
    cell?.notes.forEach((note, turn) => {
      const { x, y } = cell.packed.places[turn] || origin;
      const local = { x: column.padding + x, y: row.top + row.notesTop + y };
      notes.push(planCellNote(note, turn, local, at, row.kind));
    });
    if (row.feelings) notes.push(...place.markers.map((marker) => planMarker(journey, marker, row.top, at)));
  });
  return {
    type: 'SECTION',
    key: `stage:${stage.id}`,
    name: stage.name,
    ...at,
    width,
    height: grid.height,
    // Unfilled, so that a curve can run below all stages and still be seen.
    fill: null,
    stamp: {
      kind: 'stage',
      recordId: stage.id,
      name: stage.name,
      details: detailsOf(stage, ['name', ...shownFields(rows)]),
    },
    // Lines lie above the bands and below the notes.
    children: [...scaffold, ...lines, ...notes],
  };
}

function planBar(journey: Journey, { stage, width }: GridColumn): ShapePlan {
  const inner = width - 2 * bar.inset;
  return {
    type: 'SHAPE',
    key: `bar:${stage.id}`,
    x: bar.inset,
    y: bar.top,
    width: inner,
    height: barHeight(journey.stages),
    // A rounded one keeps twice as much free above and below its words.
    shape: 'SQUARE',
    text: stage.name,
    fontSize: barLetters(journey.stages, stage.name, inner),
    ...(isBlock(stage) ? { fill: white, stroke: dark } : { fill: grey.bar, stroke: grey.line }),
    stamp: { kind: 'bar', recordId: stage.id, name: stage.name },
  };
}

function planBand(journey: Journey, row: GridRow, { stage, width }: GridColumn): RectanglePlan {
  const look = lookOf(row.kind);
  const inset = 8;
  return {
    type: 'RECTANGLE',
    key: `band:${cellKey(stage.id, row.laneId)}`,
    x: inset,
    y: row.top,
    width: width - 2 * inset,
    height: row.height,
    fill: row.feelings ? null : look.band,
    ...(row.feelings ? {} : { opacity: bandOpacity }),
    ...(look.band === white ? { stroke: grey.hairline } : {}),
    cornerRadius: 8,
    locked: true,
    stamp: decor(journey.id, 'band', ofCell(row, stage)),
  };
}

function planCaption(journey: Journey, row: GridRow, { stage, width }: GridColumn): TextPlan {
  const room = width - 2 * caption.x;
  const size = caption.sizes.find((each) => estimateLines(row.name, room, each) === 1) || caption.least;
  return {
    type: 'TEXT',
    key: `caption:${cellKey(stage.id, row.laneId)}`,
    x: caption.x,
    y: row.top + caption.y,
    text: cutText(row.name, room, size),
    fontSize: size,
    locked: true,
    stamp: decor(journey.id, 'caption', ofCell(row, stage)),
  };
}

/** Whose a piece of scaffold is: rows of no lane name neither lane nor kind. */
const ofCell = ({ lane }: GridRow, stage: Stage) => ({
  stageId: stage.id,
  ...(lane ? { laneId: lane.id, laneKind: lane.kind } : {}),
});
