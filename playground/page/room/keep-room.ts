import { saveBoard } from '../../board-file/save-board.ts';
import type { Keeping } from './keeping.ts';
import type { Room } from './room.ts';

/** Milliseconds of quiet after which the board is stored. */
const quiet = 400;

/** Stores the board whenever it has changed and rested for a moment, so that it survives a reload. */
export function keepRoom(room: Room, keeping: Keeping): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const [first] = room.members.value;
  const save = (): void => {
    timer = undefined;
    const { name, settings } = room;
    const file = saveBoard(room.records(), room.envelope);
    const clientStorage = { ...first?.client.storage.value };
    void keeping.keep({ name: name.value, file, settings: { ...settings }, clientStorage });
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
