import type { Metric } from '../../journey/journey.ts';
import { laneOfMetrics } from '../../journey/lane-kinds.ts';
import { metricText } from '../../journey/metric-text.ts';
import { cellKey } from '../../journey/records.ts';
import { formWideNote } from '../plan/plan-note.ts';
import { type Draft, mainNode } from './draft.ts';
import { cellOfMetric, isInPanel } from './draft-cells.ts';
import { setText } from './draft-nodes.ts';
import { addNote, bringTo } from './edit-cards.ts';

/** Carries metrics over: the words of their notes, the stage they lie in, new notes and those that go. */
export function editMetrics(draft: Draft): void {
  const { added, updated } = draft.difference.metrics;
  for (const { before, after } of updated) updateMetric(draft, before, after);
  for (const metric of added) addMetric(draft, metric);
  leaveRow(draft);
}

/** Metrics whose row is taken away go where metrics without a row are. */
function leaveRow(draft: Draft): void {
  const row = laneOfMetrics(draft.current);
  if (row === null || laneOfMetrics(draft.target) === row) return;
  const stages = new Set(draft.grid.stages.map(({ section }) => section?.id));
  for (const { id, stageId } of draft.target.metrics) {
    const node = mainNode(draft, id);
    if (!node || node.plan || !stages.has(node.parentId ?? undefined)) continue;
    bringTo(draft, node, cellOfMetric(draft, stageId));
    draft.restamp.add(id);
  }
}

function updateMetric(draft: Draft, before: Metric, after: Metric): void {
  const node = mainNode(draft, after.id);
  if (!node) return;
  const cell = cellOfMetric(draft, after.stageId);
  if ((before.stageId ?? null) !== (after.stageId ?? null)) bringTo(draft, node, cell);
  if (metricText(before) === metricText(after)) return;
  setText(draft, node, metricText(after));
  if (!isInPanel(draft, after.id, cell)) draft.cells.add(cellKey(cell.stageId, cell.laneId));
}

function addMetric(draft: Draft, metric: Metric): void {
  const [key, text] = [`metric:${metric.id}`, metricText(metric)];
  const note = { key, text, form: formWideNote(key, text, {}), record: { metric } };
  addNote(draft, note, 'metrics', cellOfMetric(draft, metric.stageId));
}
