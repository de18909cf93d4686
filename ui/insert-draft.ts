import { shapeLimits } from '../src/model/shape-journey.ts';
import { usualNotes, type Workshop, workshopLimits } from '../src/model/workshop.ts';
import { addLines, changeLine, type Line, moveLine, removeLine } from './lines.ts';
import type { TemplateFrame } from './template-frames.ts';

/** What a person has typed for a new map so far. Kept while other views are open; nothing is on the board yet. */
export interface InsertDraft {
  templateId: string;
  title: string;
  scenario: string;
  stages: StageDraft[];
  /** Whether a person changed the stages: then another template leaves them alone. */
  stagesTouched: boolean;
  lanes: LaneDraft[];
  personas: PersonaDraft[];
  pains: PainDraft[];
  fill: Fill;
  /** Who will fill the map together, as typed: fields may be empty for a moment. */
  people: string;
  notesEach: string;
  /** What to say at which field, after "Put on board" was tried. */
  faults: Fault[];
  nextKey: number;
}
/** Empty, empty with room for a group's notes, or with the worked example. */
export type Fill = 'empty' | 'workshop' | 'example';
export interface StageDraft extends Line {
  /** Its place in the template, whose content and details it keeps; `null`: a person added it. */
  source: number | null;
}
export interface LaneDraft extends StageDraft {
  kind: string;
  /** The template can do without it. */
  optional: boolean;
  /** Left out, but remembered with its place. */
  off: boolean;
}
export interface PersonaDraft {
  key: string;
  values: { [field: string]: string };
}
export interface PainDraft {
  key: string;
  stageKey: string;
  text: string;
  severity: number | null;
}
export interface Fault {
  field: 'title' | 'stages' | 'lanes' | 'people' | `persona-${string}`;
  message: string;
}

export type DraftAction =
  | { do: 'template'; frame: TemplateFrame }
  | { do: 'write'; field: 'title' | 'scenario'; value: string }
  | { do: 'fill'; value: Fill }
  | { do: 'workshop'; field: 'people' | 'notesEach'; value: string }
  | { do: 'addStages'; names: string[]; after: string | null }
  | { do: 'renameStage'; key: string; name: string }
  | { do: 'moveStage'; key: string; by: -1 | 1 }
  | { do: 'removeStage'; key: string }
  | { do: 'addLanes'; names: string[]; after: string | null }
  | { do: 'renameLane'; key: string; name: string }
  | { do: 'kindLane'; key: string; kind: string }
  | { do: 'moveLane'; key: string; by: -1 | 1 }
  | { do: 'removeLane'; key: string }
  | { do: 'tickLane'; key: string; on: boolean }
  | { do: 'addPersona' }
  | { do: 'movePersona'; key: string; by: -1 | 1 }
  | { do: 'writePersona'; key: string; field: string; value: string }
  | { do: 'removePersona'; key: string }
  | { do: 'addPain'; stageKey: string }
  | { do: 'writePain'; key: string; text: string }
  | { do: 'ratePain'; key: string; severity: number | null }
  | { do: 'removePain'; key: string }
  | { do: 'faults'; faults: Fault[] };

/** An untouched draft of this template. */
export function startDraft(frame: TemplateFrame): InsertDraft {
  const stages = frame.stages.map((name, source) => ({ key: `s${source}`, name, source }));
  return {
    templateId: frame.id,
    title: '',
    scenario: '',
    stages,
    stagesTouched: false,
    lanes: lanesOf(frame),
    personas: [],
    pains: [],
    fill: startingFill(frame),
    people: '8',
    notesEach: String(usualNotes),
    faults: [],
    nextKey: stages.length,
  };
}

/** The rows of a template, each under a key of its own. */
function lanesOf(frame: TemplateFrame): LaneDraft[] {
  return frame.lanes.map(({ name, kind, optional = false }, source) => {
    return { key: `${frame.id}:${source}`, name, kind, source, optional, off: false };
  });
}

