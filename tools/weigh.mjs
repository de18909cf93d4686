// What a bundle is made of, by folder, and what grew; see sizes.mjs.
import { dirname } from 'node:path/posix';

/** Bytes by folder of the sources and by package of the libraries, the largest first. Whatever else is in the file: `page`. */
export function weighFolders(metafile, total) {
  const bytes = {};
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  for (const [file, { bytesInOutput }] of inputs) {
    // Without a folder are esbuild's own helpers.
    if (!file.includes('/')) continue;
    bytes[folderOf(file)] = (bytes[folderOf(file)] ?? 0) + bytesInOutput;
  }
  bytes.page = total - Object.values(bytes).reduce((sum, part) => sum + part, 0);
  return Object.fromEntries(
    Object.entries(bytes)
      .filter(([, part]) => part !== 0)
      .sort(([, one], [, other]) => other - one),
  );
}

/** The folders that hold more than they did, what grew most first, as [folder, bytes more]. */
export function findGrown(now, before) {
  return Object.entries(now)
    .map(([folder, bytes]) => [folder, bytes - (before[folder] ?? 0)])
    .filter(([, more]) => more > 0)
    .sort(([, one], [, other]) => other - one);
}

/** `src/own-map/plan`, `ui/views`, `zod`: as deep as one can act on it. */
function folderOf(file) {
  const inside = file.split('node_modules/').at(-1);
  if (inside === file) return dirname(file).split('/').slice(0, 3).join('/');
  return inside
    .split('/')
    .slice(0, inside.startsWith('@') ? 2 : 1)
    .join('/');
}
