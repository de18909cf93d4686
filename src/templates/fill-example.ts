import type { Ids } from '../journey/ids.ts';
import type { Json } from '../journey/records.ts';
import type { Draft } from './draft.ts';
import type { Template } from './template.ts';

/**
 * Puts a template's worked example into a draft that has its stages and lanes. Content is matched to stages by
 * place, so that renamed stages keep it; what belongs to a stage that the draft does not have stays out.
 */
export function fillExample(draft: Draft, template: Template, ids: Ids): void {
  const { example } = template;
  const idOfKey = new Map<string, string>();
  const stageIdOf = (name: string): string | undefined => draft.stages[template.stages.indexOf(name)]?.id;
  draft.facts = { ...draft.facts, ...example.facts };
  draft.personas = example.personas.map(({ key, ...persona }) => {
    const id = ids();
    idOfKey.set(key, id);
    return { id, ...persona };
  });
  for (const [name, fields] of Object.entries(example.stages)) {
    const stage = draft.stages[template.stages.indexOf(name)];
    if (stage) Object.assign(stage, fields);
  }
  fillCards(draft, template, ids, idOfKey);
  for (const { stage, persona, ...point } of example.emotions) {
    const stageId = stageIdOf(stage);
    const personaId = idOfKey.get(persona ?? '');
    if (stageId)
      draft.emotions.push({ id: ids(), stageId, ...(personaId ? { personaId } : {}), ...defined(point) });
  }
  for (const { from, to, ...rest } of example.links) {
    const [start, end] = [idOfKey.get(from), idOfKey.get(to)];
    if (start && end) draft.links.push({ id: ids(), from: start, to: end, ...rest });
  }
  for (const { stage, card, ...metric } of example.metrics) {
    const stageId = stageIdOf(stage ?? '');
    const cardId = idOfKey.get(card ?? '');
    if ((stage && !stageId) || (card && !cardId)) continue;
    draft.metrics.push({
      id: ids(),
      ...defined(metric),
      ...(stageId ? { stageId } : {}),
      ...(cardId ? { cardId } : {}),
    });
  }
}

function fillCards(draft: Draft, template: Template, ids: Ids, idOfKey: Map<string, string>): void {
  template.lanes.forEach((lane, row) => {
    const laneId = draft.lanes[row]?.id;
    (template.example.cards[lane.name] ?? []).forEach((notes, column) => {
      const stageId = draft.stages[column]?.id;
      if (!stageId || !laneId) return;
      for (const note of notes) {
        const { key, text, ...fields } = typeof note === 'string' ? { text: note } : note;
        const id = ids();
        if (typeof key === 'string') idOfKey.set(key, id);
        draft.cards.push({ id, stageId, laneId, text, ...defined(fields) });
      }
    });
  });
}

function defined(fields: { [field: string]: Json | undefined }): { [field: string]: Json } {
  const kept: { [field: string]: Json } = {};
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) kept[field] = value;
  return kept;
}
