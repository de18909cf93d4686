import { expect, test } from 'vitest';
import { layOnto } from '../../src/imports/lay-onto.ts';
import { readMap } from './read-map.ts';

const answer = (feelings: string) =>
  `## Find\n- Doing: asks\n${feelings}\n## Use\n- Doing: reads\n${feelings}`;

test('rows of feelings are the one that the map has, however many a file has of them', async () => {
  const { journey: map } = await readMap(
    '| | Find | Use |\n|---|---|---|\n| Actions | looks | lends |\n| Feelings | 😀 | 😐 |\n',
  );
  const { journey: made } = await readMap(answer('- Mood: 😀\n- Emotion: 4\n'));
  expect(made.lanes.map(({ kind }) => kind)).toEqual(['actions', 'emotions', 'emotions']);
  const { records, fresh } = layOnto(made, map, 'The file');
  const added = Object.values(records.byId).filter(({ id }) => fresh?.includes(id));
  expect(added.filter(({ kind }) => kind === 'lane' || kind === 'stage')).toEqual([]);
  const [first, second] = map.lanes;
  expect(new Set(added.filter(({ kind }) => kind === 'card').map(({ fields }) => fields.laneId))).toEqual(
    new Set([first?.id, second?.id]),
  );
});

test('a row that names people says whose the notes of its stage are', async () => {
  const { journey } = await readMap(
    '## Find\n- Doing: asks\n- **Persona:** Kim\n\n## Use\n- Doing: reads\n- **Persona:** Ole\n',
  );
  expect(journey.lanes.map(({ name }) => name)).toEqual(['Doing']);
  const nameOf = (id: unknown) => journey.personas.find((each) => each.id === id)?.name;
  expect(journey.cards.map(({ text, actors = [] }) => [text, [actors].flat().map(nameOf)])).toEqual([
    ['asks', ['Kim']],
    ['reads', ['Ole']],
  ]);
});
