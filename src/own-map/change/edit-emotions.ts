import type { Emotion, Journey } from '../../journey/journey.ts';
import { type Box, centreOf, intersects } from '../../plane/boxes.ts';
import { feelingsSpan, type GridStage } from '../../plane/interpret-grid.ts';
import { markerGap, pill } from '../../plane/measures.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { arrangeMarkers, asPill, faceSize, heightOf, type MarkerPlace } from '../plan/arrange-markers.ts';
import { planMarker } from '../plan/plan-marker.ts';
import { type Draft, type DraftNode, editNode, hinder, mainNode, nodeOf } from './draft.ts';
import { stageById } from './draft-cells.ts';
import { addPlanned, moveBy, setParent } from './draft-nodes.ts';
import { followMarker } from './follow-feelings.ts';
import { colourOf } from './owner-colours.ts';
import { heldBy } from './work.ts';

/** Carries the points of the curve over. Gives the ids of those through which it runs otherwise now. */
export function editEmotions(draft: Draft): Set<string> {
  const { added, removed, updated } = draft.difference.emotions;
  for (const { before, after, fields } of updated) updateMarker(draft, before, after, fields);
  for (const emotion of added) addMarker(draft, emotion);
  const elsewhere = updated.filter(({ fields }) => fields.some((field) => homes.includes(field)));
  const ids = [...removed, ...elsewhere.map(({ after }) => after), ...added].map(({ id }) => id);
  return new Set([...ids, ...rerouted(draft)]);
}

const homes = ['stageId', 'personaId'];

/** Feelings of stages that follow others than they did. */
function rerouted({ current, target }: Draft): string[] {
  const way = (journey: Journey) =>
    journey.stages.map(({ id, after, block }, at) =>
      JSON.stringify([journey.stages[at - 1]?.id, id, after, block]),
    );
  const [before, now] = [way(current), way(target)];
  const moved = target.stages.filter((_, at) => !before.includes(now[at] || ''));
  const ids = new Set(moved.map(({ id }) => id));
  return target.emotions.filter(({ stageId }) => ids.has(stageId)).map(({ id }) => id);
}

function updateMarker(draft: Draft, before: Emotion, after: Emotion, fields: readonly string[]): void {
  const node = mainNode(draft, after.id);
  const stage = stageById(draft.grid, after.stageId);
  if (!node || !stage) return;
  followMarker(draft, after, node, before.label !== after.label ? 'label' : 'value');
  if (fields.includes('value') || fields.includes('stageId'))
    placeAtValue(draft, node, stage, after.value || 0);
  if (fields.includes('stageId')) moveToStage(draft, node, stage);
  if (fields.includes('personaId')) {
    const edited = editNode(draft, node.id);
    if (edited?.stroke !== undefined) edited.stroke = colourOf(draft, after.personaId);
  }
}

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
  const y = span.top + heightOf(emotion.value || 0) - wanted.height / 2;
  const stroke = colourOf(draft, emotion.personaId);
  const plan = { ...planMarker(draft.target, wanted, 0, { x: 0, y: 0 }), stroke };
  const box = { x: 0, y, width: plan.width, height: plan.height };
  const x = freeColumn(draft, stage, box, stage.box.x + wanted.x) - plan.width / 2;
  addPlanned(draft, plan, stage.section?.id ?? draft.map.rootId, { x, y });
}

function plannedPlace(draft: Draft, emotion: Emotion, width: number): MarkerPlace {
  const size = sizeOnMap(draft);
  const place = arrangeMarkers(draft.target, emotion.stageId, width, size).find(
    (marker) => marker.emotion.id === emotion.id,
  );
  return place || asPill({ emotion, x: width / 2, y: 0 }, width / 2, size);
}

/** The wanted centre, or the nearest one at which the marker covers no other. */
function freeColumn(draft: Draft, stage: GridStage, box: Box, wanted: number): number {
  const others: DraftNode[] = [];
  for (const id of heldBy(draft, stage.section?.id || '')) {
    const node = nodeOf(draft, id);
    if (hasStamp(node, 'emotion') && node !== box) others.push(node);
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
    placeAtValue(draft, node, stage, emotion.value || 0);
    draft.restamp.add(emotion.id);
  }
}
