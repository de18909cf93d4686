import { sameJson } from '../../journey/equal.ts';
import { findById } from '../../journey/find-by-id.ts';
import type { StampOf } from '../../journey/stamp.ts';
import { roleOf } from '../../plane/decor.ts';
import { lookOf } from '../../plane/lane-look.ts';
import type { Placement } from '../../plane/plan.ts';
import { type Draft, type DraftNode, editNode, isWrittenOn, nodeOf, nodeWithStamp } from './draft.ts';
import { addPlanned, removeNode, setFill, setStamp, setText } from './draft-nodes.ts';
import { type ScaffoldNode, scaffoldOfRow } from './draft-scaffold.ts';
import { setName } from './set-name.ts';
import type { Placed } from './tidy/match-plan.ts';

type Parts = ReadonlyMap<string, Placed>;

/**
 * Makes the board differ from what it is as `after` differs from `before`, two plans of its scaffold: what is only in one
 * is drawn or taken away, what says or looks otherwise is written. Rows and columns that went are gone already.
 */
export function changeParts(draft: Draft, before: Parts, after: Parts): void {
  for (const [key, { plan }] of before) if (!after.has(key)) removePart(draft, plan);
  for (const [key, part] of after) {
    const was = before.get(key);
    if (was) changePart(draft, was.plan, part);
    else addPart(draft, part);
  }
}

function removePart(draft: Draft, { stamp }: Placement): void {
  if (stamp.kind === 'decor' && stamp.stageId === undefined)
    for (const { id } of scaffoldLike(draft, stamp)) removeNode(draft, id);
}

/** The scaffold of this map that is in the same row what this is. */
const scaffoldLike = (draft: Draft, { role, laneId }: Pick<StampOf<'decor'>, 'role' | 'laneId'>) =>
  scaffoldOfRow(draft, laneId || null, [role]);

function changePart(draft: Draft, was: Placed['plan'], part: Placed): void {
  const { plan: now } = part;
  const { stamp } = now;
  if (sameJson(lookAt(was), lookAt(now))) return;
  if (stamp.kind === 'lane') {
    const label = nodeWithStamp(draft, stamp.recordId, 'lane');
    if (now.type !== 'SHAPE' || !label) return;
    setName(draft, label, now.text);
    setFill(draft, label, now.fill);
    layAnew(draft, label, was, part);
  } else if (stamp.kind === 'decor') {
    for (const node of scaffoldLike(draft, stamp)) {
      if (node.stamp.stageId !== stamp.stageId) continue;
      writeScaffold(draft, node, was, now);
      if (stamp.role === 'guidance') layAnew(draft, node, was, part);
    }
  }
}

/** What stands at the head of a row that takes the feelings, or gives them away: beside their scale there is less room. */
function layAnew(draft: Draft, { id }: { id: string }, was: Placed['plan'], { plan, x, y }: Placed): void {
  if (plan.type !== 'SHAPE' && plan.type !== 'TEXT') return;
  const { width = 0, fontSize } = plan;
  if (!('width' in was) || was.width !== width) editNode(draft, id, { x, y, width, fontSize });
}

/** What people see of a part, besides where it is and how large: that follows from it. */
function lookAt(plan: Placed['plan']): unknown[] {
  const { stamp } = plan;
  const atHead = stamp.kind === 'lane' || roleOf(plan) === 'guidance';
  return [
    'text' in plan && plan.text,
    'fill' in plan && plan.fill,
    atHead && 'width' in plan && plan.width,
    stamp.kind === 'decor' && stamp.laneKind,
  ];
}

function writeScaffold(draft: Draft, node: ScaffoldNode, was: Placed['plan'], now: Placed['plan']): void {
  if (was.type === 'TEXT' && now.type === 'TEXT' && !isWrittenOn(draft, node.id)) {
    setText(draft, node, now.text);
    const { fontSize } = now;
    if (fontSize !== was.fontSize) editNode(draft, node.id, { fontSize });
  }
  if (now.stamp.kind !== 'decor' || now.stamp.laneKind === undefined) return;
  const { laneKind } = now.stamp;
  // Its fill is not read with the map: nobody's tint says anything.
  if (now.type === 'RECTANGLE') editNode(draft, node.id, { fill: lookOf(laneKind).band });
  const { stamp } = nodeOf(draft, node.id) || node;
  if (stamp?.kind === 'decor') setStamp(draft, node, { ...stamp, laneKind });
}

function addPart(draft: Draft, { plan, parent, x, y }: Placed): void {
  const { section } = draft.grid.stages.find(({ id }) => `stage:${id}` === parent) || {};
  const home = section ? section.id : draft.map.rootId;
  const node = nodeOf(draft, addPlanned(draft, plan, home, { x, y }));
  if (node) noteInGrid(draft, node);
}

/** Other parts, and notes, find a new row or column by the grid. */
function noteInGrid({ grid }: Draft, node: DraftNode): void {
  const { stamp, x, y, width, height } = node;
  if (!stamp) return;
  const id = stamp.recordId;
  if (stamp.kind === 'stage') {
    const box = { x, y, width, height };
    grid.stages.push({ id, section: node, bar: null, box, bands: new Map(), feelings: null });
  } else if (stamp.kind === 'lane') {
    grid.lanes.push({ id, kind: stamp.laneKind, label: node, top: y, bottom: y + height, edgesMoved: false });
  } else if (stamp.kind === 'bar') {
    const stage = findById(grid.stages, id);
    if (stage) stage.bar = node;
  } else if (stamp.kind === 'decor' && stamp.role === 'band') {
    const stage = findById(grid.stages, stamp.stageId);
    if (stamp.laneId !== undefined) stage?.bands.set(stamp.laneId, node);
    else if (stage) stage.feelings = node;
  }
}
