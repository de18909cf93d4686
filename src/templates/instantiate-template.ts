import { cleanJson } from '../journey/clean-json.ts';
import type { Ids } from '../journey/ids.ts';
import type { Journey } from '../journey/journey.ts';
import { journeyFrom } from '../journey/parse-journey.ts';
import type { Json } from '../journey/records.ts';
import { type Details, DetailsError } from './details.ts';
import type { Draft, DraftRecord } from './draft.ts';
import { fillExample } from './fill-example.ts';
import type { Template, TemplateLane } from './template.ts';

export interface InstantiateOptions {
  ids: Ids;
  details?: Details | undefined;
  /** With the template's worked example as content. */
  example?: boolean | undefined;
}

/**
 * A new journey from a template: empty rows, or the worked example, in either case with what the details say
 * instead (title, scenario, personas, stages) and besides (pain points). Every stage has a neutral face for each
 * persona to be dragged up or down. Throws `DetailsError` when a pain point names a stage that is not there.
 */
export function instantiateTemplate(template: Template, options: InstantiateOptions): Journey {
  const { ids, details = {} } = options;
  const draft = draftFrames(template, ids, details.stages);
  if (options.example) fillExample(draft, template, ids);
  return finishDraft(draft, { ids, details, faces: !options.example });
}

export interface FinishOptions {
  ids: Ids;
  details: Details;
  /** With a neutral face in every stage for each persona. */
  faces: boolean;
}

/** Fills in what details say (all but stages, which come first) and makes a journey of it. Throws `DetailsError`. */
export function finishDraft(draft: Draft, { ids, details, faces }: FinishOptions): Journey {
  const { personas, stages: _, painPoints, ...facts } = details;
  if (personas) replacePersonas(draft, personas, ids);
  for (const [field, value] of Object.entries(facts)) if (value !== undefined) draft.facts[field] = value;
  for (const pain of painPoints ?? []) addPain(draft, pain, painPoints ?? [], ids);
  if (faces) addFaces(draft, ids);
  const { facts: fields, ...lists } = draft;
  return journeyFrom({ ...fields, ...lists, id: ids() });
}

function draftFrames(template: Template, ids: Ids, stages: Details['stages']): Draft {
  const given: readonly (string | { name: string })[] = stages ?? template.stages;
  return {
    facts: { title: template.name, ...template.facts },
    personas: (template.personas ?? []).map((persona) => named(ids, persona)),
    stages: framesOfStages(template, given, ids),
    lanes: template.lanes.map((lane) => named(ids, rowOf(lane))),
    cards: [],
    links: [],
    emotions: [],
    metrics: [],
  };
}

/** Whoever fills the map reads on the board which rows it can do without. */
function rowOf({ optional, guidance, ...lane }: TemplateLane): object {
  return { ...lane, guidance: optional ? `Optional. ${guidance}` : guidance };
}

/** Stages with what the template knows of them; where `after` names a stage, it becomes that stage's id. */
export function framesOfStages(
  { stageFields = {} }: Pick<Template, 'stageFields'>,
  given: readonly (string | { name: string })[],
  ids: Ids,
): DraftRecord[] {
  const wanted = given.map((stage) => (typeof stage === 'string' ? { name: stage } : stage));
  const stages = wanted.map((stage) => named(ids, { ...stageFields[stage.name], ...stage }));
  stages.forEach((stage, i) => {
    if (typeof stage.after !== 'string') return;
    const { after } = stage;
    const before = stages.find(({ name }) => sameName(name, after));
    const said = given[i];
    if (before) stage.after = before.id;
    else if (typeof said === 'object' && 'after' in said)
      throw unknownStage(`stages[${i}].after`, after, stages);
    else {
      // The stage that it branched off was taken out: what is left is one stage among others.
      delete stage.after;
      delete stage.branchLabel;
    }
  });
  return stages;
}

function unknownStage(where: string, name: string, stages: readonly DraftRecord[]): DetailsError {
  const known = stages.map(({ name }) => JSON.stringify(name)).join(', ');
  return new DetailsError([{ where, message: `is ${JSON.stringify(name)}, but the stages are ${known}` }]);
}

/** The given personas take the places of the example's, curve by curve; what has no new owner goes. */
function replacePersonas(draft: Draft, personas: NonNullable<Details['personas']>, ids: Ids): void {
  const before = draft.personas.map(({ id }) => id);
  draft.personas = personas.map((persona, i) => ({ ...named(ids, persona), id: before[i] ?? ids() }));
  const gone = new Set(before.slice(personas.length));
  draft.emotions = draft.emotions.filter(
    ({ personaId }) => typeof personaId !== 'string' || !gone.has(personaId),
  );
}

type Pain = NonNullable<Details['painPoints']>[number];

function addPain(draft: Draft, pain: Pain, all: readonly Pain[], ids: Ids): void {
  const stage = draft.stages.find(({ name }) => sameName(name, pain.stage));
  if (!stage) throw unknownStage(`painPoints[${all.indexOf(pain)}].stage`, pain.stage, draft.stages);
  let lane = draft.lanes.find(({ kind }) => kind === 'pains');
  if (!lane) {
    lane = named(ids, { name: 'Pain points', kind: 'pains' });
    draft.lanes.push(lane);
  }
  const { text, severity } = pain;
  const card = named(ids, { stageId: stage.id, laneId: lane.id, text });
  draft.cards.push(typeof severity === 'number' ? { ...card, severity } : card);
}

function addFaces(draft: Draft, ids: Ids): void {
  if (!draft.lanes.some(({ kind }) => kind === 'emotions')) return;
  for (const stage of draft.stages) {
    if (draft.personas.length === 0) draft.emotions.push({ id: ids(), stageId: stage.id });
    for (const persona of draft.personas) {
      draft.emotions.push({ id: ids(), stageId: stage.id, personaId: persona.id });
    }
  }
}

function named(ids: Ids, fields: object): DraftRecord {
  const record: DraftRecord = { id: ids() };
  for (const [field, value] of Object.entries(fields)) record[field] = cleanJson(value, []);
  return record;
}

function sameName(a: Json | undefined, b: string): boolean {
  return typeof a === 'string' && a.trim().toLowerCase() === b.trim().toLowerCase();
}
