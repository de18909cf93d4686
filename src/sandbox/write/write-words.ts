import type { WantedNode } from '../../own-map/change/work.ts';
import { bandOpacity } from '../../plane/lane-look.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { writeLabel } from './draw-connector.ts';
import { writeTable } from './edit-table.ts';
import { writeText } from './edit-text.ts';
import type { BoardWriter } from './open-writer.ts';
import { paintOf, paintsOf } from './palette.ts';

/** Writes what a node says, its colour and how wide its words may run, where they differ; then measures how large it became. */
export function writeWords(writer: BoardWriter, was: SeenNode, now: WantedNode): void {
  const node = writer.nodeOf(now.id);
  if (now.name !== was.name) {
    node.name = now.name;
    writer.wrote();
  }
  writeColours(writer, node, was, now);
  const isWider = node.type === 'TEXT' && now.width !== was.width;
  if (isWider) {
    node.resize(now.width, node.height);
    writer.wrote();
  }
  if (now.text !== was.text && now.text !== undefined) writeNodeText(writer, node, was, now.text);
  writeSize(writer, node, now.fontSize);
  if (now.table && now.table !== was.table && node.type === 'TABLE') {
    writeTable(node, now.table.cells, writer.wrote, now.lines);
  }
  if (isWider || now.text !== was.text || now.table !== was.table) measureNode(writer, node, now.id);
}

/** FigJam decides how high these become. */
function measureNode({ sizes }: BoardWriter, node: SceneNode, id: string): void {
  if (node.type !== 'STICKY' && node.type !== 'TEXT' && node.type !== 'TABLE') return;
  sizes.set(id, { width: node.width, height: node.height });
}

function writeColours({ wrote }: BoardWriter, node: SceneNode, was: SeenNode, now: WantedNode): void {
  if (now.fill !== undefined && now.fill !== was.fill && 'fills' in node) {
    node.fills = paintsOf(now.fill, node.type === 'RECTANGLE' ? bandOpacity : undefined);
    wrote();
  }
  if (now.dash !== undefined && node.type === 'CONNECTOR') {
    node.dashPattern = now.dash;
    wrote();
  }
  if (now.stroke !== undefined && now.stroke !== was.stroke && 'strokes' in node) {
    node.strokes = [paintOf(now.stroke)];
    wrote();
  }
}

function writeNodeText({ wrote }: BoardWriter, node: SceneNode, was: SeenNode, text: string): void {
  if (node.type === 'CONNECTOR' && (was.text ?? '') === '') {
    wrote();
    writeLabel(node, text);
  } else if (node.type === 'TEXT') writeText(node, text, wrote);
  else if ('text' in node) writeText(node.text, text, wrote);
}

/** One size for all its letters, where it is another. */
function writeSize({ wrote }: BoardWriter, node: SceneNode, size: number | undefined): void {
  const text = node.type === 'TEXT' ? node : node.type === 'SHAPE_WITH_TEXT' ? node.text : null;
  if (size === undefined || text === null || text.fontSize === size) return;
  text.fontSize = size;
  wrote();
}
