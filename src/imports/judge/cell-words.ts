import { oneLineOf } from '../../plane/name-shown.ts';
import type { Cell } from '../source.ts';

/** The words of a cell in one line. */
export const textOf = (cell: Cell | undefined): string => oneLineOf(cell?.notes.join('\n'));

export const isSaid = (cell: Cell | undefined): boolean => (cell?.notes.length ?? 0) > 0;
