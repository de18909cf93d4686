import type { Ids } from '../src/model/ids.ts';
import type { Journey } from '../src/model/journey.ts';
import { instantiateTemplate } from '../src/templates/instantiate-template.ts';
import { templateById, templates } from '../src/templates/templates.ts';
import type { Fault, InsertDraft, PersonaDraft } from './insert-draft.ts';
import { isListField } from './persona-fields.ts';
import { strings } from './strings.ts';

/** The journey that "Put on board" draws, and that the preview shows. Throws when there is no such template. */
export function buildJourney(draft: InsertDraft, ids: Ids): Journey {
  const template = templateById(draft.templateId) ?? templates[0];
  if (template === undefined) throw new Error('no template is built in');
  const named = draft.stages
    .map(({ key, name }) => ({ key, name: oneLine(name) }))
    .filter(({ name }) => name !== '');
  const personas = draft.personas.filter(hasName).map(detailsOf);
  const painPoints = draft.pains.flatMap(({ stageKey, text, severity }) => {
    const stage = named.findIndex(({ key }) => key === stageKey);
    const name = named[stage]?.name;
    if (name === undefined || text.trim() === '') return [];
    return [{ stage: name, text: text.trim(), ...(severity === null ? {} : { severity }) }];
  });
  return instantiateTemplate(template, {
    ids,
    example: draft.example,
    details: {
      title: oneLine(draft.title) || strings.insert.namePlaceholder,
      ...(draft.scenario.trim() === '' ? {} : { scenario: draft.scenario.trim() }),
      ...(personas.length === 0 ? {} : { personas }),
      ...(painPoints.length === 0 ? {} : { painPoints }),
      stages: named.map(({ name }) => name),
    },
  });
}

/** What keeps this draft off the board, each at its field. */
export function findFaults(draft: InsertDraft): Fault[] {
  const { faults } = strings.insert;
  const found: Fault[] = [];
  if (oneLine(draft.title) === '') found.push({ field: 'title', message: faults.title });
  if (draft.stages.every(({ name }) => oneLine(name) === ''))
    found.push({ field: 'stages', message: faults.stages });
  for (const persona of draft.personas) {
    const said = Object.values(persona.values).some((value) => value.trim() !== '');
    if (said && !hasName(persona)) found.push({ field: `persona-${persona.key}`, message: faults.persona });
  }
  return found;
}

function hasName({ values }: PersonaDraft): boolean {
  return oneLine(values.name ?? '') !== '';
}

/** Empty fields are left out; several lines in a list field become a list. */
function detailsOf({ values }: PersonaDraft): { name: string; [field: string]: string | string[] } {
  const details: { name: string; [field: string]: string | string[] } = {
    name: oneLine(values.name ?? ''),
  };
  for (const [field, value] of Object.entries(values)) {
    const lines = value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const [first, second] = lines;
    if (field === 'name' || first === undefined) continue;
    details[field] = isListField(field) && second !== undefined ? lines : lines.join('\n');
  }
  return details;
}

/** Pasted text may hold line ends that a field does not show; a name is one line. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}
