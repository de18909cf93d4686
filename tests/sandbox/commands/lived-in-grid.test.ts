import { beforeEach, describe, expect, test } from 'vitest';
import { differences } from '../../support/differences.ts';
import {
  choicesAbout,
  expectLivable,
  exportedFile,
  type Home,
  moveIn,
  movingHouse,
  placeOf,
} from '../../support/lived-in-board.ts';
import { bringIn } from '../../support/small-map.ts';

/** Stages, rows, scaffold and whole maps of ours after people have lived with them (design §3 to §5). */
let home: Home;
beforeEach(async () => {
  home = await moveIn();
});

const stageNames = async () => (await home.map()).journey.stages.map(({ name }) => name);
const laneNames = async () => (await home.map()).journey.lanes.map(({ name }) => name);

describe('a stage', () => {
  test('that was renamed at its bar or its section says so; at both, the bar is taken and it is asked', async () => {
    home.act({ do: 'type', node: home.node('look', 1), text: 'Search' });
    home.act({ do: 'rename', node: home.node('pack'), name: 'Wrap' });
    home.act({ do: 'type', node: home.node('live', 1), text: 'Settle' });
    home.act({ do: 'rename', node: home.node('live'), name: 'Arrive' });
    const map = await home.map();
    expect(map.journey.stages.map(({ name }) => name)).toEqual(['Search', 'Wrap', 'Settle']);
    expect(map.doubts).toMatchObject([{ recordId: 'live', choices: ['Settle', 'Arrive'] }]);
    await expectLivable(home, []);
  });

  test('that was moved stands where it was put, with all its notes, inside the map or beside it', async () => {
    const { x, y, width } = home.box(home.node('live'));
    home.act({ do: 'drag', node: home.node('look'), x: x + width + 40, y });
    expect((await home.map()).journey.stages.map(({ id }) => id)).toEqual(['pack', 'live', 'look']);
    await expectLivable(home, []);
  });

  test('that was moved beside one that stands beside the map is of the map, with all its notes', async () => {
    const rightOf = (id: string) => {
      const { x, y, width } = home.box(home.node(id));
      return { x: x + width + 40, y };
    };
    home.act({ do: 'drag', node: home.node('look'), ...rightOf('live') });
    home.act({ do: 'drag', node: home.node('pack'), ...rightOf('look') });
    expect((await home.map()).journey.stages.map(({ id }) => id)).toEqual(['live', 'look', 'pack']);
    await expectLivable(home, []);
  });

  test('that was duplicated is another stage with notes of its own', async () => {
    const [copy = ''] = home.act({ do: 'duplicate', nodes: [home.node('look')] });
    const { x, y, width } = home.box(home.node('live'));
    home.act({ do: 'drag', node: copy, x: x + width + 40, y });
    const { journey } = await home.map();
    expect(journey.stages.map(({ name }) => name)).toEqual(['Look', 'Pack', 'Live', 'Look']);
    const fresh = journey.stages[3]?.id;
    const copied = journey.cards.filter(({ stageId }) => stageId === fresh);
    expect(copied.map(({ text, laneId }) => `${text} ${laneId}`)).toEqual(
      movingHouse.cards
        .filter(({ stageId }) => stageId === 'look')
        .map(({ text, laneId }) => `${text} ${laneId}`),
    );
    expect(journey.links).toHaveLength(3);
    expect(journey.emotions.filter(({ stageId }) => stageId === fresh)).toMatchObject([{ value: 1.5 }]);
    await expectLivable(home, []);
  });

  test('that was drawn by hand beside the others is a stage, named by its section, and asked about', async () => {
    const { x, y, width, height } = home.box(home.node('live'));
    const [drawn = ''] = home.act({
      do: 'addSection',
      x: x + width + 40,
      y,
      width: 700,
      height,
      name: 'Settle',
    });
    home.act({ do: 'addSticky', x: x + width + 90, y: home.cell('live', 'touch').y, text: 'Town hall' });
    const map = await home.map();
    const stage = map.journey.stages[3];
    expect([stage?.name, map.nodes[stage?.id ?? '']]).toEqual(['Settle', [drawn]]);
    expect(choicesAbout(map, stage?.id ?? '')).toHaveLength(2);
    expect(placeOf(map, 'Town hall')).toBe(`${stage?.id}/touch`);
    await expectLivable(home, []);
    // From the first write on it is one of ours.
    expect((await home.map()).doubts).toEqual([]);
    expect(home.stamped('stage', ({ nodeId }) => nodeId === drawn)).toEqual([drawn]);
  });

  test('that was drawn by hand says the words above its rows as its name, and takes a new one from a file', async () => {
    const { x, y, width, height } = home.box(home.node('live'));
    const left = x + width + 40;
    home.act({ do: 'addSection', x: left, y, width: 700, height, name: 'Section 7' });
    home.act({
      do: 'addShape',
      x: left + 30,
      y: y + 80,
      width: 600,
      height: 100,
      text: 'Settle',
      shape: 'SQUARE',
    });
    const { journey, rootId } = await home.map();
    expect(await stageNames()).toEqual(['Look', 'Pack', 'Live', 'Settle']);
    const stages = journey.stages.map((stage) =>
      stage.name === 'Settle' ? { ...stage, name: 'Arrive' } : stage,
    );
    await bringIn(home.board, rootId, await exportedFile(journey, { ...journey, stages }));
    expect(await stageNames()).toEqual(['Look', 'Pack', 'Live', 'Arrive']);
    expect((await home.read()).unplaced).toEqual([]);
    await expectLivable(home, []);
  });

  test('whose section was taken away still stands by its bar, and its notes stay', async () => {
    home.act({ do: 'deleteSectionOnly', node: home.node('pack') });
    expect(await stageNames()).toEqual(['Look', 'Pack', 'Live']);
    expect(placeOf(await home.map(), 'boxes')).toBe('pack/do');
  });

  test('that was deleted is gone with its notes; one that was pulled far away is told, word by word', async () => {
    home.act({ do: 'drag', node: home.node('live'), x: 40_000, y: 0 });
    home.act({ do: 'delete', nodes: [home.node('pack')] });
    expect(await stageNames()).toEqual(['Look']);
    const { unplaced } = await home.read();
    expect(unplaced.map(({ text, recordId }) => [text, recordId])).toEqual(
      expect.arrayContaining([
        ['Live', 'live'],
        ['Unpack', 'unpack'],
      ]),
    );
  });
});

