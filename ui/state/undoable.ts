import type { Action, State } from './state.ts';

/** Whether this tells of something that was just written, and that undo in the panel would take back. */
export function isStep(action: Action): boolean {
  switch (action.type) {
    case 'inserted':
      return true;
    case 'edit':
      return action.change.do === 'written' && action.change.writes > 0;
    case 'tidy':
      return action.change.do === 'done' || action.change.do === 'roomMade';
    case 'bringIn':
    case 'shape':
      return action.change.do === 'applied';
    case 'snapshots':
      return action.change.do === 'did';
    case 'useBoard':
      return action.change.do === 'done';
    case 'votes':
      return action.change.do === 'saved';
    default:
      return false;
  }
}

/** Their person went on working on the board: what was said about the step before may be true no longer. Pure. */
export function forgetStep(state: State): State {
  const { edit, tidy, votes, snapshots } = state;
  const isOver = tidy.outcome === 'done' || tidy.made !== null;
  return {
    ...state,
    undoable: false,
    edit: { ...edit, saved: edit.saved?.state === 'done' ? null : edit.saved, lately: null },
    tidy: isOver ? { ...tidy, report: null, outcome: null, made: null } : tidy,
    votes: votes.done?.undone === false ? { ...votes, done: null } : votes,
    snapshots: snapshots.lately?.undone === false ? { ...snapshots, lately: null } : snapshots,
  };
}
