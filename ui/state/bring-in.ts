import type { Previewed } from '../../src/client/sync/preview-sync.ts';
import { sameJson } from '../../src/journey/equal.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { Change, Conflict, Resolution } from '../../src/journey/merge/change.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { type MappingAction, type MappingStep, reduceMapping } from './mapping.ts';

/** Bringing in a file, step by step: pick it, choose the map, look and decide, done; or a new map comes of it. */
export type BringIn =
  | { step: 'pick'; rootId: string | null }
  | { step: 'chooseMap'; file: BroughtFile; rootId: string | null }
  | { step: 'newMap'; name: string; journey: Journey; notes: string[] }
  | MappingStep
  | { step: 'preview'; file: BroughtFile; rootId: string; preview: Preview }
  | { step: 'done'; file: BroughtFile; rootId: string; outcome: Outcome };

export interface BroughtFile {
  name: string;
  edit: FileEdit;
  /** It is no file but a snapshot of the map, taken then (ISO 8601); `lost` of its changes have lost signs. */
  snapshot?: { at: string; lost: number };
}

export interface Preview {
  found: Previewed;
  choices: Choices;
  /** Records that someone changed while a person was deciding: to be looked at again. */
  lookAgain: string[];
}
/** By `keyOf` and record id, never by place: so they outlive a fresh preview. */
export interface Choices {
  unticked: string[];
  resolutions: { [conflictKey: string]: Resolution };
  removals: string[];
  /** Locked notes that shall be unlocked, written, and locked again. */
  unlocks: string[];
  /** What becomes of problems of the file, by their keys; one that is not named is left out. */
  answers: { [problemKey: string]: string };
}
export interface Outcome {
  asked: number;
  applied: number;
  skipped: Previewed['hindrances'];
  undone: boolean;
  /** What was written, to be shown on the board. */
  touched: string[];
  /** What was decided: locked notes may follow. */
  choices: Choices;
  /** Why it stopped before the end; `cancelled`, or what went wrong. */
  stopped: string | null;
  /** Whether the file's history has a version from before. */
  version: 'saved' | 'failed' | null;
  /** How many undos take it all back. */
  undoSteps: number;
}

export type BringInAction =
  | MappingAction
  | { do: 'start'; rootId: string | null }
  | { do: 'parsed'; file: BroughtFile; rootId: string | null }
  | { do: 'chooseMap'; rootId: string }
  | { do: 'offered'; name: string; journey: Journey; notes: string[] }
  | {
      do: 'previewed';
      file: BroughtFile;
      rootId: string;
      found: Previewed;
      lookAgain: string[];
      removals?: string[];
      /** Keys of changes that are not ticked at first. */
      unticked?: string[];
    }
  | { do: 'tick'; keys: string[]; on: boolean }
  | { do: 'resolve'; resolutions: { [conflictKey: string]: Resolution } }
  | { do: 'remove'; recordId: string; on: boolean }
  | { do: 'unlock'; recordId: string; on: boolean }
  | { do: 'answer'; key: string; choice: string }
  | { do: 'applied'; where: { file: BroughtFile; rootId: string }; outcome: Outcome }
  | { do: 'undone' };

const noChoices: Choices = { unticked: [], resolutions: {}, removals: [], unlocks: [], answers: {} };

/** The next step. Pure; an action that does not fit the step changes nothing. */
export function reduceBringIn(state: BringIn, action: BringInAction): BringIn {
  switch (action.do) {
    case 'start':
      return { step: 'pick', rootId: action.rootId };
    case 'parsed':
      return { step: 'chooseMap', file: action.file, rootId: action.rootId };
    case 'offered':
      return { step: 'newMap', name: action.name, journey: action.journey, notes: action.notes };
    case 'mapped': {
      const { do: _, ...mapped } = action;
      return { step: 'mapping', ...mapped, onto: null, recalled: false, touched: false };
    }
    case 'recalled':
    case 'remap':
    case 'layOnto':
      return state.step === 'mapping' ? reduceMapping(state, action) : state;
    case 'chooseMap':
      return state.step === 'chooseMap' ? { ...state, rootId: action.rootId } : state;
    case 'previewed': {
      const { do: _, found, lookAgain, removals = [], unticked = [], ...rest } = action;
      const choices = keepChoices(state, found, { ...noChoices, removals, unticked });
      return { step: 'preview', ...rest, preview: { found, choices, lookAgain } };
    }
    case 'applied':
      return state.step === 'preview' || state.step === 'done'
        ? { step: 'done', ...action.where, outcome: action.outcome }
        : state;
    case 'undone':
      return state.step === 'done' ? { ...state, outcome: { ...state.outcome, undone: true } } : state;
    default:
      return state.step === 'preview' ? { ...state, preview: choose(state.preview, action) } : state;
  }
}

