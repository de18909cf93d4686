import Flatbush from 'flatbush';
import { isRecord, type RawNode, readList } from '../../base/json.ts';
import { readBox } from '../../base/read-geometry.ts';

/** What a stamp that somebody puts on it sticks to. */
const hosts = new Set(['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'CODE_BLOCK', 'TABLE', 'MEDIA', 'WIDGET']);

/**
 * Says of every stamp what it sticks to: a file says it only by place. It is the foremost note, shape, text … of those behind the stamp on
 * which its middle lies. Changes the nodes of `document`, which nobody else has yet.
 */
export function stickStamps(document: RawNode): void {
  for (const page of (readList(document.children) ?? []).filter(isRecord)) {
    const nodes = listNodes(page);
    const boxes = nodes.flatMap((node, order) => {
      const box = hosts.has(String(node.type)) ? readBox(node.absoluteBoundingBox) : undefined;
      return box === undefined ? [] : [{ order, box, id: node.id ?? null }];
    });
    if (boxes.length === 0) continue;
    const index = new Flatbush(boxes.length);
    for (const { box } of boxes) index.add(box.x, box.y, box.x + box.width, box.y + box.height);
    index.finish();
    nodes.forEach((node, order) => {
      const box =
        node.type === 'STAMP' && node.stuckTo === undefined ? readBox(node.absoluteBoundingBox) : undefined;
      if (box === undefined) return;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const below = index.search(x, y, x, y).filter((found) => (boxes[found]?.order ?? order) < order);
      const foremost = boxes[Math.max(...below)];
      if (foremost !== undefined) node.stuckTo = foremost.id;
    });
  }
}

/** A page's nodes, back to front. */
function listNodes(node: RawNode): RawNode[] {
  return (readList(node.children) ?? [])
    .filter(isRecord)
    .flatMap((child) => (child.type === 'TABLE' ? [child] : [child, ...listNodes(child)]));
}
