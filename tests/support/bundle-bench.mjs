import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** A measuring that needs sources of ours, bundled beside what is built, where packages are found from. `name`: of its file here. */
export async function bundleBench(name) {
  const outfile = `dist/bench/${name}.mjs`;
  await build({
    entryPoints: [`tests/support/${name}.ts`],
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
