import { LayeredMap } from '../../plane/layered-map.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { ReadPage } from './read-maps.ts';
import { isSeenType } from './read-node.ts';

/**
 * What lies on the page, in the map or in one of its stages and says nothing (pictures, drawings, widgets …): reading
 * passes over it, but a grid that grows must know that it is there. Adds it to the scene and the handles of a copy.
 */
export function readLoose(read: ReadPage, containers: readonly (string | null)[]): ReadPage {
  const handles = new LayeredMap(read.handles);
  const loose: SeenNode[] = [];
  for (const id of containers) {
    const parent = id === null ? read.page : handles.get(id);
    if (!parent || !('children' in parent)) continue;
    for (const node of parent.children) {
      if (handles.has(node.id)) continue;
      const seen = readSilent(node, id);
      if (!seen) continue;
      handles.set(node.id, node);
      loose.push(seen);
    }
  }
  return { ...read, handles, scene: { ...read.scene, nodes: [...read.scene.nodes, ...loose] } };
}

/** What can be known of a node that says nothing; `null` for those that reading reads. */
export function readSilent(node: SceneNode, parentId: string | null): SeenNode | null {
  const box = boxOf(node);
  if (!box) return null;
  const { id, type, name, locked } = node;
  return { id, type, name, parentId, ...box, rotation: 0, visible: true, locked, ...hostOf(node) };
}

const passedOver = ['RECTANGLE', 'LINE', 'ELLIPSE', 'COMPONENT', 'INSTANCE'];

function boxOf(node: SceneNode): { x: number; y: number; width: number; height: number } | null {
  // Rectangles, lines, icons and large circles are passed over where they are nobody's scaffold; other known types were read.
  if (isSeenType(node) && !passedOver.includes(node.type)) return null;
  return node.absoluteBoundingBox;
}

function hostOf(node: SceneNode): Partial<SeenNode> {
  const host = 'stuckTo' in node ? node.stuckTo : null;
  return host === null ? {} : { stuckTo: host.id };
}
