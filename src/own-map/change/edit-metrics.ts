import type { Metric } from '../../journey/journey.ts';
import { laneOfMetrics } from '../../journey/lane-kinds.ts';
import { metricText } from '../../journey/metric-text.ts';
import { noteOfMetric } from '../plan/sort-notes.ts';
import { type Draft, mainNode } from './draft.ts';
import { cellOfMetric, isInPanel } from './draft-cells.ts';
import { sectionsIn } from './draft-grid.ts';
import { setText } from './draft-nodes.ts';
import { addNote, bringTo, noteCell } from './edit-cards.ts';

/** Carries metrics over: the words of their notes, the stage they lie in, new notes and those that go. */
export function editMetrics(draft: Draft): void {
  const { added, updated } = draft.difference.metrics;
  for (const { before, after } of updated) updateMetric(draft, before, after);
  for (const metric of added)
    addNote(draft, noteOfMetric(metric, {}, true), 'metrics', cellOfMetric(draft, metric.stageId));
  leaveRow(draft);
}

/** Metrics whose row is taken away go where metrics without a row are. */
function leaveRow(draft: Draft): void {
  const row = laneOfMetrics(draft.current);
  if (row === null || laneOfMetrics(draft.target) === row) return;
  const sections = sectionsIn(draft.grid);
  for (const { id, stageId } of draft.target.metrics) {
    const node = mainNode(draft, id);
    if (!node || node.plan || !sections.has(node.parentId)) continue;
    bringTo(draft, node, cellOfMetric(draft, stageId));
    draft.restamp.add(id);
  }
}

function updateMetric(draft: Draft, before: Metric, after: Metric): void {
  const node = mainNode(draft, after.id);
  if (!node) return;
  const cell = cellOfMetric(draft, after.stageId);
  if ((before.stageId ?? null) !== (after.stageId ?? null)) bringTo(draft, node, cell);
  const text = metricText(after);
  if (metricText(before) === text) return;
  setText(draft, node, text);
  if (!isInPanel(draft, after.id, cell)) noteCell(draft, cell);
}
