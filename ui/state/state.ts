import type { Params, Result } from '../../src/contract/contract.ts';
import type { NoteSection } from '../../src/journey/loose-notes.ts';
import type { BringIn, BringInAction } from './bring-in.ts';
import { type CompareAction, type Comparing, nothingCompared } from './compare.ts';
import { type Editing, type EditingAction, startEditing } from './edit.ts';
import type { DraftAction, InsertDraft } from './insert-draft.ts';
import { type NotesAction, type NotesDraft, startNotes } from './notes.ts';
import { type Placing, type PlacingAction, startPlacing } from './placing.ts';
import type { Selection } from './selection.ts';
import type { ShapeAction, Shaping } from './shaping.ts';
import { noSnapshots, type Snapshots, type SnapshotsAction } from './snapshots.ts';
import { noTemplates, offered, type Templates, type TemplatesAction } from './templates.ts';
import { startTidy, type TidyAction, type TidyState } from './tidy.ts';
import { startUseBoard, type UseBoard, type UseBoardAction } from './use-board.ts';
import { noVotes, type VotesAction, type VotesDraft } from './votes.ts';

export type View =
  | 'home'
  | 'insert'
  | 'export'
  | 'bringIn'
  | 'useBoard'
  | 'notes'
  | 'sendNotes'
  | 'placing'
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
  placing: Placing;
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
  /** Undo in the panel would take back what it says was done last, and nothing that its person did since. */
  undoable: boolean;
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
  /** What is in no map, and why. */
  left: Result<'read'>['unplaced'];
  /** Notes in no map, by section and cluster. */
  loose: NoteSection[];
  /** What was selected when the reading began: whatever was selected later may be newer than it. */
  asOf: Selection | null;
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
  /** What was typed for it in “Start a map”: back again when it is taken off the board. */
  typed?: InsertDraft;
  /** A reading has seen it on the board. */
  seen?: boolean;
  /** It came of a file. */
  fromFile?: boolean;
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
  | {
      type: 'boardRead';
      board: string;
      maps: FoundMap[];
      left: Board['left'];
      loose: NoteSection[];
      asOf: Selection | null;
    }
  | { type: 'selected'; nodeIds: string[]; notes: number }
  | { type: 'partRead'; part: Part | null }
  | { type: 'useBoard'; change: UseBoardAction }
  | { type: 'notes'; change: NotesAction }
  | { type: 'placing'; change: PlacingAction }
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
  /** The person did something on the board after the last step of the panel, or took it back there. */
  | { type: 'stepPast' }
  | { type: 'say'; text: string };

export function startState(draft: InsertDraft): State {
  return {
    view: 'home',
    board: { status: 'reading', name: '', page: '', maps: [], unplaced: 0, left: [], loose: [], asOf: null },
    selection: { nodeIds: [], notes: 0 },
    part: null,
    useBoard: startUseBoard,
    notes: startNotes(draft.templateId),
    placing: startPlacing,
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
    undoable: false,
    problem: null,
    said: '',
  };
}

/** Templates besides the built-in ones that a map can be started from. */
export function offeredTemplates({ templates }: State): ReturnType<typeof offered> {
  return offered(templates);
}