describe('a row', () => {
  test('that was renamed keeps its notes; an emptied label keeps its name and is told', async () => {
    home.act({ do: 'type', node: home.node('do'), text: 'What they do' });
    home.act({ do: 'type', node: home.node('touch'), text: '' });
    expect(await laneNames()).toEqual(['What they do', 'Places', 'Feeling', 'Hurdles']);
    expect((await home.map()).doubts).toMatchObject([{ recordId: 'touch' }]);
    await expectLivable(home, []);
  });

  test('whose label was nudged or resized is where its label says, and nobody’s note changes its row', async () => {
    const label = home.box(home.node('do'));
    home.act({
      do: 'drag',
      node: home.node('touch'),
      x: label.x + 4,
      y: home.box(home.node('touch')).y + 30,
    });
    home.act({ do: 'resize', node: home.node('do'), width: label.width, height: label.height + 300 });
    const { x } = home.cell('live', 'do');
    home.act({ do: 'addSticky', x, y: label.y + label.height + 20, text: 'In the grown row' });
    const map = await home.map();
    expect(placeOf(map, 'In the grown row')).toBe('live/do');
    await expectLivable(home, []);
  });

  test('whose label was dragged past another is read in that order, and asked about', async () => {
    const [{ x, y }, { height }] = [home.box(home.node('do')), home.box(home.node('touch'))];
    home.act({ do: 'drag', node: home.node('touch'), x, y: y - height - 10 });
    expect(await laneNames()).toEqual(['Places', 'Doing', 'Feeling', 'Hurdles']);
    expect(choicesAbout(await home.map(), 'touch')).toHaveLength(2);
    for (const { id, laneId } of movingHouse.cards)
      expect(placeOf(await home.map(), id).split('/')[1]).toBe(laneId ?? '-');
  });

  test('that was duplicated, label alone or with bands and notes, is a row of its own', async () => {
    const bands = home.stamped('decor', ({ role, laneId }) => role === 'band' && laneId === 'hurt');
    const parts = [home.node('hurt'), ...bands, home.node('queue'), home.node('tape')];
    const before = new Map(parts.map((id) => [id, home.box(id)]));
    const down = home.box(home.node('hurt')).height + 20;
    home.act({ do: 'duplicate', nodes: parts }).forEach((copy, at) => {
      const { x, y } = before.get(parts[at] ?? '') ?? { x: 0, y: 0 };
      home.act({ do: 'drag', node: copy, x, y: y + down });
    });
    const map = await home.map();
    expect(await laneNames()).toEqual(['Doing', 'Places', 'Feeling', 'Hurdles', 'Hurdles']);
    const fresh = map.journey.lanes[4]?.id;
    expect(map.journey.lanes[4]?.kind).toBe('pains');
    const copied = map.journey.cards.filter(({ laneId }) => laneId === fresh);
    expect(copied.map(({ text, stageId }) => [text, stageId])).toEqual([
      ['Long queues', 'look'],
      ['No tape left', 'pack'],
    ]);
    await expectLivable(home, []);
  });

  test('whose label was deleted is kept while notes lie in it, and asked about; an empty one is gone', async () => {
    home.act({ do: 'delete', nodes: [home.node('hurt')] });
    const map = await home.map();
    expect(map.journey.lanes[3]).toMatchObject({ id: 'hurt', name: 'Hurdles', kind: 'pains' });
    expect(choicesAbout(map, 'hurt')).toHaveLength(2);
    await expectLivable(home, []);
    home.act({ do: 'delete', nodes: [home.node('touch'), home.node('advert')] });
    expect(await laneNames()).not.toContain('Places');
  });
});

