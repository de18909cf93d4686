import { expect, test } from 'vitest';
import { kindSaid } from '../../src/plane/kind-said.ts';
import { isJourneyKind, laneKindOf, weightOfKind } from '../../src/plane/words/lane-words.ts';

test.each([
  'Competitors',
  'Competition',
  'Key competitors',
  'Alternatives',
  'Competitors and alternatives',
  'Competitros',
  'Wettbewerber',
  'Konkurrenz',
  'Alternativen',
  'Competencia',
  'Competidores',
  'Concurrents',
  'Concurrence',
  'Concorrentes',
  'Concorrenza',
  'Concurrenten',
  '競合',
  '竞争对手',
  '경쟁사',
])('a row called “%s” holds what people could choose instead', (name) => {
  expect(laneKindOf(name)).toBe('alternatives');
});

test('rows of our own templates are known by their names', () => {
  expect(['Bright spots', 'Numbers', 'Motivations', 'Barriers'].map(laneKindOf)).toEqual([
    'brightSpots',
    'metrics',
    'motivations',
    'barriers',
  ]);
});

test.each([
  ['Alternative actions', 'actions'],
  ['Pain points of competitors', 'pains'],
  ['Compliance', null],
  ['Company', null],
  ['Concurrency', null],
])('“%s” is none of these', (name, kind) => {
  expect(laneKindOf(name)).toBe(kind);
});

test('a list of competitors alone is no journey', () => {
  expect(isJourneyKind('alternatives')).toBe(false);
  expect(weightOfKind('alternatives')).toBeLessThan(0.5);
  expect(kindSaid('Competitor: the shop next door')).toMatchObject({ kind: 'alternatives' });
});
