import { demand, isAnything, isArrayOf, isIndex } from '../../document/check.ts';
import type { NodeRecord, Transform2 } from '../../document/records.ts';
import { absoluteTransform, identity, invert, multiply } from '../../geometry/transform.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { absoluteTransformOf } from './box.ts';
import { solid } from './create-node.ts';
import { takesChildren } from './reparent.ts';

/** `figma.group` and the booleans: the nodes go into a new one and stay where they are seen (figjam-facts §5). */
export function groupNodes(
  run: PluginRun,
  args: readonly unknown[],
  label: string,
  operation?: 'UNION' | 'SUBTRACT' | 'INTERSECT' | 'EXCLUDE',
): NodeRecord {
  const [nodes, parent, index] = args;
  demand(isArrayOf(isAnything), nodes, label);
  const members = (nodes as readonly unknown[]).map((node) => run.recordOf(node, label));
  if (members.length === 0)
    throw new Error(`in ${label}: First argument must be an array of at least one node`);
  const target = run.recordOf(parent, label);
  if (!takesChildren(target.type)) {
    throw new Error(`in ${label}: Cannot move node. New parent is of a type that cannot have children`);
  }
  if (index !== undefined) demand(isIndex, index, label);
  const props =
    operation === undefined
      ? { name: 'Group' }
      : { name: 'Boolean', booleanOperation: operation, fills: [solid('D9D9D9')] };
  const type = operation === undefined ? 'GROUP' : 'BOOLEAN_OPERATION';
  const group = run.edit.create({
    type,
    parentId: target.id,
    props: { ...props, transform: identity },
    ...(index === undefined ? {} : { index: Number(index) }),
  });
  run.stats.nodes[type] = (run.stats.nodes[type] ?? 0) + 1;
  for (const member of members) moveKeepingPlace(run, member, group);
  return run.board.document.get(group.id) ?? group;
}

/** `figma.ungroup`: the children take the group's place among its siblings. */
export function ungroupNodes(run: PluginRun, value: unknown): NodeRecord[] {
  const { document } = run.board;
  const group = run.recordOf(value, 'ungroup');
  const parent = group.parentId === null ? undefined : document.get(group.parentId);
  if (parent === undefined || !takesChildren(group.type)) throw new Error('in ungroup: Expected a group');
  const children = [...document.children(group.id)];
  const slot = document.children(parent.id).findIndex((sibling) => sibling.id === group.id);
  children.forEach((child, offset) => {
    moveKeepingPlace(run, child, parent, slot + offset);
  });
  if (document.get(group.id) !== undefined) run.edit.remove(group.id);
  return children.flatMap((child) => document.get(child.id) ?? []);
}

function moveKeepingPlace(run: PluginRun, child: NodeRecord, parent: NodeRecord, index?: number): void {
  const { document } = run.board;
  const seen = absoluteTransformOf(document, document.get(child.id) ?? child);
  run.edit.move(child.id, parent.id, index);
  if (child.type === 'CONNECTOR' || child.type === 'GROUP') return;
  const local = multiply(invert(spaceOf(run, parent)), seen);
  run.edit.set(child.id, 'transform', local);
}

/** The transform of the space in which a node's children are placed. */
function spaceOf(run: PluginRun, parent: NodeRecord): Transform2 {
  const { document } = run.board;
  let at: NodeRecord | undefined = parent;
  while (at !== undefined && (at.type === 'GROUP' || at.type === 'BOOLEAN_OPERATION')) {
    at = at.parentId === null ? undefined : document.get(at.parentId);
  }
  return at === undefined ? identity : absoluteTransform(document, at.id);
}
