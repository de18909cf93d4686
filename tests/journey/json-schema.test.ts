import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { journeyJsonSchema } from '../../src/journey/json-schema.ts';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { awkwardJourney } from './awkward-journey.ts';

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(journeyJsonSchema());

test('the published schema is the one in use (npm run schema writes it)', async () => {
  const text = `${JSON.stringify(journeyJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../docs/schema/journey.schema.json');
});

test('ajv accepts what the product accepts', () => {
  fc.assert(
    fc.property(awkwardJourney, (journey) => {
      expect(validate(JSON.parse(JSON.stringify(journey))), JSON.stringify(validate.errors)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

const card = { id: 'c', stageId: null, laneId: null, text: 't' };
test.each([
  ['nothing but a title', { id: 'j', title: 'T' }],
  ['unknown fields', { id: 'j', title: 'T', x: { y: [1] }, cards: [{ ...card, z: null }] }],
  ['no title', { id: 'j' }],
  ['a title of blanks', { id: 'j', title: ' ' }],
  ['a title of two lines', { id: 'j', title: 'a\nb' }],
  ['an empty id', { id: '', title: 'T' }],
  ['a list that is none', { id: 'j', title: 'T', stages: {} }],
  ['a card without text', { id: 'j', title: 'T', cards: [{ ...card, text: undefined }] }],
  ['a card without place', { id: 'j', title: 'T', cards: [{ id: 'c', text: 't' }] }],
  ['half a severity', { id: 'j', title: 'T', cards: [{ ...card, severity: 2.5 }] }],
  ['a severity of six', { id: 'j', title: 'T', cards: [{ ...card, severity: 6 }] }],
  ['an owner that is a number', { id: 'j', title: 'T', owner: 5 }],
  [
    'a feeling off the scale',
    {
      id: 'j',
      title: 'T',
      stages: [{ id: 's', name: 'S' }],
      emotions: [{ id: 'e', stageId: 's', value: 2.5 }],
    },
  ],
  [
    'a feeling between steps',
    {
      id: 'j',
      title: 'T',
      stages: [{ id: 's', name: 'S' }],
      emotions: [{ id: 'e', stageId: 's', value: 0.2 }],
    },
  ],
])('ajv and the product agree on %s', (_, sample) => {
  const value: unknown = JSON.parse(JSON.stringify(sample));
  expect(validate(value)).toBe(parseJourney(value).ok);
});
