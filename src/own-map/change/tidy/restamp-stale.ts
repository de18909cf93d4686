import type { Card, Emotion, Metric } from '../../../journey/journey.ts';
import type { StampOf } from '../../../journey/stamp.ts';
import { placeInSection, samePlace } from '../../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, nodesWith } from '../draft.ts';
import { renewStamps } from '../draft-stamps.ts';
import { followMarks } from '../draw-marks.ts';
import { followMatrix } from '../follow-matrix.ts';
import { edgesOf } from '../record-stamps.ts';
import { workOf } from '../work-of.ts';

/**
 * Once there is anything to write: every note, marker and label whose place is not the one that its stamp remembers
 * gets a fresh stamp, so that reading the board again gives the same journey for sure. Nothing to write stays nothing.
 */
export function restampStale(draft: Draft): void {
  const { changed, added, removed } = workOf(draft);
  if (changed.length + added.length + removed.length === 0) return;
  const { cards, emotions, metrics } = draft.target;
  const shown = new Map([...cards, ...emotions, ...metrics].map((record) => [record.id, record]));
  for (const [recordId, ids] of draft.nodesOf) {
    const record = shown.get(recordId);
    if (nodesWith(draft, ids).some((node) => isStale(draft, node, record))) draft.restamp.add(recordId);
  }
  followMatrix(draft, 'late');
  followMarks(draft);
  renewStamps(draft);
}

function isStale(draft: Draft, node: DraftNode, record: Card | Emotion | Metric | undefined): boolean {
  const { stamp } = node;
  if (!stamp) return false;
  if (stamp.kind === 'lane') {
    const { top, bottom } = edgesOf(draft, node);
    return Math.abs(top - stamp.top) > 0.5 || Math.abs(bottom - stamp.bottom) > 0.5;
  }
  if (stamp.kind !== 'card' && stamp.kind !== 'emotion' && stamp.kind !== 'metric') return false;
  const moved = !stamp.local || !samePlace(placeInSection(draft.nodes, node), stamp.local);
  // A note that comes back to the very place of its stamp must not become again what it was there.
  return moved || !agrees(stamp, record) || draft.seen.get(node.id)?.parentId !== node.parentId;
}

function agrees(
  stamp: StampOf<'card' | 'emotion' | 'metric'>,
  record: Card | Emotion | Metric | undefined,
): boolean {
  if (!record) return true;
  const { stageId = null } = stamp.kind === 'metric' ? stamp.details : stamp;
  if (stageId !== (record.stageId ?? null)) return false;
  if (stamp.kind === 'card') return stamp.laneId === record.laneId;
  return stamp.kind === 'metric' || ('value' in record && stamp.value === record.value);
}
