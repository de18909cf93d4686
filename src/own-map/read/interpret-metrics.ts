import { parseMetricText } from '../../journey/metric-text.ts';
import type { Grid } from '../../plane/interpret-grid.ts';
import { claimNodes, type MapReader } from '../../plane/map-reader.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import { hasStamp, type SeenWith } from '../../plane/seen-nodes.ts';
import { parentStage, recallStage, stageShown } from './stage-of-note.ts';

type Bag = { [field: string]: unknown };

/** The metrics that notes show, in the order of stages, then from top to bottom and from left to right. */
export function readMetrics(reader: MapReader, grid: Grid): Bag[] {
  const read: { record: Bag; stage: number; x: number; y: number }[] = [];
  for (const node of reader.members) {
    if (!hasStamp(node, 'metric') || !reader.identity.recordOf.has(node.id)) continue;
    const record = readMetric(reader, grid, node);
    const stage = grid.stages.findIndex((candidate) => candidate.id === record.stageId);
    read.push({ record, stage, x: node.x, y: node.y });
  }
  return read.sort((a, b) => a.stage - b.stage || a.y - b.y || a.x - b.x).map((metric) => metric.record);
}

function readMetric(reader: MapReader, grid: Grid, node: SeenWith<'metric'>): Bag {
  const { stamp } = node;
  const id = reader.identity.recordOf.get(node.id) ?? stamp.recordId;
  const parent = parentStage(reader, grid, node);
  const said = stamp.details.stageId;
  const { stage, isUnmoved } = recallStage(reader, grid, node, stamp, said, parent);
  // An old stamp remembers no place.
  const isKept = isUnmoved || (!stamp.local && !stamp.page);
  claimNodes(reader, id, isKept ? 1 : 0.9, [node]);
  const record: Bag = { ...stamp.details, id };
  const shown = isKept ? stage : stageShown(grid, node, parent);
  if (shown) record.stageId = shown.id;
  else if (!isKept && (said ?? null) !== null) record.stageId = null;
  const text = node.text ?? '';
  return text === stamp.text ? record : applyText(record, text);
}

/** A note that a person rewrote says name and values anew; what a note never shows stays. */
function applyText(record: Bag, text: string): Bag {
  const said = parseMetricText(oneLineOf(text));
  if (!said) return record;
  const { name, ...values } = said;
  const { baseline: _b, current: _c, target: _t, ...kept } = record;
  const named = name === (kept.name ?? kept.kind) ? {} : { name };
  return { ...kept, ...named, ...values };
}
