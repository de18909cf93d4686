import { absoluteBoundsOf } from '../nodes/base/box.ts';
import { detachConnectors } from '../run/removal.ts';
import { type ActWorld, defineAct, fields, needNode } from './act.ts';
import { copyNodes } from './copy-nodes.ts';
import {
  centerOf,
  dropNode,
  holds,
  reparentInPlace,
  shiftNode,
  subtreeOf,
  topmostOf,
} from './place-nodes.ts';

/** Acts that move, copy, delete and bind nodes together. */
export const treeActs = {
  drag: defineAct(
    { node: fields.nodesOrAlias, nodes: fields.nodesOrAlias, x: fields.px, y: fields.px },
    (world, act) => {
      const ids = targetsOf(act);
      const { x, y } = absoluteBoundsOf(world.document, needNode(world, ids[0] ?? ''));
      moveTogether(world, ids, act.x - x, act.y - y);
      return [];
    },
  ),
  duplicate: defineAct({ node: fields.nodesOrAlias, nodes: fields.nodesOrAlias }, (world, act) => {
    const ids = topmostOf(world, targetsOf(act));
    const copies = copyNodes(world, ids);
    const [dx, dy] = besideOf(world, ids);
    for (const id of copies) shiftNode(world, id, dx, dy);
    return copies;
  }),
  copyPaste: defineAct(
    { node: fields.nodesOrAlias, nodes: fields.nodesOrAlias, dx: fields.px, dy: fields.px },
    (world, act) => paste(world, copyNodes(world, topmostOf(world, targetsOf(act))), act.dx, act.dy),
  ),
  cutPaste: defineAct(
    { node: fields.nodesOrAlias, nodes: fields.nodesOrAlias, dx: fields.px, dy: fields.px },
    (world, act) => cutPaste(world, topmostOf(world, targetsOf(act)), act.dx, act.dy),
  ),
  delete: defineAct({ node: fields.nodesOrAlias, nodes: fields.nodesOrAlias }, (world, act) => {
    for (const id of topmostOf(world, targetsOf(act))) removeNode(world, id);
    return [];
  }),
  deleteSectionOnly: defineAct({ node: fields.id }, (world, { node }) => {
    const section = needNode(world, node);
    if (section.type !== 'SECTION') throw new Error(`node: ${node} is a ${section.type}, not a SECTION`);
    dissolve(world, node);
    return [];
  }),
  group: defineAct({ node: fields.nodesOrAlias, nodes: fields.nodesOrAlias }, (world, act) => [
    groupNodes(world, topmostOf(world, targetsOf(act))),
  ]),
  ungroup: defineAct({ node: fields.id }, (world, { node }) => {
    const group = needNode(world, node);
    if (group.type !== 'GROUP') throw new Error(`node: ${node} is a ${group.type}, not a GROUP`);
    dissolve(world, node);
    return [];
  }),
};

/** `node` and `nodes` mean the same, and one of them must be there. */
function targetsOf(act: { node?: string[] | undefined; nodes?: string[] | undefined }): string[] {
  const ids = [...(act.node ?? []), ...(act.nodes ?? [])];
  if (ids.length === 0) throw new Error('nodes: missing; say which node or nodes');
  return ids;
}

/** Moves nodes by one step and drops each where it then lies; what is stuck to them comes along. */
function moveTogether(world: ActWorld, ids: readonly string[], dx: number, dy: number): void {
  const tops = topmostOf(world, ids);
  const moved = new Set(tops.flatMap((id) => [...subtreeOf(world, id)]));
  const stuck = [...moved].flatMap((host) =>
    world.document.referrers(host).filter(({ id, props }) => props.stuckTo === host && !moved.has(id)),
  );
  for (const id of tops) shiftNode(world, id, dx, dy);
  for (const id of tops) dropNode(world, id);
  for (const { id, props } of stuck) {
    shiftNode(world, id, dx, dy);
    const host = needNode(world, props.stuckTo ?? '');
    if (host.parentId !== null && tops.includes(host.id) && needNode(world, id).parentId !== host.parentId)
      reparentInPlace(world, id, host.parentId);
  }
  for (const id of tops) restick(world, id);
}

