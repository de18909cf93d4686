import type { NoteSection } from '../src/model/loose-notes.ts';
import type { Params, Result } from '../src/rpc/contract.ts';
import { type BringIn, type BringInAction, reduceBringIn } from './bring-in-state.ts';
import { type CompareAction, type Comparing, nothingCompared, reduceCompare } from './compare-state.ts';
import { type Editing, type EditingAction, reduceEditing, startEditing } from './edit-state.ts';
import { type DraftAction, type InsertDraft, reduceDraft } from './insert-draft.ts';
import { type NotesAction, type NotesDraft, reduceNotes, startNotes } from './notes-state.ts';
import { reduceShaping, type ShapeAction, type Shaping } from './shape-state.ts';
import { noSnapshots, reduceSnapshots, type Snapshots, type SnapshotsAction } from './snapshots-state.ts';
import {
  noTemplates,
  offered,
  reduceTemplates,
  type Templates,
  type TemplatesAction,
} from './templates-state.ts';
import { reduceTidy, startTidy, type TidyAction, type TidyState } from './tidy-state.ts';
import { reduceUseBoard, startUseBoard, type UseBoard, type UseBoardAction } from './use-board-state.ts';
import { noVotes, reduceVotes, type VotesAction, type VotesDraft } from './votes-state.ts';

export type View =
  | 'home'
  | 'insert'
  | 'export'
  | 'bringIn'
  | 'useBoard'
  | 'notes'
  | 'sendNotes'
  | 'shape'
  | 'templates'
  | 'snapshots'
  | 'compare'
  | 'tidy'
  | 'edit'
  | 'votes';
/** What a copied map can become. */
export type CopyKind = Params<'settleCopy'>['as'];

export type FoundMap = Result<'read'>['journeys'][number];

/** Everything the panel shows, and nothing that it does not. */
export interface State {
  view: View;
  board: Board;
  /** What a person has selected on the board now. */
  selection: Selection;
  /** What of the board is being exported; `null`: all of it. */
  part: Part | null;
  useBoard: UseBoard;
  notes: NotesDraft;
  /** The board's notes that belong to no map, when "Use this board" was asked for. */
  searched: boolean;
  draft: InsertDraft;
  inserted: Inserted | null;
  exporting: Exporting;
  bringIn: BringIn;
  /** The map that is being shaped, if one is. */
  shaping: Shaping | null;
  templates: Templates;
  snapshots: Snapshots;
  comparing: Comparing;
  /** The copied map that was decided about last, and how. */
  settled: { rootId: string; as: CopyKind } | null;
  tidy: TidyState;
  edit: Editing;
  votes: VotesDraft;
  work: Work | null;
  /** What went wrong in this view: what happened, what was kept, what to do. */
  problem: string | null;
  /** What is said aloud to those who do not see it. */
  said: string;
}
export interface Board {
  status: 'reading' | 'ready' | 'failed';
  name: string;
  page: string;
  maps: FoundMap[];
  unplaced: number;
  /** Notes in no map, by section and cluster. */
  loose: NoteSection[];
}
export interface Selection {
  nodeIds: string[];
  /** With those inside sections and groups. */
  notes: number;
}
/** A part of the board that was read for itself. */
export interface Part {
  of: Result<'read'>['scope']['of'];
  notes: number;
  nodeIds: string[];
  maps: FoundMap[];
  loose: NoteSection[];
}
export interface Inserted {
  rootId: string;
  title: string;
  counts: Result<'insert'>['counts'];
  undone: boolean;
}
export interface Exporting {
  journeyId: string | null;
  formatId: string | null;
  done: { how: 'downloaded' | 'copied'; fileName: string } | null;
}
/** The one long job that runs now. */
export interface Work {
  id: string;
  label: string;
  done: number;
  total: number;
  cancellable: boolean;
  cancelling: boolean;
}

