import type { Metafile } from 'esbuild';

/** Bytes by folder of the sources and by package of the libraries, the largest first; what is neither is `page`. */
export function weighFolders(metafile: Metafile, total: number): { [folder: string]: number };
/** The folders that hold more than they did, what grew most first, as [folder, bytes more]. */
export function findGrown(
  now: { [folder: string]: number },
  before: { [folder: string]: number },
): [folder: string, more: number][];
