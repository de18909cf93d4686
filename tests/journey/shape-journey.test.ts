import { expect, test } from 'vitest';
import { createIds } from '../../src/journey/ids.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom, parseJourney } from '../../src/journey/parse-journey.ts';
import { type Fates, heldBy, type Shape, shapeJourney } from '../../src/journey/shape-journey.ts';

const journey = journeyFrom({
  id: 'j',
  title: 'Moving',
  personas: [
    { id: 'p1', name: 'Ana', needs: 'Quiet' },
    { id: 'p2', name: 'Bo' },
  ],
  stages: [
    { id: 's1', name: 'Pack', goal: 'All in boxes' },
    { id: 's2', name: 'Drive' },
    { id: 's3', name: 'By train', after: 's2', branchLabel: 'or' },
  ],
  lanes: [
    { id: 'do', name: 'Actions', kind: 'actions', guidance: 'Steps' },
    { id: 'feel', name: 'Feelings', kind: 'emotions' },
    { id: 'hurt', name: 'Pains', kind: 'pains' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'do', text: 'Buy boxes' },
    { id: 'c2', stageId: 's2', laneId: 'do', text: 'Rent a van' },
    { id: 'c3', stageId: 's2', laneId: 'hurt', text: 'Van too small' },
  ],
  links: [{ id: 'k', from: 'c2', to: 'c3' }],
  emotions: [
    { id: 'e1', stageId: 's1', personaId: 'p1', value: 1 },
    { id: 'e2', stageId: 's2', personaId: 'p1', value: -2, label: 'Panic' },
    { id: 'e3', stageId: 's2', personaId: 'p2', value: 0 },
  ],
  metrics: [{ id: 'm', kind: 'time', stageId: 's2', cardId: 'c3' }],
});
const as = (changed: Partial<Shape>): Shape => ({
  stages: journey.stages.map(({ id, name }) => ({ id, name })),
  lanes: journey.lanes.map(({ id, name, kind }) => ({ id, name, kind })),
  personas: journey.personas.map(({ id, name }) => ({ id, name })),
  ...changed,
});
const without = (id: string): Shape => {
  const { stages, lanes, personas } = as({});
  const drop = <T extends { id: string }>(list: readonly T[]) => list.filter((item) => item.id !== id);
  return { stages: drop(stages), lanes: drop(lanes), personas: drop(personas) };
};
const shape = (to: Shape, fates: Fates = {}): Journey => {
  const shaped = shapeJourney(journey, to, fates, createIds(Math.random));
  expect(parseJourney(shaped)).toMatchObject({ ok: true });
  return shaped;
};
const placeOf = (map: Journey, id: string) => {
  const card = map.cards.find((each) => each.id === id);
  return card && [card.stageId, card.laneId];
};

test('the same shape is the same journey', () => {
  expect(shape(as({}))).toEqual(journey);
});

test('names, kinds and orders change; ids and all other fields stay', () => {
  const shaped = shape(
    as({
      stages: [
        { id: 's2', name: 'Travel' },
        { id: 's1', name: 'Pack' },
        { id: 's3', name: 'By train' },
      ],
      lanes: [
        { id: 'hurt', name: 'Barriers', kind: 'barriers' },
        { id: 'do', name: 'Actions', kind: 'actions' },
        { id: 'feel', name: 'Feelings', kind: 'emotions' },
      ],
      personas: [
        { id: 'p2', name: 'Bo' },
        { id: 'p1', name: 'Anna' },
      ],
    }),
  );
  expect(shaped.stages).toMatchObject([
    { id: 's2', name: 'Travel' },
    { id: 's1', goal: 'All in boxes' },
    { id: 's3', after: 's2' },
  ]);
  expect(shaped.lanes.map(({ name, kind }) => [name, kind])[0]).toEqual(['Barriers', 'barriers']);
  expect(shaped.lanes[1]).toMatchObject({ guidance: 'Steps' });
  expect(shaped.personas).toMatchObject([{ id: 'p2' }, { id: 'p1', name: 'Anna', needs: 'Quiet' }]);
  expect(shaped.cards).toEqual(journey.cards);
});

test('a removed stage’s notes, faces and measures move, are parked or go, as decided; branches lose their stem', () => {
  const moved = shape(without('s2'), { s2: { moveTo: 's1' } });
  expect([placeOf(moved, 'c2'), placeOf(moved, 'c3')]).toEqual([
    ['s1', 'do'],
    ['s1', 'hurt'],
  ]);
  expect(moved.emotions.map(({ stageId, label }) => [stageId, label])).toEqual([
    ['s1', undefined],
    ['s1', 'Panic'],
    ['s1', undefined],
  ]);
  expect(moved.metrics[0]?.stageId).toBe('s1');
  expect(moved.stages[1]).toEqual({ id: 's3', name: 'By train' });

  const parked = shape(without('s2'));
  expect([placeOf(parked, 'c2'), placeOf(parked, 'c3')]).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(parked.links).toEqual(journey.links);
  expect(parked.emotions.map(({ id }) => id)).toEqual(['e1']);

  const gone = shape(without('s2'), { s2: 'delete' });
  expect(gone.cards.map(({ id }) => id)).toEqual(['c1']);
  expect([gone.links, gone.metrics]).toEqual([[], []]);
});

test('a fate that leads to what is gone as well parks', () => {
  const shaped = shape(as({ stages: [{ id: 's3', name: 'By train' }] }), {
    s2: { moveTo: 's1' },
    s1: 'park',
  });
  expect(shaped.cards.every(({ stageId }) => stageId === null)).toBe(true);
});

test('a removed row: notes move to another row; with the last row of feelings the faces go', () => {
  expect(placeOf(shape(without('hurt'), { hurt: { moveTo: 'do' } }), 'c3')).toEqual(['s2', 'do']);
  expect(shape(without('feel')).emotions).toEqual([]);
});

test('a removed persona’s faces go to another, to nobody, or with them', () => {
  const owners = (fates: Fates) => shape(without('p1'), fates).emotions.map(({ personaId }) => personaId);
  expect(owners({ p1: { moveTo: 'p2' } })).toEqual(['p2', 'p2', 'p2']);
  expect(owners({})).toEqual([undefined, undefined, 'p2']);
  expect(owners({ p1: 'delete' })).toEqual(['p2']);
});

test('new stages and personas get neutral faces, once', () => {
  const shaped = shape(
    as({
      stages: [...as({}).stages, { id: 'new', name: 'Unpack' }],
      personas: [...as({}).personas, { id: 'p3', name: 'Cy' }],
    }),
  );
  const added = shaped.emotions.slice(3).map(({ stageId, personaId }) => `${stageId} ${personaId}`);
  expect(added.sort()).toEqual(['new p1', 'new p2', 'new p3', 's1 p3', 's2 p3', 's3 p3']);
  const noFeelings = { ...journey, lanes: journey.lanes.filter(({ id }) => id !== 'feel'), emotions: [] };
  const first = shapeJourney(noFeelings, as({}), {}, createIds(Math.random));
  expect(first.emotions).toHaveLength(6);
});

test('what hangs on a stage, row or persona is told', () => {
  const sizes = (id: string) => {
    const { cards, faces, metrics } = heldBy(journey, id);
    return [cards.length, faces.length, metrics.length];
  };
  expect(['s2', 'feel', 'do', 'p1', 's3'].map(sizes)).toEqual([
    [2, 2, 1],
    [0, 3, 0],
    [2, 0, 0],
    [0, 2, 0],
    [0, 0, 0],
  ]);
});
