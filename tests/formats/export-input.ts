import type { ExportInput } from '../../src/formats/file/format.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';

export const info = {
  id: 'k3x9',
  journeyId: 'journey',
  board: 'Workshop, "spring"',
  map: 'A map',
  at: '2026-11-03T09:30:00.000Z',
};

export function inputOf(journey: Journey): ExportInput {
  return { journey, info: { ...info, journeyId: journey.id } };
}

export function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

/** Returning a parcel: small, with a bit of everything that a table can hold. */
export const parcel = journeyFrom({
  id: 'parcel',
  title: 'Returning a parcel',
  personas: [{ id: 'ola', name: 'Ola' }],
  stages: [
    { id: 's1', name: 'Decide' },
    { id: 's2', name: 'Send' },
    { id: 's3', name: 'Refund' },
  ],
  lanes: [
    { id: 'l1', name: 'Actions', kind: 'actions' },
    { id: 'l2', name: 'Pain points', kind: 'pains' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Tries it on, twice', owner: 'Mira' },
    { id: 'c2', stageId: 's1', laneId: 'l2', text: '=HYPERLINK("x")', severity: 4, channel: ['Web', 'Shop'] },
    { id: 'c3', stageId: 's2', laneId: 'l1', text: 'Prints a label\nat work', waitTime: 5, setsApart: false },
    {
      id: 'c4',
      stageId: null,
      laneId: null,
      text: 'Parked',
      evidence: { type: 'survey', n: 12 },
      colour: 'blue',
    },
  ],
  links: [{ id: 'k1', from: 'c1', to: 'c2' }],
  emotions: [{ id: 'e1', stageId: 's3', personaId: 'ola', value: -1 }],
});
