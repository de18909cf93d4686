import { parseMetricText } from '../../journey/metric-text.ts';
import type { StampOf } from '../../journey/stamp.ts';
import { findPlace, type Grid, isNearGrid } from '../../plane/interpret-grid.ts';
import { claimNodes, type MapReader, oneLineOf } from '../../plane/interpretation.ts';
import { hasStamp, localPlace, type SeenWith, samePlace } from '../../plane/seen-nodes.ts';
import { parentStage } from './interpret-cards.ts';

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
  const moved = isMoved(reader, node, stamp);
  claimNodes(reader, id, moved ? 0.9 : 1, [node]);
  const record: Bag = { ...stamp.details, id };
  if (moved) {
    const stageId = stageOf(reader, grid, node);
    if (stageId !== null || (record.stageId ?? null) !== null) record.stageId = stageId;
  }
  const text = node.text ?? '';
  return text === stamp.text ? record : applyText(record, text);
}

function isMoved(reader: MapReader, node: SeenWith<'metric'>, stamp: StampOf<'metric'>): boolean {
  if (!stamp.local && !stamp.page) return false;
  const atHome = stamp.local !== undefined && samePlace(localPlace(reader.index, node), stamp.local);
  return !atHome && !(stamp.page !== undefined && samePlace(node, stamp.page));
}

function stageOf(reader: MapReader, grid: Grid, node: SeenWith<'metric'>): string | null {
  const parent = parentStage(reader, grid, node);
  if (parent) return parent.id;
  return isNearGrid(grid, node) ? findPlace(grid, node, null).stageId : null;
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
