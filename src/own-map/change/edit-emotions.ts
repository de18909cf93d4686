import type { Emotion, Journey } from '../../journey/journey.ts';
import { type StampOf, stampVersion } from '../../journey/stamp.ts';
import { type Box, centreOf, intersects } from '../../plane/boxes.ts';
import { feelingsSpan, type GridStage } from '../../plane/interpret-grid.ts';
import { white } from '../../plane/lane-look.ts';
import { markerGap, pill } from '../../plane/measures.ts';
import {
  arrangeMarkers,
  asCircle,
  asPill,
  faceSize,
  heightOf,
  type MarkerPlace,
} from '../plan/arrange-markers.ts';
import { ghost, planMarker } from '../plan/plan-marker.ts';
import { compareLists } from './compare-records.ts';
import { type Draft, type DraftNode, editNode, hinder, mainNode, nodeOf } from './draft.ts';
import { stageById } from './draft-cells.ts';
import { addNode, moveBy, removeNode, resizeTo, setParent, setText } from './draft-nodes.ts';
import { colourOf } from './owner-colours.ts';
import { redrawCurves } from './redraw-curves.ts';

/** Carries the points of the curve over, and lets the curve run through them. */
export function editEmotions(draft: Draft): void {
  const { added, removed, updated } = compareLists('emotions', draft.current, draft.target);
  const changed = new Set<string>();
  for (const emotion of removed) {
    for (const id of draft.nodesOf.get(emotion.id) ?? []) removeNode(draft, id);
    changed.add(emotion.id);
  }
  for (const { before, after, fields } of updated) {
    updateMarker(draft, before, after, fields);
    const isSaidAnew = (before.value === undefined) !== (after.value === undefined);
    if (isSaidAnew || fields.includes('stageId') || fields.includes('personaId')) changed.add(after.id);
  }
  for (const emotion of added) {
    addMarker(draft, emotion);
    changed.add(emotion.id);
  }
  for (const id of rerouted(draft)) changed.add(id);
  if (changed.size > 0) redrawCurves(draft, changed);
}

/** Feelings of stages that follow others than they did. */
function rerouted({ current, target }: Draft): string[] {
  const way = (journey: Journey) =>
    journey.stages.map(({ id, after, block }, at) =>
      JSON.stringify([journey.stages[at - 1]?.id, id, after, block]),
    );
  const [before, now] = [way(current), way(target)];
  const moved = target.stages.filter((_, at) => !before.includes(now[at] ?? ''));
  const ids = new Set(moved.map(({ id }) => id));
  return target.emotions.filter(({ stageId }) => ids.has(stageId)).map(({ id }) => id);
}

function updateMarker(draft: Draft, before: Emotion, after: Emotion, fields: readonly string[]): void {
  const node = mainNode(draft, after.id);
  const stage = stageById(draft.grid, after.stageId);
  if (!node || !stage) return;
  draft.restamp.add(after.id);
  if (fields.includes('value') || fields.includes('label'))
    writeMarker(draft, node, markerText(before, after, node), drawMarker(after, node));
  paintMarker(draft, node, after);
  if (fields.includes('value') || fields.includes('stageId'))
    placeAtValue(draft, node, stage, after.value ?? 0);
  if (fields.includes('stageId')) moveToStage(draft, node, stage);
  if (fields.includes('personaId')) {
    const edited = editNode(draft, node.id);
    if (edited?.stroke !== undefined) edited.stroke = colourOf(draft, after.personaId);
  }
}

/** Our own face and word follow the record; words or a face that a person typed stay until the label changes. */
function markerText(before: Emotion, after: Emotion, node: DraftNode): string {
  const text = node.text ?? '';
  const drawn = drawMarker(after, node).text;
  if (before.label !== after.label) return drawn;
  const stamp = node.stamp?.kind === 'emotion' ? node.stamp : null;
  return stamp?.text === text ? drawn : text;
}

/** Our own words keep the size of the faces on this map, and take the room that they need. */
export function writeMarker(draft: Draft, node: DraftNode, text: string, drawn: MarkerPlace): void {
  if (text === node.text) return;
  setText(draft, node, text);
  const edited = text === drawn.text && !drawn.round ? editNode(draft, node.id) : null;
  if (!edited) return;
  edited.fontSize = drawn.size;
  const size = { width: Math.max(edited.width, drawn.width), height: Math.max(edited.height, drawn.height) };
  if (size.width === edited.width && size.height === edited.height) return;
  moveBy(draft, node.id, { x: (edited.width - size.width) / 2, y: (edited.height - size.height) / 2 });
  resizeTo(draft, node.id, size);
}

/** A face that says something is white; one that nobody has moved yet is the ghost of one. What people painted stays. */
export function paintMarker(draft: Draft, node: DraftNode, { value }: Emotion): void {
  const [was, now] = value === undefined ? [white, ghost] : [ghost, white];
  const edited = node.fill === was ? editNode(draft, node.id) : null;
  if (edited) edited.fill = now;
}

