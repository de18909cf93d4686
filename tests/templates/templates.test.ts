import { describe, expect, test } from 'vitest';
import { createIds } from '../../src/journey/ids.ts';
import { detailsFrom } from '../../src/templates/details.ts';
import { instantiateTemplate } from '../../src/templates/instantiate-template.ts';
import { listTemplates, templateById } from '../../src/templates/templates.ts';

/** The same ids each time, so that what fails can be looked at. */
const ids = () => {
  let n = 0;
  return createIds(() => {
    n = (n + 7919) % 10007;
    return n / 10007;
  });
};
const tenComponents = templateById('ten-component') ?? listTemplates()[0];
if (!tenComponents) throw new Error('There are no templates');

test('in the ten-component example every pain is rated, and answered by an opportunity', () => {
  const journey = instantiateTemplate(tenComponents, { ids: ids(), example: true });
  const lane = journey.lanes.find(({ kind }) => kind === 'pains');
  const pains = journey.cards.filter(({ laneId }) => laneId === lane?.id);
  for (const pain of pains.filter(({ severity }) => (severity ?? 0) > 2)) {
    expect(
      journey.links.some(({ from }) => from === pain.id),
      pain.text,
    ).toBe(true);
  }
  expect(pains.every(({ severity }) => severity !== undefined)).toBe(true);
});

describe('details', () => {
  const details = detailsFrom({
    title: 'Our map',
    scenario: 'Monday',
    owner: 'Mira',
    personas: [{ name: 'Ana', needs: 'quiet' }, { name: 'Bo' }],
    stages: ['Find', { name: 'Buy', goal: 'have it' }],
    painPoints: [
      { stage: ' buy ', text: 'Too slow', severity: 4 },
      { stage: 'Find', text: 'Which one?' },
    ],
  });

  test('fill the map: title, facts, personas, stages and pains', () => {
    const journey = instantiateTemplate(tenComponents, { ids: ids(), details });
    expect(journey).toMatchObject({ title: 'Our map', scenario: 'Monday', owner: 'Mira' });
    expect(journey.personas).toMatchObject([{ name: 'Ana', needs: 'quiet' }, { name: 'Bo' }]);
    expect(journey.stages).toMatchObject([{ name: 'Find' }, { name: 'Buy', goal: 'have it' }]);
    const lane = journey.lanes.find(({ kind }) => kind === 'pains');
    expect(journey.cards).toMatchObject([
      { text: 'Too slow', severity: 4, stageId: journey.stages[1]?.id, laneId: lane?.id },
      { text: 'Which one?', stageId: journey.stages[0]?.id },
    ]);
    expect(journey.cards[1]).not.toHaveProperty('severity');
    expect(journey.emotions).toHaveLength(4);
  });

  test('take the place of the example’s, with its curves and notes', () => {
    const journey = instantiateTemplate(tenComponents, { ids: ids(), details, example: true });
    expect(journey.stages.map(({ name }) => name)).toEqual(['Find', 'Buy']);
    expect(journey.personas.map(({ name }) => name)).toEqual(['Ana', 'Bo']);
    expect(new Set(journey.emotions.map(({ personaId }) => personaId))).toEqual(
      new Set(journey.personas.map(({ id }) => id)),
    );
    expect(journey.cards.some(({ text }) => text === 'Too slow')).toBe(true);
  });

  test('give a map without a row for pains one', () => {
    const bare = { ...tenComponents, lanes: tenComponents.lanes.slice(0, 2) };
    const journey = instantiateTemplate(bare, { ids: ids(), details });
    expect(journey.lanes.map(({ kind }) => kind)).toEqual(['goals', 'motivations', 'pains']);
  });

  test.each([
    ['a field that is not known', { tittle: 'x' }, /tittle/],
    ['a list that is none', { personas: {} }, /personas must be a list/],
    ['a persona without a name', { personas: [{}] }, /personas\[0\]\.name is missing/],
    [
      'a severity off the scale',
      { painPoints: [{ stage: 'a', text: 'b', severity: 7 }] },
      /painPoints\[0\]\.severity must be at most 5/,
    ],
    [
      'a pain without words',
      { painPoints: [{ stage: 'a', text: ' ' }] },
      /painPoints\[0\]\.text must not be empty/,
    ],
    ['no object', 'x', /must be an object/],
  ])('refuse %s', (_, value, message) => {
    expect(() => detailsFrom(value)).toThrow(message);
  });

  test('refuse a pain in a stage that is not there, and list those that are', () => {
    const wrong = detailsFrom({
      stages: ['A', 'B'],
      painPoints: [
        { stage: 'A', text: 'x' },
        { stage: 'C', text: 'y' },
      ],
    });
    expect(() => instantiateTemplate(tenComponents, { ids: ids(), details: wrong })).toThrow(
      'painPoints[1].stage is "C", but the stages are "A", "B"',
    );
  });
});