/** A stamp that was dragged off its host sticks to what it lies on now, if anything. */
function restick(world: ActWorld, id: string): void {
  const stamp = needNode(world, id);
  if (stamp.props.stuckTo === undefined || stamp.parentId === null) return;
  const center = centerOf(world, stamp);
  const host = typeof stamp.props.stuckTo === 'string' ? world.document.get(stamp.props.stuckTo) : undefined;
  if (host !== undefined && holds(world, host, center)) return;
  const siblings = [...world.document.children(stamp.parentId)].reverse();
  const below = siblings.find((each) => each.id !== id && hosts.has(each.type) && holds(world, each, center));
  if ((below?.id ?? null) !== stamp.props.stuckTo) world.edit.set(id, 'stuckTo', below?.id ?? null);
}

const hosts = new Set([
  'STICKY',
  'SHAPE_WITH_TEXT',
  'TEXT',
  'TABLE',
  'CODE_BLOCK',
  'FRAME',
  'WIDGET',
  'MEDIA',
  'RECTANGLE',
  'ELLIPSE',
]);

function paste(world: ActWorld, ids: string[], dx: number, dy: number): string[] {
  for (const id of ids) shiftNode(world, id, dx, dy);
  for (const id of ids) dropNode(world, id);
  return ids;
}

/** Cut and paste gives fresh ids, as far as is known (figjam-facts §4); the switch `cutPasteIds` keeps them. */
function cutPaste(world: ActWorld, ids: string[], dx: number, dy: number): string[] {
  const { settings, document } = world.board;
  if (settings.cutPasteIds === 'fresh') {
    const copies = copyNodes(world, ids);
    for (const id of ids) removeNode(world, id);
    return paste(world, copies, dx, dy);
  }
  for (const id of ids) detachConnectors(document, id, settings);
  if (settings.pluginDataOnCopy === 'drop') {
    for (const member of ids.flatMap((id) => [...subtreeOf(world, id)])) {
      if (needNode(world, member).props.pluginData !== undefined)
        world.edit.set(member, 'pluginData', undefined);
    }
  }
  return paste(world, ids, dx, dy);
}

/** Deletes with all in it. What was stuck to it stays on the board; connectors do as the switch says. */
function removeNode(world: ActWorld, id: string): void {
  if (world.document.get(id) === undefined) return;
  const going = subtreeOf(world, id);
  for (const host of going) {
    for (const { id: other, props } of world.document.referrers(host)) {
      if (props.stuckTo === host && !going.has(other)) world.edit.set(other, 'stuckTo', null);
    }
  }
  world.edit.remove(id);
}

/** Children go up into the parent, where the node was, without moving on the board; then the node goes. */
function dissolve(world: ActWorld, id: string): void {
  const { parentId } = needNode(world, id);
  if (parentId === null) return;
  const slot = world.document.children(parentId).findIndex((sibling) => sibling.id === id);
  const children = [...world.document.children(id)];
  children.forEach((child, i) => {
    reparentInPlace(world, child.id, parentId, slot + i);
  });
  if (world.document.get(id) !== undefined) removeNode(world, id);
}

/** Binds nodes into a group where the topmost of them was. */
function groupNodes(world: ActWorld, ids: readonly string[]): string {
  const nodes = ids.map((id) => needNode(world, id));
  const { parentId } = nodes[0] ?? { parentId: null };
  const section = nodes.find(({ type }) => type === 'SECTION' || type === 'PAGE');
  if (section !== undefined)
    throw new Error(`nodes: ${section.id} is a ${section.type}, which cannot be grouped`);
  if (parentId === null) throw new Error('nodes: a group needs a place on a page');
  const siblings = world.document.children(parentId);
  const wanted = new Set(ids);
  const order = [...nodes].sort((a, b) => siblings.indexOf(a) - siblings.indexOf(b));
  const top = siblings.reduce((highest, sibling, i) => (wanted.has(sibling.id) ? i : highest), 0);
  const group = world.edit.create({ type: 'GROUP', parentId, props: { name: 'Group' }, index: top + 1 });
  for (const { id } of order) reparentInPlace(world, id, group.id);
  return group.id;
}

/** How far a duplicate lies from its original, px: a section on a page beside it, anything else a little lower. */
function besideOf(world: ActWorld, ids: readonly string[]): [number, number] {
  const first = needNode(world, ids[0] ?? '');
  const isOnPage = first.parentId !== null && world.document.get(first.parentId)?.type === 'PAGE';
  if (first.type !== 'SECTION' || !isOnPage) return [20, 20];
  return [(first.props.width ?? 0) + 92, 0];
}
