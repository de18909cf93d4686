import { expect, test } from 'vitest';
import { layShapeText } from '../../playground/figjam/geometry/shape-text.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import { collect } from '../../src/plane/collect-plan.ts';
import { listTemplates } from '../../src/templates/templates.ts';
import { findBoardFaults } from '../support/board-faults.ts';
import { edit } from '../support/editing.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';
import { measurePlan, shapeRecord } from '../support/measure-plan.ts';
import { mapWithStages } from '../support/sample-journeys.ts';
import { smallMap } from '../support/small-map.ts';

/** What stands as guidance on the label of a row. */
function guidanceOf(board: LiveBoard, laneId: string): string[] {
  const words = ['"role":"guidance"', `"laneId":"${laneId}"`];
  const found = board.figma.currentPage.findAll((node) => {
    const stamp = node.getSharedPluginData('throughline', 'stamp');
    return words.every((word) => stamp.includes(word));
  });
  return found.map((node) => (node.type === 'TEXT' ? node.characters : node.name));
}

test('a row that had no guidance gets it below its name; where it is taken out, none is left', async () => {
  const board = openBoard();
  const own = { id: 'own', name: 'Own row', kind: 'other' };
  const map = journeyFrom({ ...smallMap, lanes: [...smallMap.lanes, own] });
  const { rootId } = await board.ask('insert', { journey: map });
  expect(guidanceOf(board, 'own')).toEqual([]);
  await edit(board, { op: 'set', kind: 'lane', recordId: 'own', fields: { guidance: 'Anything' } });
  expect(guidanceOf(board, 'own')).toEqual(['Anything']);
  expect(findBoardFaults(board, rootId)).toEqual([]);
  await edit(board, { op: 'set', kind: 'lane', recordId: 'own', fields: { guidance: null } });
  expect(guidanceOf(board, 'own')).toEqual([]);
});

test.each(listTemplates().map((template) => [template.id, template] as const))(
  'stands right below the name of its row, as FigJam lays both out: %s',
  (_, template) => {
    for (const example of [false, true]) {
      const journey = mapWithStages(template, example, 5);
      const plan = planBoard(journey, { sizes: measurePlan(planBoard(journey), 'inter') });
      const placed = collect(plan.root);
      for (const [key, guidance] of placed) {
        const label = placed.get(key.replace('guidance:', 'lane:'));
        if (guidance.type !== 'TEXT' || label?.type !== 'SHAPE') continue;
        const { height } = layShapeText(shapeRecord(label), 'inter').text;
        const gap = guidance.y - (label.y + (label.height + height) / 2);
        expect([label.text, Math.round(gap)]).toEqual([label.text, 16]);
      }
    }
  },
);
