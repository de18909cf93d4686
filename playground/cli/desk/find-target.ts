import { access, constants, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from './failure.ts';
import { reasonOf, resolvePath } from './read-input.ts';

/** A place to which a command will write. */
export interface Target {
  /** As it was given, for people. */
  given: string;
  /** Where the file is really: links are followed, so that what they point at is written. */
  path: string;
  /** A file, or nothing yet. Devices and pipes are written straight to: they cannot be replaced. */
  isFile: boolean;
}

/** Looks whether a file can be written here, without touching anything. Throws `Failure` when it cannot. */
export async function findTarget(given: string): Promise<Target> {
  const place = resolvePath(given);
  const refuse = (reason: string): never => {
    throw new Failure(`${given} cannot be written: ${reason} No file was changed.`);
  };
  const found = await stat(place).catch((error: unknown) =>
    isMissing(error) ? null : refuse(reasonOf(error)),
  );
  if (found?.isDirectory()) refuse('it is a folder, not a file.');
  const path = found ? await realpath(place) : place;
  const isFile = found === null || found.isFile();
  try {
    if (found) await access(path, constants.W_OK);
    if (isFile) await access(dirname(path), constants.W_OK | constants.X_OK);
  } catch (error) {
    refuse(reasonOf(error));
  }
  return { given, path, isFile };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
