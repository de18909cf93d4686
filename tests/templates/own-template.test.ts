import { expect, test } from 'vitest';
import { createIds } from '../../src/journey/ids.ts';
import { type Journey, recordLists } from '../../src/journey/journey.ts';
import { ownTemplateFrom, parseOwnTemplate, writeOwnTemplate } from '../../src/journey/own-template.ts';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { instantiateOwn } from '../../src/templates/instantiate-own.ts';
import { instantiateTemplate } from '../../src/templates/instantiate-template.ts';
import { listTemplates } from '../../src/templates/templates.ts';

const ids = () => createIds(Math.random);
const options = { id: 'own1', name: 'Ours', savedAt: '2026-01-01T09:00:00Z' };
const filled = listTemplates().map((template) =>
  instantiateTemplate(template, { ids: ids(), example: true }),
);
const words = ({ cards }: Journey) => cards.map(({ text }) => text);

test('structure only: stages, branches, rows and guidance, nobody’s words', () => {
  for (const journey of filled) {
    const { journey: kept } = ownTemplateFrom(journey, { ...options, withContent: false });
    expect(kept.stages.map(({ name, after }) => [name, after])).toEqual(
      journey.stages.map(({ name, after }) => [name, after]),
    );
    expect(kept.lanes).toEqual(journey.lanes);
    for (const list of ['personas', 'cards', 'links', 'emotions', 'metrics'] as const)
      expect(kept[list]).toEqual([]);
    expect(kept).not.toHaveProperty('scenario');
    expect(kept.stages.some((stage) => 'goal' in stage)).toBe(false);
  }
});

test('a file comes back as it was saved, and maps made of it share no id with it or each other', () => {
  for (const journey of filled) {
    const template = ownTemplateFrom(journey, { ...options, withContent: true });
    expect(parseOwnTemplate(JSON.parse(writeOwnTemplate(template)))).toEqual({ ok: true, template });
    const [one, two] = [1, 2].map(() => instantiateOwn(template, { ids: ids(), content: true }));
    if (!one || !two) throw new Error('nothing made');
    expect(parseJourney(one)).toMatchObject({ ok: true });
    expect(words(one)).toEqual(words(journey));
    expect(one.links.length).toBe(journey.links.length);
    const all = [journey, one, two].flatMap((map) => [
      map.id,
      ...recordLists.flatMap((list) => map[list].map(({ id }) => id)),
    ]);
    expect(new Set(all).size).toBe(all.length);
  }
});

test('without content a face stands in every stage; details fill in title, people, stages and pains', () => {
  const [journey] = filled;
  if (!journey) throw new Error('no template');
  const template = ownTemplateFrom(journey, { ...options, withContent: true });
  const empty = instantiateOwn(template, { ids: ids(), content: false });
  expect(empty.cards).toEqual([]);
  expect(empty.emotions.map(({ stageId }) => stageId)).toEqual(empty.stages.map(({ id }) => id));
  const made = instantiateOwn(template, {
    ids: ids(),
    content: true,
    details: {
      title: 'Mine',
      stages: ['Find', 'Use'],
      personas: [{ name: 'Zoe' }],
      painPoints: [{ stage: 'Use', text: 'Too slow' }],
    },
  });
  expect(parseJourney(made)).toMatchObject({ ok: true });
  expect(made).toMatchObject({ title: 'Mine', stages: [{ name: 'Find' }, { name: 'Use' }] });
  expect(made.personas.map(({ name }) => name)).toEqual(['Zoe']);
  expect(words(made)).toContain('Too slow');
});

test.each([
  ['nothing', null, 'not a template'],
  ['a map’s export', { title: 'x', stages: [] }, 'It is a map, not a template'],
  ['a newer one', { throughline: 'template', v: 9 }, 'newer version'],
  ['a broken map', { throughline: 'template', v: 1, journey: { title: '' } }, 'Its map'],
  [
    'no stages',
    { ...options, throughline: 'template', v: 1, withContent: false, journey: { id: 'j', title: 'x' } },
    'no stages',
  ],
  [
    'too many rows',
    {
      ...options,
      throughline: 'template',
      v: 1,
      withContent: false,
      journey: {
        id: 'j',
        title: 'x',
        stages: [{ id: 's', name: 'S' }],
        lanes: Array.from({ length: 41 }, (_, n) => ({ id: `l${n}`, name: 'Row', kind: 'other' })),
      },
    },
    'at most 50 and 40',
  ],
  [
    'an id that is a path',
    {
      ...options,
      id: '../x',
      throughline: 'template',
      v: 1,
      withContent: false,
      journey: { id: 'j', title: 'x', stages: [{ id: 's', name: 'S' }] },
    },
    'id must be',
  ],
])('refuses %s in words', (_, value, reason) => {
  expect(parseOwnTemplate(value)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
});
