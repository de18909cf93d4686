// Scores how boards of strangers are read: node tests/support/score-boards.mjs [folder] (default ../shared/boards).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = await mkdtemp(join(tmpdir(), 'score-'));
try {
  await build({
    entryPoints: ['tests/support/score-boards.ts'],
    outfile: join(out, 'score.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  const { scoreBoards } = await import(pathToFileURL(join(out, 'score.mjs')).href);
  console.log(await scoreBoards(process.argv[2] ?? '../shared/boards', process.argv.includes('--details')));
} finally {
  await rm(out, { recursive: true, force: true });
}
