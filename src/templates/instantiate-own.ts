import { cleanJson } from '../journey/clean-json.ts';
import type { Ids } from '../journey/ids.ts';
import { type Journey, recordLists } from '../journey/journey.ts';
import { own } from '../journey/own.ts';
import { type OwnTemplate, ownTemplateFrom } from '../journey/own-template.ts';
import type { Json, RecordKind } from '../journey/records.ts';
import { listOfKind } from '../journey/records.ts';
import { references } from '../journey/references.ts';
import type { Details } from './details.ts';
import type { Draft, DraftRecord } from './draft.ts';
import { finishDraft, framesOfStages } from './instantiate-template.ts';

export interface OwnOptions {
  ids: Ids;
  details?: Details | undefined;
  /** With what the template holds besides its structure. Without, neutral faces stand in the row of feelings. */
  content: boolean;
}

/**
 * A new journey from somebody's own template, with fresh ids. Details say what they say with built-in templates;
 * stages given by them take the places of the template's, one by one. Throws `DetailsError`.
 */
export function instantiateOwn(template: OwnTemplate, { ids, details = {}, content }: OwnOptions): Journey {
  const withContent = content && template.withContent;
  const { journey } = withContent
    ? template
    : ownTemplateFrom(template.journey, { ...template, withContent });
  const draft = renewIds(journey, ids);
  if (details.stages) replaceStages(draft, details.stages, ids);
  return finishDraft(draft, { details, ids, faces: !withContent });
}

/** The journey as a draft whose records have ids of their own, with every reference following. */
function renewIds({ id: _, ...journey }: Journey, ids: Ids): Draft {
  const fresh = new Map<string, string>();
  for (const list of recordLists) for (const { id } of journey[list]) fresh.set(id, ids());
  const renew = (kind: Exclude<RecordKind, 'journey'>): DraftRecord[] =>
    journey[listOfKind[kind]].map((record) => {
      const copy: DraftRecord = { ...fieldsOf(record), id: fresh.get(record.id) ?? ids() };
      for (const reference of references) {
        const target = own(copy, reference.field);
        if (reference.kind !== kind || typeof target !== 'string') continue;
        copy[reference.field] = fresh.get(target) ?? null;
      }
      return copy;
    });
  const facts = fieldsOf(journey);
  for (const list of recordLists) delete facts[list];
  return {
    facts,
    personas: renew('persona'),
    stages: renew('stage'),
    lanes: renew('lane'),
    cards: renew('card'),
    links: renew('link'),
    emotions: renew('emotion'),
    metrics: renew('metric'),
  };
}

function fieldsOf(record: object): { [field: string]: Json } {
  const fields: { [field: string]: Json } = {};
  for (const [field, value] of Object.entries(record)) {
    if (value !== undefined) fields[field] = cleanJson(value, []);
  }
  return fields;
}

/** Stages take the places of the template's; what stood in those beyond them goes. */
function replaceStages(draft: Draft, given: NonNullable<Details['stages']>, ids: Ids): void {
  const before = draft.stages;
  const framed = framesOfStages({}, given, ids);
  draft.stages = framed.map((stage, place) => ({
    ...before[place],
    ...stage,
    id: before[place]?.id ?? stage.id,
  }));
  const renamed = new Map(framed.map((stage, place) => [stage.id, draft.stages[place]?.id ?? stage.id]));
  for (const stage of draft.stages)
    if (typeof stage.after === 'string') stage.after = renamed.get(stage.after) ?? stage.after;
  const gone = new Set(before.slice(given.length).map(({ id }) => id));
  const stays = ({ stageId }: DraftRecord) => typeof stageId !== 'string' || !gone.has(stageId);
  for (const list of ['cards', 'emotions', 'metrics'] as const) draft[list] = draft[list].filter(stays);
  const cards = new Set<Json>(draft.cards.map(({ id }) => id));
  const there = (id: Json | undefined) => id !== undefined && cards.has(id);
  draft.links = draft.links.filter(({ from, to }) => there(from) && there(to));
  for (const metric of draft.metrics)
    if (typeof metric.cardId === 'string' && !there(metric.cardId)) metric.cardId = null;
  for (const stage of draft.stages) {
    if (typeof stage.after !== 'string' || !gone.has(stage.after)) continue;
    delete stage.after;
    delete stage.branchLabel;
  }
}
