import type { Params, Result } from '../../src/contract/contract.ts';
import type { JourneyRecord, Json } from '../../src/journey/records.ts';
import type { Selection, Target } from './selection.ts';

/** Orders of stages, rows and personas have a view of their own: “Shape this map”. */
export type Edit = Exclude<Params<'edit'>['edits'][number], { op: 'order' }>;
export type Seen = Params<'edit'>['seen'];
type Outcome = Result<'edit'>;
type Fields = { [field: string]: Json };

/** Editing in the panel: what is looked at, what is being typed, what is on its way, and what came back as a question. */
export interface Editing {
  rootId: string | null;
  /** The view that one came from, and goes back to; `null`: the list of the map. */
  from: 'decide' | null;
  /** `null`: the list of everything on the map. */
  recordId: string | null;
  /** Why it is that. */
  target: Target;
  /** What was selected on the board when it was chosen here. */
  amid: Selection | null;
  /** Which stage the list shows; `null`: the first. */
  stageId: string | null;
  find: string;
  /** The one field that somebody types in. The board goes on living; this text stays. */
  open: OpenField | null;
  /** What is typed for new things, by where they shall go. */
  drafts: { [place: string]: string };
  /** New values by record: on their way, or written and not read again yet. */
  pending: { [recordId: string]: Fields };
  /** Why a typed value cannot be used, by `fieldKey`. */
  faults: { [key: string]: string };
  questions: Question[];
  saved: Saved | null;
  /** What was written last, and when (ms): looked for on the board for a moment, for others write too. */
  lately: { wish: Wish; at: number } | null;
}

export interface OpenField {
  recordId: string;
  field: string;
  text: string;
  /** The record as it was when the typing began. */
  seen: JourneyRecord;
}

/** One action of a person, ready to be sent, and to be sent again. */
export interface Wish {
  id: string;
  /** "Text of “Waits for the parcel”". */
  label: string;
  rootId: string;
  edits: Edit[];
  seen: Seen;
  unlock?: string[];
}

/** An edit that was not written, and why. */
export interface Question {
  wish: Wish;
  why: Exclude<Outcome, { outcome: 'done' }> | { outcome: 'failed'; message: string };
}

export interface Saved {
  label: string;
  state: 'writing' | 'done' | 'undone';
}

export type EditingAction =
  | { do: 'show'; rootId: string; recordId: string | null; from?: 'decide' }
  | { do: 'stage'; stageId: string }
  | { do: 'find'; text: string }
  | { do: 'type'; open: OpenField }
  | { do: 'close' }
  | { do: 'fault'; key: string; message: string }
  | { do: 'draft'; place: string; text: string }
  | { do: 'send'; wish: Wish }
  | { do: 'written'; wish: Wish; writes: number; at: number }
  | { do: 'forgetLately' }
  | { do: 'settled'; wish: Wish }
  | { do: 'refused'; question: Question }
  | { do: 'answered'; id: string }
  | { do: 'undone' };

export const startEditing: Editing = {
  rootId: null,
  from: null,
  recordId: null,
  target: 'chosen',
  amid: null,
  stageId: null,
  find: '',
  open: null,
  drafts: {},
  pending: {},
  faults: {},
  questions: [],
  saved: null,
  lately: null,
};

/** Pure. What is typed is kept until it is written or let go. */
export function reduceEditing(state: Editing, action: EditingAction, amid: Selection): Editing {
  switch (action.do) {
    case 'show': {
      const { rootId, recordId } = action;
      const other = rootId === state.rootId ? {} : { stageId: null, find: '', saved: null };
      // What was taken back says so where it happened; what was done can still be taken back elsewhere.
      const saved = state.saved?.state === 'undone' ? null : state.saved;
      const from = action.from ?? null;
      return { ...state, saved, ...other, from, rootId, recordId, target: 'chosen', amid };
    }
    case 'stage':
      return { ...state, stageId: action.stageId };
    case 'find':
      return { ...state, find: action.text };
    case 'type':
      return {
        ...state,
        open: action.open,
        faults: without(state.faults, fieldKey(action.open.recordId, action.open.field)),
      };
    case 'close': {
      const { open, faults } = state;
      if (open === null) return state;
      return { ...state, open: null, faults: without(faults, fieldKey(open.recordId, open.field)) };
    }
    case 'fault':
      return { ...state, faults: { ...state.faults, [action.key]: action.message } };
    case 'draft':
      return { ...state, drafts: { ...state.drafts, [action.place]: action.text } };
    default:
      return reduceWish(state, action);
  }
}

type WishAction = Extract<
  EditingAction,
  { do: 'send' | 'written' | 'forgetLately' | 'settled' | 'refused' | 'answered' | 'undone' }
>;

function reduceWish(state: Editing, action: WishAction): Editing {
  switch (action.do) {
    case 'send':
      return {
        ...state,
        questions: state.questions.filter(({ wish }) => !isSameField(wish, action.wish)),
        pending: addPending(state.pending, action.wish),
        saved: { label: action.wish.label, state: 'writing' },
        lately: null,
      };
    case 'written': {
      const { wish, writes, at } = action;
      if (writes === 0) return { ...state, saved: null };
      return { ...state, saved: { label: wish.label, state: 'done' }, lately: { wish, at } };
    }
    case 'forgetLately':
      return { ...state, lately: null };
    case 'settled':
      return { ...state, pending: takePending(state.pending, action.wish) };
    case 'refused': {
      const { wish } = action.question;
      const others = state.questions.filter((question) => question.wish.id !== wish.id);
      const questions = [...others, action.question];
      return { ...state, questions, saved: null, lately: null, pending: takePending(state.pending, wish) };
    }
    case 'answered':
      return { ...state, questions: state.questions.filter(({ wish }) => wish.id !== action.id) };
    case 'undone':
      return state.saved === null
        ? state
        : { ...state, lately: null, saved: { ...state.saved, state: 'undone' } };
  }
}

export function fieldKey(recordId: string, field: string): string {
  return JSON.stringify([recordId, field]);
}

/** Whoever writes a field anew has said what it shall be: what was asked about it before is settled. */
function isSameField(before: Wish, now: Wish): boolean {
  if (before.id === now.id) return true;
  const [a, b] = [before.edits[0], now.edits[0]];
  if (a?.op !== 'set' || b?.op !== 'set' || before.edits.length + now.edits.length > 2) return false;
  const fields = Object.keys(b.fields);
  return a.recordId === b.recordId && Object.keys(a.fields).every((field) => fields.includes(field));
}

function addPending(pending: Editing['pending'], { edits }: Wish): Editing['pending'] {
  const next = { ...pending };
  for (const edit of edits) {
    if (edit.op === 'set') next[edit.recordId] = { ...next[edit.recordId], ...edit.fields };
  }
  return next;
}

/** Forgets what this wish put there, but not what a later one did. */
function takePending(pending: Editing['pending'], { edits }: Wish): Editing['pending'] {
  const next = { ...pending };
  for (const edit of edits) {
    if (edit.op !== 'set') continue;
    const left = Object.entries(next[edit.recordId] ?? {}).filter(
      ([field, value]) => !Object.hasOwn(edit.fields, field) || edit.fields[field] !== value,
    );
    if (left.length > 0) next[edit.recordId] = Object.fromEntries(left);
    else delete next[edit.recordId];
  }
  return next;
}

function without<T>(map: { [key: string]: T }, key: string): { [key: string]: T } {
  const { [key]: _, ...others } = map;
  return others;
}
