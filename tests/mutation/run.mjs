// How many mistakes, made on purpose one at a time, do the tests near them notice? npm run mutate [-- GROUP[/FILE[/TEST]] …]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { groups } from './groups.mjs';
import { isAsked, noteJudged, placeOf, readJudged } from './judged.mjs';

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
  const judged = resolve(`.tmp/mutation-${name}.jsonl`);
  const report = `.tmp/stryker-${name}-report.json`;
  const settings = {
    testRunner: 'one-process',
    plugins: [fileURLToPath(new URL('one-process-runner.mjs', import.meta.url))],
    mutate,
    coverageAnalysis: 'perTest',
    // Beside other work a slow test is no endless loop; real ones are told by how often the mistake is met.
    timeoutMS: 10_000,
    concurrency: Number(process.env.MUTATION_PARALLEL ?? 2),
    tempDirName: '.tmp/stryker',
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: report },
    ignorePatterns: ['docs', 'dist', 'ui', '.tmp'],
  };
  const done = spawnSync('npx', ['stryker', 'run', put(`.tmp/stryker-${name}.json`, settings)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATION_TESTS: JSON.stringify(tests),
      MUTATION_JUDGED: judged,
      MUTATION_ROOT: process.cwd(),
      SEED: '1',
    },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  noteAll(judged, report);
  return { group: name, ...count(judged) };
});
console.table(table);

/** What the runner does not see: mistakes that no test meets, and such in endless loops. */
function noteAll(judged, report) {
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const kinds = { Timeout: 'noticed', NoCoverage: 'lived' };
  for (const kind of Object.keys(kinds)) {
    const met = Object.entries(files).flatMap(([file, { mutants }]) =>
      mutants
        .filter(({ status }) => status === kind)
        .map(({ location, replacement }) => ({ file, at: placeOf(location), to: replacement })),
    );
    noteJudged(judged, process.cwd(), met.filter(isAsked), kinds[kind]);
  }
}

function count(judged) {
  const all = [...readJudged(judged, process.cwd()).values()].filter(isAsked);
  const of = (wanted) => all.filter(({ status }) => status === wanted).length;
  const [noticed, lived] = [of('noticed'), of('lived')];
  const share = `${((100 * noticed) / (noticed + lived)).toFixed(1)} %`;
  return { mistakes: noticed + lived, noticed, lived, failed: of('failed'), share };
}

function put(file, content) {
  writeFileSync(file, JSON.stringify(content));
  return file;
}
