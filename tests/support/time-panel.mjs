// How quick the built panel is in Chromium: npm run time-panel. Build first.
import { mkdir, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Where packages are found from.
const folder = 'dist/bench';
await mkdir(folder, { recursive: true });
const outfile = `${folder}/time-panel.mjs`;
await build({
  entryPoints: ['tests/support/time-panel.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'error',
});
try {
  const { timePanel } = await import(pathToFileURL(outfile).href);
  console.log(await timePanel(2000));
} finally {
  await rm(outfile);
}
