// How near the simulated FigJam is to the real one: npm run measure-figjam -- [folder with oracle/ and boards/].
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = await mkdtemp(join(tmpdir(), 'measure-'));
try {
  await build({
    entryPoints: ['tests/support/measure-figjam/measure-figjam.ts'],
    outfile: join(out, 'measure.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    define: {
      'import.meta.url': JSON.stringify(pathToFileURL(join(process.cwd(), 'tests/support/figjam.ts')).href),
    },
  });
  const { measureFigJam } = await import(pathToFileURL(join(out, 'measure.mjs')).href);
  const report = await measureFigJam(process.argv[2] ?? '../shared');
  console.log(report === '' ? 'There is no oracle in that folder.' : report);
} finally {
  await rm(out, { recursive: true, force: true });
}
