import { own } from '../../src/journey/own.ts';
import type { Target } from './selection.ts';
import { mapAt, type State } from './state.ts';

/**
 * Lets the editor follow the board: after each selection, each reading and each thing done in it, what it shows is what is
 * selected *and* read, or what was chosen in the panel since. Only while somebody types does it stay, for what is
 * typed belongs to what they see. Pure.
 */
export function followSelection(before: State, state: State): State {
  const { board, edit, selection, view } = state;
  const isSame = before.board === board && before.edit === edit && before.selection === selection;
  if (isSame || view !== 'edit' || edit.open !== null) return state;
  if (edit.target === 'chosen' && (edit.amid === selection || isChosen(state))) return state;
  const found = selectedThing(state);
  const lost: Target = selection.nodeIds.length === 1 && board.asOf !== selection ? 'unread' : 'none';
  const next = found
    ? { rootId: found.rootId, recordId: found.recordId, target: 'selected' as const }
    : { rootId: edit.rootId, recordId: null, target: lost };
  if (next.recordId === edit.recordId && next.target === edit.target && next.rootId === edit.rootId)
    return state;
  return { ...state, edit: { ...edit, ...next } };
}

/** What was chosen in the panel stays chosen when the selection that this made arrives. */
function isChosen({ board, edit, selection }: State): boolean {
  if (edit.target !== 'chosen' || edit.recordId === null || selection.nodeIds.length === 0) return false;
  const map = mapAt({ board }, edit.rootId);
  const ids = map && own(map.nodes, edit.recordId);
  return ids !== undefined && selection.nodeIds.every((id) => ids.includes(id));
}

/** The one thing of one of our maps that all that is selected belongs to; `null`: there is none, or more than one. */
export function selectedThing({
  board,
  selection,
}: Pick<State, 'board' | 'selection'>): { rootId: string; recordId: string } | null {
  const { nodeIds } = selection;
  if (nodeIds.length === 0) return null;
  const found: { rootId: string; recordId: string }[] = [];
  for (const { rootId, foreign, nodes } of board.maps) {
    if (foreign === true) continue;
    for (const [recordId, ids] of Object.entries(nodes))
      if (nodeIds.every((id) => ids.includes(id))) found.push({ rootId, recordId });
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}
