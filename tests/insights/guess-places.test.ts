import { expect, test } from 'vitest';
import { guessPlaces } from '../../src/insights/place/guess-places.ts';
import type { OnBoard } from '../../src/journey/board-facts.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { Cluster, LooseNote } from '../../src/journey/loose-notes.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';

const texts: { [cell: string]: string[] } = {
  'find do': ['Searches for a clinic', 'Compares two clinics', 'Asks her neighbour'],
  'find hurt': ['The website is slow', 'No prices', 'Phone line is busy'],
  'book do': ['Chooses a slot', 'Confirms the slot by mail', 'Adds it to her calendar'],
  'book hurt': ['No free slot this week', 'Calendar is confusing', 'Form asks twice'],
  'pay do': ['Pays the invoice', 'Downloads the invoice', 'Checks the insurance'],
  'pay hurt': ['Invoice comes late', 'Insurance is unclear', 'Card refused'],
};
const journey: Journey = journeyFrom({
  id: 'clinic',
  title: 'Clinic',
  stages: [
    { id: 'find', name: 'Find a clinic' },
    { id: 'book', name: 'Book a visit' },
    { id: 'pay', name: 'Pay the bill' },
  ],
  lanes: [
    { id: 'do', name: 'Doing', kind: 'actions' },
    { id: 'hurt', name: 'Pain points', kind: 'pains' },
    { id: 'ask', name: 'Questions', kind: 'questions' },
  ],
  cards: Object.entries(texts).flatMap(([cell, list]) => {
    const [stageId, laneId] = cell.split(' ');
    return list.map((text, at) => ({ id: `${stageId}-${laneId}-${at}`, stageId, laneId, text }));
  }),
});
const columns = ['find', 'book', 'pay'];
/** Each cell 600 wide and 300 high; pains are pink, the others have many colours. */
const onBoard: OnBoard = Object.fromEntries(
  journey.cards.map(({ id, stageId, laneId }, at) => [
    id,
    {
      nodeId: id,
      type: 'STICKY',
      x: columns.indexOf(stageId ?? '') * 600 + (at % 2) * 260,
      y: laneId === 'do' ? 0 : 300,
      width: 240,
      height: 240,
      color: laneId === 'hurt' ? 'Pink' : (['Yellow', 'Blue', 'Green'][at % 3] ?? ''),
    },
  ]),
);

/** What is guessed for one note, far from the map unless told otherwise. */
function guess(note: Partial<LooseNote>, cluster: Partial<Cluster> = {}) {
  const one = {
    nodeId: 'n',
    type: 'STICKY',
    x: 90_000,
    y: 90_000,
    width: 240,
    height: 240,
    text: '',
    ...note,
  };
  const around: Cluster = { id: 'c', name: '', namedBy: 'words', headingIds: [], notes: [one], ...cluster };
  return guessPlaces({ journey, onBoard }, [around]).get('n');
}

test('words of the notes there, and of the stage, tell the stage', () => {
  expect(guess({ text: 'The invoice names no insurance' })).toMatchObject({ stageId: 'pay' });
  expect(guess({ text: 'There was no slot in the calendar' })).toMatchObject({ stageId: 'book' });
  expect(guess({ text: 'Pay the bill: by card?' })).toMatchObject({ stageId: 'pay' });
});

test('what a note says to be, or seems, tells the row', () => {
  expect(guess({ text: 'Pain: cold rooms', says: 'pains' })).toMatchObject({ laneId: 'hurt' });
  expect(guess({ text: 'Where do I park?', seems: 'question' })).toMatchObject({ laneId: 'ask' });
});

test('the heading or section over it tells stage and row', () => {
  expect(guess({}, { name: 'Book a visit', namedBy: 'heading' })).toMatchObject({ stageId: 'book' });
  expect(guess({}, { name: 'Hurdles', namedBy: 'heading', kind: 'pains' })).toMatchObject({ laneId: 'hurt' });
  expect(guess({ section: 'Workshop / Pay the bill' })).toMatchObject({ stageId: 'pay' });
});

test('a colour of one row tells the row; a colour of several tells none', () => {
  expect(guess({ color: 'Pink' })).toMatchObject({ laneId: 'hurt' });
  expect(guess({ color: 'Yellow' })).toMatchObject({ laneId: 'do' });
  expect(guess({ color: 'Red' })).toMatchObject({ laneId: null });
});

test('lying in line with a column, or a row, right beside the map tells it', () => {
  expect(guess({ x: 610, y: 700 })).toMatchObject({ stageId: 'book', laneId: null });
  expect(guess({ x: 1900, y: 320 })).toMatchObject({ stageId: null, laneId: 'hurt' });
  expect(guess({ x: 610, y: 20_000 })).toMatchObject({ stageId: null });
});

test.each([
  ['words that nothing in the map says', { text: 'Penguins swim' }],
  ['words that notes of every stage say', { text: 'the clinic slot invoice' }],
  ['one common word', { text: 'late' }],
  ['no words at all', { text: '' }],
])('nothing is guessed from %s', (_, note) => {
  expect(guess(note)).toMatchObject({ stageId: null, laneId: null, why: [] });
});

test('each part that is guessed has a reason, and nothing is guessed for what nobody sees', () => {
  const { why } = guess({ text: 'Pain: the invoice is late', says: 'pains' }) ?? { why: [] };
  expect(why).toHaveLength(2);
  expect(guess({ text: 'The invoice', hidden: true })).toBeUndefined();
});
