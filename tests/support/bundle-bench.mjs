import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The measuring that needs sources of ours, bundled beside what is built. */
export async function bundleBench() {
  const outfile = 'dist/bench/warm.mjs';
  await build({
    entryPoints: ['tests/support/bench-warm.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return await import(pathToFileURL(outfile).href);
}
