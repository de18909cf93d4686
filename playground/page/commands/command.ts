import type { Seat, Stage } from '../seat/seat.ts';

/** One thing a person can do at the board, from a menu, a button or the keyboard. */
export interface Command {
  id: string;
  name: string;
  /** As written in `shortcut.ts`: `mod+shift+z`. */
  keys?: readonly string[];
  group: 'File' | 'Edit' | 'Arrange' | 'View' | 'Tools';
  /** Is there anything to do it with? Always, when not given. */
  possible?(seat: Seat): boolean;
  run(seat: Seat, stage: Stage): unknown;
}
