import { BoardFileError } from '../../board-file/base/board-error.ts';
import { isJam } from '../../board-file/jam/base/is-jam.ts';
import { readJam } from '../../board-file/jam/open/read-jam.ts';
import { Failure } from './failure.ts';
import { type JsonFile, parseJsonFile, readBytes } from './read-input.ts';
import type { Tell } from './tell.ts';

/** A board file, or a FigJam file saved to disk as one; says what was left out of it. Throws `Failure`. */
export async function readBoard(path: string, tell: Tell): Promise<JsonFile> {
  const bytes = await readBytes(path, 'The board');
  if (!isJam(bytes)) return parseJsonFile(bytes, path, 'The board');
  try {
    const { board, notes } = readJam(bytes);
    for (const note of notes) tell(`${path}: ${note}`);
    return { value: board, compact: false };
  } catch (error) {
    if (error instanceof BoardFileError) throw new Failure(`${path}: ${error.message}`);
    throw error;
  }
}
