import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { cases } from '../support/cases.ts';
import { editParams, set } from '../support/editing.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';
import { ideasMap, overlapsOn, shownOn } from '../support/matrix-board.ts';
import { type Choose, populate, watchAround } from '../support/neighbourhood.ts';
import { bringIn, editedFile, smallMap } from '../support/small-map.ts';
import { placesOnMatrix, putMatrixBeside } from '../support/with-matrix.ts';

const grows = () =>
  fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
    const choose: Choose = (n) => numbers.next().value % n;
    const apiGeometry = choose(2) === 0 ? 'never' : 'reparent';
    const board = openBoard({ settings: { apiGeometry } });
    const hasMatrix = choose(3) === 0;
    const { rootId } = await board.ask('insert', { journey: hasMatrix ? ideasMap : smallMap });
    if (hasMatrix) await putMatrixBeside(board, rootId);
    if (choose(3) === 0) encloseMap(board, rootId);
    await populate(board, rootId, choose);
    const around = await watchAround(board, rootId);
    const before = JSON.stringify([...around.places()]);
    if (!(await grow(board, rootId, choose))) return;
    expect(await around.faults()).toEqual([]);
    board.act({ do: 'undo' });
    expect(JSON.stringify([...around.places()])).toBe(before);
  });

test('a map that grows covers and swallows nothing, whatever makes it grow; one undo puts all back', async () => {
  await fc.assert(grows(), { ...cases('maps that grow among others', 15, 600), endOnFailure: true });
}, 7_200_000);

test('found before: what lies half over the edge of a map that grows stays what it is, where places decide', async () => {
  await fc.assert(grows(), { seed: 1130721289, path: '135', numRuns: 1, endOnFailure: true });
});

test('found before: a matrix grows where it covers nothing, and moves there before it grows', async () => {
  await fc.assert(grows(), { seed: 803243550, path: '17', numRuns: 1, endOnFailure: true });
});

/** Another section around the map, as a team keeps all of one project in one. */
function encloseMap(board: LiveBoard, rootId: string): void {
  const box = board.figma.currentPage.findOne(({ id }) => id === rootId)?.absoluteBoundingBox;
  if (!box) throw new Error('no root');
  const size = { width: box.width + 500, height: box.height + 300 };
  board.act({ do: 'addSection', x: box.x - 60, y: box.y - 60, ...size, name: 'Project' });
}

/** Makes the map larger in one of the ways that there are; `false` where it was asked about instead. */
async function grow(board: LiveBoard, rootId: string, choose: Choose): Promise<boolean> {
  if (shownOn(board).size > 0 && choose(2) === 0) {
    const ids = ['i1', 'i2', 'i3', 'i4', 'f1', 'f2', 'f3'];
    const rating = [choose(6), choose(6)] as const;
    const wishes = ids.flatMap((id) =>
      ['customerValue', 'businessValue', 'effort'].map((field, at) =>
        set('card', id, field, rating[at === 2 ? 1 : 0]),
      ),
    );
    const before = placesOnMatrix(board);
    const map = (await board.ask('read', {})).journeys.find((each) => each.rootId === rootId);
    if (!map) throw new Error('no map');
    await board.ask('edit', editParams(rootId, map.journey, wishes));
    expect(overlapsOn(board)).toEqual([]);
    return placesOnMatrix(board) !== before;
  }
  switch (choose(6)) {
    case 0:
      await board.ask('makeRoom', { rootId, laneId: 'do' });
      return true;
    case 1:
      await board.ask('makeRoom', { rootId, stageId: 'pour' });
      return true;
    case 2: {
      const fields = { stageId: 'boil', laneId: 'do', text: 'So many words. '.repeat(60) };
      const edits = [{ op: 'add' as const, kind: 'card' as const, recordId: 'n1', fields }];
      const done = await board.ask('edit', { rootId, edits, seen: {} });
      return done.outcome === 'done' && done.writes > 0;
    }
    case 3: {
      const [note = ''] =
        (await board.ask('read', {})).journeys.find((map) => map.rootId === rootId)?.nodes.c1 ?? [];
      const copies = Array.from({ length: 1 + choose(20) }, () =>
        board.act({ do: 'duplicate', nodes: [note] }),
      );
      const { fingerprint } = await board.ask('previewTidy', { rootId, scope: { kind: 'map' } });
      await board.ask('applyTidy', { rootId, scope: { kind: 'map' }, fingerprint });
      return copies.length > 0;
    }
    default: {
      const done = await bringIn(board, rootId, editedFile(smallMap, larger(choose)));
      expect(done).toMatchObject({ outcome: 'done', skipped: [] });
      return true;
    }
  }
}

function larger(choose: Choose): Journey {
  const stages = Array.from({ length: choose(4) }, (_, at) => ({ id: `s${at}`, name: `New ${at}` }));
  const lanes = Array.from({ length: 1 + choose(5) }, (_, at) => ({
    id: `l${at}`,
    name: `Row ${at}`,
    kind: 'actions',
  }));
  const persona = { id: 'p2', name: 'Bo', needs: ['Quiet', 'Time', 'A chair', 'Light'] };
  return {
    ...smallMap,
    personas: choose(2) === 0 ? smallMap.personas : [...smallMap.personas, persona],
    stages: [...stages.slice(0, 1), ...smallMap.stages, ...stages.slice(1)],
    lanes: [...smallMap.lanes, ...lanes],
    cards: [
      ...smallMap.cards,
      { id: 'n1', stageId: 'boil', laneId: 'do', text: 'Long. '.repeat(choose(80)) },
    ],
  };
}
