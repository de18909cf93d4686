import { isHung, resizes, unseen, type WantedNode, type Work } from '../../own-map/change/work.ts';
import type { Point } from '../../plane/boxes.ts';
import { roleOf } from '../../plane/decor.ts';
import type { Placement } from '../../plane/plan.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { originOf } from './mover.ts';
import type { BoardWriter, WorkWriter } from './open-writer.ts';

/** Hangs new nodes, and those that change their home, into their parents. */
export function setParents(writer: WorkWriter): void {
  const { added, changed } = writer.work;
  for (const node of added) setParent(writer, node);
  for (const { was, now } of changed) if (now.parentId !== was.parentId) setParent(writer, now);
}

function setParent(writer: WorkWriter, wanted: WantedNode): void {
  const node = writer.nodeOf(wanted.id);
  if (wanted.parentId === null) {
    setOnPage(writer, node);
    return;
  }
  const parent = writer.nodeOf(wanted.parentId);
  if (!('appendChild' in parent)) return;
  if (wanted.plan && isBackground(wanted.plan)) parent.insertChild(0, node);
  else if (isLowLine(wanted)) {
    parent.insertChild(lowIndex(writer.work, wanted.parentId), node);
  } else parent.appendChild(node);
  writer.wrote();
}

/** Hangs what was just drawn of a new map into its section, whose contents come in their order, and gives it its place and size. */
export function placeNew(writer: WorkWriter, wanted: WantedNode): void {
  const { work, sections, move, wrote } = writer;
  const { id, parentId, type, x, y, width, height } = wanted;
  const node = writer.nodeOf(id);
  sections.get(parentId ?? '')?.appendChild(node);
  wrote();
  if (type === 'CONNECTOR') return;
  const home = work.nodes.get(parentId ?? '') ?? { x: 0, y: 0 };
  move(node, type, { x: x - home.x, y: y - home.y }, 'fresh');
  // Moved before it is sized: a large section over other notes might catch them.
  sections.get(id)?.resizeWithoutConstraints(width, height);
}

/** Onto the map's own page, which need not be the one that people look at. */
function setOnPage({ host, work, wrote }: WorkWriter, node: SceneNode): void {
  const page = host.root.children.find(({ id }) => id === work.pageId);
  if (!page || node.parent?.id === page.id) return;
  page.appendChild(node);
  wrote();
}

/** Links, and lines planned so, run beneath the notes. */
function isLowLine({ type, plan, stamp }: WantedNode): boolean {
  return type === 'CONNECTOR' && (stamp?.kind === 'link' || (plan?.type === 'CONNECTOR' && plan.below));
}

/** Bands and labels lie below all that is written on them. */
function isBackground(plan: Placement): boolean {
  return plan.stamp.kind === 'lane' || ['band', 'feelings'].includes(roleOf(plan));
}

/** What stands at the beginning of a stage's section. */
const scaffoldKinds = ['decor', 'bar', 'stageFacts', 'link'];

/** Lines lie above the scaffold of their section and below its notes; those of the map itself below its stages. */
function lowIndex({ children, nodes, gone, rootId }: Work, parentId: string): number {
  let index = 0;
  if (parentId === rootId) {
    const inside = (children.get(parentId) ?? []).filter((id) => !nodes.get(id)?.plan);
    return Math.max(
      0,
      inside.findIndex((id) => hasStamp(nodes.get(id), 'stage')),
    );
  }
  for (const id of children.get(parentId) ?? []) {
    const node = nodes.get(id);
    const kind = node?.stamp?.kind;
    if (!node || node.plan || gone.has(id) || !scaffoldKinds.includes(kind ?? '')) break;
    index += 1;
  }
  return index;
}

