import { findById } from '../../journey/find-by-id.ts';
import { isFuture } from '../../journey/persona-look.ts';
import { centreOf } from '../../plane/boxes.ts';
import { isConnector } from '../../plane/is-section.ts';
import { futureDash } from '../../plane/lane-look.ts';
import { curvePairs } from '../plan/curve-pairs.ts';
import { ownerIsFuture, planCurve } from '../plan/plan-marker.ts';
import { type Draft, type DraftNode, editNode, idsOf, mainNode, nodeOf } from './draft.ts';
import { stageById } from './draft-cells.ts';
import { scaffoldOf } from './draft-scaffold.ts';
import { endsOf, hangLines, type WantedLine } from './hang-lines.ts';
import { colourOf } from './owner-colours.ts';

/**
 * Lets the curves run through markers that came, left or changed their owner or stage. Lines between two markers
 * that both stayed are left alone, also where a person took one away; lines that lost an end are hung anew.
 */
export function redrawCurves(draft: Draft, changed: ReadonlySet<string>): void {
  const own = new Set([...changed].flatMap((id) => idsOf(draft, id)));
  const near = new Set(own);
  const wanted: WantedLine[] = [];
  for (const owner of new Set(draft.target.emotions.map(({ personaId }) => personaId))) {
    const look = lookOf(draft, owner);
    for (const [{ node: from }, { node: to }] of curvePairs(draft.target.stages, markersOf(draft, owner))) {
      const isNew = own.has(from.id) || own.has(to.id);
      if (isNew) near.add(from.id).add(to.id);
      const home = (from.parentId === to.parentId && from.parentId) || draft.map.rootId;
      const plan = planCurve(draft.map.journey.id, from.id, to.id, look);
      wanted.push({ plan, home, isNew, dash: look.dash });
    }
  }
  hangLines(draft, curveLines(draft), wanted, (line) => endsOf(line).some((end) => isFree(draft, end, near)));
}

/** Gives an owner's lines the look that their persona has now. */
export function restyleCurves(draft: Draft, owner: string): void {
  const owned = new Set<string | null>(markersOf(draft, owner).map(({ node }) => node.id));
  const { stroke, dash } = lookOf(draft, owner);
  for (const line of curveLines(draft))
    if (!line.plan && endsOf(line).every((end) => owned.has(end)))
      editNode(draft, line.id, { stroke, ...(dash ? { dash } : {}) });
}

/** All curve lines of this map. */
export function curveLines(draft: Draft): DraftNode[] {
  return scaffoldOf(draft, ['curve']).filter(isConnector);
}

/** Of an owner's lines. Nobody sees whether a line is dashed: where some are, it is said anew (`dash`). */
function lookOf(draft: Draft, owner: string | undefined) {
  const { current, target } = draft;
  const dashed = ownerIsFuture(target, owner);
  const isMixed = [...current.personas, ...target.personas].some(({ state }) => isFuture(state));
  const stroke = colourOf(draft, owner);
  return { stroke, dashed, dash: isMixed ? (dashed ? [...futureDash] : []) : undefined };
}

/** Does a line end at such a marker, at one that is gone, or at something that is none? Lines are locked: a free end was a marker. */
function isFree(draft: Draft, end: string | null, near: ReadonlySet<string>): boolean {
  const node = nodeOf(draft, end);
  if (!node) return end === null || draft.removed.has(end);
  return near.has(node.id) || !findById(draft.target.emotions, node.stamp?.recordId);
}

/** An owner's markers along the journey, as they shall stand. */
function markersOf(draft: Draft, owner: string | undefined): { stageId: string; node: DraftNode }[] {
  const markers: { stageId: string; node: DraftNode; stage: number; x: number }[] = [];
  for (const { id, stageId, personaId, value } of draft.target.emotions) {
    const node = mainNode(draft, id);
    const stage = stageById(draft.grid, stageId);
    if (!node || !stage || personaId !== owner || value === undefined) continue;
    markers.push({ stageId, node, stage: stage.box.x, x: centreOf(node).x });
  }
  return markers.sort((a, b) => a.stage - b.stage || a.x - b.x);
}
