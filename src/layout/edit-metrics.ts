import type { Metric } from '../model/journey.ts';
import { metricText } from '../model/metric-text.ts';
import { type StampOf, stampVersion } from '../model/stamp.ts';
import type { Box } from './boxes.ts';
import { compareLists } from './compare-records.ts';
import { addNode, type Draft, mainNode, moveTo, nodeOf, removeNode, setParent, setText } from './draft.ts';
import { type CellArea, cellArea, parkingArea, stageById } from './draft-cells.ts';
import { homeOf } from './edit-cards.ts';
import { firstFreePlace } from './free-place.ts';
import { lookOf } from './lane-look.ts';
import { formNote } from './plan-note.ts';

/** Carries metrics over: the words of their notes, the stage they lie in, new notes and those that go. */
export function editMetrics(draft: Draft): void {
  const { added, removed, updated } = compareLists('metrics', draft.current, draft.target);
  for (const metric of removed) for (const id of draft.nodesOf.get(metric.id) ?? []) removeNode(draft, id);
  for (const { before, after } of updated) updateMetric(draft, before, after);
  for (const metric of added) addMetric(draft, metric);
}

function updateMetric(draft: Draft, before: Metric, after: Metric): void {
  const node = mainNode(draft, after.id);
  if (!node) return;
  draft.restamp.add(after.id);
  if (metricText(before) !== metricText(after)) setText(draft, node, metricText(after));
  if ((before.stageId ?? null) === (after.stageId ?? null)) return;
  const place = placeFor(draft, after, node);
  setParent(draft, node.id, place.home);
  moveTo(draft, node.id, place);
}

function addMetric(draft: Draft, metric: Metric): void {
  const key = `metric:${metric.id}`;
  const text = metricText(metric);
  const form = formNote(key, text.length > 90 ? text : text.padEnd(91, 'n'), {});
  const fill = lookOf('metrics').note;
  const stamp: StampOf<'metric'> = {
    v: stampVersion,
    journeyId: draft.map.journey.id,
    recordId: metric.id,
    nodeId: '',
    kind: 'metric',
    text,
    details: {},
  };
  const { v: _v, journeyId: _j, nodeId: _n, ...draftStamp } = stamp;
  const { wide, fontSize, width, height } = form;
  const plan = { type: 'STICKY', key, x: 0, y: 0, text, wide, fontSize, fill, stamp: draftStamp } as const;
  const place = placeFor(draft, metric, { x: 0, y: 0, width, height });
  addNode(draft, plan, place.home, { x: place.x, y: place.y, width, height }, stamp);
  draft.restamp.add(metric.id);
}

/** The first free slot of the stage's metrics row, or of the parking lot. */
function placeFor(draft: Draft, metric: Metric, note: Box): { x: number; y: number; home: string } {
  const laneId = draft.target.lanes.find((lane) => lane.kind === 'metrics')?.id ?? null;
  const stage = stageById(draft.grid, metric.stageId ?? null);
  const home = homeOf(draft, metric.stageId ?? null, laneId);
  const inGrid = stage && laneId !== null ? cellArea(draft, stage, laneId) : null;
  const root = nodeOf(draft, draft.map.rootId);
  const below: CellArea = {
    left: (root?.x ?? 0) + 96,
    top: (root?.y ?? 0) + (root?.height ?? 0),
    slots: 3,
    floor: 0,
  };
  const area = inGrid ?? parkingArea(draft) ?? below;
  const obstacles: Box[] = [];
  for (const id of draft.children.get(home) ?? []) {
    const node = nodeOf(draft, id);
    if (node && node.stamp?.kind !== 'decor' && node.type !== 'SECTION' && node.type !== 'CONNECTOR')
      obstacles.push(node);
  }
  return { ...firstFreePlace(area, obstacles, note), home };
}