/** Gives a node the size that it shall have. */
export function sizeTo({ nodeOf, wrote }: BoardWriter, wanted: WantedNode): void {
  const node = nodeOf(wanted.id);
  if (
    node.type !== 'SECTION' &&
    node.type !== 'RECTANGLE' &&
    node.type !== 'SHAPE_WITH_TEXT' &&
    node.type !== 'LINE'
  )
    return;
  const { width, height } = wanted;
  if (node.removed || !resizes(node, wanted)) return;
  if (node.type === 'SECTION') node.resizeWithoutConstraints(width, height);
  else node.resize(width, height);
  wrote();
}

/** Moves a node to its place in its parent, in one write. Lines that hang on something are never moved themselves. */
export function moveToPlace(writer: WorkWriter, wanted: WantedNode): void {
  const node = writer.nodeOf(wanted.id);
  if (node.removed || isHung(wanted)) return;
  const parent = wanted.parentId === null ? undefined : writer.work.nodes.get(wanted.parentId);
  // A section that FigJam took into another one meanwhile must not pass over notes on its way.
  const origin = node.type === 'SECTION' ? originOf(node.parent) : { x: parent?.x ?? 0, y: parent?.y ?? 0 };
  const at = { x: wanted.x - origin.x, y: wanted.y - origin.y };
  moveTo(writer, node, wanted, at);
  if (wanted.plan) sizeTo(writer, wanted);
}

function moveTo({ move, wrote }: BoardWriter, node: SceneNode, { type }: WantedNode, at: Point): void {
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
export function repairPlaces(writer: WorkWriter, placed: readonly WantedNode[]): void {
  const nodes = outermostFirst(writer.work, placed).filter(({ type }) => type !== 'CONNECTOR');
  for (let turn = 0; turn < mostRepairs; turn += 1) {
    let repaired = 0;
    for (const node of nodes) repaired += Number(repairPlace(writer, node, turn > 0));
    if (repaired === 0) return;
  }
}

/** Whether there was anything to repair. `again`: it was repaired already, and is not where it belongs all the same. */
function repairPlace(writer: WorkWriter, wanted: WantedNode, again: boolean): boolean {
  const node = writer.nodeOf(wanted.id);
  if (node.removed) return false;
  const { parentId } = wanted;
  const isHome =
    parentId === null ? node.parent?.type === 'PAGE' : node.parent?.id === writer.nodeOf(parentId).id;
  const isLoose = parentId === null || parentId === writer.work.rootId;
  if (!isHome && again && node.type !== 'SECTION' && isLoose) {
    carryHome(writer, node, wanted);
    return true;
  }
  if (!isHome) setParent(writer, wanted);
  const [[, , x], [, , y]] = node.absoluteTransform;
  if (Math.abs(x - wanted.x) < unseen && Math.abs(y - wanted.y) < unseen) return !isHome;
  const origin = originOf(node.parent);
  moveTo(writer, node, wanted, { x: wanted.x - origin.x, y: wanted.y - origin.y });
  return true;
}

/**
 * What belongs to the map, or to nobody's, and lies over its stages, as a line through all of them does, goes into one of them wherever
 * places decide. In a frame nothing takes it: there it gets its place, and keeps it when it is hung where it belongs.
 */
function carryHome(writer: WorkWriter, node: SceneNode, wanted: WantedNode): void {
  const frame = writer.host.createFrame();
  try {
    frame.appendChild(node);
    const { x, y } = originOf(wanted.parentId === null ? null : writer.nodeOf(wanted.parentId));
    moveTo(writer, node, wanted, { x: wanted.x - x, y: wanted.y - y });
    setParent(writer, wanted);
  } finally {
    if (node.parent?.id !== frame.id) frame.remove();
  }
}

/** Nodes in the order of their depth. */
export function outermostFirst({ nodes }: Work, list: readonly WantedNode[]): WantedNode[] {
  const depthOf = ({ parentId }: WantedNode): number => {
    let depth = 0;
    for (let at = parentId; at !== null; at = nodes.get(at)?.parentId ?? null) depth += 1;
    return depth;
  };
  return list
    .map((node) => ({ node, depth: depthOf(node) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ node }) => node);
}
