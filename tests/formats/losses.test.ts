import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLedger } from '../../src/formats/file/ledger.ts';
import { findLosses } from '../../src/formats/losses/find-losses.ts';
import { sayLosses } from '../../src/formats/losses/say-loss.ts';
import { formatById, formats } from '../../src/formats/registry.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { cases } from '../support/cases.ts';
import { inputOf, parcel } from './export-input.ts';

/** What is said to be lost is what this very file does not have. */
test('each format says of a small map what does not go into it', async () => {
  const said = await Promise.all(
    formats
      .filter(({ id }) => id !== 'calendar' && !id.startsWith('tickets'))
      .map(async ({ id }) => [id, await lostIn(id, parcel)] as const),
  );
  expect(Object.fromEntries(said)).toEqual({
    json: '',
    markdown: '',
    xlsx: 'Not in this file: the order of notes; the order of stages and rows.',
    csv: 'Not in this file: title and facts of the map; 1 persona; 1 stage; kind of 2 rows; 1 arrow; 1 feeling; the order of notes; the order of stages and rows.',
    mermaid:
      'Not in this file: 2 rows; 2 notes; owner of 1 note; waiting time of 1 note; sets us apart of 1 note; 1 arrow; 1 feeling.',
    html: 'Not in this file: “colour” of 1 note.',
    summary: 'Not in this file: 1 stage; 2 rows; 3 notes; row of 1 note; channel of 1 note; 1 arrow.',
  });
});

test('what stands beside something else is in the file: the title and the stages of tickets', async () => {
  const said = await lostIn('tickets', {
    ...parcel,
    cards: parcel.cards.map((card) => ({ ...card, laneId: 'pain' })),
    lanes: [{ id: 'pain', name: 'Pains', kind: 'pains' }],
  });
  expect(said).toMatch(/^Not in this file: /);
  expect(said).not.toMatch(/title/);
  expect(said).not.toMatch(new RegExp(`${parcel.stages.length} stages`));
});

test('it is said of the file, not of the format', async () => {
  const plain = journeyFrom({
    id: 'j',
    title: 'Plain',
    stages: [{ id: 's', name: 'Go' }],
    lanes: [{ id: 'l', name: 'Actions', kind: 'actions' }],
    cards: [{ id: 'c', stageId: 's', laneId: 'l', text: 'Walks' }],
  });
  expect(await lostIn('mermaid', plain)).toBe('Not in this file: 1 row.');
  expect(await lostIn('html', plain)).toBe('');
  const long = { ...plain, cards: plain.cards.map((card) => ({ ...card, text: 'x'.repeat(40_000) })) };
  expect(await lostIn('xlsx', long)).toContain('the end of the long text of 1 note');
});

test('what only the board shows is named, too', async () => {
  const onBoard = {
    c1: {
      nodeId: '1:2',
      type: 'STICKY',
      author: 'Ola',
      color: 'yellow',
      votes: { Heart: 2 },
      links: [{ text: 'x', url: 'https://x.org' }],
    },
  };
  const said = async (id: string) => {
    const ledger = createLedger();
    const input = { ...inputOf(parcel), onBoard };
    await formatById(id)?.write(input, ledger);
    return findLosses(input, ledger)
      .filter(({ what }) => what === 'board')
      .map(({ field }) => field);
  };
  expect(await said('json')).toEqual([]);
  expect(await said('csv')).toEqual([]);
  expect(await said('xlsx')).toEqual([]);
  expect(await said('html')).toEqual(['author', 'color']);
  expect(await said('markdown')).toEqual(['author', 'color', 'votes', 'links']);
});

test('formats that come back whole lose nothing, whatever stands on the map', async () => {
  const law = fc.asyncProperty(arbitraryJourney(), async (journey) => {
    expect(await lostIn('json', journey)).toBe('');
    expect(await lostIn('markdown', journey)).toBe('');
    expect(await lostIn('xlsx', journey)).not.toMatch(/[^;] of \d/);
  });
  await fc.assert(law, cases('losses', 30, 500));
}, 120_000);

async function lostIn(id: string, journey: Journey): Promise<string> {
  const ledger = createLedger();
  await formatById(id)?.write(inputOf(journey), ledger);
  return sayLosses(findLosses(inputOf(journey), ledger));
}
