import { emptyBoard } from '../../board-file/empty-board.ts';
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
import { createSignal, type Signal } from '../state/signal.ts';

/** The page as a whole: one board at a time, the plugin's files, and what went wrong. */
export interface AppState {
  readonly files: PluginFiles;
  readonly keeping: Keeping;
  readonly room: Signal<Room | null>;
  /** What the page is busy with, for people; empty when it is not. */
  readonly busy: Signal<string>;
  /** What went wrong last, for people. */
  readonly problem: Signal<string>;
  openFile(text: string, name: string): Promise<void>;
  openSample(sample: Sample): Promise<void>;
  openStored(board: StoredBoard): Promise<void>;
  /** The board with its simulator started anew under other settings. */
  changeSettings(settings: Partial<Settings>): Promise<void>;
  /** The board file as text. */
  save(): string;
}

export function createAppState(files: PluginFiles, keeping: Keeping): AppState {
  const room = createSignal<Room | null>(null);
  const busy = createSignal('');
  const problem = createSignal('');
  let stopKeeping = (): void => undefined;

  const enter = async (start: RoomStart): Promise<void> => {
    const next = await openRoom(start, files);
    stopKeeping();
    const before = room.value;
    room.set(next);
    before?.close();
    stopKeeping = keepRoom(next, keeping);
    await next.members.value[0]?.client.startPlugin('open');
  };
  const during = async (what: string, work: () => Promise<void>): Promise<void> => {
    busy.set(what);
    problem.set('');
    await work().catch((error: unknown) =>
      problem.set(error instanceof Error ? error.message : String(error)),
    );
    busy.set('');
  };
  const now = (): Pick<RoomStart, 'settings' | 'clientStorage'> => ({
    settings: room.value?.settings ?? {},
    clientStorage: { ...room.value?.members.value[0]?.client.storage.value },
  });

  return {
    files,
    keeping,
    room,
    busy,
    problem,
    openFile: (text, name) =>
      during(`Opening ${name} …`, async () => {
        const { records, envelope, fileName } = openBoard(parseJson(text, name));
        const title = fileName === 'Untitled' ? name.replace(/\.json$/i, '') : fileName;
        await enter({ ...now(), name: title, records, envelope });
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
      const current = room.value;
      if (current === null) return '';
      return `${JSON.stringify(saveBoard(current.records(), { ...current.envelope, name: current.name.value }), null, 2)}\n`;
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

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} is no JSON (${why}). The board stays as it was.`);
  }
}