export type Action =
  | { type: 'go'; view: View }
  | { type: 'greeted'; board: string; page: string }
  | { type: 'boardRead'; board: string; maps: FoundMap[]; unplaced: number; loose: NoteSection[] }
  | { type: 'selected'; nodeIds: string[]; notes: number }
  | { type: 'partRead'; part: Part | null }
  | { type: 'useBoard'; change: UseBoardAction }
  | { type: 'notes'; change: NotesAction }
  | { type: 'boardFailed'; message: string }
  | { type: 'searched' }
  | { type: 'draft'; change: DraftAction }
  | { type: 'inserted'; result: Inserted; fresh: InsertDraft }
  | { type: 'insertUndone' }
  | { type: 'exportChosen'; journeyId?: string | null; formatId?: string }
  | { type: 'exported'; how: 'downloaded' | 'copied'; fileName: string; say: string }
  | { type: 'bringIn'; change: BringInAction }
  | { type: 'shape'; change: ShapeAction }
  | { type: 'templates'; change: TemplatesAction }
  | { type: 'snapshots'; change: SnapshotsAction }
  | { type: 'compare'; change: CompareAction }
  | { type: 'copySettled'; rootId: string; as: CopyKind }
  | { type: 'tidy'; change: TidyAction }
  | { type: 'edit'; change: EditingAction }
  | { type: 'votes'; change: VotesAction }
  | { type: 'workStarted'; id: string; label: string; cancellable: boolean }
  | { type: 'workProgressed'; id: string; done: number; total: number; label: string }
  | { type: 'workCancelling'; id: string }
  | { type: 'workEnded'; id: string }
  | { type: 'failed'; message: string }
  | { type: 'dismissed' }
  | { type: 'say'; text: string };

export function startState(draft: InsertDraft): State {
  return {
    view: 'home',
    board: { status: 'reading', name: '', page: '', maps: [], unplaced: 0, loose: [] },
    selection: { nodeIds: [], notes: 0 },
    part: null,
    useBoard: startUseBoard,
    notes: startNotes(draft.templateId),
    searched: false,
    draft,
    inserted: null,
    exporting: { journeyId: null, formatId: null, done: null },
    bringIn: { step: 'pick', rootId: null },
    shaping: null,
    templates: noTemplates,
    snapshots: noSnapshots,
    comparing: nothingCompared,
    settled: null,
    tidy: startTidy(null),
    edit: startEditing,
    votes: noVotes,
    work: null,
    problem: null,
    said: '',
  };
}

/** Templates besides the built-in ones that a map can be started from. */
export function offeredTemplates({ templates }: State): ReturnType<typeof offered> {
  return offered(templates);
}

/** The one reducer of the panel. Pure: jobs in `jobs/` do what has effects and dispatch what came of it. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'go':
      return {
        ...state,
        view: action.view,
        problem: null,
        searched: false,
        settled: null,
        ...clearedFor(state, action.view),
      };
    case 'greeted':
      return { ...state, board: { ...state.board, name: action.board, page: action.page } };
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
      return { ...state, searched: true };
    case 'draft':
      return { ...state, draft: reduceDraft(state.draft, action.change), problem: null };
    case 'inserted':
      return { ...state, inserted: action.result, draft: action.fresh, problem: null };
    case 'insertUndone':
      return state.inserted === null ? state : { ...state, inserted: { ...state.inserted, undone: true } };
    case 'exportChosen': {
      const { type: _, ...chosen } = action;
      return { ...state, problem: null, exporting: { ...state.exporting, ...chosen, done: null } };
    }
    case 'exported': {
      const { how, fileName } = action;
      return {
        ...state,
        problem: null,
        said: action.say,
        exporting: { ...state.exporting, done: { how, fileName } },
      };
    }
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
    case 'votes':
      return { ...state, problem: null, votes: reduceVotes(state.votes, action.change) };
    case 'tidy':
      return { ...state, problem: null, tidy: reduceTidy(state.tidy, action.change) };
    case 'edit':
      return { ...state, problem: null, edit: reduceEditing(state.edit, action.change) };
    case 'failed':
      return { ...state, problem: action.message };
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
  const { board: name, maps, unplaced, loose } = action;
  const recovered = state.board.status === 'failed' ? { problem: null } : {};
  return { ...state, ...recovered, board: { ...state.board, status: 'ready', name, maps, unplaced, loose } };
}

/** What a view forgets when it is entered anew: its last result, never what was typed. */
function clearedFor(state: State, view: View): Partial<State> {
  if (view === 'home') return { part: null };
  if (view === 'insert') return { inserted: null };
  if (view === 'notes') return { notes: { ...state.notes, done: null } };
  if (view === 'export') return { exporting: { ...state.exporting, done: null } };
  return {};
}
