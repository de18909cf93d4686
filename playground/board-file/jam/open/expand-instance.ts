import { isRecord, type RawNode, readList } from '../../base/json.ts';
import { tooLarge } from '../base/jam-error.ts';
import { limits } from '../base/limits.ts';
import { idOf } from './guid.ts';
import type { JamTree } from './node-tree.ts';

/** A node with what lies in it; of an instance, what its component shows there. */
export interface JamNode {
  id: string;
  node: RawNode;
  children: JamNode[];
}

/**
 * The tree below a node. An instance of a component has no nodes of its own in the file: it gets the component's, under ids as Figma's REST
 * API gives them (`I<instance>;<node>`), with what it overrides and where it laid them out. Throws `JamError` where components in
 * components make more nodes than a board can have.
 */
export function growTree(tree: JamTree): (node: RawNode) => JamNode {
  let count = 0;
  const within = (node: RawNode, prefix: string, own: Overrides, inside: readonly string[]): JamNode => {
    count += 1;
    if (count > limits.nodes) throw tooLarge(`it shows more than ${limits.nodes} nodes`);
    const id = idOf(node.guid) ?? '';
    const shown = own(id, node);
    const outer = prefix === '' ? id : `${prefix};${id}`;
    const symbol = node.type === 'INSTANCE' ? symbolOf(shown) : undefined;
    const children = tree.children(id);
    if (
      symbol === undefined ||
      children.length > 0 ||
      inside.includes(symbol) ||
      tree.get(symbol) === undefined
    )
      return {
        id: outer,
        node: shown,
        children: children.map((child) => within(child, prefix, own, inside)),
      };
    const instance = prefix === '' ? `I${id}` : outer;
    const overrides = overridesOf(shown);
    return {
      id: outer,
      node: shown,
      children: tree.children(symbol).map((child) => within(child, instance, overrides, [...inside, symbol])),
    };
  };
  return (node) => within(node, '', (_, same) => same, []);
}

type Overrides = (id: string, node: RawNode) => RawNode;

function symbolOf(node: RawNode): string | undefined {
  return isRecord(node.symbolData) ? idOf(node.symbolData.symbolID) : undefined;
}

/** What an instance says otherwise of the nodes in its component, and how it laid them out; of components in it, not. */
function overridesOf(instance: RawNode): Overrides {
  const said = new Map<string, RawNode>();
  const data = isRecord(instance.symbolData) ? instance.symbolData : {};
  for (const list of [data.symbolOverrides, instance.derivedSymbolData])
    for (const change of (readList(list) ?? []).filter(isRecord)) {
      const guids = isRecord(change.guidPath) ? (readList(change.guidPath.guids) ?? []) : [];
      const id = guids.length === 1 ? idOf(guids[0]) : undefined;
      if (id !== undefined) said.set(id, { ...said.get(id), ...change });
    }
  return (id, node) => {
    const { guid: _, guidPath: __, type: ___, parentIndex: ____, ...change } = said.get(id) ?? {};
    return { ...node, ...change };
  };
}
