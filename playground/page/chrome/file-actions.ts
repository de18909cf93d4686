import type { AppState } from './app-state.ts';

/** Lets the person pick a board file, and opens it. */
export function pickBoard(state: AppState): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.onchange = () => {
    const file = input.files?.[0];
    if (file !== undefined) void file.text().then((text) => state.openFile(text, file.name));
  };
  input.click();
}

/** Downloads the board as a file, named after the board. */
export function downloadBoard(state: AppState): void {
  saveText(state.save(), state.room.value?.name.value ?? 'board');
}

/** Downloads JSON as a file of this name. */
export function saveText(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `${name.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'board'}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
