import type { Box } from '../../plane/boxes.ts';
import { grey, white } from '../../plane/lane-look.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { placeSnapshotTab, snapshotTab } from '../../plane/snapshot-place.ts';
import { seenTypes } from '../read/read-node.ts';
import { medium } from '../write/fonts.ts';
import { paintOf } from '../write/palette.ts';

/** Draws the tab of a snapshot beside its map; the font must be loaded. Locked: it is pressed in the panel, not here. */
export function drawSnapshot(
  host: PluginAPI,
  page: PageNode,
  root: SceneNode,
  seen: readonly SeenNode[],
  words: string,
): ShapeWithTextNode {
  const box = root.absoluteBoundingBox ?? { x: root.x, y: root.y, width: root.width, height: root.height };
  const section = root.type === 'SECTION' ? root : null;
  const place = placeSnapshotTab(box, obstaclesIn(page, root, box, seen), section !== null);
  const node = host.createShapeWithText();
  try {
    node.shapeType = 'ROUNDED_RECTANGLE';
    node.resize(snapshotTab.width, snapshotTab.height);
    node.fills = [paintOf(white)];
    node.strokes = [paintOf(grey.line)];
    node.text.fontName = medium;
    node.text.characters = words;
    node.text.fontSize = snapshotTab.fontSize;
    if (place.inside && section) section.appendChild(node);
    else page.appendChild(node);
    node.x = place.x - (place.inside ? box.x : 0);
    node.y = place.y - (place.inside ? box.y : 0);
    node.locked = true;
  } catch (error) {
    node.remove();
    throw error;
  }
  return node;
}

/** All that lies in or beside the map, but the map itself and what holds it; lines are passed over. */
function obstaclesIn(page: PageNode, root: SceneNode, map: Box, seen: readonly SeenNode[]): Box[] {
  const around = new Set<string>();
  for (let node: BaseNode | null = root; node; node = node.parent) around.add(node.id);
  const boxes: Box[] = [];
  for (const node of seen) {
    if (around.has(node.id) || node.type === 'CONNECTOR' || node.x > map.x + map.width) continue;
    boxes.push(node);
  }
  // What readers never ask for (pictures, tape, drawings) takes room too.
  const types: readonly string[] = seenTypes;
  for (const parent of 'children' in root ? [page, root] : [page]) {
    for (const child of parent.children) {
      const box = types.includes(child.type) ? null : child.absoluteBoundingBox;
      if (box) boxes.push(box);
    }
  }
  return boxes;
}
