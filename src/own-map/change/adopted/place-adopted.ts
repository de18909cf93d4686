import { stampVersion } from '../../../journey/stamp.ts';
import { type Box, bottom, centreOf, intersects, type Point, right, unionOf } from '../../../plane/boxes.ts';
import { estimateHeight } from '../../../plane/estimate-text.ts';
import { lookOf } from '../../../plane/lane-look.ts';
import type { DraftName } from '../../../plane/map-draft.ts';
import type { Placement, StampDraft } from '../../../plane/plan.ts';
import { cellsOfMap } from '../../adopted/adopted-cells.ts';
import type { AdoptedNote } from '../../adopted/adopted-notes.ts';
import { formNote } from '../../plan/plan-note.ts';
import { type Draft, type DraftNode, hinder, idsOf, mainNode, nodeOf } from '../draft.ts';
import { addNode, moveBy, removeNode, setFill, setParent } from '../draft-nodes.ts';
import { laneKindOf } from '../edit-cards.ts';
import { foundNow } from './names-now.ts';
import { isGround, solid } from './obstacles.ts';

const noRoom = 'There is no free space left in its cell: make room on the board, then try again.';
/** Air between notes that we place and everything else, in px. */
const air = 8;

/**
 * Draws a new note as the map's own notes are: a sticky note where they are and where one fits into the cell, else a
 * shape or text of their size. Tells whether the cell has room for it.
 */
export function addNote(draft: Draft, note: AdoptedNote): boolean {
  const model = modelOf(draft, note);
  const form = formNote('', note.text, {});
  const asSticky = { width: form.width, height: form.height };
  const asModel = { width: model?.width ?? 240, height: model?.height ?? 240 };
  const isMarker = note.value !== undefined;
  const fits = (size: { width: number; height: number }) => freePlace(draft, note, size, []) !== null;
  const sticky = (!model || model.type === 'STICKY') && !isMarker && fits(asSticky);
  if (!sticky && !fits(asModel)) {
    hinder(draft, note.id, noRoom);
    return false;
  }
  const plan = sticky ? stickyPlan(draft, note, model, form) : shapePlan(draft, note, model, asModel);
  const box = { x: 0, y: 0, ...(sticky ? asSticky : asModel) };
  const head = { v: stampVersion, journeyId: draft.map.journey.id, nodeId: '' } as const;
  addNode(draft, plan, null, box, { ...head, ...stampDraft(note) });
  draft.restamp.add(note.id);
  return true;
}

/** Puts a note that came, or that moves to another cell, into free space there; without any it is a hindrance. */
export function placeNote(draft: Draft, note: AdoptedNote): void {
  const ids = idsOf(draft, note.id);
  const boxes = ids.map((id) => nodeOf(draft, id)).filter((node): node is DraftNode => node !== null);
  const box = unionOf(boxes);
  const [main] = boxes;
  if (!box || !main) return;
  const place = freePlace(draft, note, box, ids);
  if (!place) {
    hinder(draft, note.id, noRoom);
    if (main.plan) removeNode(draft, main.id);
    return;
  }
  const home = sectionAt(draft, { ...place, width: box.width, height: box.height }, ids);
  for (const id of ids) {
    moveBy(draft, id, { x: place.x - box.x, y: place.y - box.y });
    setParent(draft, id, home);
  }
  const { fill } = namesOf(draft, note).lane ?? {};
  if (fill !== undefined) setFill(draft, mainNode(draft, note.id), fill);
}

/** The cell's area on the page; outside of all cells: below the map. */
function areaOf(draft: Draft, note: AdoptedNote): Box | null {
  const found = foundNow(draft);
  if (!found) return null;
  const stage = draft.target.stages.findIndex(({ id }) => id === note.stageId);
  const lane = draft.target.lanes.findIndex(({ id }) => id === note.laneId);
  if (note.stageId === null || note.laneId === null) {
    const { x, width } = found.box;
    return { x, y: bottom(found.box) + 200, width: Math.max(width, 600), height: 4000 };
  }
  const cells = cellsOfMap(found);
  const isLegend = found.lanes.some(({ fill }) => fill !== undefined);
  const [across, down] = [cells.stages[stage], cells.lanes[lane]];
  const whole = { from: found.box.y, to: bottom(found.box) };
  if (!across || !down) return null;
  const [xs, ys] = cells.upright ? [across, isLegend ? whole : down] : [down, across];
  const area = { x: xs.from, y: ys.from, width: xs.to - xs.from, height: ys.to - ys.from };
  const held = [found.stages[stage], found.lanes[lane]];
  return held.reduce<Box | null>((box, name) => {
    const section = name?.nodes
      .filter(({ type }) => type === 'SECTION')
      .find((node) => box && intersects(node, box));
    const shown = section && nodeOf(draft, section.id);
    return box && shown ? within(box, shown) : box;
  }, area);
}

/** The names of the column and the row that a note belongs to. */
function namesOf(
  draft: Draft,
  note: AdoptedNote,
): { stage: DraftName | undefined; lane: DraftName | undefined } {
  const { names, target } = draft;
  return {
    stage: names?.stages[target.stages.findIndex(({ id }) => id === note.stageId)],
    lane: names?.lanes[target.lanes.findIndex(({ id }) => id === note.laneId)],
  };
}

function within(box: Box, outer: Box): Box {
  const [x, y] = [Math.max(box.x, outer.x), Math.max(box.y, outer.y)];
  return {
    x,
    y,
    width: Math.min(right(box), right(outer)) - x,
    height: Math.min(bottom(box), bottom(outer)) - y,
  };
}

