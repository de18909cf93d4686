import * as z from 'zod/mini';
import { type OnBoard, onBoardSchema } from '../../journey/board-facts.ts';
import { parseJson } from '../../journey/clean-json.ts';
import { isObject } from '../../journey/own.ts';
import type { ExportInput } from '../file/format.ts';
import { escapeUnit } from '../file/memory-text.ts';
import { hasWholeMemory, type ReadMemory, readMemory, writeMemory } from '../json/memory.ts';
import type { ReadCell, Table } from '../table/cell.ts';

/** The hidden sheet in which a workbook remembers what it was exported from. */
export const memorySheet = '_base';

export interface WorkbookMemory extends ReadMemory {
  onBoard: OnBoard;
}

const pieceLength = 30_000;

/**
 * What a JSON file would remember, as rows of one cell. JSON in plain ASCII, each piece between its number and a bar: no
 * program finds anything in it to trim or to take for a formula.
 */
export function writeMemoryRows(input: ExportInput): string[][] {
  const json = toAscii(JSON.stringify(writeMemory(input)));
  const pieces: string[][] = [];
  for (let at = 0; at < json.length; at += pieceLength)
    pieces.push([`${pieces.length + 1}|${json.slice(at, at + pieceLength)}|`]);
  return pieces;
}

/** JSON without anything that a program could change. */
export const toAscii = (json: string) => json.replace(/[^ -~]|_/g, escapeUnit);

/** Whether a sheet is the memory, whatever it is called: its cells are numbered pieces. */
export function isMemory({ rows }: Table): boolean {
  const cells = rows.map(([cell]) => cell).filter((cell) => cell !== undefined && cell !== null);
  return cells.length > 0 && cells.every((cell) => pieceOf(cell) !== null);
}

/** What the sheet of the memory says in all its pieces, in the order of their numbers, or as they stand there. */
export function joinMemory({ rows }: Table, asTheyStand = false): string {
  const pieces: string[] = [];
  for (const [cell] of rows) {
    const piece = pieceOf(cell);
    if (piece) pieces[asTheyStand ? pieces.length : piece.at] = piece.text;
  }
  return pieces.join('');
}

/** Whether it still says what was written. */
export function isWholeMemory(text: string): boolean {
  return hasWholeMemory({ exported: parseJson(text) ?? null });
}

/** `null` when the sheet was cut off, or is no memory any more. Throws `FormatError` when a newer version wrote it. */
export function readWorkbookMemory(text: string): WorkbookMemory | null {
  const given = parseJson(text);
  if (!isObject(given)) return null;
  const onBoard = z.safeParse(onBoardSchema, given.onBoard);
  const read = readMemory(given);
  // Even the names of its parts may have been replaced: then it says nothing any more.
  return read.info && { ...read, onBoard: onBoard.success ? onBoard.data : {} };
}

function pieceOf(cell: ReadCell): { at: number; text: string } | null {
  const piece = typeof cell === 'string' ? /^(\d{1,4})\|(.*)\|$/.exec(cell) : null;
  return piece ? { at: Number(piece[1]) - 1, text: piece[2] ?? '' } : null;
}
