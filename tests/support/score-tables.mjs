// How tables and diagrams of strangers become maps: node tests/support/score-tables.mjs [folder] [--details]; the folder is ../shared/boards else.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = await mkdtemp(join(tmpdir(), 'score-'));
try {
  await build({
    entryPoints: ['tests/support/score-tables.ts'],
    outfile: join(out, 'score.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const { scoreTables } = await import(pathToFileURL(join(out, 'score.mjs')).href);
  console.log(
    await scoreTables(
      process.argv.slice(2).find((word) => !word.startsWith('-')) ?? '../shared/boards',
      process.argv.includes('--details'),
    ),
  );
} finally {
  await rm(out, { recursive: true, force: true });
}