/** The first free place in the cell; where a note only fits across its border, its middle lies in the cell. */
function freePlace(
  draft: Draft,
  note: AdoptedNote,
  size: { width: number; height: number },
  own: readonly string[],
): Point | null {
  const area = areaOf(draft, note);
  if (!area) return null;
  const [out, down] = [size.width * 0.45, Math.min(size.width, size.height) * 0.25];
  const wider = {
    x: area.x - out,
    y: area.y - down,
    width: area.width + 2 * out,
    height: area.height + 2 * down,
  };
  const taken = obstaclesIn(draft, wider, size, own);
  return freePlaceIn(area, taken, size) ?? (isHeld(draft, note) ? null : freePlaceIn(wider, taken, size));
}

/** Sections hold their notes whole. */
function isHeld(draft: Draft, note: AdoptedNote): boolean {
  const { stage, lane } = namesOf(draft, note);
  return [stage, lane].some((name) => name?.nodes.some(({ type }) => type === 'SECTION'));
}

/** Beside what lies there, else anywhere. */
function freePlaceIn(
  area: Box,
  taken: readonly Box[],
  size: { width: number; height: number },
): Point | null {
  const free = (x: number, y: number) => {
    const box = { x: x - air, y: y - air, width: size.width + 2 * air, height: size.height + 2 * air };
    const inside =
      x >= area.x && y >= area.y && x + size.width <= right(area) && y + size.height <= bottom(area);
    return inside && !taken.some((other) => intersects(other, box));
  };
  for (const box of taken) {
    if (free(right(box) + 2 * air, box.y)) return { x: right(box) + 2 * air, y: box.y };
    if (free(box.x, bottom(box) + 2 * air)) return { x: box.x, y: bottom(box) + 2 * air };
  }
  const step = Math.max(10, Math.min(size.width, size.height) / 6);
  for (let y = area.y; y + size.height <= bottom(area); y += step)
    for (let x = area.x; x + size.width <= right(area); x += step) if (free(x, y)) return { x, y };
  return null;
}

/** Everything visible that a note must not cover; empty shapes much larger than it are the cells' own ground. */
function obstaclesIn(
  draft: Draft,
  area: Box,
  size: { width: number; height: number },
  own: readonly string[],
): DraftNode[] {
  const boxes: DraftNode[] = [];
  for (const node of draft.nodes.values()) {
    if (draft.removed.has(node.id) || own.includes(node.id) || !node.visible || !solid.includes(node.type))
      continue;
    if (node.plan && node.x === 0 && node.y === 0) continue;
    if (!isGround(node, size) && intersects(node, area)) boxes.push(node);
  }
  return boxes.sort((a, b) => b.y - a.y || b.x - a.x);
}

/** The innermost section around this place; `null`: the page. */
function sectionAt(draft: Draft, box: Box, own: readonly string[]): string | null {
  const { x, y } = centreOf(box);
  let best: DraftNode | null = null;
  for (const node of draft.nodes.values()) {
    if (node.type !== 'SECTION' || draft.removed.has(node.id) || own.includes(node.id)) continue;
    const holds = x >= node.x && x <= right(node) && y >= node.y && y <= bottom(node);
    if (holds && (!best || node.width * node.height <= best.width * best.height)) best = node;
  }
  return best?.id ?? null;
}

/** A note of the same row, or else of the map, that shows how notes look here. */
function modelOf(draft: Draft, note: AdoptedNote): DraftNode | null {
  const cards = draft.current.cards.filter(({ id }) => mainNode(draft, id));
  const card = cards.find(({ laneId }) => laneId === note.laneId) ?? cards[0];
  const ids = card ? idsOf(draft, card.id) : [];
  return nodeOf(draft, ids[ids.length - 1]) ?? null;
}

function fillOf(draft: Draft, note: AdoptedNote, model: DraftNode | null): string {
  const legend = namesOf(draft, note).lane?.fill;
  return legend ?? model?.fill ?? lookOf(laneKindOf(draft.target, note.laneId)).note;
}

function stickyPlan(
  draft: Draft,
  note: AdoptedNote,
  model: DraftNode | null,
  form: { wide: boolean; fontSize: number },
): Placement {
  const { wide, fontSize } = form;
  const fill = fillOf(draft, note, model);
  const base = { key: `card:${note.id}`, x: 0, y: 0, text: note.text, stamp: stampDraft(note) };
  return { ...base, type: 'STICKY', wide, fontSize, fill };
}

function shapePlan(
  draft: Draft,
  note: AdoptedNote,
  model: DraftNode | null,
  size: { width: number; height: number },
): Placement {
  const base = { key: `card:${note.id}`, x: 0, y: 0, text: note.text, stamp: stampDraft(note) };
  const fontSize =
    [24, 20, 16, 12].find((font) => estimateHeight(note.text, size.width - 32, font) <= size.height - 32) ??
    10;
  if (model?.type === 'TEXT' && note.value === undefined)
    return { ...base, type: 'TEXT', width: size.width, fontSize };
  const fill = fillOf(draft, note, model);
  return { ...base, ...size, type: 'SHAPE', shape: 'SQUARE', fontSize, fill, stroke: null };
}

function stampDraft({ id, stageId, laneId, text }: AdoptedNote): StampDraft & { kind: 'card' } {
  const at = { x: 0, y: 0 };
  const shown = { text, local: at, page: at, index: 0, fill: '' };
  return { recordId: id, kind: 'card', stageId, laneId, ...shown, details: {} };
}