/** What somebody kept with its content is mostly wanted with it. */
function startingFill({ own, filled }: TemplateFrame): Fill {
  return own && filled ? 'example' : 'empty';
}

/** The rows that the map gets. */
export function shownLanes({ lanes }: InsertDraft): LaneDraft[] {
  return lanes.filter(({ off }) => !off);
}

/** The group that the draft is made for; `null` when it is for none, `undefined` when what was typed is no number. */
export function workshopOf({ fill, people, notesEach }: InsertDraft): Workshop | null | undefined {
  if (fill !== 'workshop') return null;
  const [group, each] = [whole(people, workshopLimits.people), whole(notesEach, workshopLimits.notesEach)];
  return group === null || each === null ? undefined : { people: group, notesEach: each };
}

function whole(text: string, most: number): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= most ? number : null;
}

/** The draft after one change. Pure; unknown keys change nothing. */
export function reduceDraft(draft: InsertDraft, action: DraftAction): InsertDraft {
  switch (action.do) {
    case 'template':
      return chooseTemplate(draft, action.frame);
    case 'write':
      return { ...draft, [action.field]: action.value, faults: withoutFault(draft, action.field) };
    case 'fill':
      return { ...draft, fill: action.value, faults: withoutFault(draft, 'people') };
    case 'workshop':
      return { ...draft, [action.field]: action.value, faults: withoutFault(draft, 'people') };
    case 'addStages':
    case 'renameStage':
    case 'moveStage':
    case 'removeStage':
      return { ...reduceStages(draft, action), stagesTouched: true, faults: withoutFault(draft, 'stages') };
    case 'addLanes':
    case 'renameLane':
    case 'kindLane':
    case 'moveLane':
    case 'removeLane':
    case 'tickLane':
      return { ...reduceLanes(draft, action), faults: withoutFault(draft, 'lanes') };
    case 'addPersona':
    case 'movePersona':
    case 'writePersona':
    case 'removePersona':
      return reducePersonas(draft, action);
    case 'addPain':
    case 'writePain':
    case 'ratePain':
    case 'removePain':
      return reducePains(draft, action);
    case 'faults':
      return { ...draft, faults: action.faults };
  }
}

/** The key that the next added stage, persona or pain point gets: views focus it. */
export function nextKeyOf(draft: InsertDraft): string {
  return `k${draft.nextKey}`;
}

type Of<D extends DraftAction['do']> = Extract<DraftAction, { do: D }>;

/** Another template brings its rows, and its stages unless a person changed theirs; rows that a person added stay. */
function chooseTemplate(draft: InsertDraft, frame: TemplateFrame): InsertDraft {
  const added = draft.lanes.filter(({ source }) => source === null);
  const lanes = [...lanesOf(frame), ...added].slice(0, Math.max(frame.lanes.length, shapeLimits.lanes));
  const fill = draft.fill === 'workshop' ? draft.fill : startingFill(frame);
  const next = {
    ...draft,
    templateId: frame.id,
    lanes,
    fill: keepsExample(draft, frame) ? draft.fill : fill,
  };
  if (draft.stagesTouched || draft.pains.length > 0) {
    const most = frame.stages.length;
    const stages = draft.stages.map((stage, place) => ({ ...stage, source: place < most ? place : null }));
    return { ...next, stages };
  }
  const stages = frame.stages.map((name, source) => ({ key: `k${draft.nextKey + source}`, name, source }));
  return { ...next, stages, nextKey: draft.nextKey + stages.length };
}

/** Whoever looks at examples goes on looking at them. */
function keepsExample(draft: InsertDraft, { filled }: TemplateFrame): boolean {
  return draft.fill === 'example' && filled;
}

