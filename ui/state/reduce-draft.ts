import { shapeLimits } from '../../src/journey/shape-journey.ts';
import {
  type DraftAction,
  type Fault,
  type InsertDraft,
  lanesOf,
  nextKeyOf,
  type StageDraft,
  shownLanes,
  startingFill,
} from './insert-draft.ts';
import { addLines, changeLine, moveLine, removeLine } from './lines.ts';
import type { TemplateFrame } from './template-frames.ts';

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
