import { BoardFileError } from '../../base/board-error.ts';

/** A FigJam file that cannot be read: what is the matter, where, and what to do. */
export class JamError extends BoardFileError {
  constructor(what: string) {
    super(`This FigJam file cannot be read: ${what}`);
  }
}

/** Said of a file that ends too early or is not what its parts say. */
export const damaged = (where: string): JamError =>
  new JamError(`${where}. It is damaged or cut off: save it once more from FigJam (File, Save local copy).`);

/** Said of a file that would fill the memory: a board of FigJam is far smaller. */
export const tooLarge = (what: string): JamError =>
  new JamError(`${what}. No board is that large, so nothing was opened.`);
