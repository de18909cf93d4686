import * as z from 'zod/mini';
import type { Folder } from './folder.ts';

/** What an agent reads of an argument. */
export const said = <S extends z.ZodMiniType>(schema: S, words: string): S => schema.check(z.describe(words));
export const name = () => z.string().check(z.minLength(1), z.maxLength(1000));
export const board = said(name(), 'A board file (.json) or FigJam file (.jam), by its name in the folder');
export const journey = z.optional(said(name(), 'The map’s id, when the board has several (see list_maps)'));
/** The board and the map that are meant, as the command line takes them. */
export async function mapOptions(input: { board: string; journey?: string | undefined }, folder: Folder) {
  return {
    board: await folder.path(input.board),
    ...(input.journey !== undefined && { journey: input.journey }),
  };
}
