// `npm run -s board -- COMMAND …`: builds dist/ silently when missing or stale, then runs the command line.
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';

// Paths are the caller's, who need not be npm.
process.env.INIT_CWD ??= process.cwd();
chdir(fileURLToPath(new URL('..', import.meta.url)));
const { buildIfStale } = await import('../build.mjs');
await buildIfStale();
await import('../dist/playground/board.mjs');
