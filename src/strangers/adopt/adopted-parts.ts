import type { StampOf } from '../../journey/stamp.ts';
import type { Identity } from '../../plane/interpret-identity.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { withStampOf } from './find-adopted.ts';

/** The nodes of an adopted map, and who is who among them. */
export interface AdoptedNodes {
  /** The nodes with a stamp of this map. */
  members: readonly SeenNode[];
  identity: Identity;
}

type NamedStamp = StampOf<'stage' | 'lane' | 'persona'>;

/**
 * What these nodes stand for, as they were taken into use: its id, what the stamp says of it, and its nodes: the one that stands
 * for it first, then those that say the same again, or more of it (`field` names it); a copy has none of these.
 */
export function partsOf<S extends NamedStamp>(
  named: readonly (SeenNode & { stamp: S })[],
  field: 'stageId' | 'laneId' | 'personaId',
  { members, identity }: AdoptedNodes,
): { id: string; stamp: S; nodes: SeenNode[] }[] {
  const others = withStampOf('decor', members);
  return named.flatMap((node) => {
    const { stamp } = node;
    const id = identity.recordOf.get(node.id);
    if (!stamp.adopted || id === undefined) return [];
    const more = id === stamp.recordId ? others.filter((other) => other.stamp[field] === id) : [];
    return { id, stamp, nodes: [node, ...more] };
  });
}
