import type { StampKind } from '../../journey/stamp.ts';
import { findKeeper } from '../../own-map/read/find-keeper.ts';
import { gapBetween } from '../../plane/boxes.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { hasStamp, type SeenWith } from '../../plane/seen-nodes.ts';

/** A map that people drew and took into use, before it is read. */
export interface AdoptedStart {
  /** The node that carries the map's own stamp; `null` when somebody deleted it. */
  carrier: SeenWith<'journey'> | null;
  /** The carrier, or else a header. */
  root: SeenNode;
  members: readonly SeenNode[];
  stampedId: string;
  journeyId: string;
  isCopy: boolean;
}

/** The adopted maps among these nodes; whoever copied one as a whole has made a map of its own. */
export function findAdopted(
  nodes: readonly SeenNode[],
  index: SceneIndex,
  taken: ReadonlySet<string>,
): AdoptedStart[] {
  const starts: AdoptedStart[] = [];
  for (const [stampedId, members] of groupByMap(nodes)) {
    const carriers = withStampOf('journey', members);
    const [header] = withStampOf('stage', members);
    if (carriers.length === 0 && header)
      starts.push({ carrier: null, root: header, members, stampedId, journeyId: stampedId, isCopy: false });
    const keeper = taken.has(stampedId) ? undefined : findKeeper(carriers, index);
    for (const carrier of carriers) {
      const isCopy = carrier !== keeper;
      const own = `${stampedId.slice(0, 150)}-${carrier.id.replace(/[^0-9A-Za-z]+/g, '-')}`;
      starts.push({
        carrier,
        root: carrier,
        members: members.filter((node) => carrierOf(node, carriers, keeper, index) === carrier),
        stampedId,
        journeyId: isCopy ? own : stampedId,
        isCopy,
      });
    }
  }
  return starts;
}

/** Those of these nodes that carry a stamp of this kind. */
export const withStampOf = <K extends StampKind>(kind: K, nodes: readonly SeenNode[]): SeenWith<K>[] =>
  nodes.filter((node): node is SeenWith<K> => hasStamp(node, kind));

/** Nodes by the map that their stamps name, for maps that were adopted. */
function groupByMap(nodes: readonly SeenNode[]): Map<string, SeenNode[]> {
  const groups = new Map<string, SeenNode[]>();
  for (const { stamp } of nodes)
    if (stamp && (stamp.kind === 'journey' || stamp.kind === 'stage') && stamp.adopted)
      groups.set(stamp.journeyId, []);
  for (const node of nodes) groups.get(node.stamp?.journeyId ?? '')?.push(node);
  return groups;
}

/** Whose a node is when a map was copied: what lies in a carrier is its; originals are the first map's. */
function carrierOf(
  node: SeenNode,
  carriers: readonly SeenNode[],
  keeper: SeenNode | undefined,
  index: SceneIndex,
): SeenNode | undefined {
  if (carriers.includes(node)) return node;
  const around = index.ancestor(node, (candidate) => carriers.includes(candidate));
  if (around) return around;
  if (keeper && node.stamp?.nodeId === node.id) return keeper;
  return [...carriers].sort((a, b) => gapBetween(a, node) - gapBetween(b, node))[0];
}
