import {
  type Box,
  bottom,
  centreOf,
  gapBetween,
  intersects,
  type Point,
  right,
  unionOf,
} from '../../../plane/boxes.ts';
import { estimateHeight } from '../../../plane/estimate-text.ts';
import { lookOf } from '../../../plane/lane-look.ts';
import type { DraftNames, MapDraft } from '../../../plane/map-draft.ts';
import { cellsOfMap } from '../../adopted/adopted-cells.ts';
import type { AdoptedNote } from '../../adopted/adopted-notes.ts';
import { axisOf } from '../../adopted/divide-axis.ts';
import { formNote } from '../../plan/plan-note.ts';
import { type Draft, type DraftNode, hinder, idsOf, mainNode, nodeOf } from '../draft.ts';
import { addPlanned, moveBy, removeNode, resizeTo, setFill, setParent } from '../draft-nodes.ts';
import { laneKindOf } from '../edit-cards.ts';
import { planLike } from './look-alike.ts';
import { obstaclesIn, standing } from './obstacles.ts';

const noRoom = 'There is no free space left in its cell: make room on the board, then try again.';
/** Air between notes that we place and everything else, in px. */
const air = 8;

type Size = Pick<Box, 'width' | 'height'>;

/**
 * Draws a new note as the map's own notes are: a sticky note where they are and where one fits into the cell, else a
 * shape or text of their size. It has no place yet (`placeNote`).
 */
export function addNote(draft: Draft, note: AdoptedNote): void {
  const { id, stageId, laneId, text } = note;
  const model = modelOf(draft, note);
  const form = formNote('', text, {});
  const isMarker = note.value !== undefined;
  const cell = cellOf(draft, note);
  const isSticky =
    !isMarker &&
    (model?.type ?? 'STICKY') === 'STICKY' &&
    cell !== null &&
    freePlace(draft, cell, form) !== null;
  const { width = 240, height = 240 } = isSticky ? form : (model ?? {});
  const fits = (font: number) => estimateHeight(text, width - 32, font) <= height - 32;
  const fontSize = [24, 20, 16, 12].find(fits) ?? 10;
  const fill = cell?.fill ?? model?.fill ?? lookOf(laneKindOf(draft.target, laneId)).note;
  const type = isSticky ? 'STICKY' : !isMarker && model?.type === 'TEXT' ? 'TEXT' : 'SHAPE';
  const look = { type, width, height, fontSize, fill, ...(isSticky ? form : {}) };
  const at = { x: 0, y: 0 };
  const shown = { text, fill: '', local: at, page: at, index: 0, details: {} };
  const stamp = { kind: 'card', recordId: id, stageId, laneId, ...shown } as const;
  const key = addPlanned(draft, planLike(look, `card:${id}`, text, stamp, true), null);
  resizeTo(draft, key, { width, height });
}

/** Puts a note that came, or that moves to another cell, into free space there; without any it is a hindrance. */
export function placeNote(draft: Draft, note: AdoptedNote): void {
  const ids = idsOf(draft, note.id);
  const boxes = standing(draft, ids);
  const box = unionOf(boxes);
  if (!box) return;
  const cell = cellOf(draft, note);
  const place = cell && freePlace(draft, cell, box, ids);
  if (!place) {
    hinder(draft, note.id, noRoom);
    for (const { id, plan } of boxes) if (plan) removeNode(draft, id);
    return;
  }
  const home = sectionAt(draft, { ...box, ...place }, ids);
  for (const id of ids) {
    moveBy(draft, id, { x: place.x - box.x, y: place.y - box.y });
    setParent(draft, id, home);
  }
  if (cell.fill !== undefined) setFill(draft, mainNode(draft, note.id), cell.fill);
}

/** Where the notes of a cell may lie. */
interface CellOfNote {
  area: Box;
  /** Sections hold their notes whole. */
  isHeld: boolean;
  /** Their colour, where a legend gives it to their row. */
  fill: string | undefined;
}

