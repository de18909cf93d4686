import { expect, test } from 'vitest';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { findBoardFaults } from '../support/board-faults.ts';
import { edit } from '../support/editing.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';
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
