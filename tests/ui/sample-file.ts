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
