import type { Params, Result } from '../../src/contract/contract.ts';
import type { BoardReading } from '../../src/contract/results/read.ts';
import type { NoteSection } from '../../src/journey/loose-notes.ts';
import type { BringIn, BringInAction } from './bring-in.ts';
import type { ByHand } from './by-hand.ts';
import { type CompareAction, type Comparing, nothingCompared } from './compare.ts';
import { type Deciding, type DecidingAction, startDeciding } from './decide.ts';
import { type Editing, type EditingAction, startEditing } from './edit.ts';
import { type Exporting, nothingExported } from './exporting.ts';
import type { DraftAction, InsertDraft } from './insert-draft.ts';
import { type NotesAction, type NotesDraft, startNotes } from './notes.ts';
import { type Placing, type PlacingAction, startPlacing } from './placing.ts';
import type { Selection } from './selection.ts';
import type { ShapeAction, Shaping } from './shaping.ts';
import { noSnapshots, type Snapshots, type SnapshotsAction } from './snapshots.ts';
import { noTemplates, offered, type Templates, type TemplatesAction } from './templates.ts';
import { startTidy, type TidyAction, type TidyState } from './tidy.ts';
import { startUseBoard, type UseBoard, type UseBoardAction } from './use-board.ts';
import type { View } from './view.ts';
import { noVotes, type VotesAction, type VotesDraft } from './votes.ts';

/** What a copied map can become. */
export type CopyKind = Params<'settleCopy'>['as'];

export type FoundMap = Result<'read'>['journeys'][number];

/** Everything the panel shows, and nothing that it does not. */
export interface State {
  view: View;
  /** Of the plugin, once it has said hello: for whoever reports a fault. */
  version: string;
  board: Board;
  /** What a person has selected on the board now. */
  selection: Selection;
  /** What of the board is being exported; `null`: all of it. */
  part: Part | null;
  useBoard: UseBoard;
  notes: NotesDraft;
  placing: Placing;
  /** What was found when "Use this board" was asked for, and there was no map to use. */
  searched: string | null;
  /** What is typed in “Start a map”; `null` until somebody looks at templates, which are not unpacked before. */
  draft: InsertDraft | null;
  inserted: Inserted | null;
  exporting: Exporting;
  /** What left the panel last, as long as nobody went on: whoever did not get it can copy its text by hand. */
  byHand: ByHand | null;
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
  deciding: Deciding;
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
  /** How many notes, texts and tables are in no map of ours. */
  beside: number;
  /** What else is there, once somebody asked for it: until they leave it. */
  strangers: Strangers | null;
  /** The last reading of our maps as it was told, if that was the last one of all: what changed since can be asked for. */
  told: Result<'read'> | null;
  /** What was selected when the reading began: whatever was selected later may be newer than it. */
  asOf: Selection | null;
}

/** What is on the board besides our maps; maps that others drew are among `maps`. */
export interface Strangers {
  /** What is in no map, and why. */
  left: BoardReading['unplaced'];
  /** Notes in no map, by section and cluster. */
  loose: NoteSection[];
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
  | { type: 'greeted'; version: string; board: string; page: string }
  | {
      type: 'boardRead';
      board: string;
      maps: FoundMap[];
      beside: number;
      strangers: Strangers | null;
      told: Board['told'];
      asOf: Selection | null;
    }
  | { type: 'selected'; nodeIds: string[]; notes: number }
  | { type: 'partRead'; part: Part | null }
  | { type: 'useBoard'; change: UseBoardAction }
  | { type: 'notes'; change: NotesAction }
  | { type: 'placing'; change: PlacingAction }
  | { type: 'boardFailed'; message: string }
  | { type: 'searched'; text: string }
  | { type: 'draft'; change: DraftAction }
  | { type: 'inserted'; result: Inserted; fresh: State['draft'] }
  | { type: 'insertUndone' }
  | { type: 'exportChosen'; journeyId?: string | null; formatId?: string; sinceId?: string | null }
  | { type: 'exportReady'; ready: NonNullable<Exporting['ready']> }
  | { type: 'exported'; how: 'downloaded' | 'copied'; fileName: string; say: string; lost: string }
  | { type: 'givenOut'; byHand: ByHand | null }
  | { type: 'bringIn'; change: BringInAction }
  | { type: 'shape'; change: ShapeAction }
  | { type: 'templates'; change: TemplatesAction }
  | { type: 'snapshots'; change: SnapshotsAction }
  | { type: 'compare'; change: CompareAction }
  | { type: 'copySettled'; rootId: string; as: CopyKind }
  | { type: 'tidy'; change: TidyAction }
  | { type: 'edit'; change: EditingAction }
  | { type: 'decide'; change: DecidingAction }
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

/** Nothing is known of the board yet. */
export function startState(): State {
  return {
    view: 'home',
    version: '',
    board: {
      status: 'reading',
      name: '',
      page: '',
      maps: [],
      beside: 0,
      strangers: null,
      told: null,
      asOf: null,
    },
    selection: { nodeIds: [], notes: 0 },
    part: null,
    useBoard: startUseBoard,
    notes: startNotes,
    placing: startPlacing,
    searched: null,
    draft: null,
    inserted: null,
    exporting: nothingExported,
    byHand: null,
    bringIn: { step: 'pick', rootId: null },
    shaping: null,
    templates: noTemplates,
    snapshots: noSnapshots,
    comparing: nothingCompared,
    settled: null,
    tidy: startTidy(null),
    edit: startEditing,
    deciding: startDeciding,
    votes: noVotes,
    work: null,
    undoable: false,
    problem: null,
    said: '',
  };
}

/** Views that show what others drew. */
const strangerViews: readonly View[] = [
  'useBoard',
  'notes',
  'sendNotes',
  'placing',
  'export',
  'compare',
  'templates',
];

/** Whether what others drew is shown now: then it follows the board as our own maps do. */
export function showsStrangers({ view, board }: Pick<State, 'view' | 'board'>): boolean {
  return board.strangers !== null && strangerViews.includes(view);
}

/** The map with this root; `undefined`: the board has none. */
export function mapAt(
  { board }: Pick<State, 'board'>,
  rootId: string | null | undefined,
): FoundMap | undefined {
  return board.maps.find((map) => map.rootId === rootId);
}

/** The maps that people drew and nobody took into use yet, where somebody asked for them. */
export function foreignMaps({ board }: Pick<State, 'board'>): FoundMap[] {
  return board.maps.filter(({ foreign }) => foreign === true);
}

/** Notes that are in no map, where somebody asked for them. */
export function looseNotes({ board }: Pick<State, 'board'>): NoteSection[] {
  return board.strangers?.loose ?? [];
}

/** Templates besides the built-in ones that a map can be started from. */
export function offeredTemplates({ templates }: State): ReturnType<typeof offered> {
  return offered(templates);
}
