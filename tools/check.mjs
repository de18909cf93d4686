// `npm run check [-- PART …]`: all that can be said of the sources without a test, side by side.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

// By its path: the package named `typescript` is the last one whose API dependency-cruiser can read sources with.
const types = (project) => [`types of ${project}`, `node node_modules/typescript-7/bin/tsc -p ${project}`];
// The longest first, so that none is waited for alone.
const parts = {
  types: ['tests', 'src', 'ui', 'playground', 'playground/page'].map(types),
  lint: [
    ['directions', 'depcruise --config .dependency-cruiser.cjs src ui playground'],
    ['lint', 'biome check .'],
  ],
  unused: [
    ['unused', 'knip'],
    ['unused but by tests', 'knip --production --include files,exports,types'],
  ],
  size: [['size', 'node tools/sizes.mjs']],
};

const asked = parseArgs({ allowPositionals: true }).positionals;
const unknown = asked.filter((part) => !(part in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

const waiting = Object.keys(parts)
  .filter((part) => asked.length === 0 || asked.includes(part))
  .flatMap((part) => parts[part]);
await Promise.all(Array.from({ length: availableParallelism() }, takeTurns));

async function takeTurns() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(...next);
}

/** Runs one command to its end; what it says is only worth reading when it failed. */
async function run(name, command) {
  const began = performance.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  const status = await new Promise((done) => child.once('close', done));
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  console.log(`${status === 0 ? '✔' : '✘'} ${name} (${took})`);
  if (status === 0) return;
  process.stdout.write(Buffer.concat(said));
  process.exitCode = 1;
}
