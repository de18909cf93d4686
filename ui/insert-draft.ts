/** What a person has typed for a new map so far. Kept while other views are open; nothing is on the board yet. */
export interface InsertDraft {
  templateId: string;
  title: string;
  scenario: string;
  stages: StageDraft[];
  /** Whether a person changed the stages: then another template leaves them alone. */
  stagesTouched: boolean;
  personas: PersonaDraft[];
  pains: PainDraft[];
  example: boolean;
  /** What to say at which field, after "Put on board" was tried. */
  faults: Fault[];
  nextKey: number;
}
export interface StageDraft {
  key: string;
  name: string;
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
  field: 'title' | 'stages' | `persona-${string}`;
  message: string;
}

export type DraftAction =
  | { do: 'template'; templateId: string; stageNames: string[] }
  | { do: 'write'; field: 'title' | 'scenario'; value: string }
  | { do: 'example'; value: boolean }
  | { do: 'addStages'; names: string[]; after: string | null }
  | { do: 'renameStage'; key: string; name: string }
  | { do: 'moveStage'; key: string; by: -1 | 1 }
  | { do: 'removeStage'; key: string }
  | { do: 'addPersona' }
  | { do: 'writePersona'; key: string; field: string; value: string }
  | { do: 'removePersona'; key: string }
  | { do: 'addPain'; stageKey: string }
  | { do: 'writePain'; key: string; text: string }
  | { do: 'ratePain'; key: string; severity: number | null }
  | { do: 'removePain'; key: string }
  | { do: 'faults'; faults: Fault[] };

/** An untouched draft of this template. */
export function startDraft(templateId: string, stageNames: string[]): InsertDraft {
  const stages = stageNames.map((name, index) => ({ key: `s${index}`, name }));
  return {
    templateId,
    title: '',
    scenario: '',
    stages,
    stagesTouched: false,
    personas: [],
    pains: [],
    example: false,
    faults: [],
    nextKey: stages.length,
  };
}

/** The draft after one change. Pure; unknown keys change nothing. */
export function reduceDraft(draft: InsertDraft, action: DraftAction): InsertDraft {
  switch (action.do) {
    case 'template':
      return chooseTemplate(draft, action.templateId, action.stageNames);
    case 'write':
      return { ...draft, [action.field]: action.value, faults: withoutFault(draft, action.field) };
    case 'example':
      return { ...draft, example: action.value };
    case 'addStages':
    case 'renameStage':
    case 'moveStage':
    case 'removeStage':
      return { ...reduceStages(draft, action), stagesTouched: true, faults: withoutFault(draft, 'stages') };
    case 'addPersona':
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

function chooseTemplate(draft: InsertDraft, templateId: string, names: string[]): InsertDraft {
  if (draft.stagesTouched || draft.pains.length > 0) return { ...draft, templateId };
  const stages = names.map((name, index) => ({ key: `k${draft.nextKey + index}`, name }));
  return { ...draft, templateId, stages, nextKey: draft.nextKey + names.length };
}

function reduceStages(
  draft: InsertDraft,
  action: Of<'addStages' | 'renameStage' | 'moveStage' | 'removeStage'>,
): InsertDraft {
  const { stages } = draft;
  switch (action.do) {
    case 'addStages': {
      const added = action.names.map((name, index) => ({ key: `k${draft.nextKey + index}`, name }));
      const at =
        action.after === null ? stages.length : stages.findIndex(({ key }) => key === action.after) + 1;
      return {
        ...draft,
        stages: [...stages.slice(0, at), ...added, ...stages.slice(at)],
        nextKey: draft.nextKey + added.length,
      };
    }
    case 'renameStage':
      return { ...draft, stages: change(stages, action.key, { name: action.name }) };
    case 'moveStage':
      return { ...draft, stages: move(stages, action.key, action.by) };
    case 'removeStage':
      return {
        ...draft,
        stages: stages.filter(({ key }) => key !== action.key),
        pains: draft.pains.filter(({ stageKey }) => stageKey !== action.key),
      };
  }
}

function reducePersonas(
  draft: InsertDraft,
  action: Of<'addPersona' | 'writePersona' | 'removePersona'>,
): InsertDraft {
  switch (action.do) {
    case 'addPersona':
      return {
        ...draft,
        personas: [...draft.personas, { key: nextKeyOf(draft), values: {} }],
        nextKey: draft.nextKey + 1,
      };
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
      return { ...draft, pains: change(draft.pains, action.key, { text: action.text }) };
    case 'ratePain':
      return { ...draft, pains: change(draft.pains, action.key, { severity: action.severity }) };
    case 'removePain':
      return { ...draft, pains: draft.pains.filter(({ key }) => key !== action.key) };
  }
}

function change<T extends { key: string }>(list: T[], key: string, values: Partial<T>): T[] {
  return list.map((item) => (item.key === key ? { ...item, ...values } : item));
}

function move<T extends { key: string }>(list: T[], key: string, by: -1 | 1): T[] {
  const from = list.findIndex((item) => item.key === key);
  const item = list[from];
  const other = list[from + by];
  if (item === undefined || other === undefined) return list;
  return list.map((each, index) => (index === from ? other : index === from + by ? item : each));
}

function withoutFault(draft: InsertDraft, field: string): Fault[] {
  return draft.faults.filter((fault) => fault.field !== field);
}