/** What identifies a change or a conflict across previews. */
export function keyOf(item: Change | Conflict): string {
  return JSON.stringify([item.kind, item.recordId, item.field ?? null]);
}

/** How many changes the board would take: ticked ones, decided ones that alter the board, and removals. */
export function countWrites({ found, choices }: Preview): number {
  const ticked = found.changes.filter(
    (change) => change.from === 'file' && !choices.unticked.includes(keyOf(change)),
  );
  const decided = found.conflicts.filter((conflict) => {
    const resolution = choices.resolutions[keyOf(conflict)];
    return resolution !== undefined && resolution !== 'theirs';
  });
  return ticked.length + decided.length + choices.removals.length;
}

/** The records that the choices would touch on the board. */
export function touchedBy({ found, choices }: Preview): string[] {
  const ticked = found.changes.filter(
    (change) => change.from === 'file' && change.op !== 'remove' && !choices.unticked.includes(keyOf(change)),
  );
  const decided = found.conflicts.filter((conflict) => choices.resolutions[keyOf(conflict)] !== 'theirs');
  return [...new Set([...ticked, ...decided].map(({ recordId }) => recordId))];
}

/** The answers to problems that stand: a fresh preview is made with them. */
export function answersOf(state: BringIn): Choices['answers'] {
  return state.step === 'preview' ? state.preview.choices.answers : {};
}

export function undecided({ found, choices }: Preview): Conflict[] {
  return found.conflicts.filter((conflict) => choices.resolutions[keyOf(conflict)] === undefined);
}

function choose(preview: Preview, action: BringInAction): Preview {
  const { choices } = preview;
  const decide = (changed: Partial<Choices>) => ({ ...preview, choices: { ...choices, ...changed } });
  switch (action.do) {
    case 'tick': {
      const others = choices.unticked.filter((key) => !action.keys.includes(key));
      return decide({ unticked: action.on ? others : [...others, ...action.keys] });
    }
    case 'resolve':
      return decide({ resolutions: { ...choices.resolutions, ...action.resolutions } });
    case 'remove': {
      const others = choices.removals.filter((id) => id !== action.recordId);
      return decide({ removals: action.on ? [...others, action.recordId] : others });
    }
    case 'unlock': {
      const others = choices.unlocks.filter((id) => id !== action.recordId);
      return decide({ unlocks: action.on ? [...others, action.recordId] : others });
    }
    case 'answer':
      return decide({ answers: { ...choices.answers, [action.key]: action.choice } });
    default:
      return preview;
  }
}

/** What was decided stays decided, but for conflicts that are others now: those words nobody has seen yet. */
function keepChoices(state: BringIn, found: Previewed, first: Choices): Choices {
  if (state.step !== 'preview') return first;
  const { choices, found: before } = state.preview;
  const changes = new Set(found.changes.map(keyOf));
  const conflicts = new Map(found.conflicts.map((conflict) => [keyOf(conflict), conflict]));
  const decided = before.conflicts.filter((conflict) => sameJson(conflict, conflicts.get(keyOf(conflict))));
  const same = new Set(decided.map(keyOf));
  const asked = new Set((found.problems ?? []).map(({ key }) => key));
  return {
    unticked: choices.unticked.filter((key) => changes.has(key)),
    resolutions: Object.fromEntries(Object.entries(choices.resolutions).filter(([key]) => same.has(key))),
    removals: choices.removals.filter((id) => found.missing.includes(id)),
    unlocks: choices.unlocks.filter((id) => found.hindrances.some(({ recordId }) => recordId === id)),
    answers: Object.fromEntries(Object.entries(choices.answers).filter(([key]) => asked.has(key))),
  };
}

/** Records in the review whose words, on either side or in a question, differ between two previews. */
export function newlyChanged(before: Previewed, after: Previewed): string[] {
  const items = ({ changes, conflicts }: Previewed) =>
    new Map(
      [...changes.filter(({ from }) => from === 'file'), ...conflicts].map((item) => [keyOf(item), item]),
    );
  const [old, now] = [items(before), items(after)];
  const ids: string[] = [];
  for (const [key, item] of now) if (!sameJson(item, old.get(key))) ids.push(item.recordId);
  return [...new Set(ids)];
}
