import type { NodeRecord } from '../../document/records.ts';
import type { PluginRun } from '../../run/plugin-run.ts';

const parents = new Set([
  'DOCUMENT',
  'PAGE',
  'SECTION',
  'FRAME',
  'GROUP',
  'COMPONENT',
  'COMPONENT_SET',
  'INSTANCE',
  'BOOLEAN_OPERATION',
]);

/** May a node of this type have children at all? */
export function takesChildren(type: string): boolean {
  return parents.has(type);
}

/** Puts a node under another. Its numbers stay as they are, so it is seen elsewhere (figjam-facts §5). */
export function reparent(
  run: PluginRun,
  child: NodeRecord,
  parent: NodeRecord,
  index: number | undefined,
  label: string,
): void {
  const problem = problemOf(run, child, parent);
  if (problem !== undefined) throw new Error(`in ${label}: Cannot move node. ${problem}`);
  const siblings = run.board.document.children(parent.id);
  if (index !== undefined && index > siblings.length) {
    throw new Error(
      `in ${label}: Index ${index} is out of bounds: the parent has ${siblings.length} children`,
    );
  }
  const here = index !== undefined && child.parentId === parent.id;
  const own = here ? siblings.findIndex((sibling) => sibling.id === child.id) : -1;
  const slot = own !== -1 && index !== undefined && own < index ? index - 1 : index;
  run.edit.move(child.id, parent.id, slot);
}

function problemOf(run: PluginRun, child: NodeRecord, parent: NodeRecord): string | undefined {
  if (child.type === 'DOCUMENT') return 'Node is the scene root, which cannot be reparented';
  if (parent.type === 'DOCUMENT' && child.type !== 'PAGE') {
    return 'The root node cannot have children of type other than PAGE';
  }
  if (parent.type !== 'DOCUMENT' && child.type === 'PAGE') {
    return 'Nodes other than the root node cannot have children of type PAGE';
  }
  if (!takesChildren(parent.type)) return 'New parent is of a type that cannot have children';
  if (isWithin(run, parent, child.id)) return 'Doing so would create a parenting cycle';
  if (insideInstance(run, parent, true)) return 'New parent is an instance or is inside of an instance';
  if (insideInstance(run, child, false)) return 'Node is inside of an instance';
  if (child.type === 'SECTION' && parent.type !== 'SECTION' && parent.type !== 'PAGE') {
    return 'A SECTION node can only be a child of a PAGE or a SECTION';
  }
  return undefined;
}

function isWithin(run: PluginRun, record: NodeRecord, ancestor: string): boolean {
  let at: NodeRecord | undefined = record;
  while (at !== undefined && at.id !== ancestor) {
    at = at.parentId === null ? undefined : run.board.document.get(at.parentId);
  }
  return at !== undefined;
}

function insideInstance(run: PluginRun, record: NodeRecord, orIs: boolean): boolean {
  let at = orIs ? record : run.board.document.get(record.parentId ?? '');
  while (at !== undefined && at.type !== 'INSTANCE') at = run.board.document.get(at.parentId ?? '');
  return at !== undefined;
}
