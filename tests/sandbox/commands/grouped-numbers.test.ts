import { expect, test } from 'vitest';
import { differences } from '../../../src/journey/equal.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { readOnly, smallMap } from '../../support/small-map.ts';

const journey = journeyFrom({
  ...smallMap,
  metrics: [
    { id: 'n1', kind: 'number', name: 'Visits', current: 12 },
    { id: 'n2', kind: 'number', name: 'Calls', current: 3 },
    { id: 'n3', kind: 'number', stageId: 'boil', name: 'Cups', current: 7 },
  ],
});

const cases = [true, false].flatMap((row) =>
  [
    ['n1', 'n2'],
    ['n1', 'n2', 'n3'],
    ['n1', 'n2', 'n3', 'table'],
    ['n1', 'heading'],
    ['n1', 'c1'],
  ].map((group) => [row, group] as const),
);

test.each(cases)(
  'grouped numbers stay numbers of the map when it is tidied (with a row for them: %s; %j)',
  async (row, group) => {
    const board = openBoard();
    const lanes = row ? [...journey.lanes, { id: 'num', name: 'Numbers', kind: 'metrics' }] : journey.lanes;
    const { rootId } = await board.ask('insert', { journey: journeyFrom({ ...journey, lanes }) });
    const { nodes } = await readOnly(board);
    const idOf = (name: string) => {
      if (name === 'table') return board.figma.currentPage.findOne(({ type }) => type === 'TABLE')?.id;
      const texts = board.figma.currentPage.findAllWithCriteria({ types: ['TEXT'] });
      return name === 'heading'
        ? texts.find(({ characters }) => characters === (row ? 'Colours' : 'Metrics'))?.id
        : nodes[name]?.[0];
    };
    board.act({ do: 'group', nodes: group.map((name) => idOf(name) ?? '') });
    const before = (await readOnly(board)).journey;
    for (let turn = 0; turn < 2; turn += 1) {
      const { fingerprint } = await board.ask('previewTidy', { rootId, scope: { kind: 'map' } });
      await board.ask('applyTidy', { rootId, scope: { kind: 'map' }, fingerprint });
      expect(differences(before, (await readOnly(board)).journey)).toEqual([]);
      for (const id of ['n1', 'n2', 'n3'])
        expect(isWithin(board, rootId, (await readOnly(board)).nodes[id]?.[0])).toBe(true);
    }
    expect(before.metrics).toHaveLength(3);
    expect(await board.ask('previewTidy', { rootId, scope: { kind: 'map' } })).toMatchObject({ tidy: true });
    const { unplaced } = await board.ask('read', {});
    expect(unplaced).toEqual([]);
  },
);

function isWithin({ figma }: LiveBoard, rootId: string, id: string | undefined): boolean {
  let at: BaseNode | null = figma.currentPage.findOne((node) => node.id === id);
  while (at && at.id !== rootId) at = at.parent;
  return at !== null;
}
