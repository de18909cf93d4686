import { lookOf } from '../../plane/lane-look.ts';
import type { Placement } from '../../plane/plan.ts';
import { type Draft, editNode, nodeOf, nodeWithStamp } from './draft.ts';
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
  if (stamp.kind !== 'decor' || stamp.stageId !== undefined) return;
  for (const { id } of scaffoldOfRow(draft, stamp.laneId ?? null, [stamp.role])) removeNode(draft, id);
}

function changePart(draft: Draft, was: Placed['plan'], part: Placed): void {
  const { plan: now } = part;
  const { stamp } = now;
  if (JSON.stringify(lookAt(was)) === JSON.stringify(lookAt(now))) return;
  if (stamp.kind === 'lane') {
    const label = nodeWithStamp(draft, stamp.recordId, 'lane');
    if (now.type !== 'SHAPE' || !label) return;
    setName(draft, label, now.text);
    setFill(draft, label, now.fill);
    layAnew(draft, label, was, part);
  } else if (stamp.kind === 'decor') {
    for (const node of scaffoldOfRow(draft, stamp.laneId ?? null, [stamp.role])) {
      if (node.stamp.stageId !== stamp.stageId) continue;
      writeScaffold(draft, node, was, now);
      if (stamp.role === 'guidance') layAnew(draft, node, was, part);
    }
  }
}

/** What stands at the head of a row that takes the feelings, or gives them away: beside their scale there is less room. */
function layAnew(draft: Draft, { id }: { id: string }, was: Placed['plan'], { plan, x, y }: Placed): void {
  if (plan.type !== 'SHAPE' && plan.type !== 'TEXT') return;
  if ('width' in was && was.width === plan.width) return;
  const edited = editNode(draft, id);
  if (edited) Object.assign(edited, { x, y, width: plan.width, fontSize: plan.fontSize });
}

/** What people see of a part, besides where it is and how large: that follows from it. */
function lookAt(plan: Placed['plan']): unknown[] {
  const { text, fill }: { text?: string; fill?: string | null } = { text: '', fill: '', ...plan };
  const { stamp } = plan;
  const isDecor = stamp.kind === 'decor';
  const atHead = stamp.kind === 'lane' || (isDecor && stamp.role === 'guidance');
  return [text, fill, atHead && 'width' in plan && plan.width, isDecor ? stamp.laneKind : null];
}

function writeScaffold(draft: Draft, node: ScaffoldNode, was: Placed['plan'], now: Placed['plan']): void {
  if (was.type === 'TEXT' && now.type === 'TEXT' && !draft.map.ownWords?.has(node.id)) {
    setText(draft, node, now.text);
    const edited = now.fontSize === was.fontSize ? null : editNode(draft, node.id);
    if (edited) edited.fontSize = now.fontSize;
  }
  if (now.stamp.kind !== 'decor' || now.stamp.laneKind === undefined) return;
  const { laneKind } = now.stamp;
  const edited = now.type === 'RECTANGLE' ? editNode(draft, node.id) : null;
  // Its fill is not read with the map: nobody's tint says anything.
  if (edited) edited.fill = lookOf(laneKind).band;
  const { stamp } = nodeOf(draft, node.id) || node;
  if (stamp?.kind === 'decor') setStamp(draft, node, { ...stamp, laneKind });
}

function addPart(draft: Draft, { plan, parent, x, y }: Placed): void {
  const home =
    parent === 'root' ? null : draft.grid.stages.find(({ id }) => `stage:${id}` === parent)?.section;
  const id = addPlanned(draft, plan, home?.id ?? draft.map.rootId, { x, y });
  noteInGrid(draft, id);
}

/** Other parts, and notes, find a new row or column by the grid. */
function noteInGrid({ grid, nodes, target }: Draft, id: string): void {
  const node = nodes.get(id);
  const { stamp } = node || {};
  if (!node || !stamp) return;
  if (stamp.kind === 'stage') {
    const { x, y, width, height } = node;
    const box = { x, y, width, height };
    grid.stages.push({ id: stamp.recordId, section: node, bar: null, box, bands: new Map(), feelings: null });
  } else if (stamp.kind === 'lane') {
    const { kind = stamp.laneKind } = target.lanes.find((lane) => lane.id === stamp.recordId) || {};
    const span = { top: node.y, bottom: node.y + node.height, edgesMoved: false };
    grid.lanes.push({ id: stamp.recordId, kind, label: node, ...span });
  } else {
    const stageId = stamp.kind === 'decor' ? stamp.stageId : stamp.recordId;
    const stage = grid.stages.find((each) => each.id === stageId);
    if (!stage) return;
    if (stamp.kind === 'bar') stage.bar = node;
    else if (stamp.kind === 'decor' && stamp.role === 'band' && stamp.laneId !== undefined)
      stage.bands.set(stamp.laneId, node);
    else if (stamp.kind === 'decor' && stamp.role === 'band') stage.feelings = node;
  }
}
