import { expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { edit, set } from '../../support/editing.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { readOnly } from '../../support/small-map.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectUndone } from '../../support/undoing.ts';

/** What stage follows which is edited in the panel: arrows, bars above branches and curves are those of a map drawn so. */
const ids = ['look', 'ask', 'buy', 'use'];
const map: Journey = journeyFrom({
  id: 'm',
  title: 'Branches',
  personas: [{ id: 'ada', name: 'Ada' }],
  stages: ids.map((id) => ({ id, name: id })),
  lanes: [
    { id: 'do', name: 'Doing', kind: 'actions' },
    { id: 'feel', name: 'Feeling', kind: 'emotions' },
  ],
  cards: ids.map((id) => ({ id: `c-${id}`, stageId: id, laneId: 'do', text: id })),
  emotions: ids.map((stageId, at) => ({ id: `e-${stageId}`, stageId, personaId: 'ada', value: at - 2 })),
});

interface Stamp {
  kind?: string;
  role?: string;
  recordId?: string;
  stageId?: string;
  text?: string;
}

/** Lines from record to record, and bars with their words: what is drawn, by what it means. */
function drawn(board: LiveBoard): string[] {
  const stampOf = (node: BaseNode): Stamp =>
    JSON.parse(('getSharedPluginData' in node && node.getSharedPluginData('throughline', 'stamp')) || '{}');
  const nodes = board.figma.currentPage.findAll();
  const names = new Map(nodes.map((node) => [node.id, nameOf(stampOf(node))]));
  return nodes
    .flatMap((node) => {
      const stamp = stampOf(node);
      if (node.type === 'CONNECTOR' && (stamp.role === 'arrow' || stamp.role === 'curve')) {
        const [from, to] = [node.connectorStart, node.connectorEnd].map((end) =>
          'endpointNodeId' in end ? names.get(end.endpointNodeId) : 'nothing',
        );
        return [`${stamp.role} ${from} → ${to}`];
      }
      return stamp.role === 'split' && 'text' in node ? [`bar ${stamp.stageId} ${node.text.characters}`] : [];
    })
    .sort();
}

const nameOf = ({ kind, role, recordId, stageId }: Stamp) => `${role ?? kind} ${stageId ?? recordId}`;

async function put(journey: Journey): Promise<LiveBoard> {
  const board = openBoard();
  await board.ask('insert', { journey });
  return board;
}

const following = (
  after: { [stage: string]: string },
  labels: { [stage: string]: string } = {},
): Journey => ({
  ...map,
  stages: map.stages.map(({ id, name }) => ({
    id,
    name,
    ...(after[id] === undefined ? {} : { after: after[id] }),
    ...(labels[id] === undefined ? {} : { branchLabel: labels[id] }),
  })),
});

test.each([
  ['over a stage between', { use: 'ask' }, {}],
  ['back to the first', { buy: 'look' }, {}],
  ['two branches of one stage', { buy: 'ask', use: 'ask' }, {}],
  ['two branches with words', { ask: 'look', buy: 'look' }, { ask: 'goes', buy: 'waits' }],
])('%s', async (_, after, labels: { [stage: string]: string }) => {
  const target = following(after, labels);
  const wanted = drawn(await put(target));
  expect(wanted.join()).toMatch(/arrow bar.*curve emotion/);
  const board = await put(map);
  const [untouched, plain] = [boardOf(board), drawn(board)];
  const edits = Object.entries(after).map(([id, from]) => set('stage', id, 'after', from));
  const words = Object.entries(labels).map(([id, text]) => set('stage', id, 'branchLabel', text));
  expect(await edit(board, ...edits, ...words)).toMatchObject({ outcome: 'done' });
  expect((await readOnly(board)).journey.stages).toEqual(target.stages);
  expect(drawn(board)).toEqual(wanted);
  await expectUndone(board, untouched);
  expect(drawn(board)).toEqual(plain);
  // And the other way: what branched off is one stage after the other again.
  const branched = await put(target);
  await edit(branched, ...Object.keys(after).map((id) => set('stage', id, 'after', null)));
  expect(drawn(branched)).toEqual(plain);
});