describe('scaffold that was removed', () => {
  const leaves = (...roles: string[]) =>
    home.stamped(
      'decor',
      ({ role }) => typeof role === 'string' && (roles.length === 0 || roles.includes(role)),
    );
  const noSections = (ids: string[]) =>
    ids.filter((id) => home.board.figma.currentPage.findOne((node) => node.id === id)?.type !== 'SECTION');

  test('all of it, bars too: the map says the same, and tidy draws it again', async () => {
    home.act({ do: 'delete', nodes: noSections(leaves()) });
    home.act({ do: 'delete', nodes: home.stamped('bar') });
    expect(differences(movingHouse, (await home.map()).journey)).toEqual([]);
    await expectLivable(home, []);
    expect(leaves('band')).toHaveLength(movingHouse.stages.length * movingHouse.lanes.length);
  });

  test('labels and bands: captions and the notes’ own places still say the rows', async () => {
    home.act({
      do: 'delete',
      nodes: [...leaves('band'), ...['do', 'touch', 'hurt'].map((id) => home.node(id))],
    });
    const { journey } = await home.map();
    expect(journey.lanes).toMatchObject(movingHouse.lanes.map(({ id, kind }) => ({ id, kind })));
    expect(journey.cards).toEqual(movingHouse.cards);
  });
});

describe('the map', () => {
  test('that was dragged, and nested in another section, is the same', async () => {
    const { x, y, width, height } = home.box(home.rootId);
    home.act({ do: 'addSection', x: 50_000, y: 0, width: width + 800, height: height + 800, name: 'Outer' });
    home.act({ do: 'drag', node: home.rootId, x: 50_400, y: 400 });
    expect([x, y]).not.toEqual([50_400, 400]);
    const [{ unplaced }, map] = [await home.read(), await home.map()];
    expect(differences(movingHouse, map.journey)).toEqual([]);
    expect(unplaced).toMatchObject([{ text: 'Outer' }]);
    await expectLivable(home, []);
  });

  test('that was duplicated is a second journey with the same records, and the first is as it was', async () => {
    home.act({ do: 'duplicate', nodes: [home.rootId] });
    const { journeys } = await home.read();
    expect(journeys.map(({ copyOf }) => copyOf?.title)).toEqual([undefined, 'Moving house']);
    for (const { journey } of journeys)
      expect(differences({ ...movingHouse, id: journey.id }, journey)).toEqual([]);
    await expectLivable(home, []);
  });

  test('whose section was deleted is read all the same, refuses files with the way out, and heals by a new section', async () => {
    const { x, y, width, height } = home.box(home.rootId);
    home.act({ do: 'deleteSectionOnly', node: home.rootId });
    const bare = await home.map();
    expect(differences(movingHouse, bare.journey)).toEqual([]);
    expect(bare.doubts).toMatchObject([{ recordId: 'move', reason: expect.stringContaining('deleted') }]);
    expect((await home.read()).unplaced).toEqual([]);
    const file = await exportedFile(bare.journey, { ...bare.journey, title: 'Other' });
    await expect(bringIn(home.board, bare.rootId, file)).rejects.toThrow(
      /create a section.*Nothing was changed/,
    );
    home.act({
      do: 'addSection',
      x: x - 10,
      y: y - 10,
      width: width + 20,
      height: height + 20,
      name: 'Section 1',
    });
    const healed = await home.map();
    expect(healed.rootId).not.toBe(bare.rootId);
    await expectLivable(home, []);
    expect((await home.map()).doubts).toEqual([]);
  });
});
