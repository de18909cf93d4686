// How the time to find maps grows with the board: node tests/support/time-reading.mjs
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = await mkdtemp(join(tmpdir(), 'time-'));
try {
  await build({
    entryPoints: ['tests/support/time-reading.ts'],
    outfile: join(out, 'time.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  const { timeReading } = await import(pathToFileURL(join(out, 'time.mjs')).href);
  console.log(timeReading([250, 500, 1000, 2000, 5000, 10000]));
} finally {
  await rm(out, { recursive: true, force: true });
}
