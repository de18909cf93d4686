import type { AppState } from './app-state.ts';

/** Lets the person pick a board file, and opens it. */
export function pickBoard(state: AppState): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,.jam,application/json';
  input.onchange = () => {
    const file = input.files?.[0];
    if (file !== undefined) void state.openFile(file, file.name);
  };
  input.click();
}

/** Downloads the board as a file, named after the board. */
export function downloadBoard(state: AppState): void {
  saveText(state.save(), state.room.value?.name.value ?? 'board');
}

/** Downloads the board as a FigJam file. */
export function downloadJam(state: AppState): void {
  const bytes = new Blob([new Uint8Array(state.saveJam())], { type: 'application/octet-stream' });
  saveFile(bytes, state.room.value?.name.value ?? 'board', 'jam');
}

/** Downloads JSON as a file of this name. */
export function saveText(text: string, name: string): void {
  saveFile(new Blob([text], { type: 'application/json' }), name, 'json');
}

function saveFile(content: Blob, name: string, ending: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `${name.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'board'}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
