import { centreOf } from './boxes.ts';
import { type Draft, type DraftNode, editNode, mainNode, nodeOf } from './draft.ts';
import { stageById } from './draft-cells.ts';
import { addPlanned, removeNode } from './draft-nodes.ts';
import { isInMap } from './draft-scaffold.ts';
import { colourOf } from './owner-colours.ts';
import { isJourneyed, ownerIsFuture, planCurve } from './plan-marker.ts';

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
      if (before && isJourneyed(draft.target, before.stageId, marker.stageId))
        pairs.push([before.node, marker.node, owner]);
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
      rehang(draft, spare, from.id, to.id, colourOf(draft, owner));
    } else if (isChanged(draft, from, changed) || isChanged(draft, to, changed)) {
      addCurve(draft, from, to, owner);
    }
  }
  for (const line of free) removeNode(draft, line.id);
}

/** Draws an owner's lines anew, in the look that their persona has now. */
export function restyleCurves(draft: Draft, owner: string): void {
  const owned = new Set(markersOf(draft, owner).map(({ node }) => node.id));
  for (const line of curveLines(draft)) {
    const [from, to] = [
      nodeOf(draft, line.connector?.from ?? undefined),
      nodeOf(draft, line.connector?.to ?? undefined),
    ];
    if (!from || !to || !owned.has(from.id) || !owned.has(to.id)) continue;
    removeNode(draft, line.id);
    addCurve(draft, from, to, owner);
  }
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
    if (!node || !stage || emotion.personaId !== owner) continue;
    const { id: emotionId, stageId } = emotion;
    markers.push({ emotionId, stageId, node, stage: stage.box.x, x: centreOf(node).x });
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
  const look = { stroke: colourOf(draft, owner), dashed: ownerIsFuture(draft.target, owner) };
  const plan = planCurve(draft.map.journey.id, from.id, to.id, look);
  const home = from.parentId === to.parentId && from.parentId !== null ? from.parentId : draft.map.rootId;
  addPlanned(draft, plan, home, { x: 0, y: 0, width: 0, height: 0 });
}
