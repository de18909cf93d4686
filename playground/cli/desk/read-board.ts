import { BoardFileError } from '../../board-file/base/board-error.ts';
import { isJam, isJamName } from '../../board-file/jam/base/is-jam.ts';
import { readJam } from '../../board-file/jam/open/read-jam.ts';
import { Failure } from './failure.ts';
import { type JsonFile, parseJsonFile, readBytes } from './read-input.ts';
import type { Tell } from './tell.ts';

/** Somebody may have called a board file so. */
const openingBrace = 0x7b;

/** A board file, or a FigJam file saved to disk as one; says what was left out of it. Throws `Failure`. */
export async function readBoard(path: string, tell: Tell): Promise<JsonFile> {
  const bytes = await readBytes(path, 'The board');
  if (!isJam(bytes)) {
    if (isJamName(path) && bytes[0] !== openingBrace)
      throw new Failure(
        `${path}: This is no FigJam file: it begins otherwise. Was it cut off, or a page saved in its place? Save it once more from FigJam (File, Save local copy).`,
      );
    return parseJsonFile(bytes, path, 'The board');
  }
  try {
    const { board, notes } = readJam(bytes);
    for (const note of notes) tell(`${path}: ${note}`);
    return { value: board, compact: false };
  } catch (error) {
    if (error instanceof BoardFileError) throw new Failure(`${path}: ${error.message}`);
    throw error;
  }
}
