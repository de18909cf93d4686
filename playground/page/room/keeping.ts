import { keepStored, loadStored, putAside, type StoredBoard } from '../session/store.ts';
import { createSignal, type Signal } from '../state/signal.ts';
import { holdBoard } from './hold-board.ts';

/** What stands above the board until it is no longer so. */
export interface Notice {
  text: string;
  /** What was put aside, to be saved as a file. */
  file?: string;
}

/** The board that this browser keeps, as far as it lets us and no other tab keeps it. Nothing is lost or written over unsaid. */
export interface Keeping {
  readonly notices: Signal<{ readonly [about: string]: Notice }>;
  /** What was left here the last time, if that can be opened. */
  readonly left: StoredBoard | null;
  keep(board: StoredBoard): Promise<void>;
  /** Another board takes the place of the one that was left. */
  putLeftAside(): Promise<void>;
}

/** `check` throws for a board that cannot be opened: it is put aside, and nothing is ever written over it. */
export async function startKeeping(check: (board: StoredBoard) => void): Promise<Keeping> {
  const notices = createSignal<{ readonly [about: string]: Notice }>({});
  const tell = (about: string, notice: Notice | null): void => {
    const { [about]: _, ...others } = notices.value;
    notices.set(notice === null ? others : { ...others, [about]: notice });
  };
  let mayKeep = await holdBoard(() => tell('tabs', { text: words.free }));
  if (!mayKeep) tell('tabs', { text: words.lookingOn });
  const setAside = async (text: string): Promise<void> => {
    if (!mayKeep) return tell('aside', { text: `${text} ${words.stays}` });
    // Until it is safe elsewhere nothing is kept, for that would be written over it.
    mayKeep = false;
    const kept = await putAside(new Date());
    mayKeep = true;
    tell('aside', { text: `${text} ${words.aside}`, file: JSON.stringify(kept, null, 2) });
  };
  const guarded = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      mayKeep = false;
      tell('storage', { text: words.nothingKept(reasonOf(error)) });
      return null;
    }
  };
  const left = await guarded(async () => {
    const found = await loadStored();
    if (found.is === 'nothing') return null;
    try {
      if (found.is === 'strange') throw new Error(found.why);
      check(found.board);
      return found.board;
    } catch (error) {
      await setAside(words.unreadable(reasonOf(error)));
      return null;
    }
  });
  return {
    notices,
    left,
    async putLeftAside() {
      if (left !== null) await guarded(() => setAside(words.left(left.name)));
    },
    async keep(board) {
      if (!mayKeep) return;
      try {
        await keepStored(board);
        tell('storage', null);
      } catch (error) {
        tell('storage', { text: words.notKept(reasonOf(error)) });
      }
    },
  };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const words = {
  lookingOn:
    'This board is open in another tab, which keeps it. Here you only look on: what you change in this tab is not kept.',
  free: 'The other tab is closed. Reload this page to go on with its board; what you changed in this tab is not kept.',
  unreadable: (why: string) => `The board that this browser keeps could not be opened (${why}).`,
  left: (name: string) => `You left the board “${name}” here.`,
  stays: 'It stays as it is, and this is another board.',
  aside: 'It is put aside unchanged, and this is another board.',
  nothingKept: (why: string) =>
    `This browser keeps nothing for this page (${why}). Save a copy as file before you close the tab.`,
  notKept: (why: string) =>
    `What you did last could not be kept in this browser (${why}). Save a copy as file before you close the tab.`,
};
