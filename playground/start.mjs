// `npm start`: builds dist/ when it is missing or stale, serves the playground, and says where.
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { servePlayground } from './server.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));
const { buildIfStale } = await import('../build.mjs');
await buildIfStale();
const { url } = await servePlayground({ port: 4173, next: true });
console.log(`Throughline’s playground: ${url}`);
