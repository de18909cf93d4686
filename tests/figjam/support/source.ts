import type { NodeProps, NodeRecord } from '../../../playground/figjam/document/records.ts';
import type { NodeSource } from '../../../playground/figjam/geometry/node-source.ts';

export interface SimpleNode {
  id: string;
  type: string;
  parentId?: string;
  props?: Partial<NodeProps>;
}

/** A source of nodes for geometry and drawing, on one page `0:1`; siblings lie in the order given. */
export function sourceOf(nodes: readonly SimpleNode[]): NodeSource & { need(id: string): NodeRecord } {
  const page: NodeRecord = { id: '0:1', type: 'PAGE', parentId: null, order: 'a', props: { name: 'Page 1' } };
  const records = new Map([[page.id, page]]);
  nodes.forEach(({ id, type, parentId = '0:1', props }, i) => {
    records.set(id, { id, type, parentId, order: `a${i}`, props: { name: type, ...props } });
  });
  const get = (id: string) => records.get(id);
  return {
    get,
    children: (id) => [...records.values()].filter((record) => record.parentId === id),
    need(id) {
      const record = get(id);
      if (record === undefined) throw new Error(`no node ${id}`);
      return record;
    },
  };
}
