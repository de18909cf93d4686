import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../playground/figjam/document/settings.ts';
import { change } from '../../../src/own-map/change/change.ts';
import { insertJourney } from '../../../src/sandbox/commands/insert.ts';
import { readAgain } from '../../../src/sandbox/read/read-again.ts';
import { readPages } from '../../../src/sandbox/read/read-maps.ts';
import { openSeenBoard } from '../../../src/sandbox/read/seen-board.ts';
import { listTemplates } from '../../../src/templates/templates.ts';
import { edit, set } from '../../support/editing.ts';
import type { LiveBoard } from '../../support/live-board.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';
import { bringIn, editedFile, nodeOf, readOnly, smallMap } from '../../support/small-map.ts';
import { openForTwo, type TwoPeople } from '../../support/two-people.ts';

/** What lies over a section is taken by it, also what a plugin places. */
const placesDecide = { apiGeometry: 'reparent' } as const;

async function inserted(settings: Partial<Settings> = {}): Promise<TwoPeople & { rootId: string }> {
  const two = openForTwo(settings);
  const { rootId } = await two.ana.ask('insert', { journey: smallMap });
  settle(two);
  return { ...two, rootId };
}

/** FigJam reports what was done, then the other sees it. */
function settle(two: TwoPeople): void {
  for (const board of [two.ana, two.ben])
    for (let turn = 0; turn < 50; turn += 1) board.client.control.tick(20);
  two.exchange();
}

const placeOf = async (board: LiveBoard, recordId: string) => {
  const node = await board.wait(board.figma.getNodeByIdAsync(await nodeOf(board, recordId)));
  const box = node && 'absoluteBoundingBox' in node ? node.absoluteBoundingBox : null;
  if (!box) throw new Error(`${recordId} has no place`);
  return box;
};

const textsOf = (board: LiveBoard) =>
  board.client.control.records().map(({ props }) => props.text?.characters ?? '');

