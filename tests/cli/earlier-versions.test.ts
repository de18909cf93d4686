import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { differences } from '../support/differences.ts';
import { type Desk, makeDesk } from './board-desk.ts';

/**
 * Boards that earlier versions wrote, one for every state of the stamps that ever was: each was made by building that
 * commit and inserting the journey below. All stamps are of version 1: what came later is optional. Who changes them so that
 * one of these reads otherwise raises the version, and migrates.
 */
const boards = {
  '2026-11-22-first': 'as written first (8115f8b)',
  '2026-11-22-remembers-files': 'the map remembers what a file brought (32274ee)',
  '2026-11-23-facts-of-stages': 'stages have facts of their own (dcf4774)',
  '2026-11-29-before-ghosts': 'every face has a value (before ab250ec)',
};
const journey = journeyFrom({
  id: 'swim',
  title: 'Learning to swim',
  scenario: 'A grown-up who never dared',
  personas: [
    {
      id: 'p1',
      name: 'Ilse',
      role: 'Beginner',
      quote: 'I only want to float',
      needs: ['Calm', 'Warm water'],
      emoji: '🏊',
    },
  ],
  stages: [
    { id: 's1', name: 'Sign up', goal: 'Find a place' },
    { id: 's2', name: 'First lesson' },
  ],
  lanes: [
    { id: 'l1', name: 'Actions', kind: 'actions' },
    { id: 'l2', name: 'Feelings', kind: 'emotions' },
    { id: 'l3', name: 'Pains', kind: 'pains' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Asks for a place' },
    { id: 'c2', stageId: 's2', laneId: 'l1', text: 'Gets in' },
    { id: 'c3', stageId: 's2', laneId: 'l3', text: 'The water is cold', severity: 4 },
  ],
  links: [{ id: 'k1', from: 'c1', to: 'c2', label: 'a week later' }],
  emotions: [
    { id: 'e0', stageId: 's1', value: 1 },
    { id: 'e1', stageId: 's2', value: -1.5, label: 'Cold' },
  ],
  metrics: [{ id: 'm1', name: 'Places taken', kind: 'custom', stageId: 's1', value: 12, unit: 'of 20' }],
});

let desk: Desk;
beforeAll(() => {
  desk = makeDesk();
});
afterAll(() => desk.clear());

const put = (name: string) =>
  desk.put('board.json', readFileSync(new URL(`earlier-versions/${name}.json`, import.meta.url)));

async function readBack(board: string) {
  const { code, err, json } = await desk.run('export', '--board', board, '--format', 'json');
  expect([code, err]).toEqual([0, '']);
  return journeyFrom(json());
}

/** The file of the version that remembers brought this note. */
const broughtTo = (name: string) =>
  name.endsWith('remembers-files')
    ? { ...journey, cards: [...journey.cards, { id: 'c9', stageId: 's1', laneId: 'l3', text: 'No answer' }] }
    : journey;

test.each(Object.entries(boards))('%s: %s; it reads to the same journey, and takes a file', async (name) => {
  put(name);
  const expected = broughtTo(name);
  expect(differences(expected, await readBack('board.json'))).toEqual([]);
  const edited = {
    ...expected,
    cards: expected.cards.map((card) => (card.id === 'c2' ? { ...card, text: 'Slides in' } : card)),
  };
  desk.put('edited.json', edited);
  const sync = ['--file', 'edited.json', '--resolve', 'ours', '--out', 'synced.json'];
  const { code, err } = await desk.run('sync', '--board', 'board.json', ...sync);
  expect([code, err]).toEqual([0, '']);
  expect(differences(edited, await readBack('synced.json'))).toEqual([]);
});

test('a map of strangers that an earlier version took into use is still in use, word by word', async () => {
  put('2026-11-23-adopted');
  const read = await readBack('board.json');
  expect(read.stages.map(({ name }) => name)).toEqual(['Ask', 'Sail', 'Return']);
  expect(read.lanes.map(({ name, kind }) => [name, kind])).toEqual([
    ['Actions', 'actions'],
    ['Pains', 'pains'],
  ]);
  expect([read.id, read.title]).toEqual(['nmap-1-7', 'Borrowing a boat']);
  expect(read.cards.map(({ id, text }) => `${id} ${text}`)).toEqual([
    'n1-7 Actions while we ask',
    'n1-8 Pains while we ask',
    'n1-9 Actions while we sail',
    'n1-10 Pains while we sail',
    'n1-11 Actions while we return',
    'n1-12 Pains while we return',
  ]);
});
