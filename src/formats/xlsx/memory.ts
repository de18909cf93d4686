import * as z from 'zod/mini';
import type { ExportInfo } from '../../merge/change.ts';
import { type OnBoard, onBoardSchema } from '../../model/board-facts.ts';
import { type Journey, journeySchemaVersion } from '../../model/journey.ts';
import { parseJourney } from '../../model/parse-journey.ts';
import { FormatError } from '../format.ts';
import type { Cell } from './cell-values.ts';

/** The hidden sheet in which a workbook remembers what it was exported from. */
export const memorySheet = '_base';

export interface WorkbookMemory {
  info: ExportInfo;
  journey: Journey;
  onBoard: OnBoard;
}

const headSchema = z.looseObject({
  schema: z.number(),
  id: z.string(),
  journeyId: z.string(),
  board: z.string(),
  map: z.string(),
  at: z.string(),
  base: z.unknown(),
  onBoard: z.optional(onBoardSchema),
});
const pieceLength = 30_000;

/**
 * The journey and where it came from, as rows of one cell. JSON in plain ASCII, each piece between its number
 * and a bar: no program finds anything in it to trim, to replace or to take for a formula.
 */
export function writeMemory(journey: Journey, info: ExportInfo, onBoard?: OnBoard): string[][] {
  const memory = { schema: journeySchemaVersion, ...info, base: journey, onBoard };
  const json = JSON.stringify(memory).replace(/[^ -~]|_/g, escapeUnit);
  const pieces: string[][] = [];
  for (let at = 0; at < json.length; at += pieceLength)
    pieces.push([`${pieces.length + 1}|${json.slice(at, at + pieceLength)}|`]);
  return pieces;
}

/** `null` when the sheet was edited or cut off. Throws `FormatError` when a newer version wrote it. */
export function readMemory(rows: readonly (readonly (Cell | undefined)[])[]): WorkbookMemory | null {
  const pieces: string[] = [];
  for (const [cell] of rows) {
    const piece = typeof cell === 'string' ? /^(\d{1,4})\|(.*)\|$/.exec(cell) : null;
    if (piece) pieces[Number(piece[1]) - 1] = piece[2] ?? '';
  }
  const parsed = z.safeParse(headSchema, parseJson(pieces.join('')));
  if (!parsed.success) return null;
  const { schema, id, journeyId, board, map, at, base, onBoard = {} } = parsed.data;
  if (schema > journeySchemaVersion) {
    throw new FormatError(
      'The workbook was made by a newer Throughline: update the plugin, then bring it in again.',
    );
  }
  const journey = parseJourney(base);
  if (!journey.ok) return null;
  return { info: { id, journeyId, board, map, at }, journey: journey.journey, onBoard };
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}
