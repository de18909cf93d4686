import { addTo } from '../../journey/add-to.ts';
import { bottom, right, unionOf } from '../../plane/boxes.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { hasStamp, stampOf } from '../../plane/seen-nodes.ts';
import type { MapStart } from './interpret-map.ts';

/**
 * Maps of ours whose root section was deleted while its stages and rows still stand: whoever drew a section around
 * them again has given the map a new root; else its parts lie on the page and something stands for the root. `known`:
 * the journeys whose root is there, here or on another page: what lies far from it is no map of its own.
 */
export function findRootless(index: SceneIndex, known: ReadonlySet<string>): MapStart[] {
  const starts: MapStart[] = [];
  for (const [stampedId, pieces] of piecesByMap(index, known)) {
    const stages = pieces.filter((node) => hasStamp(node, 'stage') || hasStamp(node, 'bar'));
    const labels = pieces.filter((node) => hasStamp(node, 'lane'));
    if (stages.length === 0 || labels.length === 0) continue;
    const start = { stampedId, journeyId: stampedId, isCopy: false };
    const root = sectionAround([...stages, ...labels], index);
    // What a newer version drew is only named.
    if (root?.badStamp === 'newer') continue;
    if (root) starts.push({ ...start, root });
    else starts.push({ ...start, ...standIn(pieces, index) });
  }
  return starts;
}

/** Nodes by the map that their stamps name; copies of what still stands somewhere are none of its parts. */
function piecesByMap(index: SceneIndex, known: ReadonlySet<string>): Map<string, SeenNode[]> {
  const adopted = new Set<string>();
  const groups = new Map<string, SeenNode[]>();
  for (const node of index.scene.nodes) {
    const { stamp } = node;
    if (!stamp || known.has(stamp.journeyId)) continue;
    if ('adopted' in stamp && stamp.adopted) adopted.add(stamp.journeyId);
    if (stamp.nodeId !== node.id && index.live.has(stamp.nodeId)) continue;
    addTo(groups, stamp.journeyId, node);
  }
  for (const id of adopted) groups.delete(id);
  return groups;
}

/** The smallest section without a stamp that holds all of them. */
function sectionAround(nodes: readonly SeenNode[], index: SceneIndex): SeenNode | null {
  const [first] = nodes;
  const holds = (section: SeenNode, node: SeenNode) =>
    index.ancestor(node, (candidate) => candidate.id === section.id) !== null;
  return first
    ? index.ancestor(
        first,
        (candidate) =>
          candidate.type === 'SECTION' && !candidate.stamp && nodes.every((node) => holds(candidate, node)),
      )
    : null;
}

/** What takes the root's part: the title, else a label; as large as all pieces, beginning where the root began. */
function standIn(
  pieces: readonly SeenNode[],
  index: SceneIndex,
): { root: SeenNode; pieces: ReadonlySet<string> } {
  const ids = new Set(pieces.map(({ id }) => id));
  for (const node of index.scene.nodes)
    if (node.parentId !== null && ids.has(node.parentId)) ids.add(node.id);
  const label = pieces.find((node) => hasStamp(node, 'lane'));
  const face = pieces.find((node) => hasStamp(node, 'title')) ?? label ?? pieces[0];
  const area = unionOf(pieces) ?? { x: 0, y: 0, width: 0, height: 0 };
  const y = label ? label.y - (stampOf(label, 'lane')?.top ?? 0) : area.y;
  const root: SeenNode = {
    id: face?.id ?? '',
    type: 'SECTION',
    name: '',
    parentId: null,
    x: area.x,
    y,
    width: right(area) - area.x,
    height: bottom(area) - y,
    rotation: 0,
    visible: true,
    locked: false,
  };
  return { root, pieces: ids };
}
