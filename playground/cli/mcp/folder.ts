import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../desk/failure.ts';
import { reasonOf, resolvePath } from '../desk/read-input.ts';

/** The one folder that an agent may read and write in. */
export interface Folder {
  /** Where a name that an agent gives is. Throws `Failure` where that is outside, by whatever way: `..`, a full path, a link. */
  path(name: string): Promise<string>;
  /** A text without the folder’s own place in it: files are told by their names in it. */
  hide(text: string): string;
  /** Files in it that we can open, at most 500, up to four folders deep. */
  files(): Promise<string[]>;
  /** Does the work with the content lying in a file of its own, outside the folder, and removes it. */
  withFile<T>(name: string, content: string, work: (path: string) => Promise<T>): Promise<T>;
}

/** Opens the folder. Throws `Failure` where there is none. */
export async function openFolder(given: string): Promise<Folder> {
  const root = await realpath(resolvePath(given)).catch((error: unknown) => {
    throw new Failure(`The folder ${given} cannot be opened: ${reasonOf(error)}`);
  });
  const isInside = (path: string): boolean =>
    path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
  return {
    async path(name) {
      const path = resolve(root, name);
      if (!isInside(path) || !isInside(await nearestReal(path)))
        throw new Failure(
          `${name} is outside the folder that this server was given. Name a file in it, like "map.json".`,
        );
      return path;
    },
    hide: (text) => text.replaceAll(root.endsWith(sep) ? root : root + sep, ''),
    files: () => listFiles(root),
    async withFile(name, content, work) {
      const place = await mkdtemp(join(tmpdir(), 'throughline-'));
      const path = join(place, name);
      try {
        await writeFile(path, content);
        return await work(path);
      } catch (error) {
        // Where it lay for a moment is no name that an agent knows.
        if (error instanceof Failure) throw new Failure(error.message.replaceAll(path, name));
        throw error;
      } finally {
        await rm(place, { recursive: true, force: true });
      }
    },
  };
}

/** Where a path really is: of what is not there yet, its folder. */
async function nearestReal(path: string): Promise<string> {
  return realpath(path).catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing || dirname(path) === path)
      throw new Failure(`${path} cannot be opened: ${reasonOf(error)}`);
    return nearestReal(dirname(path));
  });
}

const opened = /\.(json|jam|csv|tsv|xlsx|md|mmd|mermaid)$/i;

async function listFiles(root: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= 500) return;
      const path = join(folder, entry.name);
      if (entry.isFile() && opened.test(entry.name)) found.push(relative(root, path).split(sep).join('/'));
      if (entry.isDirectory() && depth > 1 && !/^(\.|node_modules$)/.test(entry.name))
        await walk(path, depth - 1);
    }
  };
  await walk(root, 4);
  return found;
}