/** The cell of a note; outside of all cells: below the map. */
function cellOf(draft: Draft, { stageId, laneId }: AdoptedNote): CellOfNote | null {
  const { target, map } = draft;
  const found = map.found && foundNow(draft, map.found);
  if (!found) return null;
  const { x, width } = found.box;
  const [stage, lane] = [
    target.stages.findIndex(({ id }) => id === stageId),
    target.lanes.findIndex(({ id }) => id === laneId),
  ];
  const [column, row] = [found.stages[stage], found.lanes[lane]];
  const { stages, lanes } = cellsOfMap(found);
  const [along, across] = [stages[stage], lanes[lane]];
  if (!column || !row || !along || !across)
    return {
      area: { x, y: bottom(found.box) + 200, width: Math.max(width, 600), height: 4000 },
      isHeld: false,
      fill: row?.fill,
    };
  const isUpright = axisOf(found, 'stages') === 'x';
  const isLegend = isUpright && found.lanes.some(({ fill }) => fill !== undefined);
  const down = isLegend ? { from: found.box.y, to: bottom(found.box) } : across;
  const [xs, ys] = isUpright ? [along, down] : [down, along];
  let area: Box = { x: xs.from, y: ys.from, width: xs.to - xs.from, height: ys.to - ys.from };
  const sections = [column, row].map(({ nodes }) => nodes.filter(({ type }) => type === 'SECTION'));
  for (const own of sections) {
    const shown = nodeOf(draft, own.find((node) => intersects(node, area))?.id);
    if (shown) area = within(area, shown);
  }
  return { area, isHeld: sections.some(({ length }) => length > 0), fill: row.fill };
}

/** What was found, as it shall be: the names of the draft, and cards by their new columns and rows. */
function foundNow({ current, target, names }: Draft, found: MapDraft): MapDraft {
  const now = (list: keyof DraftNames, at: number) =>
    target[list].findIndex(({ id }) => id === current[list][at]?.id);
  const cards = found.cards.map((card) => ({
    ...card,
    stage: now('stages', card.stage),
    lane: now('lanes', card.lane),
  }));
  return { ...found, ...names, cards };
}

function within(box: Box, outer: Box): Box {
  const [x, y] = [Math.max(box.x, outer.x), Math.max(box.y, outer.y)];
  const [width, height] = [Math.min(right(box), right(outer)) - x, Math.min(bottom(box), bottom(outer)) - y];
  return { x, y, width, height };
}

/** The first free place in the cell; where a note only fits across its border, its middle lies in the cell. */
function freePlace(
  draft: Draft,
  { area, isHeld }: CellOfNote,
  size: Size,
  own: readonly string[] = [],
): Point | null {
  const [out, down] = [size.width * 0.45, Math.min(size.width, size.height) * 0.25];
  const wider = {
    x: area.x - out,
    y: area.y - down,
    width: area.width + 2 * out,
    height: area.height + 2 * down,
  };
  const taken = obstaclesIn(draft, wider, size, new Set(own)).sort((a, b) => b.y - a.y || b.x - a.x);
  return freePlaceIn(area, taken, size) ?? (isHeld ? null : freePlaceIn(wider, taken, size));
}

/** Beside what lies there, else anywhere. */
function freePlaceIn(area: Box, taken: readonly Box[], { width, height }: Size): Point | null {
  const places = taken.flatMap((box) => [
    { x: right(box) + 2 * air, y: box.y },
    { x: box.x, y: bottom(box) + 2 * air },
  ]);
  const step = Math.max(10, Math.min(width, height) / 6);
  for (let y = area.y; y + height <= bottom(area); y += step)
    for (let x = area.x; x + width <= right(area); x += step) places.push({ x, y });
  const isFree = ({ x, y }: Point) => {
    const box = { x: x - air, y: y - air, width: width + 2 * air, height: height + 2 * air };
    const isInside = x >= area.x && y >= area.y && x + width <= right(area) && y + height <= bottom(area);
    return isInside && !taken.some((other) => intersects(other, box));
  };
  return places.find(isFree) ?? null;
}

/** The innermost section around the middle of this place; `null`: the page. */
function sectionAt(draft: Draft, box: Box, own: readonly string[]): string | null {
  const middle = { ...centreOf(box), width: 0, height: 0 };
  const around = [...draft.nodes.values()].filter(
    (node) =>
      node.type === 'SECTION' &&
      !draft.removed.has(node.id) &&
      !own.includes(node.id) &&
      gapBetween(node, middle) === 0,
  );
  const [best] = around.reverse().sort((a, b) => a.width * a.height - b.width * b.height);
  return best?.id ?? null;
}

/** A note of the same row, or else of the map, that shows how notes look here. */
function modelOf(draft: Draft, { laneId }: AdoptedNote): DraftNode | null {
  const cards = draft.current.cards.filter(({ id }) => mainNode(draft, id));
  const card = cards.find((each) => each.laneId === laneId) ?? cards[0];
  return nodeOf(draft, card && idsOf(draft, card.id).slice(-1)[0]);
}
