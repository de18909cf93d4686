// Whether dist/ was made from the sources as they stand: it remembers its inputs and their times of change.
import { readFile, rm, stat, writeFile } from 'node:fs/promises';

const remembered = new URL('../dist/.inputs.json', import.meta.url);
const always = [
  'build.mjs',
  'tools/lean-libraries.mjs',
  'tools/lean-rules.mjs',
  'tools/pack-data.mjs',
  'tools/pack-texts.mjs',
  'ui/index.html',
  'package.json',
  'manifest.json',
];

const changedAt = async (file) =>
  (await stat(new URL(`../${file}`, import.meta.url)).catch(() => null))?.mtimeMs ?? 0;

/** Called after a build with every file that went into it, relative to the project. */
export async function recordInputs(files) {
  const own = [...new Set([...files, ...always])].filter((file) => !file.startsWith('node_modules/'));
  const times = await Promise.all(own.map(async (file) => [file, await changedAt(file)]));
  await writeFile(remembered, JSON.stringify(Object.fromEntries(times)));
}

/** Called before something else than that is written to dist/. */
export async function forgetInputs() {
  await rm(remembered, { force: true });
}

/** True when nothing was built yet, or a file that went into the build has changed since. */
export async function isStale() {
  const times = await readFile(remembered, 'utf8').then(JSON.parse, () => null);
  if (times === null) return true;
  for (const [file, then] of Object.entries(times)) if ((await changedAt(file)) !== then) return true;
  return false;
}
