import type { Ids } from '../../src/journey/ids.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { OwnTemplate } from '../../src/journey/own-template.ts';
import type { Json } from '../../src/journey/records.ts';
import { type Fates, shapeJourney } from '../../src/journey/shape-journey.ts';
import type { Details } from '../../src/templates/details.ts';
import { instantiateOwn } from '../../src/templates/instantiate-own.ts';
import { instantiateTemplate } from '../../src/templates/instantiate-template.ts';
import { listTemplates, templateById } from '../../src/templates/templates.ts';
import { isListField } from '../words/persona-fields.ts';
import { strings } from '../words/strings.ts';
import {
  type Fault,
  type InsertDraft,
  type PersonaDraft,
  type StageDraft,
  shownLanes,
  workshopOf,
} from './insert-draft.ts';
import { oneLine } from './lines.ts';
import { ownById } from './template-frames.ts';

/**
 * The journey that "Put on board" draws, and that the preview shows: the template as it is, then in the draft's shape,
 * then with the pain points. `own`: templates that are not built in.
 */
export function buildJourney(draft: InsertDraft, ids: Ids, own: readonly OwnTemplate[] = []): Journey {
  const start = startJourney(draft, ids, own);
  const idOf = ({ source }: StageDraft, list: readonly { id: string }[]) =>
    (source === null ? undefined : list[source]?.id) ?? ids();
  const stages = draft.stages.filter(hasWords).map((stage) => {
    return { key: stage.key, id: idOf(stage, start.stages), name: oneLine(stage.name) };
  });
  const lanes = shownLanes(draft)
    .filter(hasWords)
    .map((lane) => ({ id: idOf(lane, start.lanes), name: oneLine(lane.name), kind: lane.kind }));
  const shape = { stages: stages.map(({ key: _, ...stage }) => stage), lanes, personas: start.personas };
  const journey = shapeJourney(start, shape, goneWithAll(start), ids);
  return withPains(journey, draft, new Map(stages.map(({ key, id }) => [key, id])), ids);
}

/** The template as it comes, about whom and what the draft says. */
function startJourney(draft: InsertDraft, ids: Ids, own: readonly OwnTemplate[]): Journey {
  const personas = draft.personas.filter(hasName).map(detailsOf);
  const details: Details = {
    title: oneLine(draft.title) || strings.insert.namePlaceholder,
    ...(draft.scenario.trim() === '' ? {} : { scenario: draft.scenario.trim() }),
    ...(personas.length === 0 ? {} : { personas }),
  };
  const example = draft.fill === 'example';
  const kept = ownById(own, draft.templateId);
  if (kept !== undefined) return instantiateOwn(kept, { ids, details, content: example });
  const template = templateById(draft.templateId) ?? listTemplates()[0];
  if (template === undefined) throw new Error('no template is built in');
  return instantiateTemplate(template, { ids, details, example });
}

/** In a map that does not exist yet, what a removed stage or row would hold is simply not made. */
function goneWithAll({ stages, lanes }: Journey): Fates {
  const fates: { [id: string]: 'delete' } = {};
  for (const { id } of [...stages, ...lanes]) fates[id] = 'delete';
  return fates;
}

function withPains(
  journey: Journey,
  { pains }: InsertDraft,
  stageIds: ReadonlyMap<string, string>,
  ids: Ids,
): Journey {
  const said = pains.filter(({ stageKey, text }) => stageIds.has(stageKey) && text.trim() !== '');
  if (said.length === 0) return journey;
  const row = journey.lanes.find(({ kind }) => kind === 'pains');
  const lane = row ?? { id: ids(), name: strings.insert.pains, kind: 'pains' };
  const cards = said.map(({ stageKey, text, severity }) => ({
    id: ids(),
    stageId: stageIds.get(stageKey) ?? null,
    laneId: lane.id,
    text: text.trim(),
    ...(severity === null ? {} : { severity }),
  }));
  const lanes = row === undefined ? [...journey.lanes, lane] : journey.lanes;
  return { ...journey, lanes, cards: [...journey.cards, ...cards] };
}

/** What keeps this draft off the board, each at its field. */
export function findFaults(draft: InsertDraft): Fault[] {
  const { faults } = strings.insert;
  const found: Fault[] = [];
  if (oneLine(draft.title) === '') found.push({ field: 'title', message: faults.title });
  if (!draft.stages.some(hasWords)) found.push({ field: 'stages', message: faults.stages });
  if (!shownLanes(draft).some(hasWords)) found.push({ field: 'lanes', message: faults.lanes });
  if (workshopOf(draft) === undefined) found.push({ field: 'people', message: faults.people });
  for (const persona of draft.personas) {
    const said = Object.values(persona.values).some((value) => value.trim() !== '');
    if (said && !hasName(persona)) found.push({ field: `persona-${persona.key}`, message: faults.persona });
  }
  return found;
}

function hasWords({ name }: { name: string }): boolean {
  return oneLine(name) !== '';
}

function hasName({ values }: PersonaDraft): boolean {
  return oneLine(values.name ?? '') !== '';
}

/** Empty fields are left out; several lines in a list field become a list. */
function detailsOf({ values }: PersonaDraft): { name: string; [field: string]: Json } {
  const details: { name: string; [field: string]: Json } = {
    name: oneLine(values.name ?? ''),
  };
  for (const [field, value] of Object.entries(values)) {
    const lines = value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const [first, second] = lines;
    if (field === 'name' || first === undefined) continue;
    // Chosen from a scale, as it is in the editor.
    if (field === 'techComfort' && /^[1-5]$/.test(first)) details[field] = Number(first);
    else details[field] = isListField(field) && second !== undefined ? lines : lines.join('\n');
  }
  return details;
}
