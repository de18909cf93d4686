import { stampVersion } from '../model/stamp.ts';
import { centreOf } from './boxes.ts';
import { type Draft, type DraftNode, editNode, mainNode, nodeOf } from './draft.ts';
import { stageById } from './draft-cells.ts';
import { addNode, removeNode } from './draft-nodes.ts';
import { isInMap } from './edit-grid-names.ts';
import type { ConnectorPlan } from './plan.ts';
import { ownerColour } from './plan-marker.ts';

/**
 * Lets the curves run through markers that came, left or changed their owner or stage. Lines between two markers
 * that both stayed are left alone, also where a person took one away; lines that lost an end are hung anew.
 */
export function redrawCurves(draft: Draft, changed: ReadonlySet<string>): void {
  const owners = new Set<string | undefined>(draft.target.emotions.map((emotion) => emotion.personaId));
  const lines = curveLines(draft);
  const free = new Set<DraftNode>();
  const pairs: [DraftNode, DraftNode, string | undefined][] = [];
  for (const owner of owners) {
    const markers = markersOf(draft, owner);
    markers.slice(1).forEach((marker, index) => {
      const before = markers[index];
      if (before) pairs.push([before.node, marker.node, owner]);
    });
  }
  const wanted = new Set(pairs.map(([from, to]) => JSON.stringify([from.id, to.id])));
  for (const line of lines) {
    const { from = null, to = null } = line.connector ?? {};
    if (!wanted.has(JSON.stringify([from, to])) && touches(draft, [from, to], changed)) free.add(line);
  }
  const drawn = new Set(lines.map((line) => JSON.stringify([line.connector?.from, line.connector?.to])));
  for (const [from, to, owner] of pairs) {
    if (drawn.has(JSON.stringify([from.id, to.id]))) continue;
    const [spare] = free;
    if (spare) {
      free.delete(spare);
      rehang(draft, spare, from.id, to.id, ownerColour(draft.target, owner));
    } else if (isChanged(draft, from, changed) || isChanged(draft, to, changed)) {
      addCurve(draft, from, to, owner);
    }
  }
  for (const line of free) removeNode(draft, line.id);
}

/** All curve lines of this map. */
function curveLines(draft: Draft): DraftNode[] {
  const lines: DraftNode[] = [];
  for (const node of draft.nodes.values()) {
    const { stamp } = node;
    if (draft.removed.has(node.id) || node.type !== 'CONNECTOR') continue;
    if (stamp?.kind !== 'decor' || stamp.role !== 'curve' || !isInMap(draft, node)) continue;
    lines.push(node);
  }
  return lines;
}

/** Does a line hang on a marker that changed, or on one that is gone? */
function touches(draft: Draft, ends: readonly (string | null)[], changed: ReadonlySet<string>): boolean {
  return ends.some((end) => {
    if (end === null) return false;
    if (draft.removed.has(end)) return true;
    const node = nodeOf(draft, end);
    return node !== null && isBetweenNew(draft, node, changed);
  });
}

/** A marker next to which another came, or that changed itself. */
function isBetweenNew(draft: Draft, node: DraftNode, changed: ReadonlySet<string>): boolean {
  const record = node.stamp?.recordId;
  const emotion = draft.target.emotions.find((candidate) => candidate.id === record);
  if (!emotion) return true;
  const markers = markersOf(draft, emotion.personaId);
  const at = markers.findIndex((marker) => marker.node.id === node.id);
  return (
    [at - 1, at, at + 1].some((place) => {
      const id = markers[place]?.emotionId;
      return id !== undefined && changed.has(id);
    }) || changed.has(emotion.id)
  );
}

function isChanged(draft: Draft, node: DraftNode, changed: ReadonlySet<string>): boolean {
  for (const id of changed) if (draft.nodesOf.get(id)?.includes(node.id)) return true;
  return false;
}

/** An owner's markers along the journey, as they shall stand. */
function markersOf(draft: Draft, owner: string | undefined): { emotionId: string; node: DraftNode }[] {
  const markers: { emotionId: string; node: DraftNode; stage: number; x: number }[] = [];
  for (const emotion of draft.target.emotions) {
    const node = mainNode(draft, emotion.id);
    const stage = stageById(draft.grid, emotion.stageId);
    if (!node || !stage || emotion.personaId !== owner) continue;
    markers.push({ emotionId: emotion.id, node, stage: stage.box.x, x: centreOf(node).x });
  }
  return markers.sort((a, b) => a.stage - b.stage || a.x - b.x);
}

function rehang(draft: Draft, line: DraftNode, from: string, to: string, stroke: string): void {
  const edited = editNode(draft, line.id);
  if (!edited?.connector) return;
  edited.connector = { ...edited.connector, from, to };
  if (edited.stroke !== undefined) edited.stroke = stroke;
}

function addCurve(draft: Draft, from: DraftNode, to: DraftNode, owner: string | undefined): void {
  const journeyId = draft.map.journey.id;
  const plan: ConnectorPlan = {
    type: 'CONNECTOR',
    key: `curve:${from.id}:${to.id}`,
    line: 'STRAIGHT',
    from: { key: from.id, magnet: 'CENTER' },
    to: { key: to.id, magnet: 'CENTER' },
    endCap: 'NONE',
    stroke: ownerColour(draft.target, owner),
    weight: 8,
    below: true,
    locked: true,
    stamp: { kind: 'decor', recordId: journeyId, role: 'curve' },
  };
  const home = from.parentId === to.parentId && from.parentId !== null ? from.parentId : draft.map.rootId;
  const stamp = {
    v: stampVersion,
    journeyId,
    recordId: journeyId,
    nodeId: '',
    kind: 'decor',
    role: 'curve',
  } as const;
  addNode(draft, plan, home, { x: 0, y: 0, width: 0, height: 0 }, stamp);
}
