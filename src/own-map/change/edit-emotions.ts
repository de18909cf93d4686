import { findById } from '../../journey/find-by-id.ts';
import type { Emotion, Journey } from '../../journey/journey.ts';
import { type Box, centreOf, intersects, origin, right } from '../../plane/boxes.ts';
import { feelingsSpan, type GridStage } from '../../plane/interpret-grid.ts';
import { markerGap, pill } from '../../plane/measures.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { arrangeMarkers, faceSize, heightOf } from '../plan/arrange-markers.ts';
import { planMarker } from '../plan/plan-marker.ts';
import { type Draft, type DraftNode, editNode, hinder, mainNode, partsOf } from './draft.ts';
import { stageById } from './draft-cells.ts';
import { addPlanned, moveBy, setParent } from './draft-nodes.ts';
import { followMarker } from './follow-feelings.ts';
import { colourOf } from './owner-colours.ts';

/** Carries the points of the curve over. Gives the ids of those through which it runs otherwise now. */
export function editEmotions(draft: Draft): Set<string> {
  const { added, removed, updated } = draft.difference.emotions;
  for (const { before, after, fields } of updated) updateMarker(draft, before, after, fields);
  for (const emotion of added) addMarker(draft, emotion);
  const elsewhere = updated.filter(
    ({ fields }) => fields.includes('stageId') || fields.includes('personaId'),
  );
  const changed = [...removed, ...elsewhere.map(({ after }) => after), ...added, ...rerouted(draft)];
  return new Set(changed.map(({ id }) => id));
}

/** Feelings of stages that follow others than they did. */
function rerouted({ current, target }: Draft): Emotion[] {
  const waysOf = ({ stages }: Journey) =>
    stages.map(({ id, after, block }, at) => JSON.stringify([stages[at - 1]?.id, id, after, block]));
  const before = waysOf(current);
  const now = waysOf(target);
  const moved = target.stages.filter((_, at) => !before.includes(now[at] || ''));
  return target.emotions.filter(({ stageId }) => findById(moved, stageId));
}

function updateMarker(draft: Draft, before: Emotion, after: Emotion, fields: readonly string[]): void {
  const node = mainNode(draft, after.id);
  const stage = stageById(draft.grid, after.stageId);
  if (!node || !stage) return;
  followMarker(draft, after, node, before.label !== after.label ? 'label' : 'value');
  if (fields.includes('value') || fields.includes('stageId'))
    placeAtValue(draft, node, stage, after.value || 0);
  if (fields.includes('stageId')) moveToStage(draft, node, stage);
  if (fields.includes('personaId') && node.stroke !== undefined)
    editNode(draft, node.id, { stroke: colourOf(draft, after.personaId) });
}

/** The letters of the faces that stand on the map. */
function sizeOnMap(draft: Draft): number {
  for (const { id } of draft.current.emotions) {
    const node = mainNode(draft, id);
    if (node && node.width !== node.height && pill.sizes.includes(node.fontSize || 0))
      return node.fontSize || 0;
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
  setParent(draft, node.id, sectionOf(draft, stage));
  const x = freeColumn(draft, stage, node, centreOf(stage.box).x);
  moveBy(draft, node.id, { x: x - centreOf(node).x, y: 0 });
}

const sectionOf = ({ map }: Draft, { section }: GridStage): string => (section ? section.id : map.rootId);

function addMarker(draft: Draft, emotion: Emotion): void {
  const stage = stageById(draft.grid, emotion.stageId);
  const span = stage && feelingsSpan(draft.grid.lanes, stage);
  if (!stage || !span) {
    hinder(draft, emotion.id, 'This map has no row for feelings: add one, then try again.');
    return;
  }
  const { target } = draft;
  const places = arrangeMarkers(target, emotion.stageId, stage.box.width, sizeOnMap(draft));
  const wanted = places.find((marker) => marker.emotion.id === emotion.id);
  if (!wanted) return;
  const stroke = colourOf(draft, emotion.personaId);
  const plan = { ...planMarker(target, wanted, 0, origin), stroke };
  const { width, height } = plan;
  const y = span.top + heightOf(emotion.value || 0) - height / 2;
  const x = freeColumn(draft, stage, { x: 0, y, width, height }, stage.box.x + wanted.x) - width / 2;
  addPlanned(draft, plan, sectionOf(draft, stage), { x, y });
}

/** The wanted centre, or the nearest one at which the marker covers no other. */
function freeColumn(draft: Draft, stage: GridStage, box: Box, wanted: number): number {
  const { y, width, height } = box;
  const inside = stage.section ? partsOf(draft, stage.section.id) : [];
  const others = inside.filter((node) => hasStamp(node, 'emotion') && node !== box);
  const half = width / 2;
  const fits = (x: number) => {
    const at = { x: x - half - markerGap / 2, y, width: width + markerGap, height };
    return (
      x - half >= stage.box.x &&
      x + half <= right(stage.box) &&
      !others.some((other) => intersects(other, at))
    );
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
