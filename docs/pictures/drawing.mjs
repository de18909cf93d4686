// What the scripts beside it share: our drawing code, a part of a map, and Inter.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const rootPath = fileURLToPath(new URL('../..', import.meta.url));

/** A part of a map at a zoom; ids within a picture must not meet those of the next. */
export function view({ svg }, { x, y, width, height }, zoom) {
  const size = `width="${width * zoom}" height="${height * zoom}" viewBox="${x} ${y} ${width} ${height}"`;
  return svg.replace(/^<svg [^>]*>/, `<svg xmlns="http://www.w3.org/2000/svg" fill="none" ${size}>`);
}

/** The drawing code is TypeScript: bundled for this run only. */
export async function loadDrawing() {
  const place = await mkdtemp(join(tmpdir(), 'throughline-'));
  const outfile = join(place, 'draw-template.mjs');
  const entry = join(rootPath, 'tests/support/draw-template.ts');
  const manifest = JSON.stringify(pathToFileURL(join(rootPath, 'tests/support/figjam.ts')).href);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    define: { 'import.meta.url': manifest },
  });
  const loaded = await import(pathToFileURL(outfile).href);
  await rm(place, { recursive: true });
  return loaded;
}

async function fontFace(weight) {
  const name = `@fontsource/inter/files/inter-latin-${weight}-normal.woff2`;
  const bytes = await readFile(createRequire(import.meta.url).resolve(name));
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${bytes.toString('base64')})}`;
}

/** Inter in these weights, for a style element. */
export async function fontFaces(...weights) {
  return (await Promise.all(weights.map(fontFace))).join('');
}