describe('undo in the panel, and a colleague', () => {
  test('says whose words would go, and takes nothing back', async () => {
    const two = await inserted();
    const { x, y } = await placeOf(two.ben, 'c3');
    two.ben.act({ do: 'addSticky', x: x + 20, y: y + 300, text: 'Ben saw this' });
    settle(two);
    const answer = await two.ana.ask('undo', {});
    expect(answer).toEqual({
      undone: false,
      reason:
        'Somebody has worked on it since: “Ben saw this”. Undo would take that away too, so nothing was taken back. Delete by hand what shall go.',
    });
    expect(textsOf(two.ana)).toContain('Ben saw this');
    // Once it lies elsewhere the step is there to be taken back.
    const [note] = two.ben.client.control
      .records()
      .filter(({ props }) => props.text?.characters === 'Ben saw this');
    two.ben.act({ do: 'drag', node: note?.id ?? '', x: x + 20, y: y + 9000 });
    settle(two);
    expect(await two.ana.ask('undo', {})).toEqual({ undone: true });
    expect(two.ana.figma.currentPage.children.map(({ id }) => id)).toEqual([note?.id]);
  });

  test('goes on being offered while colleagues work elsewhere', async () => {
    const two = await inserted();
    two.ben.act({ do: 'addSticky', x: -9000, y: 0, text: 'Elsewhere' });
    settle(two);
    expect(await two.ana.ask('undo', {})).toEqual({ undone: true });
    settle(two);
    expect(textsOf(two.ben)).toContain('Elsewhere');
    expect(two.ben.figma.currentPage.children).toHaveLength(1);
  });

  test('notices what was edited in another panel: fields that no note shows, too', async () => {
    const two = await inserted();
    await edit(two.ben, set('card', 'c3', 'cause', 'Too hot'));
    settle(two);
    expect(await two.ana.ask('undo', {})).toMatchObject({ undone: false, reason: expect.any(String) });
    expect((await readOnly(two.ana)).journey.cards.find(({ id }) => id === 'c3')).toMatchObject({
      cause: 'Too hot',
    });
  });

  test('says why when a colleague was as quick as the report of the step itself', async () => {
    const two = await inserted();
    const id = await nodeOf(two.ana, 'c3');
    await edit(two.ana, set('card', 'c3', 'text', 'Mine'));
    two.exchange();
    two.ben.act({ do: 'type', node: id, text: 'Ben wrote this' });
    two.exchange();
    expect(await two.ana.ask('undo', {})).toEqual({
      undone: false,
      reason: expect.stringMatching(/^Somebody has worked on it since: “Ben wrote this”/),
    });
    expect(textsOf(two.ana)).toContain('Ben wrote this');
  });

  test('puts nothing back into a stage that somebody deleted since', async () => {
    const two = await inserted();
    await edit(two.ana, set('card', 'c3', 'stageId', 'boil'));
    settle(two);
    two.ben.act({ do: 'delete', nodes: [await nodeOf(two.ben, 'pour')] });
    settle(two);
    expect(await two.ana.ask('undo', {})).toMatchObject({ undone: false, reason: expect.any(String) });
    expect(textsOf(two.ana)).toContain('Scald a finger');
  });

  test('a note taken to the same place of another stage is a deed of its person', async () => {
    const { ana } = await inserted();
    const [from, to, note] = [
      await placeOf(ana, 'boil'),
      await placeOf(ana, 'pour'),
      await placeOf(ana, 'c1'),
    ];
    ana.act({
      do: 'drag',
      node: await nodeOf(ana, 'c1'),
      x: note.x - from.x + to.x,
      y: note.y - from.y + to.y,
    });
    // Where FigJam reports none of our own changes, it is told by how the board looks, and said.
    expect(await ana.ask('undo', {})).toMatchObject({ undone: false });
    expect(await placeOf(ana, 'c1')).toMatchObject({ x: note.x - from.x + to.x, y: note.y - from.y + to.y });
  });

  test.each([...listTemplates().map(({ id }) => [id, {}] as const), ['blank', placesDecide]] as const)(
    'of %s, untouched, it is all taken back (%o)',
    async (id, settings) => {
      const { ana } = openForTwo(settings);
      await ana.ask('insert', { journey: exampleJourney(id) });
      expect(await ana.ask('undo', {})).toEqual({ undone: true });
      expect(ana.figma.currentPage.children).toEqual([]);
    },
  );
});

