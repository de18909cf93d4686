import { isFuture } from '../../journey/persona-look.ts';
import { centreOf } from '../../plane/boxes.ts';
import { futureDash } from '../../plane/lane-look.ts';
import { curvePairs } from '../plan/curve-pairs.ts';
import { ownerIsFuture, planCurve } from '../plan/plan-marker.ts';
import { type Draft, type DraftNode, editNode, mainNode, nodeOf } from './draft.ts';
import { stageById } from './draft-cells.ts';
import { addPlanned, removeNode } from './draft-nodes.ts';
import { isInMap } from './draft-scaffold.ts';
import { colourOf } from './owner-colours.ts';

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
    for (const [from, to] of curvePairs(draft.target.stages, markersOf(draft, owner)))
      pairs.push([from.node, to.node, owner]);
  }
  const wanted = new Set(pairs.map(([from, to]) => JSON.stringify([from.id, to.id])));
  const near = nodesNear(draft, pairs, changed);
  for (const line of lines) {
    const { from = null, to = null } = line.connector ?? {};
    if (!wanted.has(JSON.stringify([from, to])) && touches(draft, [from, to], near)) free.add(line);
  }
  const drawn = new Set(lines.map((line) => JSON.stringify([line.connector?.from, line.connector?.to])));
  for (const [from, to, owner] of pairs) {
    if (drawn.has(JSON.stringify([from.id, to.id]))) continue;
    const [spare] = free;
    if (spare) {
      free.delete(spare);
      rehang(draft, spare, from.id, to.id, owner);
    } else if (isChanged(draft, from, changed) || isChanged(draft, to, changed)) {
      addCurve(draft, from, to, owner);
    }
  }
  for (const line of free) removeNode(draft, line.id);
}

/** Gives an owner's lines the look that their persona has now. */
export function restyleCurves(draft: Draft, owner: string): void {
  const owned = new Set(markersOf(draft, owner).map(({ node }) => node.id));
  for (const line of curveLines(draft)) {
    const [from, to] = [
      nodeOf(draft, line.connector?.from ?? undefined),
      nodeOf(draft, line.connector?.to ?? undefined),
    ];
    if (!from || !to || !owned.has(from.id) || !owned.has(to.id)) continue;
    rehang(draft, line, from.id, to.id, owner);
  }
}

/** All curve lines of this map. */
export function curveLines(draft: Draft): DraftNode[] {
  const lines: DraftNode[] = [];
  for (const node of draft.nodes.values()) {
    const { stamp } = node;
    if (draft.removed.has(node.id) || node.type !== 'CONNECTOR') continue;
    if (stamp?.kind !== 'decor' || stamp.role !== 'curve' || !isInMap(draft, node)) continue;
    lines.push(node);
  }
  return lines;
}

/** Markers that changed, and those that follow one or come before one now. */
function nodesNear(
  draft: Draft,
  pairs: readonly [DraftNode, DraftNode, string | undefined][],
  changed: ReadonlySet<string>,
): Set<string> {
  const near = new Set<string>();
  for (const id of changed) for (const nodeId of draft.nodesOf.get(id) ?? []) near.add(nodeId);
  const own = new Set(near);
  for (const [from, to] of pairs) {
    if (own.has(from.id)) near.add(to.id);
    if (own.has(to.id)) near.add(from.id);
  }
  return near;
}

/** Does a line hang on such a marker, on one that is gone, or on something that is none? Lines are locked: a free end was a marker. */
function touches(draft: Draft, ends: readonly (string | null)[], near: ReadonlySet<string>): boolean {
  return ends.some((end) => {
    if (end === null) return true;
    const node = nodeOf(draft, end);
    if (!node) return draft.removed.has(end);
    return near.has(end) || !draft.target.emotions.some(({ id }) => id === node.stamp?.recordId);
  });
}

function isChanged(draft: Draft, node: DraftNode, changed: ReadonlySet<string>): boolean {
  for (const id of changed) if (draft.nodesOf.get(id)?.includes(node.id)) return true;
  return false;
}

/** An owner's markers along the journey, as they shall stand. */
interface CurveMarker {
  emotionId: string;
  stageId: string;
  node: DraftNode;
  stage: number;
  x: number;
}

function markersOf(draft: Draft, owner: string | undefined): CurveMarker[] {
  const markers: CurveMarker[] = [];
  for (const emotion of draft.target.emotions) {
    const node = mainNode(draft, emotion.id);
    const stage = stageById(draft.grid, emotion.stageId);
    if (!node || !stage || emotion.personaId !== owner || emotion.value === undefined) continue;
    const { id: emotionId, stageId } = emotion;
    markers.push({ emotionId, stageId, node, stage: stage.box.x, x: centreOf(node).x });
  }
  return markers.sort((a, b) => a.stage - b.stage || a.x - b.x);
}

/** The same line between these markers, in its owner's look. */
function rehang(draft: Draft, line: DraftNode, from: string, to: string, owner: string | undefined): void {
  const edited = editNode(draft, line.id);
  if (!edited?.connector) return;
  const { connector } = edited;
  if (connector.from !== from || connector.to !== to) edited.connector = { ...connector, from, to };
  if (edited.plan) return;
  edited.stroke = colourOf(draft, owner);
  // Nobody sees whether a line is dashed: where some are, it is said anew.
  const isMixed = [...draft.current.personas, ...draft.target.personas].some(({ state }) => isFuture(state));
  if (isMixed) edited.dash = ownerIsFuture(draft.target, owner) ? [...futureDash] : [];
}

function addCurve(draft: Draft, from: DraftNode, to: DraftNode, owner: string | undefined): void {
  const look = { stroke: colourOf(draft, owner), dashed: ownerIsFuture(draft.target, owner) };
  const plan = planCurve(draft.map.journey.id, from.id, to.id, look);
  const home = from.parentId === to.parentId && from.parentId !== null ? from.parentId : draft.map.rootId;
  addPlanned(draft, plan, home, { x: 0, y: 0, width: 0, height: 0 });
}
