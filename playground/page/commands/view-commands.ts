import type { Rect } from '../../figjam/geometry/transform.ts';
import type { Seat, Stage } from '../seat/seat.ts';
import type { Tool } from '../seat/tool.ts';
import type { Command } from './command.ts';

/** Where the person looks, and the tools. */
export const viewCommands: readonly Command[] = [
  {
    id: 'zoom-in',
    name: 'Zoom in',
    keys: ['mod+=', 'mod++', '+'],
    group: 'View',
    run: (_, { camera }) => camera.zoomBy(1.25),
  },
  {
    id: 'zoom-out',
    name: 'Zoom out',
    keys: ['mod+-', '-'],
    group: 'View',
    run: (_, { camera }) => camera.zoomBy(0.8),
  },
  {
    id: 'zoom-100',
    name: 'Zoom to 100 %',
    keys: ['mod+0', 'shift+0'],
    group: 'View',
    run: (_, { camera }) => camera.zoomTo(1),
  },
  { id: 'zoom-fit', name: 'Zoom to fit', keys: ['shift+1'], group: 'View', run: showAll },
  {
    id: 'zoom-selection',
    name: 'Zoom to selection',
    keys: ['shift+2'],
    group: 'View',
    possible: (seat) => seat.session.selection.value.length > 0,
    run: showSelection,
  },
  tool('select', 'Select', 'v', { name: 'select' }),
  tool('hand', 'Hand', 'h', { name: 'hand' }),
  tool('sticky', 'Sticky note', 's', { name: 'sticky', color: 'yellow' }),
  tool('shape', 'Shape', 'r', { name: 'shape', shape: 'SQUARE' }),
  tool('connector', 'Connector', 'x', { name: 'connector' }),
  tool('text', 'Text', 't', { name: 'text' }),
  tool('section', 'Section', 'shift+s', { name: 'section' }),
  tool('stamp', 'Stamp', 'e', { name: 'stamp', kind: 'THUMBS_UP' }),
];

function tool(id: string, name: string, key: string, take: Tool): Command {
  return { id: `tool-${id}`, name, keys: [key], group: 'Tools', run: (seat) => seat.tool.set(take) };
}

export function showAll(_: Seat, stage: Stage): void {
  const content = stage.view.content();
  if (content === null) stage.camera.lookAt({ x: 0, y: 0 }, 1);
  else stage.camera.show(content);
}

function showSelection(seat: Seat, stage: Stage): void {
  const rects = seat.session.selection.value.map((id) => stage.view.bounds(id));
  const all = rects.reduce<Rect | null>((hull, rect) => (hull === null ? rect : join(hull, rect)), null);
  if (all !== null) stage.camera.show(all, 2);
}

function join(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
