import { votesOf } from '../../src/journey/board-facts.ts';
import type { Ids } from '../../src/journey/ids.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { clustersOf, type NoteSection } from '../../src/journey/loose-notes.ts';
import { instantiateTemplate } from '../../src/templates/instantiate-template.ts';
import { listTemplates, templateById } from '../../src/templates/templates.ts';
import { type NotesDraft, placeOf } from './notes.ts';

/** The new map that clusters are sent into: the template, with each note of a placed cluster as a card. */
export function buildNotesJourney(draft: NotesDraft, sections: readonly NoteSection[], ids: Ids): Journey {
  const template = templateById(draft.templateId) ?? listTemplates()[0];
  if (template === undefined) throw new Error('no template is built in');
  const title = draft.title.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
  const journey = instantiateTemplate(template, { ids, details: { title } });
  const cards: Journey['cards'] = [];
  for (const { id, notes } of clustersOf(sections)) {
    const place = placeOf(draft, id);
    if (place === null) continue;
    const stageId = journey.stages[place.stage]?.id ?? null;
    const laneId = journey.lanes[place.lane]?.id ?? null;
    for (const note of notes) {
      const votes = votesOf(note);
      cards.push({ id: ids(), stageId, laneId, text: note.text, ...(votes > 0 ? { votes } : {}) });
    }
  }
  return { ...journey, cards: [...journey.cards, ...cards] };
}

/** How many notes the new map will hold. */
export function countPlaced(draft: NotesDraft, sections: readonly NoteSection[]): number {
  return clustersOf(sections)
    .filter(({ id }) => placeOf(draft, id) !== null)
    .reduce((sum, { notes }) => sum + notes.length, 0);
}
