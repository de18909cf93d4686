import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, open, rename, rm, writeFile } from 'node:fs/promises';
import { Failure } from './failure.ts';
import { findTarget, type Target } from './find-target.ts';
import { reasonOf } from './read-input.ts';

/** The files that a command will write, all of them or none. */
export type Outputs = Map<string, string | Uint8Array>;

interface Part extends Target {
  content: string | Uint8Array;
  /** The complete new file, beside its place. */
  beside: string;
  /** What lay at its place before, kept until all are there. */
  old: string;
}

/**
 * Looks at every place first, writes every file beside it, and renames them when all are complete: so none is ever seen
 * half-written, and a file may replace the one it was made from. Where a renaming fails, those before it are taken
 * back. Throws `Failure`; then every file is as it was.
 */
export async function writeOutputs(outputs: Outputs): Promise<void> {
  const parts = await planParts(outputs);
  try {
    for (const part of parts.filter(({ isFile }) => isFile)) await tell(part, prepare(part));
    for (const part of parts.filter(({ isFile }) => !isFile))
      await tell(part, writeFile(part.path, part.content));
    await replaceAll(parts.filter(({ isFile }) => isFile));
  } finally {
    for (const { beside, old } of parts) await Promise.all([discard(beside), discard(old)]);
  }
}

async function planParts(outputs: Outputs): Promise<Part[]> {
  const parts: Part[] = [];
  for (const [given, content] of outputs) {
    const target = await findTarget(given);
    const same = parts.find(({ path, isFile }) => isFile && path === target.path);
    if (same)
      throw new Failure(
        `${given} and ${same.given} name the same file. No file was changed: name two files.`,
      );
    const beside = `${target.path}.${randomBytes(6).toString('hex')}`;
    parts.push({ ...target, content, beside: `${beside}.part`, old: `${beside}.old` });
  }
  return parts;
}

/** The new file, on the disk as a whole, and the old one under a second name. */
async function prepare({ path, content, beside, old }: Part): Promise<void> {
  const file = await open(beside, 'wx');
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
  // Not every disk knows hard links.
  await link(path, old)
    .catch(() => copyFile(path, old, constants.COPYFILE_EXCL))
    .catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
}

async function replaceAll(parts: readonly Part[]): Promise<void> {
  const replaced: Part[] = [];
  try {
    for (const part of parts) {
      await tell(part, rename(part.beside, part.path));
      replaced.push(part);
    }
  } catch (error) {
    for (const { path, old } of replaced)
      await rename(old, path).catch(async (failed: unknown) => {
        if (isMissing(failed)) await discard(path);
      });
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function tell(part: Part, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw new Failure(`${part.given} cannot be written: ${reasonOf(error)} No file was changed.`);
  }
}

/** Nothing may hide what went wrong before. */
const discard = (path: string): Promise<void> => rm(path, { force: true }).catch(() => undefined);

/** JSON as people and diffs like it, or on one line as it came. */
export const formatJson = (value: unknown, compact = false): string =>
  `${compact ? JSON.stringify(value) : JSON.stringify(value, null, 2)}\n`;