/** Face and word of a marker in a box of this size. */
export function drawMarker(
  emotion: Emotion,
  box: Pick<Box, 'width' | 'height'> & { fontSize?: number },
): MarkerPlace {
  const spot = { emotion, x: 0, y: 0 };
  if (box.width === box.height) return asCircle(spot);
  const size = pill.sizes.find((known) => known === box.fontSize) ?? defaultSize;
  const inBox = asPill(spot, box.width, size);
  const free = asPill(spot, pill.most, size);
  return inBox.text === free.text ? inBox : free;
}

const [defaultSize = 24] = pill.sizes;

/** The letters of the faces that stand on the map. */
function sizeOnMap(draft: Draft): number {
  for (const { id } of draft.current.emotions) {
    const node = mainNode(draft, id);
    if (node?.fontSize !== undefined && node.width !== node.height && pill.sizes.includes(node.fontSize))
      return node.fontSize;
  }
  return faceSize(
    draft.target,
    draft.grid.stages.map(({ id, box }) => ({ stage: { id }, width: box.width })),
  );
}

function placeAtValue(draft: Draft, node: DraftNode, stage: GridStage, value: number): void {
  const span = feelingsSpan(draft.grid.lanes, stage);
  if (!span) return;
  moveBy(draft, node.id, { x: 0, y: span.top + heightOf(value) - centreOf(node).y });
}

function moveToStage(draft: Draft, node: DraftNode, stage: GridStage): void {
  setParent(draft, node.id, stage.section?.id ?? draft.map.rootId);
  const x = freeColumn(draft, stage, node, stage.box.x + stage.box.width / 2);
  moveBy(draft, node.id, { x: x - centreOf(node).x, y: 0 });
}

function addMarker(draft: Draft, emotion: Emotion): void {
  const stage = stageById(draft.grid, emotion.stageId);
  const span = stage && feelingsSpan(draft.grid.lanes, stage);
  if (!stage || !span) {
    hinder(draft, emotion.id, 'This map has no row for feelings: add one, then try again.');
    return;
  }
  const wanted = plannedPlace(draft, emotion, stage.box.width);
  const y = span.top + heightOf(emotion.value ?? 0) - wanted.height / 2;
  const stroke = colourOf(draft, emotion.personaId);
  const plan = { ...planMarker(draft.target, wanted, 0, { x: 0, y: 0 }), stroke };
  const box = { x: 0, y, width: plan.width, height: plan.height };
  const x = freeColumn(draft, stage, box, stage.box.x + wanted.x) - plan.width / 2;
  const stamp: StampOf<'emotion'> = {
    v: stampVersion,
    journeyId: draft.map.journey.id,
    recordId: emotion.id,
    nodeId: '',
    kind: 'emotion',
    stageId: emotion.stageId,
    local: { x: 0, y: 0 },
    page: { x: 0, y: 0 },
    ...(emotion.value === undefined ? {} : { value: emotion.value }),
    text: plan.text,
    details: {},
  };
  addNode(draft, plan, stage.section?.id ?? draft.map.rootId, { ...box, x }, stamp);
  draft.restamp.add(emotion.id);
}

function plannedPlace(draft: Draft, emotion: Emotion, width: number): MarkerPlace {
  const size = sizeOnMap(draft);
  const place = arrangeMarkers(draft.target, emotion.stageId, width, size).find(
    (marker) => marker.emotion.id === emotion.id,
  );
  return place ?? asPill({ emotion, x: width / 2, y: 0 }, width / 2, size);
}

/** The wanted centre, or the nearest one at which the marker covers no other. */
function freeColumn(draft: Draft, stage: GridStage, box: Box, wanted: number): number {
  const others: DraftNode[] = [];
  for (const id of draft.children.get(stage.section?.id ?? '') ?? []) {
    const node = nodeOf(draft, id);
    if (node?.stamp?.kind === 'emotion' && node !== box) others.push(node);
  }
  const fits = (x: number) => {
    const at = { ...box, x: x - box.width / 2 - markerGap / 2, width: box.width + markerGap };
    const inside = x - box.width / 2 >= stage.box.x && x + box.width / 2 <= stage.box.x + stage.box.width;
    return inside && !others.some((other) => intersects(other, at));
  };
  for (let step = 0; step < stage.box.width; step += 8) {
    for (const x of [wanted + step, wanted - step]) if (fits(x)) return x;
  }
  return wanted;
}

/** Puts every marker at the height of its value again, when another row carries them now. */
export function reseatMarkers(draft: Draft): void {
  for (const emotion of draft.current.emotions) {
    const node = mainNode(draft, emotion.id);
    const stage = stageById(draft.grid, emotion.stageId);
    if (!node || !stage) continue;
    placeAtValue(draft, node, stage, emotion.value ?? 0);
    draft.restamp.add(emotion.id);
  }
}
