// How many mistakes, made on purpose one at a time, do the tests near them notice? npm run mutate [-- GROUP[/FILE[/TEST]] …]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { groups } from './groups.mjs';

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(groups);
const unknown = names.filter((name) => !(name.split('/')[0] in groups));
if (unknown.length > 0) {
  console.error(`There is no group ${unknown.join(', ')}. Groups: ${Object.keys(groups).join(', ')}.`);
  process.exit(1);
}

mkdirSync('.tmp', { recursive: true });
const table = names.map((asked) => {
  const [name, file, part = ''] = asked.split('/');
  const { tests: near, mutate: all } = groups[name];
  const tests = near.filter((path) => path.includes(part));
  const folders = all.filter((path) => !path.startsWith('!')).map((path) => dirname(path));
  const mutate = file ? folders.map((folder) => `${folder}/${file}.ts`) : all;
  askAgain(`.tmp/mutation-${name}.json`, file);
  const settings = {
    testRunner: 'one-process',
    plugins: [fileURLToPath(new URL('one-process-runner.mjs', import.meta.url))],
    mutate,
    coverageAnalysis: 'perTest',
    // Beside other work a slow test is no endless loop; real ones are told by how often the mistake is met.
    timeoutMS: 20_000,
    concurrency: Number(process.env.MUTATION_PARALLEL ?? 2),
    incremental: true,
    incrementalFile: `.tmp/mutation-${name}.json`,
    tempDirName: '.tmp/stryker',
    reporters: ['progress-append-only', 'clear-text'],
    clearTextReporter: { logTests: false, reportTests: false },
    ignorePatterns: ['docs', 'dist', 'ui', '.tmp'],
  };
  const done = spawnSync('npx', ['stryker', 'run', put(`.tmp/stryker-${name}.json`, settings)], {
    stdio: 'inherit',
    env: { ...process.env, MUTATION_TESTS: JSON.stringify(tests), SEED: '1' },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  return { group: name, ...count(`.tmp/mutation-${name}.json`) };
});
console.table(table);

function count(file) {
  const { files } = JSON.parse(readFileSync(file, 'utf8'));
  const states = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const of = (...wanted) => states.filter((status) => wanted.includes(status)).length;
  const killed = of('Killed', 'Timeout');
  const lived = of('Survived', 'NoCoverage');
  return {
    mutants: killed + lived,
    killed,
    lived,
    share: `${((100 * killed) / (killed + lived)).toFixed(1)} %`,
  };
}

/** Of what an earlier run found only the noticed mistakes are believed: others may be noticed by a test that came since. */
function askAgain(report, only = '*') {
  if (!existsSync(report)) return;
  const found = JSON.parse(readFileSync(report, 'utf8'));
  for (const [path, each] of Object.entries(found.files))
    if (only === '*' || path.endsWith(`/${only}.ts`))
      each.mutants = each.mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  put(report, found);
}

function put(file, content) {
  writeFileSync(file, JSON.stringify(content));
  return file;
}
