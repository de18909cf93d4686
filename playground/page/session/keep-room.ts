import { saveBoard } from '../../board-file/save-board.ts';
import type { Room } from './room.ts';
import { keepStored } from './store.ts';

/** Milliseconds of quiet after which the board is stored. */
const quiet = 400;

/** Stores the board whenever it has changed and rested for a moment, so that it survives a reload. */
export function keepRoom(room: Room): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const [first] = room.members.value;
  const save = (): void => {
    timer = undefined;
    const { name, settings } = room;
    const file = saveBoard(room.records(), room.envelope);
    const clientStorage = { ...first?.client.storage.value };
    keepStored({ name: name.value, file, settings: { ...settings }, clientStorage }).catch((error: unknown) =>
      console.warn('The board could not be kept in this browser.', error),
    );
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, quiet);
  };
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    save();
  };
  later();
  const stops = [
    first?.client.document.changed.subscribe(later),
    first?.client.storage.subscribe(later),
    room.name.subscribe(later),
  ];
  window.addEventListener('pagehide', flush);
  return () => {
    flush();
    window.removeEventListener('pagehide', flush);
    for (const stop of stops) stop?.();
  };
}
