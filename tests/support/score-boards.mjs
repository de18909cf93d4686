// How boards of strangers are read: npm run score-boards -- [folder] [--details]; the folder is ../shared/boards else.
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
  console.log(
    await scoreBoards(
      process.argv.slice(2).find((word) => !word.startsWith('-')) ?? '../shared/boards',
      process.argv.includes('--details'),
    ),
  );
} finally {
  await rm(out, { recursive: true, force: true });
}
