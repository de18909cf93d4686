import { expect, test } from 'vitest';
import { settingValues } from '../../../playground/cli/desk/setting-values.ts';
import type { Settings } from '../../../playground/figjam/document/settings.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { differences } from '../../support/differences.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, readOnly, smallMap } from '../../support/small-map.ts';

/**
 * What FigJam may do by itself (notes that grow higher, or later, sections that reach around what lies in them, numbers
 * that come back otherwise) is nobody's edit, under every value of every switch.
 */
const journey = journeyFrom(smallMap);
const long = 'Fill the kettle to the line that the flood has left on it. '.repeat(9);
const reworded = journeyFrom({
  ...smallMap,
  cards: [
    ...smallMap.cards.map((card) => (card.id === 'c1' ? { ...card, text: long } : card)),
    { id: 'n1', stageId: 'pour', laneId: 'do', text: long },
  ],
});
const each = Object.entries(settingValues)
  .filter(([name]) => name !== 'readOnly')
  .flatMap(([name, values]) => Object.keys(values).map((value): Partial<Settings> => ({ [name]: value })));
const pairs: Partial<Settings>[] = [
  { relativeTransform: 'throw', apiGeometry: 'reparent' },
  { relativeTransform: 'ignored', sectionGrowth: 'later' },
  { stickyGrowth: 'later', sectionGrowth: 'later', numbers: 'double' },
  { stickyGrowth: 'higher', apiGeometry: 'reparent', textMetrics: 'coarse' },
];

test.each([...each, ...pairs])(
  'nothing reads as an edit, and what came in once comes in once, with %o',
  async (settings) => {
    const board = openBoard({ settings });
    const { rootId } = await board.ask('insert', { journey });
    await letTimePass(board);
    await expectUntouched(board, rootId);

    const file = editedFile(journey, reworded, 'export-1');
    expect(await bringIn(board, rootId, file)).toMatchObject({ outcome: 'done', skipped: [] });
    await letTimePass(board);
    await expectUntouched(board, rootId);
    expect(differences(reworded, (await readOnly(board)).journey)).toEqual([]);
    // The same file again finds nothing to do, and writes nothing.
    const again = await board.ask('previewSync', { rootId, file });
    expect(again).toMatchObject({ changes: [], conflicts: [], missing: [] });
    board.use();
    const before = board.client.control.records();
    const none = { rootId, file, seen: again.seen, untick: [], resolutions: {}, remove: [] };
    expect(await board.ask('applySync', none)).toMatchObject({ writes: 0 });
    expect(board.client.control.records()).toEqual(before);

    const { fingerprint } = await board.ask('previewTidy', { rootId, scope: { kind: 'map' } });
    await board.ask('applyTidy', { rootId, scope: { kind: 'map' }, fingerprint });
    await letTimePass(board);
    await expectUntouched(board, rootId);
    expect(await board.ask('previewTidy', { rootId, scope: { kind: 'map' } })).toMatchObject({ tidy: true });
    expect(differences(reworded, (await readOnly(board)).journey)).toEqual([]);

    const edits = [
      { op: 'set' as const, kind: 'card' as const, recordId: 'c2', fields: { text: 'Wait a bit' } },
    ];
    const { id: _, ...fields } = JSON.parse(JSON.stringify(reworded.cards.find(({ id }) => id === 'c2')));
    const seen = { c2: { kind: 'card' as const, id: 'c2', fields } };
    expect(await board.ask('edit', { rootId, edits, seen })).toMatchObject({ outcome: 'done' });
    await letTimePass(board);
    await expectUntouched(board, rootId);
    const said = (await readOnly(board)).journey;
    const undo = await board.ask('undo', {});
    expect((await readOnly(board)).journey.cards.find(({ id }) => id === 'c2')?.text).toBe(
      undo.undone ? 'Wait' : 'Wait a bit',
    );
    expect(undo.undone, undo.reason).toBe(settings.triggerUndo !== 'nothing');
    if (!undo.undone) expect(differences(said, (await readOnly(board)).journey)).toEqual([]);
  },
);

/** A file exported now, and brought back untouched, changes nothing: the board says what it remembers. */
async function expectUntouched(board: LiveBoard, rootId: string): Promise<void> {
  const map = await readOnly(board);
  expect(map.doubts ?? []).toEqual([]);
  const file = editedFile(map.journey, map.journey);
  expect(await board.ask('previewSync', { rootId, file })).toMatchObject({ changes: [], conflicts: [] });
}

/** Whatever FigJam does a moment later is done. */
const letTimePass = (board: LiveBoard) => board.client.settle(500);
