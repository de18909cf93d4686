import type { Metric } from '../../journey/journey.ts';
import { metricText } from '../../journey/metric-text.ts';
import { type StampOf, stampVersion } from '../../journey/stamp.ts';
import { lookOf } from '../../plane/lane-look.ts';
import { formNote } from '../plan/plan-note.ts';
import { compareLists } from './compare-records.ts';
import { type Draft, mainNode } from './draft.ts';
import { addNode, removeNode, setParent, setText } from './draft-nodes.ts';
import { homeOf } from './edit-cards.ts';

/** Carries metrics over: the words of their notes, the stage they lie in, new notes and those that go. */
export function editMetrics(draft: Draft): void {
  const { added, removed, updated } = compareLists('metrics', draft.current, draft.target);
  for (const metric of removed) for (const id of draft.nodesOf.get(metric.id) ?? []) removeNode(draft, id);
  for (const { before, after } of updated) updateMetric(draft, before, after);
  for (const metric of added) addMetric(draft, metric);
  leaveRow(draft);
}

/** Metrics whose row is taken away go where metrics without a row are. */
function leaveRow(draft: Draft): void {
  const row = draft.current.lanes.find(({ kind }) => kind === 'metrics');
  if (!row || metricsLane(draft) === row.id) return;
  const stages = new Set(draft.grid.stages.map(({ section }) => section?.id));
  for (const { id, stageId } of draft.target.metrics) {
    const node = mainNode(draft, id);
    if (!node || node.plan || !stages.has(node.parentId ?? undefined)) continue;
    setParent(draft, node.id, homeOf(draft, stageId ?? null, metricsLane(draft)));
    draft.metrics.add(id);
    draft.restamp.add(id);
  }
}

function updateMetric(draft: Draft, before: Metric, after: Metric): void {
  const node = mainNode(draft, after.id);
  if (!node) return;
  draft.restamp.add(after.id);
  const moved = (before.stageId ?? null) !== (after.stageId ?? null);
  const reworded = metricText(before) !== metricText(after);
  if (reworded) setText(draft, node, metricText(after));
  if (moved) setParent(draft, node.id, homeOf(draft, after.stageId ?? null, metricsLane(draft)));
  if (moved || reworded) draft.metrics.add(after.id);
}

/** The row that metrics of a stage lie in. */
export function metricsLane(draft: Draft): string | null {
  return draft.target.lanes.find((lane) => lane.kind === 'metrics')?.id ?? null;
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
  const home = homeOf(draft, metric.stageId ?? null, metricsLane(draft));
  addNode(draft, plan, home, { x: 0, y: 0, width, height }, stamp);
  draft.metrics.add(metric.id);
  draft.restamp.add(metric.id);
}
