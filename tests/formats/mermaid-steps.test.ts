import { expect, test } from 'vitest';
import { readMermaid } from '../../src/formats/mermaid/read-mermaid.ts';
import { writeMermaid } from '../../src/formats/mermaid/write-mermaid.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf } from './export-input.ts';

/** A stage that is scored step by step, one by how people feel, one by several feelings, one by nobody. */
const map = journeyFrom({
  id: 'day',
  title: 'My day',
  personas: [
    { id: 'me', name: 'Me' },
    { id: 'Cat', name: 'Tom the cat' },
  ],
  stages: ['own', 'one', 'several', 'none'].map((id) => ({ id, name: id })),
  lanes: [{ id: 'l', name: 'Actions', kind: 'actions' }],
  cards: [
    { id: 'a', stageId: 'own', laneId: 'l', text: 'Get up', score: 2, actors: ['me'] },
    { id: 'b', stageId: 'own', laneId: 'l', text: 'Make tea', score: '4.0', actors: ['me', 'Cat', 'Bo', ''] },
    { id: 'c', stageId: 'own', laneId: 'l', text: 'Stretch', score: 9, actors: [] },
    { id: 'd', stageId: 'one', laneId: 'l', text: 'Write' },
    { id: 'e', stageId: 'several', laneId: 'l', text: 'Meet' },
    { id: 'f', stageId: 'several', laneId: 'l', text: 'Talk', actors: 'Cat\nBo' },
    { id: 'g', stageId: 'none', laneId: 'l', text: 'Sleep' },
  ],
  emotions: [
    { id: 'e1', stageId: 'own', value: 1 },
    { id: 'e2', stageId: 'one', value: -1 },
    { id: 'e3', stageId: 'several', personaId: 'me', value: 2 },
    { id: 'e4', stageId: 'several', personaId: 'Cat', value: -1 },
  ],
});
const text = writeMermaid(inputOf(map));
const edited = (from: string, to: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};
const bringIn = (source: string, to: Journey = map) => {
  const file = readMermaid(bytesOf(source));
  const { changes, conflicts, missing } = mergeFile(file, toRecords(to));
  const said = changes.map(({ op, recordId, field, after }) => [op, recordId, field, after]);
  return { said, notes: file.notes ?? [], asked: [conflicts, missing] };
};

test('each step goes out with what is its own, else with what its stage and everybody say', () => {
  const steps = text.split('\n').filter((line) => /^ {8}[^%]/.test(line));
  expect(steps.map((line) => line.trim())).toEqual([
    'Get up: 2: Me',
    'Make tea: 4.0: Me, Tom the cat, Bo,',
    'Stretch: 9',
    'Write: 2: Me, Tom the cat',
    'Meet: 3.5: Me, Tom the cat',
    'Talk: 3.5: Tom the cat, Bo',
    'Sleep: 3: Me, Tom the cat',
  ]);
  expect(bringIn(text)).toMatchObject({ said: [], asked: [[], []] });
});

test.each<[string, string, string, unknown[]]>([
  ['its own score', 'Get up: 2', 'Get up: 5', ['update', 'a', 'score', 5]],
  ['a score that was words', 'Make tea: 4.0', 'Make tea: high', ['update', 'b', 'score', 'high']],
  ['a score beyond the scale', 'Stretch: 9', 'Stretch: -3', ['update', 'c', 'score', -3]],
  ['of a stage with several feelings', 'Meet: 3.5', 'Meet: 1', ['update', 'e', 'score', 1]],
  ['the feeling of its stage', 'Write: 2', 'Write: 4', ['update', 'e2', 'value', 1]],
  ['its own actors', 'Get up: 2: Me', 'Get up: 2: Tom the cat', ['update', 'a', 'actors', ['Cat']]],
  [
    'actors for the first time',
    'Sleep: 3: Me, Tom the cat',
    'Sleep: 3: Tom the cat, Zoë',
    ['update', 'g', 'actors', ['Cat', 'Zoë']],
  ],
  ['actors for nobody', 'Stretch: 9', 'Stretch: 9: Me', ['update', 'c', 'actors', ['me']]],
  ['nobody any more', 'Write: 2: Me, Tom the cat', 'Write: 2', ['update', 'd', 'actors', []]],
])('a person changes %s', (_, from, to, change) => {
  expect(bringIn(edited(from, to))).toMatchObject({ said: [change], asked: [[], []] });
});

test('a score that is no feeling is kept, counts as the nearest, and is said', () => {
  const { said, notes } = bringIn(edited('Write: 2', 'Write: 7.2'));
  expect(said).toEqual([
    ['update', 'd', 'score', 7.2],
    ['update', 'e2', 'value', 2],
  ]);
  expect(notes.join()).toMatch(/scores go from 1 to 5, so 7.2 counts .*the step keeps it/);
});

test('a renamed persona is renamed in every step; one that is gone stays as the step says', () => {
  const renamed = { ...map, personas: [{ id: 'Cat', name: 'Kitty' }] };
  const again = writeMermaid(inputOf(renamed));
  expect(again).toContain('Get up: 2: me\n');
  expect(again).toContain('Talk: 3.5: Kitty, Bo\n');
  expect(bringIn(text, renamed).said.filter(([op]) => op !== 'remove')).toEqual([]);
});

test('what the board did with a score meanwhile is asked, not overwritten', () => {
  const cards = map.cards.map((card) => (card.id === 'a' ? { ...card, score: 3 } : card));
  const { said, asked } = bringIn(edited('Get up: 2', 'Get up: 5'), { ...map, cards });
  expect(said).toEqual([]);
  expect(asked[0]).toMatchObject([{ recordId: 'a', field: 'score', ours: 5, theirs: 3 }]);
});
