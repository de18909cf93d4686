import { type Signal, signal } from '@preact/signals-core';
import { emptyBoard } from '../../board-file/empty-board.ts';
import { isJam } from '../../board-file/jam/base/is-jam.ts';
import { readJam } from '../../board-file/jam/open/read-jam.ts';
import { writeJam } from '../../board-file/jam/write/write-jam.ts';
import { openBoard } from '../../board-file/open-board.ts';
import { saveBoard } from '../../board-file/save-board.ts';
import { checkSettings } from '../../cli/desk/setting-values.ts';
import type { Settings } from '../../figjam/document/settings.ts';
import { keepRoom } from '../room/keep-room.ts';
import type { Keeping } from '../room/keeping.ts';
import { openRoom, type Room, type RoomStart } from '../room/room.ts';
import { buildSample } from '../samples/build-sample.ts';
import type { Sample } from '../samples/sample.ts';
import type { PluginFiles } from '../session/plugin-files.ts';
import type { StoredBoard } from '../session/store.ts';

/** The page as a whole: one board at a time, the plugin's files, and what went wrong. */
export interface AppState {
  readonly files: PluginFiles;
  readonly keeping: Keeping;
  readonly room: Signal<Room | null>;
  /** What the page is busy with, for people; empty when it is not. */
  readonly busy: Signal<string>;
  /** What went wrong last, for people. */
  readonly problem: Signal<string>;
  /** Opens a board file, or a FigJam file saved to disk. */
  openFile(file: Blob, name: string): Promise<void>;
  openSample(sample: Sample): Promise<void>;
  openStored(board: StoredBoard): Promise<void>;
  /** The board with its simulator started anew under other settings. */
  changeSettings(settings: Partial<Settings>): Promise<void>;
  /** The board file as text. */
  save(): string;
  /** The board as a FigJam file; what is not in it is said on the page. */
  saveJam(): Uint8Array;
}

export function createAppState(files: PluginFiles, keeping: Keeping): AppState {
  const room = signal<Room | null>(null);
  const busy = signal('');
  const problem = signal('');
  let stopKeeping = (): void => undefined;

  const enter = async (start: RoomStart): Promise<void> => {
    const next = await openRoom(start, files);
    stopKeeping();
    const before = room.value;
    room.value = next;
    before?.close();
    stopKeeping = keepRoom(next, keeping);
    await next.members.value[0]?.client.startPlugin('open');
  };
  const during = async (what: string, work: () => Promise<void>): Promise<void> => {
    busy.value = what;
    problem.value = '';
    await work().catch((error: unknown) => {
      problem.value = error instanceof Error ? error.message : String(error);
    });
    busy.value = '';
  };
  const now = (): Pick<RoomStart, 'settings' | 'clientStorage'> => ({
    settings: room.value?.settings ?? {},
    clientStorage: { ...room.value?.members.value[0]?.client.storage.value },
  });

  const boardNow = () => {
    const current = room.value;
    return current && saveBoard(current.records(), { ...current.envelope, name: current.name.value });
  };

  return {
    files,
    keeping,
    room,
    busy,
    problem,
    openFile: (file, name) =>
      during(`Opening ${name} …`, async () => {
        const { board, notes } = readFile(new Uint8Array(await file.arrayBuffer()), name);
        const { records, envelope, fileName } = openBoard(board);
        const title = fileName === 'Untitled' ? name.replace(/\.(json|jam)$/i, '') : fileName;
        await enter({ ...now(), name: title, records, envelope });
        problem.value = notes.join(' ');
      }),
    openSample: (sample) =>
      during(`Making “${sample.name}” …`, async () => {
        const name = sample.id === 'empty' ? 'Untitled' : sample.name;
        const { records, envelope } = openBoard(emptyBoard(name));
        const start = { ...now(), name, records, envelope };
        if (sample.acts.length === 0 && sample.journey === undefined) return enter(start);
        const workshop = await openRoom({ ...start, settings: {} }, files);
        const made = await buildSample(sample, workshop).finally(workshop.close);
        await enter({ ...start, records: made });
      }),
    openStored: (board) => during('Opening your board …', () => enter(startOf(board))),
    changeSettings: (settings) =>
      during('Starting anew …', async () => {
        const current = room.value;
        if (current === null) return;
        const { records, envelope } = openBoard(saveBoard(current.records(), current.envelope));
        await enter({ ...now(), name: current.name.value, records, envelope, settings });
      }),
    save: () => {
      const board = boardNow();
      return board === null ? '' : `${JSON.stringify(board, null, 2)}\n`;
    },
    saveJam: () => {
      const { bytes, notes } = writeJam(boardNow() ?? emptyBoard('Untitled'));
      problem.value = [untried, ...notes].join(' ');
      return bytes;
    },
  };
}

/** How a kept board is opened. Throws, in words for a person, for one that cannot be. */
export function startOf({ name, file, settings, clientStorage }: StoredBoard): RoomStart {
  const { records, envelope } = openBoard(file);
  return {
    name,
    records,
    envelope,
    settings: checkSettings(settings, 'kept in this browser'),
    clientStorage,
  };
}

const untried =
  'Saved as a FigJam file. Other readers open it; whether FigJam does, only you can try. Keep the board as a board file, too.';

function readFile(bytes: Uint8Array, name: string): { board: unknown; notes: string[] } {
  return isJam(bytes)
    ? readJam(bytes)
    : { board: parseJson(new TextDecoder().decode(bytes), name), notes: [] };
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} is no JSON (${why}). The board stays as it was.`);
  }
}
