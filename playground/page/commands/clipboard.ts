import type { Seat, Stage } from '../seat/seat.ts';
import { createSignal, type Signal } from '../state/signal.ts';
import type { Command } from './command.ts';
import { makeAndSelect } from './edit-commands.ts';

/** What a person has copied or cut. Cut nodes stay until they are pasted: one act, one undo step. */
export interface Clipboard {
  nodes: readonly string[];
  cut: boolean;
  /** How often it was pasted: each copy lands a little further. */
  pasted: number;
}

export const createClipboard = (): Signal<Clipboard> =>
  createSignal<Clipboard>({ nodes: [], cut: false, pasted: 0 });

/** Copy, cut and paste, for one seat's clipboard. */
export function clipboardCommands(clipboard: Signal<Clipboard>): readonly Command[] {
  const take = (seat: Seat, cut: boolean): void =>
    clipboard.set({ nodes: seat.session.selection.value, cut, pasted: 0 });
  const possible = (seat: Seat): boolean => seat.session.selection.value.length > 0;
  return [
    { id: 'copy', name: 'Copy', keys: ['mod+c'], group: 'Edit', possible, run: (seat) => take(seat, false) },
    { id: 'cut', name: 'Cut', keys: ['mod+x'], group: 'Edit', possible, run: (seat) => take(seat, true) },
    {
      id: 'paste',
      name: 'Paste',
      keys: ['mod+v'],
      group: 'Edit',
      possible: () => clipboard.value.nodes.length > 0,
      run: (seat, stage) => paste(clipboard, seat, stage),
    },
  ];
}

async function paste(clipboard: Signal<Clipboard>, seat: Seat, stage: Stage): Promise<void> {
  const { cut, pasted } = clipboard.value;
  const nodes = clipboard.value.nodes.filter((id) => seat.session.document.get(id) !== undefined);
  const [first] = nodes;
  if (first === undefined) return;
  const step = cut ? 0 : 32 * (pasted + 1);
  const by = isSeen(stage, first) ? { dx: step, dy: step } : toMiddle(stage, first);
  clipboard.set({ nodes: cut ? [] : nodes, cut: false, pasted: pasted + 1 });
  await makeAndSelect(seat, { do: cut ? 'cutPaste' : 'copyPaste', nodes, ...by });
}

function isSeen({ camera, view }: Stage, id: string): boolean {
  const at = camera.toScreen(view.origin(id));
  const { x, y, width, height } = camera.free.value;
  return at.x >= x && at.y >= y && at.x <= x + width && at.y <= y + height;
}

function toMiddle({ camera, view }: Stage, id: string): { dx: number; dy: number } {
  const { x, y, width, height } = camera.free.value;
  const middle = camera.toBoard({ x: x + width / 2, y: y + height / 2 });
  const bounds = view.bounds(id);
  return {
    dx: Math.round(middle.x - bounds.x - bounds.width / 2),
    dy: Math.round(middle.y - bounds.y - bounds.height / 2),
  };
}
