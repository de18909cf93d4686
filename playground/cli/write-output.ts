import { rename, rm, writeFile } from 'node:fs/promises';
import { Failure } from './failure.ts';
import { reasonOf, resolvePath } from './read-input.ts';

/** The files that a command will write, all of them or none. */
export type Outputs = Map<string, string | Uint8Array>;

/**
 * Writes every file beside its place first and renames them when all are complete, so that none is ever seen
 * half-written, and a file may replace the one it was made from. Throws `Failure`; then none was replaced.
 */
export async function writeOutputs(outputs: Outputs): Promise<void> {
  const written: { beside: string; path: string; given: string }[] = [];
  try {
    for (const [given, content] of outputs) {
      const path = resolvePath(given);
      const beside = `${path}.${process.pid}.part`;
      written.push({ beside, path, given });
      await writeFile(beside, content).catch((error: unknown) => {
        throw new Failure(`${given} cannot be written: ${reasonOf(error)}`);
      });
    }
    for (const { beside, path, given } of written)
      await rename(beside, path).catch((error: unknown) => {
        throw new Failure(`${given} cannot be written: ${reasonOf(error)}`);
      });
  } catch (error) {
    await Promise.all(written.map(({ beside }) => rm(beside, { force: true })));
    throw error;
  }
}

/** JSON as people and diffs like it, or on one line as it came. */
export const formatJson = (value: unknown, compact = false): string =>
  `${compact ? JSON.stringify(value) : JSON.stringify(value, null, 2)}\n`;
