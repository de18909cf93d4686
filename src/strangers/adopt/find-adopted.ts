import { addTo } from '../../journey/add-to.ts';
import { findKeeper } from '../../own-map/read/find-keeper.ts';
import { gapBetween } from '../../plane/boxes.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { hasStamp, type SeenWith } from '../../plane/seen-nodes.ts';

/** A map that people drew and took into use, before it is read. */
export interface AdoptedStart {
  /** The node that carries the map's own stamp; `null` when somebody deleted it. */
  carrier: SeenNode | null;
  /** The carrier, or else a header. */
  root: SeenNode;
  members: SeenNode[];
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
    const carriers = members.filter((node): node is SeenWith<'journey'> => hasStamp(node, 'journey'));
    const header = members.find((node) => hasStamp(node, 'stage'));
    if (carriers.length === 0) {
      if (header)
        starts.push({ carrier: null, root: header, members, stampedId, journeyId: stampedId, isCopy: false });
      continue;
    }
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

/** Nodes by the map that their stamps name, for maps that were adopted. */
function groupByMap(nodes: readonly SeenNode[]): Map<string, SeenNode[]> {
  const adopted = new Set<string>();
  for (const node of nodes) {
    const { stamp } = node;
    if ((stamp?.kind === 'journey' || stamp?.kind === 'stage') && stamp.adopted) adopted.add(stamp.journeyId);
  }
  const groups = new Map<string, SeenNode[]>();
  for (const node of nodes) {
    const id = node.stamp?.journeyId;
    if (id === undefined || !adopted.has(id)) continue;
    addTo(groups, id, node);
  }
  return groups;
}

/** Whose a node is when a map was copied: what lies in a carrier is its; originals are the first map's. */
function carrierOf(
  node: SeenNode,
  carriers: readonly SeenNode[],
  keeper: SeenNode | undefined,
  index: SceneIndex,
): SeenNode | undefined {
  if (carriers.length === 1 || carriers.includes(node)) {
    return carriers.length === 1 ? carriers[0] : node;
  }
  const around = index.ancestor(node, (candidate) => carriers.includes(candidate));
  if (around) return around;
  if (keeper && node.stamp?.nodeId === node.id) return keeper;
  return [...carriers].sort((a, b) => gapBetween(a, node) - gapBetween(b, node))[0];
}
