import { formats } from '../../src/formats/registry.ts';
import type { Journey } from '../../src/journey/journey.ts';

/** This map as an exported JSON file of 22 November 2026. */
export function exportOf(journey: Journey): string {
  const at = new Date(2026, 10, 22).toISOString();
  const info = { id: 'e1', journeyId: journey.id, board: 'Team board', map: journey.title, at };
  const content = formats.find(({ id }) => id === 'json')?.write({ journey, info });
  if (typeof content !== 'string') throw new Error('JSON is not text');
  return content;
}

/**
 * A file that was exported before this map became what it is, and was edited since: something of everything that a review
 * can show.
 */
export function editedExport(journey: Journey): string {
  const [first, second, third, fourth, fifth] = journey.cards.map(({ id }) => id);
  const was: { [id: string]: string } = {
    [third ?? '']: 'Reads reviews',
    [fourth ?? '']: 'Compares three shops by price',
    [fifth ?? '']: 'Waits',
  };
  const gone = { ...journey.cards[0], id: 'gone1', text: 'Nobody needs this', stageId: null, laneId: null };
  const cards = journey.cards.map((card) => ({ ...card, text: was[card.id] ?? card.text }));
  const file = JSON.parse(exportOf({ ...journey, cards: [...cards, gone] }));
  const words: { [id: string]: string } = {
    [first ?? '']: 'Hears of it, and tells a friend',
    [fourth ?? '']: 'Compares three shops by price and delivery time',
    [fifth ?? '']: 'Waits for hours',
  };
  for (const [at, card] of file.cards.entries()) {
    card.text = words[card.id] ?? card.text;
    if (card.id === second) card.severity = 4;
    if (at >= 8 && at < 11) card.severity = 'high';
  }
  file.cards.splice(6, 2);
  file.cards.push({ text: 'Asks a neighbour', stageId: journey.stages[0]?.id, laneId: journey.lanes[0]?.id });
  file.cards.push({ text: 'Joins the club', stage: 'Loyalty', laneId: journey.lanes[0]?.id });
  file.stages[0].name = 'Hearing of it';
  file.emotions[0].value = -1;
  return JSON.stringify(file);
}
