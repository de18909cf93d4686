// `npm run every-switch [-- NAME[=VALUE][,NAME=VALUE] …]`: the tests of insert, sync, tidy, edit and undo under each value of each switch
// of the simulated FigJam that is not its default, one run after another, and under the pair below. Prints a row for each, and
// what failed. It takes long (about a minute for each value), and is no part of `npm test`.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const folder = 'tests/sandbox';
const jobs = { insert: /insert/, sync: /sync/, tidy: /tidy/, edit: /edit/, undo: /undo|take-back/ };
const jobOf = (path) => Object.keys(jobs).find((job) => jobs[job].test(basename(path)));
/** A switch after which nothing is left to try: under it every write throws. `tests/house` and `tests/cli` have it. */
const nothingToTry = ['readOnly'];
const pairs = [{ relativeTransform: 'throw', apiGeometry: 'reparent' }];

const files = (await readdir(folder, { recursive: true }))
  .filter((path) => path.endsWith('.test.ts') && jobOf(path))
  .map((path) => join(folder, path));
const out = await mkdtemp(join(tmpdir(), 'every-switch-'));
try {
  printRow('', Object.keys(jobs));
  let failed = 0;
  for (const settings of await listRuns(process.argv.slice(2))) failed += await tryUnder(settings);
  console.log(`${files.length} files; ${failed === 0 ? 'all passed' : `${failed} tests failed`}.`);
  if (failed > 0) process.exitCode = 1;
} finally {
  await rm(out, { recursive: true, force: true });
}

/** What is asked for, else every value but the defaults. */
async function listRuns(asked) {
  const values = (await readSwitches()).flatMap((each) => each.values.map((value) => ({ ...each, value })));
  if (asked.length === 0)
    return values
      .filter((each) => each.value !== each.default && !nothingToTry.includes(each.id))
      .map(({ id, value }) => ({ [id]: value }))
      .concat(pairs);
  return asked.flatMap((word) => {
    if (word.includes('=')) return [Object.fromEntries(word.split(',').map((setting) => setting.split('=')))];
    return values
      .filter((each) => each.id === word && each.value !== each.default)
      .map((each) => ({ [word]: each.value }));
  });
}

/** The switches as the simulator lists them. */
async function readSwitches() {
  const { outputFiles } = await build({
    entryPoints: ['playground/cli/desk/setting-values.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const { listSettings } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return listSettings();
}

/** One run of all files; prints its row and gives how many tests failed. */
async function tryUnder(settings) {
  const report = join(out, 'report.json');
  await rm(report, { force: true });
  const words = [
    'vitest',
    'run',
    '--no-isolate',
    '--maxWorkers=1',
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  const child = spawn('npx', [...words, ...files], {
    env: { ...process.env, SETTINGS: JSON.stringify(settings) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await new Promise((done) => child.once('close', done));
  const { testResults } = JSON.parse(await readFile(report, 'utf8'));
  const tests = testResults.flatMap(({ name, message, assertionResults }) =>
    // A file that does not load has no tests, and failed.
    assertionResults.length > 0
      ? assertionResults.map((test) => ({ ...test, file: name }))
      : [{ file: name, status: 'failed', fullName: message, failureMessages: [] }],
  );
  const failed = tests.filter(({ status }) => status === 'failed');
  const cells = Object.keys(jobs).map((job) => {
    const those = tests.filter(({ file }) => jobOf(file) === job);
    const bad = those.filter(({ status }) => status === 'failed').length;
    return bad === 0 ? `${those.length}` : `${those.length - bad}, ${bad} failed`;
  });
  printRow(
    Object.entries(settings)
      .map((setting) => setting.join('='))
      .join(','),
    cells,
  );
  for (const { file, fullName, failureMessages } of failed)
    console.log(`  ✘ ${basename(file)}: ${fullName}: ${(failureMessages[0] ?? '').split('\n')[0]}`);
  return failed.length;
}

function printRow(name, cells) {
  console.log(`${name.padEnd(48)}${cells.map((cell) => cell.padEnd(18)).join('')}`.trimEnd());
}
