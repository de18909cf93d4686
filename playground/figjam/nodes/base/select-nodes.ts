import type { Board } from '../../document/board.ts';

/** Sets what is selected on a page. Whoever follows the selection hears of it through `onSelection`. */
export function selectNodes(board: Board, pageId: string, ids: readonly string[]): void {
  board.selections.set(pageId, [...new Set(ids)]);
  for (const listener of board.selectionListeners) listener(pageId);
}
