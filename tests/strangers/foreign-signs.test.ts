import { expect, test } from 'vitest';
import { clustersOf } from '../../src/journey/loose-notes.ts';
import { toSeenPage } from '../../src/plane/seen-page.ts';
import { stampAdoption } from '../../src/strangers/adopt/stamp-adoption.ts';
import { interpretOwn } from '../support/ask-panel.ts';
import { hardJourneys } from '../support/hard-boards/score-hard-boards.ts';
import { Sketch } from '../support/hard-boards/sketch.ts';
import { interpretBoard } from '../support/interpret-board.ts';

function sketchOf(name: string): Sketch {
  const board = hardJourneys.find((one) => one.name === name);
  if (!board) throw new Error(`no board called ${name}`);
  const sketch = new Sketch(3);
  board.draw(sketch);
  return sketch;
}

test('dots in the row of feelings are its values by their height, and stay so in use', () => {
  const scene = sketchOf('dots of a curve in the row of feelings').board.scene();
  const [map] = interpretBoard(scene).journeys;
  if (!map) throw new Error('no map');
  const values = map.journey.emotions.map(({ value }) => value);
  expect(values).toHaveLength(4);
  const [first = 0, second = 0, third = 0, fourth = 0] = values;
  expect(fourth).toBeGreaterThan(first);
  expect(first).toBeGreaterThan(third);
  expect(third).toBeGreaterThan(second);
  for (const { id } of map.journey.emotions) expect(map.reasons?.[id]).toContain('height');
  const used = stampAdoption(toSeenPage(scene, interpretOwn(scene).held), map);
  expect(used.map.journey.emotions.map(({ value }) => value)).toEqual(values);
  const nodes = used.page.nodes.map((node) =>
    node.id === map.nodes[map.journey.emotions[1]?.id ?? '']?.[0] ? { ...node, y: node.y - 180 } : node,
  );
  const again = interpretBoard({ ...used.page, nodes }).journeys[0]?.journey.emotions ?? [];
  expect(again[1]?.value).toBeGreaterThan(second);
  expect(again.map(({ id }) => id)).toEqual(map.journey.emotions.map(({ id }) => id));
});

test('arrows that lead from the last stage to the first turn their order round', () => {
  const sketch = sketchOf('arrows between notes and between headers');
  for (const node of sketch.board.nodes)
    if (node.connector && node.text === undefined)
      node.connector = { ...node.connector, from: node.connector.to, to: node.connector.from };
  const [map] = interpretBoard(sketch.board.scene()).journeys;
  expect(map?.journey.stages.map(({ name }) => name)).toEqual(['Arrive', 'Travel', 'Pack', 'Plan']);
  for (const card of map?.journey.cards ?? []) {
    const stage = map?.journey.stages.find(({ id }) => id === card.stageId)?.name;
    expect(stage).toBe(sketch.cards.get(card.text)?.stage);
  }
});

test('phases over stages and the lines of a blueprint are kept with their stages and rows', () => {
  const phases = interpretBoard(sketchOf('two levels of headers: phases over stages').board.scene());
  expect(phases.journeys[0]?.journey.stages.map(({ phase }) => phase)).toEqual([
    'Before',
    'Before',
    'During',
    'During',
    'After',
    'After',
  ]);
  const table = interpretBoard(sketchOf('table with phases over its stages').board.scene());
  expect(table.journeys[0]?.journey.stages.map(({ phase }) => phase)).toEqual([
    'Before',
    'Before',
    'During',
    'During',
    'After',
    'After',
  ]);
  const blueprint = interpretBoard(sketchOf('a service blueprint with its lines').board.scene());
  expect(blueprint.journeys[0]?.journey.lanes.map(({ lineBelow }) => lineBelow)).toEqual([
    undefined,
    'Line of interaction',
    'Line of visibility',
    'Line of internal interaction',
    undefined,
  ]);
});

test('what stands beside a map or alone says what it is part of', () => {
  const sketch = sketchOf('a persona beside it with headings like rows');
  const [map] = interpretBoard(sketch.board.scene()).journeys;
  expect(map?.journey.personas).toMatchObject([
    {
      name: 'Imke',
      demographics: '34',
      frustrations: 'Software that needs a course before it does anything',
    },
  ]);
  const alone = sketch.board.scene().nodes.filter(({ x }) => x < -1000);
  const { unplaced } = interpretBoard({ ...sketch.board.scene(), nodes: alone });
  const reasonOf = (start: string) => unplaced.find(({ text }) => text.startsWith(start))?.reason;
  expect(reasonOf('Frustrations')).toBe('It is part of a persona.');
  expect(reasonOf('Software that needs')).toBe('It is part of a persona: “Frustrations”.');
  const empathy = new Sketch(1);
  for (const [at, name] of ['Says', 'Thinks', 'Does', 'Feels'].entries()) {
    const id = empathy.board.section(name, { x: at * 700, y: 0, width: 660, height: 660 });
    empathy.sticky(`Note ${at}`, at * 700 + 40, 80, 'FFE299', 1, id);
  }
  const read = interpretBoard(empathy.board.scene());
  expect(read.journeys).toEqual([]);
  expect(read.unplaced.find(({ text }) => text === 'Note 2')?.reason).toBe(
    'It is part of an empathy map: “Does”.',
  );
});

test('each record says why it is read so, in words that are true of it alone', () => {
  const [map] = interpretBoard(sketchOf('misspelt labels').board.scene()).journeys;
  if (!map) throw new Error('no map');
  const reasonOf = (name: string) => {
    const all = [...map.journey.stages, ...map.journey.lanes];
    return map.reasons?.[all.find((one) => one.name === name)?.id ?? ''];
  };
  expect(reasonOf('Touchpiont')).toBe('It stands beside its cards, and rows of journeys are called so.');
  expect(reasonOf('Consideraton')).toBe('It stands over its cards, and stages are often called so.');
  for (const card of map.journey.cards) {
    const stage = map.journey.stages.find(({ id }) => id === card.stageId)?.name;
    const lane = map.journey.lanes.find(({ id }) => id === card.laneId)?.name;
    expect(map.reasons?.[card.id]).toBe(`It lies in the column “${stage}” and the row “${lane}”.`);
  }
});

test('loose notes that ask, quote, count or feel say so', () => {
  const sketch = new Sketch(1);
  const notes = [
    'Why twice?',
    '“I never know where to sign”',
    'NPS 32',
    'CSAT: 87 %',
    '😡',
    'The form is long',
    '12 % give up here',
  ];
  for (const [at, text] of notes.entries()) sketch.sticky(text, at * 260, 0);
  const seen = clustersOf(interpretBoard(sketch.board.scene()).loose).flatMap((cluster) => cluster.notes);
  const seems = Object.fromEntries(seen.map((note) => [note.text, note.seems]));
  expect(seems).toEqual({
    'Why twice?': 'question',
    '“I never know where to sign”': 'quote',
    'NPS 32': 'metric',
    'CSAT: 87 %': 'metric',
    '😡': 'feeling',
    'The form is long': undefined,
    '12 % give up here': 'metric',
  });
});
