import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * What the built plugin asks of the Plugin API, counted by the command line's `--stats`: from one run of inserts and
 * reads, so that every figure is a difference of two counts under the same conditions.
 */
export async function openCounter() {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-calls-'));
  const path = (name) => join(folder, name);
  const board = (...args) => run('node', ['playground/board.mjs', ...args]);
  const counted = async (args) => {
    await board(...args, '--stats', path('stats.json'));
    const { reads, writes, calls } = JSON.parse(await readFile(path('stats.json'), 'utf8'));
    const [r, w, c] = [reads, writes, calls].map(sum);
    return { all: r + w + c, writing: w + countWriting(calls), calls };
  };
  return {
    path,
    insert: async (journey, out = 'board.json') => {
      await writeFile(path('journey.json'), JSON.stringify(journey));
      return counted(['insert', '--journey', path('journey.json'), '--out', path(out)]);
    },
    read: (from) => counted(['read', '--board', path(from)]),
    export: (from, out) => board('export', '--board', path(from), '--format', 'json', '--out', path(out)),
    sync: (from, file, out) =>
      counted(['sync', '--board', path(from), '--file', path(file), '--out', path(out)]),
    set: (from, record, field, value, out) =>
      counted([
        'set',
        '--board',
        path(from),
        ...['--record', record, '--field', field, '--value', value],
        '--out',
        path(out),
      ]),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A map of ten stages and six rows with this many cards, links of a kind between neighbours in a row. */
export function sampleMap(cards, { links = 0, label } = {}) {
  const stages = Array.from({ length: 10 }, (_, i) => ({ id: `s${i}`, name: `Stage ${i + 1}` }));
  const kinds = ['goals', 'actions', 'touchpoints', 'thoughts', 'pains', 'opportunities'];
  const lanes = kinds.map((kind, i) => ({ id: `l${i}`, name: kind, kind }));
  const all = Array.from({ length: cards }, (_, i) => ({
    id: `c${i}`,
    stageId: `s${i % 10}`,
    laneId: `l${Math.floor(i / 10) % 6}`,
    text: `Note ${i} says what happens here, in about as many words as people write`,
  }));
  const connected = Array.from({ length: links }, (_, i) => ({
    id: `k${i}`,
    from: `c${i}`,
    to: `c${i + 10}`,
    ...(label === undefined ? {} : { label: `${label} ${i}` }),
  }));
  return { id: 'bench', title: 'Calls', stages, lanes, cards: all, links: connected };
}

const sum = (counts) => Object.values(counts).reduce((all, n) => all + n, 0);

/** Methods that change the board, besides the setters that are counted as writes; `commitUndo` writes nothing. */
function countWriting(calls) {
  const writing = /(^|\.)(append|insert|remove|resize|set|create|clone|delete)/;
  return sum(Object.fromEntries(Object.entries(calls).filter(([member]) => writing.test(member))));
}
