// How many mistakes, made on purpose one at a time, do the tests near them notice? npm run mutate [-- GROUP …]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { groups } from './groups.mjs';

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(groups);
const unknown = names.filter((name) => !(name in groups));
if (unknown.length > 0) {
  console.error(`There is no group ${unknown.join(', ')}. Groups: ${Object.keys(groups).join(', ')}.`);
  process.exit(1);
}

mkdirSync('.tmp', { recursive: true });
const table = names.map((name) => {
  const { mutate, tests } = groups[name];
  askAgain(`.tmp/mutation-${name}.json`);
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
function askAgain(file) {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  for (const each of Object.values(report.files))
    each.mutants = each.mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  put(file, report);
}

function put(file, content) {
  writeFileSync(file, JSON.stringify(content));
  return file;
}
