import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/*
 * What became of each mistake, a line each as it is judged: a run that is stopped loses nothing. Only lines count that were
 * written of a file as it is now; a mistake that a test noticed once is noticed.
 */

/** Of a mistake as Stryker's runners know it: in which file of the project, as it is now, where, and what stands there instead. */
export function mistakeOf({ fileName, location: { start, end }, replacement }, root) {
  const at = placeOf({ start: onward(start), end: onward(end) });
  return { file: relative(root, fileName), at, to: replacement };
}

/** From 0 to from 1, as Stryker's reports count. */
const onward = ({ line, column }) => ({ line: line + 1, column: column + 1 });

export const placeOf = ({ start, end }) => `${start.line}:${start.column}-${end.line}:${end.column}`;

/** `status`: `noticed`, `lived` or `failed` (nobody can tell). */
export function noteJudged(path, root, mistakes, status) {
  const lines = mistakes.map((each) => ({ ...each, source: sourceOf(join(root, each.file)), status }));
  appendFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** All mistakes judged so far, by `keyOf`. */
export function readJudged(path, root) {
  const judged = new Map();
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  for (const line of lines.filter((each) => each !== '')) {
    const { source, ...mistake } = JSON.parse(line);
    if (sourceOf(join(root, mistake.file)) !== source) continue;
    if (judged.get(keyOf(mistake))?.status !== 'noticed') judged.set(keyOf(mistake), mistake);
  }
  return judged;
}

/** Whether a mistake is in the sample that MUTATION_SAMPLE asks for, `0.3` of all: by chance, the same at each run of one MUTATION_SEED; all without it. */
export function isAsked(mistake) {
  const share = Number(process.env.MUTATION_SAMPLE ?? 1);
  const chance = createHash('sha1')
    .update(`seed ${process.env.MUTATION_SEED ?? 1} ${keyOf(mistake)}`)
    .digest()
    .readUInt32BE(0);
  return chance < share * 2 ** 32;
}

export const keyOf = ({ file, at, to }) => `${file} ${at} ${to}`;

const sources = new Map();

/** What tells one state of a file from another. */
function sourceOf(file) {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const text = existsSync(file) ? readFileSync(file) : '';
  const source = createHash('sha1').update(text).digest('hex').slice(0, 12);
  sources.set(file, source);
  return source;
}
