// How far each number in the reading of strangers' boards can be moved until a board is read worse:
// npm run measure-thresholds -- [folder of boards] [--files=name,name]. Writes docs/thresholds.md, where all were measured.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import { build, transform } from 'esbuild';
import MagicString from 'magic-string';

/** Numbers that count, begin or round, and say nothing about boards. */
const plain = new Set([0, 1, 2, 90, 100]);
const steps = [1.1, 1.25, 2];

const folder = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? '../shared/boards';
if (!existsSync(folder)) throw new Error(`There is no folder ${folder}: nothing to measure with.`);
const only = process.argv
  .find((word) => word.startsWith('--files='))
  ?.slice('--files='.length)
  .split(',');
const numbers = [];
const out = await mkdtemp(join(tmpdir(), 'thresholds-'));
try {
  const { readJudged, countFaults } = await load();
  const boards = await readJudged(folder);
  const usual = countFaults(boards);
  const measured = [];
  for (const [at, number] of numbers.entries()) {
    if (only && !only.includes(number.file)) continue;
    const [low, high] = [-1, 1].map((side) => reachOf(at, side, () => countFaults(boards, usual) <= usual));
    measured.push({ ...number, low, high });
    console.log(`${at + 1}/${numbers.length}`, number.file, number.value, low, high, number.words);
  }
  if (!only) await writeFile('docs/thresholds.md', asPage(measured, boards.length));
} finally {
  await rm(out, { recursive: true, force: true });
}

/** How far, as a factor, a number can be moved to one side without harm; 1: not by the least step. */
function reachOf(at, side, isAsGood) {
  const { value } = numbers[at];
  let reach = 1;
  for (const step of steps) {
    const factor = side < 0 ? 1 / step : step;
    const moved = Number.isInteger(value) ? Math.round(value * factor) : value * factor;
    if (moved === value) continue;
    globalThis.thresholds = { [at]: moved };
    const isHarmless = isAsGood();
    globalThis.thresholds = undefined;
    if (!isHarmless) break;
    reach = factor;
  }
  return reach;
}

/** The reading, with numbers that can be set from outside. */
async function load() {
  const outfile = join(out, 'score.mjs');
  await build({
    entryPoints: ['tests/support/threshold-score.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    plugins: [
      {
        name: 'thresholds',
        setup: ({ onLoad }) => onLoad({ filter: /src\/strangers\/(find|loose)\// }, open),
      },
    ],
  });
  return await import(pathToFileURL(outfile).href);
}

/** A module whose numbers are asked for where they are used: also those that have a name of their own in it. */
async function open({ path }) {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', target: 'es2022' });
  const text = new MagicString(code);
  const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const named = new Map();
  for (const { type, declarations = [] } of tree.body)
    if (type === 'VariableDeclaration')
      for (const { id, init } of declarations) if (isNumber(init)) named.set(id.name, init);
  const set = (node, { value, raw }, words) => {
    text.overwrite(node.start, node.end, `(globalThis.thresholds?.[${numbers.length}] ?? ${raw})`);
    numbers.push({ file: basename(path), words, value });
  };
  fullAncestor(tree, (node, ancestors) => {
    const parent = ancestors.at(-2);
    if (isNumber(node) && parent?.type !== 'VariableDeclarator') {
      // As much of what it stands in as is read at a glance.
      const around = ancestors.find(({ start, end }) => end - start <= 80);
      set(node, node, code.slice(around?.start, around?.end).replace(/\s+/g, ' '));
    }
    const isUse = node.type === 'Identifier' && named.has(node.name) && parent?.type !== 'VariableDeclarator';
    if (
      isUse &&
      !(parent?.type === 'MemberExpression' && parent.property === node && !parent.computed) &&
      parent?.type !== 'Property'
    )
      set(node, named.get(node.name), node.name);
  });
  return { contents: text.toString(), loader: 'js' };
}

function isNumber(node) {
  return node?.type === 'Literal' && typeof node.value === 'number' && !plain.has(node.value);
}

/** One table a file: each number, and the least and most that it can be while all boards are read as now. */
function asPage(measured, boards) {
  const files = new Map();
  for (const row of measured) files.set(row.file, [...(files.get(row.file) ?? []), row]);
  const tables = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, rows]) =>
      [
        `## ${file}`,
        '',
        '| where | is | from | to |',
        '| --- | --- | --- | --- |',
        ...rows.map(asRow),
        '',
      ].join('\n'),
    );
  const tight = measured.filter(({ low, high }) => low > 0.5 || high < 2).length;
  return `# How firm the numbers are

What a board of strangers says is judged by numbers: how much two things overlap, how far a name may stand from its row. Each was chosen by looking
at boards; this page says how far each can be moved, alone, while ${boards} pages of real boards and one board drawn in each manner of people
(tests/support/drawing-manners.ts) are read exactly as they are now. It was moved by a tenth, by a quarter and to half or double, to either side.

Of ${measured.length} numbers, ${tight} cannot be halved and doubled without harm. The boards of tests/strangers, which
are hard to read on purpose, hold further ones and are not counted here.

Written by \`npm run measure-thresholds\`.

${tables.join('\n')}`;
}

function asRow({ words, value, low, high }) {
  const round = (number) => Number(number.toPrecision(3));
  return `| \`${words.replaceAll('|', '\\|').slice(0, 90)}\` | ${value} | ${round(value * low)} | ${round(value * high)} |`;
}
