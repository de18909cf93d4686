import type { Seat, Stage } from '../seat/seat.ts';
import { select } from '../tools/marquee.ts';
import { startTyping } from '../tools/start-typing.ts';
import type { Command } from './command.ts';

const hasSelection = (seat: Seat): boolean => seat.session.selection.value.length > 0;
const chosen = (seat: Seat): string[] => [...seat.session.selection.value];

/** What a person does to what is selected. */
export const editCommands: readonly Command[] = [
  {
    id: 'undo',
    name: 'Undo',
    keys: ['mod+z'],
    group: 'Edit',
    possible: (seat) => seat.session.history.value.undo > 0,
    run: (seat) => seat.session.act({ do: 'undo' }),
  },
  {
    id: 'redo',
    name: 'Redo',
    keys: ['mod+shift+z', 'mod+y'],
    group: 'Edit',
    possible: (seat) => seat.session.history.value.redo > 0,
    run: (seat) => seat.session.act({ do: 'redo' }),
  },
  {
    id: 'duplicate',
    name: 'Duplicate',
    keys: ['mod+d'],
    group: 'Edit',
    possible: hasSelection,
    run: (seat) => makeAndSelect(seat, { do: 'duplicate', nodes: chosen(seat) }),
  },
  {
    id: 'delete',
    name: 'Delete',
    keys: ['backspace', 'delete'],
    group: 'Edit',
    possible: hasSelection,
    run: (seat) => seat.session.act({ do: 'delete', nodes: chosen(seat) }),
  },
  {
    id: 'delete-section-only',
    name: 'Delete section, keep what is in it',
    group: 'Edit',
    possible: (seat) => onlyType(seat) === 'SECTION',
    run: (seat) => seat.session.act({ do: 'deleteSectionOnly', node: chosen(seat)[0] ?? '' }),
  },
  {
    id: 'select-all',
    name: 'Select all',
    keys: ['mod+a'],
    group: 'Edit',
    run: (seat) =>
      select(
        seat,
        seat.session.document
          .children(seat.pageId.value)
          .filter((node) => node.props.locked !== true && node.props.visible !== false)
          .map((node) => node.id),
      ),
  },
  {
    id: 'edit-text',
    name: 'Edit text',
    keys: ['enter'],
    group: 'Edit',
    possible: (seat) => chosen(seat).length === 1,
    run: editOrEnter,
  },
];

/** Enter types in place; in a section it goes to the first thing inside, in a table to the first cell. */
function editOrEnter(seat: Seat, stage: Stage): void {
  const [node] = chosen(seat);
  if (node === undefined) return;
  const [inside] = onlyType(seat) === 'SECTION' ? seat.session.document.children(node) : [];
  const { x, y } = stage.view.origin(node);
  if (inside === undefined) startTyping(seat, stage, node, { x: x + 1, y: y + 1 });
  else select(seat, [inside.id]);
}

export function onlyType(seat: Seat): string | undefined {
  const [node, another] = seat.session.selection.value;
  return node === undefined || another !== undefined ? undefined : seat.session.document.get(node)?.type;
}

/** Does an act that makes nodes, and leaves them selected. */
export async function makeAndSelect(
  seat: Seat,
  act: { [key: string]: string | number | string[] },
): Promise<void> {
  const made = await seat.session.act(act);
  if (made.length > 0) await seat.session.select(made);
}
