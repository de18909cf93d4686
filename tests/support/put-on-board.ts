import type { SeenNode } from '../../src/plane/scene.ts';
import type { LiveBoard } from './live-board.ts';

const medium = { family: 'Inter', style: 'Medium' };

/** Puts nodes that were drawn as plain data onto a live board, as a person would have; gives the new ids by the old. */
export async function putOnBoard(board: LiveBoard, nodes: readonly SeenNode[]): Promise<Map<string, string>> {
  const { figma } = board;
  await board.wait(figma.loadFontAsync(medium));
  const made = new Map<string, SceneNode>();
  for (const seen of nodes) {
    const node = create(figma, seen);
    if (!node) continue;
    made.set(seen.id, node);
    const parent = seen.parentId === null ? undefined : made.get(seen.parentId);
    if (parent && 'appendChild' in parent) parent.appendChild(node);
    const { x: left, y: top } = parent?.absoluteBoundingBox ?? { x: 0, y: 0 };
    [node.x, node.y] = [seen.x - left, seen.y - top];
  }
  figma.commitUndo();
  return new Map([...made].map(([id, node]) => [id, node.id]));
}

function create(figma: PluginAPI, { type, text = '', width, height, ...seen }: SeenNode): SceneNode | null {
  const fills = seen.fill === undefined ? null : [paint(seen.fill)];
  switch (type) {
    case 'STICKY': {
      const note = figma.createSticky();
      note.text.fontName = medium;
      note.text.characters = text;
      if (fills) note.fills = fills;
      return note;
    }
    case 'TEXT': {
      const node = figma.createText();
      node.fontName = medium;
      const line = height / Math.max(1, text.split('\n').length);
      // As large as fits its box; lines far apart are small letters with much air, beside several rows.
      const fits = Math.sqrt((width * height) / (Math.max(1, text.length) * 0.7));
      node.fontSize = Math.max(8, Math.min(72, Math.round(line / 1.25), Math.round(fits)));
      node.characters = text;
      if (line > 100) node.lineHeight = { unit: 'PIXELS', value: line };
      else if (fits < line / 1.3) {
        node.textAutoResize = 'HEIGHT';
        node.resize(width, height);
      }
      return node;
    }
    case 'SHAPE_WITH_TEXT': {
      const shape = figma.createShapeWithText();
      shape.shapeType = 'SQUARE';
      shape.text.fontName = medium;
      shape.text.characters = text;
      shape.resize(width, height);
      if (fills) shape.fills = fills;
      return shape;
    }
    case 'SECTION': {
      const section = figma.createSection();
      section.name = seen.name;
      section.resizeWithoutConstraints(width, height);
      return section;
    }
    case 'FRAME': {
      const frame = figma.createFrame();
      frame.resize(width, height);
      return frame;
    }
    case 'TABLE':
      return createTable(figma, seen.table?.cells ?? []);
    default:
      return null;
  }
}

function createTable(figma: PluginAPI, cells: readonly (readonly string[])[]): TableNode {
  const table = figma.createTable(cells.length, cells[0]?.length ?? 1);
  for (const [row, line] of cells.entries())
    for (const [column, words] of line.entries()) {
      const { text } = table.cellAt(row, column);
      text.fontName = medium;
      text.characters = words;
    }
  return table;
}

function paint(hex: string): SolidPaint {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { type: 'SOLID', color: { r: part(0), g: part(2), b: part(4) } };
}
