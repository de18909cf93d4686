import { type Draft, type DraftNode, isHung } from '../../own-map/change/draft.ts';
import { type DraftWork, isResized, unseen } from '../../own-map/change/draft-work.ts';
import type { Point } from '../../plane/boxes.ts';
import type { Placement } from '../../plane/plan.ts';
import type { DraftWriter } from './draft-writer.ts';
import { originOf } from './mover.ts';

/** Hangs new nodes, and those that change their home, into their parents. */
export function setParents(writer: DraftWriter, { added, changed }: DraftWork): void {
  for (const node of added) setParent(writer, node);
  for (const { was, now } of changed) if (now.parentId !== was.parentId) setParent(writer, now);
}

function setParent(writer: DraftWriter, draftNode: DraftNode): void {
  const node = writer.nodeOf(draftNode.id);
  if (draftNode.parentId === null) {
    setOnPage(writer, node);
    return;
  }
  const parent = writer.nodeOf(draftNode.parentId);
  if (!('appendChild' in parent)) return;
  if (draftNode.plan && isBackground(draftNode.plan)) parent.insertChild(0, node);
  else if (isLowLine(draftNode)) {
    parent.insertChild(lowIndex(writer.draft, draftNode.parentId), node);
  } else parent.appendChild(node);
  writer.wrote();
}

/** Onto the map's own page, which need not be the one that people look at. */
function setOnPage({ host, draft, wrote }: DraftWriter, node: SceneNode): void {
  const page = host.root.children.find(({ id }) => id === draft.scene.pageId);
  if (!page || node.parent?.id === page.id) return;
  page.appendChild(node);
  wrote();
}

/** Links, and lines planned so, run beneath the notes. */
function isLowLine({ type, plan, stamp }: DraftNode): boolean {
  return type === 'CONNECTOR' && (stamp?.kind === 'link' || (plan?.type === 'CONNECTOR' && plan.below));
}

/** Bands and labels lie below all that is written on them. */
function isBackground({ stamp }: Placement): boolean {
  return stamp.kind === 'lane' || (stamp.kind === 'decor' && ['band', 'feelings'].includes(stamp.role));
}

/** What stands at the beginning of a stage's section. */
const scaffoldKinds = ['decor', 'bar', 'stageFacts', 'link'];

/** Lines lie above the scaffold of their section and below its notes; those of the map itself below its stages. */
function lowIndex({ children, nodes, removed, map }: Draft, parentId: string): number {
  let index = 0;
  if (parentId === map.rootId) {
    const inside = (children.get(parentId) ?? []).filter((id) => !nodes.get(id)?.plan);
    return Math.max(
      0,
      inside.findIndex((id) => nodes.get(id)?.stamp?.kind === 'stage'),
    );
  }
  for (const id of children.get(parentId) ?? []) {
    const node = nodes.get(id);
    const kind = node?.stamp?.kind;
    if (!node || node.plan || removed.has(id) || !scaffoldKinds.includes(kind ?? '')) break;
    index += 1;
  }
  return index;
}

/** Gives a node the size that the draft wants. */
export function sizeTo({ nodeOf, wrote }: DraftWriter, draftNode: DraftNode): void {
  const node = nodeOf(draftNode.id);
  if (
    node.type !== 'SECTION' &&
    node.type !== 'RECTANGLE' &&
    node.type !== 'SHAPE_WITH_TEXT' &&
    node.type !== 'LINE'
  )
    return;
  const { width, height } = draftNode;
  if (node.removed || !isResized(node, draftNode)) return;
  if (node.type === 'SECTION') node.resizeWithoutConstraints(width, height);
  else node.resize(width, height);
  wrote();
}

/** Moves a node to its place in its parent, in one write. Lines that hang on something are never moved themselves. */
export function moveToPlace(writer: DraftWriter, draftNode: DraftNode): void {
  const node = writer.nodeOf(draftNode.id);
  if (node.removed || isHung(draftNode)) return;
  const parent = draftNode.parentId === null ? undefined : writer.draft.nodes.get(draftNode.parentId);
  // A section that FigJam took into another one meanwhile must not pass over notes on its way.
  const origin = node.type === 'SECTION' ? originOf(node.parent) : { x: parent?.x ?? 0, y: parent?.y ?? 0 };
  const at = { x: draftNode.x - origin.x, y: draftNode.y - origin.y };
  moveTo(writer, node, draftNode, at);
  if (draftNode.plan) sizeTo(writer, draftNode);
}

function moveTo({ move, wrote }: DraftWriter, node: SceneNode, { type }: DraftNode, at: Point): void {
  if (!('relativeTransform' in node)) return;
  move(node, type, at);
  wrote();
}

/** How often places are looked at again: what is repaired may have moved what lies in it. */
const mostRepairs = 3;

/**
 * FigJam may re-parent by geometry while sections move and grow: what was moved or sized is looked at once more, and
 * put where it belongs, sections before what they hold.
 */
export function repairPlaces(writer: DraftWriter, placed: readonly DraftNode[]): void {
  const nodes = outermostFirst(writer.draft, placed).filter(({ type }) => type !== 'CONNECTOR');
  for (let turn = 0; turn < mostRepairs; turn += 1) {
    let repaired = 0;
    for (const node of nodes) repaired += Number(repairPlace(writer, node, turn > 0));
    if (repaired === 0) return;
  }
}

/** Whether there was anything to repair. `again`: it was repaired already, and is not where it belongs all the same. */
function repairPlace(writer: DraftWriter, draftNode: DraftNode, again: boolean): boolean {
  const node = writer.nodeOf(draftNode.id);
  if (node.removed) return false;
  const isHome = draftNode.parentId === null || node.parent?.id === writer.nodeOf(draftNode.parentId).id;
  const { parentId } = draftNode;
  if (!isHome && again && node.type !== 'SECTION' && parentId === writer.draft.map.rootId) {
    carryHome(writer, node, draftNode);
    return true;
  }
  if (!isHome) setParent(writer, draftNode);
  const [[, , x], [, , y]] = node.absoluteTransform;
  if (Math.abs(x - draftNode.x) < unseen && Math.abs(y - draftNode.y) < unseen) return !isHome;
  const origin = originOf(node.parent);
  moveTo(writer, node, draftNode, { x: draftNode.x - origin.x, y: draftNode.y - origin.y });
  return true;
}

/**
 * What belongs to the map and lies over its stages, as a line through all of them does, goes into one of them wherever
 * places decide. In a frame nothing takes it: there it gets its place, and keeps it when it is hung where it belongs.
 */
function carryHome(writer: DraftWriter, node: SceneNode, draftNode: DraftNode): void {
  const frame = writer.host.createFrame();
  try {
    frame.appendChild(node);
    const { x, y } = originOf(writer.nodeOf(writer.draft.map.rootId));
    moveTo(writer, node, draftNode, { x: draftNode.x - x, y: draftNode.y - y });
    setParent(writer, draftNode);
  } finally {
    if (node.parent?.id !== frame.id) frame.remove();
  }
}

/** Nodes in the order of their depth. */
export function outermostFirst({ nodes }: Draft, list: readonly DraftNode[]): DraftNode[] {
  const depthOf = ({ parentId }: DraftNode): number => {
    let depth = 0;
    for (let at = parentId; at !== null; at = nodes.get(at)?.parentId ?? null) depth += 1;
    return depth;
  };
  return list
    .map((node) => ({ node, depth: depthOf(node) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ node }) => node);
}