describe('what a colleague does while we write', () => {
  test.each([{}, placesDecide])('stays when drawing is stopped in the middle (%o)', async (settings) => {
    const two = openForTwo(settings);
    let turns = 0;
    const task = {
      report: () => {
        turns += 1;
        const [root] = two.ana.figma.currentPage.children.filter(({ type }) => type === 'SECTION');
        if (!root || !('appendChild' in root) || textsOf(two.ana).includes('Mine already')) return;
        two.exchange();
        const { x, y } = root.absoluteBoundingBox ?? { x: 0, y: 0 };
        two.ben.act({ do: 'addSticky', x: x + 200, y: y + 200, text: 'Mine already' });
        two.exchange();
      },
      isCancelled: () => textsOf(two.ana).includes('Mine already'),
    };
    const big = {
      ...smallMap,
      cards: Array.from({ length: 150 }, (_, at) => ({
        id: `b${at}`,
        stageId: 'boil',
        laneId: 'do',
        text: `${at}`,
      })),
      links: [],
      emotions: [],
    };
    await expect(two.ana.wait(insertJourney(two.ana.figma, { journey: big }, task))).rejects.toThrow(
      'as it was',
    );
    expect(turns).toBeGreaterThan(0);
    const left = two.ana.figma.currentPage.children;
    expect(left.map((node) => ('text' in node ? node.text.characters : node.type))).toEqual(['Mine already']);
    const [note] = left;
    two.exchange();
    expect(two.ben.figma.currentPage.children.map(({ id, x, y }) => [id, x, y])).toEqual([
      [note?.id, note?.x, note?.y],
    ]);
  });

  test('what lies in a stage that a file takes away stays, also what cannot be read', async () => {
    const two = await inserted();
    const stage = await two.ben.wait(two.ben.figma.getNodeByIdAsync(await nodeOf(two.ben, 'pour')));
    if (stage?.type !== 'SECTION') throw new Error('no section');
    const picture = two.ben.figma.createRectangle();
    stage.appendChild(picture);
    settle(two);
    const file = editedFile(smallMap, {
      ...smallMap,
      stages: smallMap.stages.slice(0, 1),
      cards: smallMap.cards.slice(0, 2),
    });
    const remove = ['pour', 'c3'];
    const { seen } = await two.ana.ask('previewSync', { rootId: two.rootId, file, remove });
    await two.ana.ask('applySync', { rootId: two.rootId, file, seen, untick: [], resolutions: {}, remove });
    expect((await readOnly(two.ana)).journey.stages).toHaveLength(1);
    const kept = await two.ana.wait(two.ana.figma.getNodeByIdAsync(picture.id));
    expect(kept?.parent?.id).toBe(two.rootId);
  });

  test('a note that was rewritten a moment ago is not deleted', async () => {
    const two = await inserted();
    const { figma } = two.ana;
    const [read] = await two.ana.wait(readPages(openSeenBoard(figma), [figma.currentPage]));
    const map = read?.maps[0];
    const note = await nodeOf(two.ana, 'c2');
    if (!read || !map) throw new Error('no map');
    const work = { ...change({ scene: read.scene }, map, { journey: map.journey }), removed: [note] };
    const again = () => readAgain(work, read.handles, read.page.id);
    expect(again()).toEqual([]);
    two.ben.act({ do: 'type', node: note, text: 'Wait until it sings' });
    two.exchange();
    expect(again()).toEqual([note]);
  });

  test('a label that is typed while somebody tidies stays on its arrow', async () => {
    const two = await inserted();
    const link = await nodeOf(two.ana, 'k1');
    const { x, y } = await placeOf(two.ana, 'c2');
    two.ana.act({ do: 'drag', node: await nodeOf(two.ana, 'c2'), x: x + 60, y: y + 40 });
    settle(two);
    two.ben.act({ do: 'type', node: link, text: 'then' });
    const scope = { kind: 'map' as const };
    const { fingerprint } = await two.ana.ask('previewTidy', { rootId: two.rootId, scope });
    expect(await two.ana.ask('applyTidy', { rootId: two.rootId, scope, fingerprint })).toMatchObject({
      report: { redrawn: 1 },
    });
    two.exchange();
    for (const board of [two.ana, two.ben])
      expect((await readOnly(board)).journey.links).toMatchObject([{ id: 'k1', label: 'then' }]);
  });

  test('a sync in several steps is taken back only where nothing of others lies in any of them', async () => {
    // His words are to fall into the stage that we drew, not into the map around it.
    const two = await inserted({ dropTarget: 'deepestTopmost' });
    const stages = [...smallMap.stages, { id: 'sip', name: 'Sip' }];
    const cards = [
      ...smallMap.cards,
      ...Array.from({ length: 60 }, (_, at) => ({
        id: `m${at}`,
        stageId: 'pour',
        laneId: 'do',
        text: `m${at}`,
      })),
    ];
    await bringIn(two.ana, two.rootId, editedFile(smallMap, { ...smallMap, stages, cards }, 'x1'));
    settle(two);
    const { x, y } = await placeOf(two.ben, 'sip');
    two.ben.act({ do: 'addText', x: x + 60, y: y + 400, text: 'said by Ben' });
    settle(two);
    expect(await two.ana.ask('undo', {})).toMatchObject({
      undone: false,
      reason: expect.stringContaining('said by Ben'),
    });
    expect(textsOf(two.ana)).toContain('said by Ben');
  });
});