function reduceStages(
  draft: InsertDraft,
  action: Of<'addStages' | 'renameStage' | 'moveStage' | 'removeStage'>,
): InsertDraft {
  const { stages } = draft;
  switch (action.do) {
    case 'addStages': {
      const added = named(draft, action.names, shapeLimits.stages - stages.length);
      const nextKey = draft.nextKey + added.length;
      return { ...draft, stages: addLines(stages, added, action.after), nextKey };
    }
    case 'renameStage':
      return { ...draft, stages: changeLine(stages, action.key, { name: action.name }) };
    case 'moveStage':
      return { ...draft, stages: moveLine(stages, action.key, action.by) };
    case 'removeStage':
      return {
        ...draft,
        stages: removeLine(stages, action.key),
        pains: draft.pains.filter(({ stageKey }) => stageKey !== action.key),
      };
  }
}

function reduceLanes(
  draft: InsertDraft,
  action: Of<'addLanes' | 'renameLane' | 'kindLane' | 'moveLane' | 'removeLane' | 'tickLane'>,
): InsertDraft {
  const { lanes } = draft;
  switch (action.do) {
    case 'addLanes': {
      const added = named(draft, action.names, shapeLimits.lanes - shownLanes(draft).length);
      const rows = added.map((line) => ({ ...line, kind: 'other', optional: false, off: false }));
      return { ...draft, lanes: addLines(lanes, rows, action.after), nextKey: draft.nextKey + added.length };
    }
    case 'renameLane':
      return { ...draft, lanes: changeLine(lanes, action.key, { name: action.name }) };
    case 'kindLane':
      return { ...draft, lanes: changeLine(lanes, action.key, { kind: action.kind }) };
    case 'moveLane':
      return { ...draft, lanes: moveLine(lanes, action.key, action.by, ({ off }) => !off) };
    case 'removeLane': {
      // An optional row is only unticked, so that it can come back to its place.
      const lane = lanes.find(({ key }) => key === action.key);
      if (lane?.optional) return { ...draft, lanes: changeLine(lanes, action.key, { off: true }) };
      return { ...draft, lanes: removeLine(lanes, action.key) };
    }
    case 'tickLane':
      return { ...draft, lanes: changeLine(lanes, action.key, { off: !action.on }) };
  }
}

function named(draft: InsertDraft, names: string[], room: number): StageDraft[] {
  return names
    .slice(0, Math.max(0, room))
    .map((name, index) => ({ key: `k${draft.nextKey + index}`, name, source: null }));
}

function reducePersonas(
  draft: InsertDraft,
  action: Of<'addPersona' | 'movePersona' | 'writePersona' | 'removePersona'>,
): InsertDraft {
  switch (action.do) {
    case 'addPersona':
      return {
        ...draft,
        personas: [...draft.personas, { key: nextKeyOf(draft), values: {} }],
        nextKey: draft.nextKey + 1,
      };
    case 'movePersona':
      return { ...draft, personas: moveLine(draft.personas, action.key, action.by) };
    case 'writePersona':
      return {
        ...draft,
        personas: draft.personas.map((persona) =>
          persona.key === action.key
            ? { ...persona, values: { ...persona.values, [action.field]: action.value } }
            : persona,
        ),
        faults: withoutFault(draft, `persona-${action.key}`),
      };
    case 'removePersona':
      return { ...draft, personas: draft.personas.filter(({ key }) => key !== action.key) };
  }
}

function reducePains(
  draft: InsertDraft,
  action: Of<'addPain' | 'writePain' | 'ratePain' | 'removePain'>,
): InsertDraft {
  switch (action.do) {
    case 'addPain': {
      const pain = { key: nextKeyOf(draft), stageKey: action.stageKey, text: '', severity: null };
      return { ...draft, pains: [...draft.pains, pain], nextKey: draft.nextKey + 1 };
    }
    case 'writePain':
      return { ...draft, pains: changeLine(draft.pains, action.key, { text: action.text }) };
    case 'ratePain':
      return { ...draft, pains: changeLine(draft.pains, action.key, { severity: action.severity }) };
    case 'removePain':
      return { ...draft, pains: draft.pains.filter(({ key }) => key !== action.key) };
  }
}

function withoutFault(draft: InsertDraft, field: string): Fault[] {
  return draft.faults.filter((fault) => fault.field !== field);
}
