// What reading costs, as ratios from one run: npm run time-reading. Build first: calls are counted on the built plugin.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { openCounter, sampleMap } from './call-ratios.mjs';

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
  console.log(timeReading([1000, 2000, 5000, 10000]));
  console.log(`calls a sticky, (2,000 − 1,000) ÷ 1,000: ${(await callsPerSticky()).toFixed(2)} (at most 18)`);
} finally {
  await rm(out, { recursive: true, force: true });
}

async function callsPerSticky() {
  const counter = await openCounter();
  try {
    await counter.insert(sampleMap(1000), 'thousand.json');
    await counter.insert(sampleMap(2000), 'two.json');
    const [few, many] = [await counter.read('thousand.json'), await counter.read('two.json')];
    return (many.all - few.all) / 1000;
  } finally {
    await counter.close();
  }
}
