import type { Seat, Stage } from '../seat/seat.ts';
import { dragBy, movable } from '../tools/drag-nodes.ts';
import { select } from '../tools/marquee.ts';
import type { Command } from './command.ts';
import { makeAndSelect, onlyType } from './edit-commands.ts';

const chosen = (seat: Seat): string[] => [...seat.session.selection.value];
const hasSelection = (seat: Seat): boolean => chosen(seat).length > 0;
const isLocked = (seat: Seat): boolean =>
  chosen(seat).every((id) => seat.session.document.get(id)?.props.locked === true);

/** Where the selected things lie, how they belong together, and which is next. */
export const arrangeCommands: readonly Command[] = [
  {
    id: 'group',
    name: 'Group',
    keys: ['mod+g'],
    group: 'Arrange',
    possible: (seat) => chosen(seat).length > 1,
    run: (seat) => makeAndSelect(seat, { do: 'group', nodes: chosen(seat) }),
  },
  {
    id: 'ungroup',
    name: 'Ungroup',
    keys: ['mod+shift+g'],
    group: 'Arrange',
    possible: (seat) => onlyType(seat) === 'GROUP',
    run: (seat) => seat.session.act({ do: 'ungroup', node: chosen(seat)[0] ?? '' }),
  },
  {
    id: 'lock',
    name: 'Lock or unlock',
    keys: ['mod+shift+l'],
    group: 'Arrange',
    possible: hasSelection,
    run: (seat) => seat.session.act({ do: isLocked(seat) ? 'unlock' : 'lock', nodes: chosen(seat) }),
  },
  {
    id: 'wide',
    name: 'Wide or square note',
    group: 'Arrange',
    possible: (seat) => onlyType(seat) === 'STICKY',
    run: (seat) => seat.session.act({ do: 'wide', node: chosen(seat)[0] ?? '' }),
  },
  ...nudges(1, ''),
  ...nudges(10, 'shift+'),
  {
    id: 'next',
    name: 'Select next',
    keys: ['tab'],
    group: 'Arrange',
    run: (seat, stage) => step(seat, stage, 1),
  },
  {
    id: 'previous',
    name: 'Select previous',
    keys: ['shift+tab'],
    group: 'Arrange',
    run: (seat, stage) => step(seat, stage, -1),
  },
  {
    id: 'parent',
    name: 'Select what is around it',
    keys: ['shift+enter'],
    group: 'Arrange',
    run: selectParent,
  },
];

function nudges(by: number, modifier: string): Command[] {
  const nudge = (name: string, dx: number, dy: number): Command => ({
    id: `nudge-${name}-${by}`,
    name: `Move ${name} by ${by}`,
    keys: [`${modifier}arrow${name}`],
    group: 'Arrange',
    possible: hasSelection,
    run: (seat, stage) => dragBy(seat, stage, movable(seat, chosen(seat)), { x: dx * by, y: dy * by }),
  });
  return [nudge('left', -1, 0), nudge('right', 1, 0), nudge('up', 0, -1), nudge('down', 0, 1)];
}

/** Goes to a sibling in reading order. False past the last one: then Tab leaves the board as on any page. */
function step(seat: Seat, stage: Stage, by: 1 | -1): boolean {
  const { document } = seat.session;
  const [now] = chosen(seat);
  const parent = (now === undefined ? null : document.get(now)?.parentId) ?? seat.pageId.value;
  const siblings = document
    .children(parent)
    .filter((node) => node.props.visible !== false)
    .map((node) => ({ id: node.id, ...stage.view.bounds(node.id) }))
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
  const at = siblings.findIndex(({ id }) => id === now);
  const next = siblings[at === -1 && by === -1 ? siblings.length - 1 : at + by];
  select(seat, next === undefined ? [] : [next.id]);
  if (next !== undefined) bringIntoView(stage, next);
  return next !== undefined;
}

function selectParent(seat: Seat): void {
  const [now] = chosen(seat);
  const parent = now === undefined ? null : (seat.session.document.get(now)?.parentId ?? null);
  if (parent !== null && parent !== seat.pageId.value) select(seat, [parent]);
}

function bringIntoView(stage: Stage, rect: { x: number; y: number; width: number; height: number }): void {
  const { camera } = stage;
  const { x, y } = camera.toScreen(rect);
  const free = camera.free.value;
  const seen = x >= free.x && y >= free.y && x <= free.x + free.width && y <= free.y + free.height;
  if (!seen) camera.lookAt({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }, camera.view.value.k);
}
