import { reduceBringIn } from './bring-in.ts';
import { reduceCompare } from './compare.ts';
import { reduceDeciding } from './decide.ts';
import { reduceEditing } from './edit.ts';
import { followSelection } from './follow-selection.ts';
import { type InsertDraft, startDraft } from './insert-draft.ts';
import { reduceNotes } from './notes.ts';
import { reducePlacing } from './placing.ts';
import { reduceDraft } from './reduce-draft.ts';
import { reduceShaping } from './reduce-shaping.ts';
import { reduceSnapshots } from './snapshots.ts';
import { type Action, type Board, type State, showsStrangers, type Work } from './state.ts';
import { frameById } from './template-frames.ts';
import { reduceTemplates } from './templates.ts';
import { reduceTidy } from './tidy.ts';
import { forgetStep, isStep } from './undoable.ts';
import { reduceUseBoard } from './use-board.ts';
import type { View } from './view.ts';
import { reduceVotes } from './votes.ts';

/** The one reducer of the panel. Pure: jobs in `jobs/` do what has effects and dispatch what came of it. */
export function reduce(state: State, action: Action): State {
  const next = followSelection(state, reduceAction(state, action));
  return isStep(action) && !next.undoable ? { ...next, undoable: true } : next;
}

function reduceAction(state: State, action: Action): State {
  switch (action.type) {
    case 'go':
      return {
        ...state,
        view: action.view,
        problem: null,
        byHand: null,
        searched: null,
        board: showsStrangers({ ...state, view: action.view }) ? state.board : withoutStrangers(state.board),
        settled: null,
        ...clearedFor(state, action.view),
      };
    case 'greeted':
      return {
        ...state,
        version: action.version,
        board: { ...state.board, name: action.board, page: action.page },
      };
    case 'boardRead':
      return withBoard(state, action);
    case 'selected':
      return { ...state, selection: { nodeIds: action.nodeIds, notes: action.notes } };
    case 'partRead':
      return { ...state, part: action.part };
    case 'useBoard':
      return { ...state, problem: null, useBoard: reduceUseBoard(state.useBoard, action.change) };
    case 'notes':
      return { ...state, problem: null, notes: reduceNotes(state.notes, action.change) };
    case 'boardFailed':
      return { ...state, board: { ...state.board, status: 'failed' }, problem: action.message };
    case 'searched':
      return { ...state, searched: action.text };
    case 'draft':
      return { ...state, draft: reduceDraft(draftOf(state), action.change), problem: null };
    case 'inserted':
      return { ...state, inserted: action.result, draft: action.fresh, problem: null };
    case 'insertUndone':
      if (state.inserted === null) return state;
      return {
        ...state,
        draft: state.inserted.typed ?? state.draft,
        inserted: { ...state.inserted, undone: true },
      };
    case 'exportChosen': {
      const { type: _, ...chosen } = action;
      return {
        ...state,
        problem: null,
        byHand: null,
        exporting: { ...state.exporting, ...chosen, done: null },
      };
    }
    case 'exportReady':
      return { ...state, exporting: { ...state.exporting, ready: action.ready } };
    case 'exported': {
      const { how, fileName, lost } = action;
      return {
        ...state,
        problem: null,
        said: action.say,
        exporting: { ...state.exporting, done: { how, fileName, lost } },
      };
    }
    case 'givenOut':
      return action.byHand?.refused
        ? { ...withoutDone(state), byHand: action.byHand }
        : { ...state, byHand: action.byHand };
    case 'bringIn':
      return { ...state, problem: null, bringIn: reduceBringIn(state.bringIn, action.change) };
    case 'shape':
      return { ...state, problem: null, shaping: reduceShaping(state.shaping, action.change) };
    case 'templates':
      return { ...state, templates: reduceTemplates(state.templates, action.change) };
    case 'snapshots':
      return { ...state, problem: null, snapshots: reduceSnapshots(state.snapshots, action.change) };
    case 'compare':
      return { ...state, problem: null, comparing: reduceCompare(state.comparing, action.change) };
    case 'copySettled':
      return { ...state, settled: { rootId: action.rootId, as: action.as } };
    case 'placing':
      return { ...state, problem: null, placing: reducePlacing(state.placing, action.change) };
    case 'votes':
      return { ...state, problem: null, votes: reduceVotes(state.votes, action.change) };
    case 'tidy':
      return { ...state, problem: null, tidy: reduceTidy(state.tidy, action.change) };
    case 'edit':
      return { ...state, problem: null, edit: reduceEditing(state.edit, action.change, state.selection) };
    case 'decide':
      return { ...state, problem: null, deciding: reduceDeciding(state.deciding, action.change) };
    case 'failed':
      return { ...state, problem: action.message };
    case 'stepPast':
      return forgetStep(state);
    case 'dismissed':
      return { ...state, problem: null };
    case 'say':
      return { ...state, said: action.text };
    default:
      return { ...state, work: reduceWork(state.work, action) };
  }
}

type WorkAction = Extract<Action, { type: `work${string}` }>;

function reduceWork(work: Work | null, action: WorkAction): Work | null {
  if (action.type === 'workStarted') {
    const { type: _, ...started } = action;
    return { ...started, done: 0, total: 0, cancelling: false };
  }
  if (work === null || work.id !== action.id) return work;
  switch (action.type) {
    case 'workProgressed':
      return { ...work, done: action.done, total: action.total, label: action.label };
    case 'workCancelling':
      return { ...work, cancelling: true };
    case 'workEnded':
      return null;
  }
}

function withBoard(state: State, action: Extract<Action, { type: 'boardRead' }>): State {
  const { board: name, maps, beside, strangers, told, asOf } = action;
  const read = { status: 'ready', name, maps, beside, strangers, told, asOf } as const;
  const recovered = state.board.status === 'failed' ? { problem: null } : {};
  return followInserted({ ...state, ...recovered, board: { ...state.board, ...read } });
}

/** A map that was seen on the board and is no longer there was taken off it, whoever did that, and how. */
function followInserted(state: State): State {
  const { inserted, board } = state;
  if (inserted === null || inserted.undone) return state;
  const isThere = board.maps.some(({ rootId }) => rootId === inserted.rootId);
  if (isThere) return { ...state, inserted: { ...inserted, seen: true } };
  return inserted.seen ? reduceAction(state, { type: 'insertUndone' }) : state;
}

/** What others drew is not followed where nobody sees it: it is looked for anew when somebody asks. */
function withoutStrangers(board: Board): Board {
  if (board.strangers === null) return board;
  return { ...board, maps: board.maps.filter(({ foreign }) => foreign !== true), strangers: null };
}

/** What the last attempt had come to is no longer so. */
function withoutDone({ exporting, notes, comparing, ...rest }: State): State {
  return {
    ...rest,
    exporting: { ...exporting, done: null },
    notes: { ...notes, done: null },
    comparing: { ...comparing, saved: null },
  };
}

/** What is typed, or an untouched draft of the first template. */
function draftOf({ draft }: State): InsertDraft {
  return draft ?? startDraft(frameById([], ''));
}

/** What a view forgets when it is entered anew: its last result, never what was typed. */
function clearedFor(state: State, view: View): Partial<State> {
  if (view === 'home') return { part: null };
  if (view === 'insert') return { inserted: null, draft: draftOf(state) };
  if (view === 'notes') return { notes: { ...state.notes, done: null } };
  if (view === 'export') return { exporting: { ...state.exporting, done: null } };
  return {};
}
