import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BoardFileError } from '../../board-file/base/board-error.ts';
import { emptyBoard } from '../../board-file/empty-board.ts';
import { isJamName } from '../../board-file/jam/base/is-jam.ts';
import { writeJam } from '../../board-file/jam/write/write-jam.ts';
import { openBoard } from '../../board-file/open-board.ts';
import { saveBoard } from '../../board-file/save-board.ts';
import type { NodeRecord } from '../../figjam/document/records.ts';
import { type ClientVm, createClientVm, type VmDeps } from '../../vm/client-vm.ts';
import { quickJsInNode } from '../../vm/quickjs-in-node.ts';
import { Failure } from './failure.ts';
import { readBoard } from './read-board.ts';
import { readSettings } from './read-settings.ts';
import { formatJson } from './write-output.ts';

/** Options that every command on a board takes. */
export interface BoardOptions {
  board?: string;
  settings?: string;
  seed?: number;
  now?: Date;
  /** Where it is noted what a FigJam file did not bring, or could not take. */
  boardNotes?: string[];
}

/** A board opened in one or more simulated clients. */
export interface BoardSession {
  fileName: string;
  seed: number;
  now: Date;
  /** A client of the n-th person (1, 2 …) on the board as it was opened. */
  openClient(person: number): ClientVm;
  pages: { id: string; name: string }[];
  /** The board file as it stands in this client: a FigJam file where that is what its name says. */
  save(client: ClientVm, path?: string): string | Uint8Array;
}

/** When it is in a run that shall repeat: with `--seed` and without `--now`. */
const fixedNow = new Date(Date.UTC(2026, 0, 1, 9));

/** Opens a board file, or an empty board where none is named. Throws `Failure`. */
export async function openSession(options: BoardOptions): Promise<BoardSession> {
  const tell = (note: string) => options.boardNotes?.push(note);
  const { value, compact } =
    options.board === undefined
      ? { value: emptyBoard('Untitled'), compact: false }
      : await readBoard(options.board, tell);
  const { records, fileName, envelope } = openFile(value, options.board ?? '');
  const settings = await readSettings(options.settings);
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const now = options.now ?? (options.seed === undefined ? new Date() : fixedNow);
  const deps = await vmDeps(now);
  return {
    fileName,
    seed,
    now,
    pages: records.filter(({ type }) => type === 'PAGE').map(({ id, props }) => ({ id, name: props.name })),
    openClient(person) {
      return createClientVm(deps, {
        records,
        fileName,
        session: lastSession(records) + person,
        user: {
          id: `person-${person}`,
          name: `Person ${person}`,
          color: person === 1 ? '#9747FF' : '#14AE5C',
        },
        settings,
        seed: seed + person,
      });
    },
    save(client, path = '') {
      const file = saveBoard(client.control.records(), envelope);
      if (!isJamName(path)) return formatJson(file, compact);
      const { bytes, notes } = writeJam(file);
      for (const note of notes) tell(`${path}: ${note}`);
      return bytes;
    },
  };
}

function openFile(value: unknown, path: string): ReturnType<typeof openBoard> {
  try {
    return openBoard(value);
  } catch (error) {
    if (error instanceof BoardFileError) throw new Failure(`${path}: ${error.message}`);
    throw error;
  }
}

async function vmDeps(now: Date): Promise<VmDeps> {
  const [quickjs, figjamScript] = await Promise.all([
    quickJsInNode(),
    readFile(join('dist', 'playground', 'figjam.js'), 'utf8'),
  ]);
  return { quickjs, figjamScript, epoch: now.getTime() };
}

/** Ids are `<session>:<number>`; a new client takes a session that no node of the file comes from. */
function lastSession(records: readonly NodeRecord[]): number {
  let last = 0;
  for (const { id } of records) {
    const session = Number(/^(\d+):/.exec(id)?.[1] ?? 0);
    if (Number.isSafeInteger(session)) last = Math.max(last, session);
  }
  return last;
}
