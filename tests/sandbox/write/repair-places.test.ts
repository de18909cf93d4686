import { expect, test } from 'vitest';
import { change } from '../../../src/own-map/change/change.ts';
import { readPages } from '../../../src/sandbox/read/read-maps.ts';
import { openSeenBoard } from '../../../src/sandbox/read/seen-board.ts';
import { repairPlaces } from '../../../src/sandbox/write/move-nodes.ts';
import { openWriter } from '../../../src/sandbox/write/open-writer.ts';
import { openBoard } from '../../support/live-board.ts';
import { smallMap } from '../../support/small-map.ts';

const each = [{ apiGeometry: 'never' as const }, { apiGeometry: 'reparent' as const }];

test.each(each)(
  'a note that FigJam took out of its stage while it was moved comes back into it: %o',
  async (settings) => {
    const board = openBoard({ settings });
    await board.ask('insert', { journey: smallMap });
    const { currentPage } = board.figma;
    const [read] = await board.wait(readPages(openSeenBoard(board.figma), [currentPage]));
    const [map] = read?.maps ?? [];
    const id = map?.nodes.c1?.[0] ?? '';
    const note = read?.handles.get(id);
    if (!read || !map || note?.type !== 'STICKY') throw new Error('no map');
    const work = change({ scene: read.scene }, map, { journey: map.journey });
    const was = work.nodes.get(id);
    if (!was) throw new Error('not read');
    const now = { ...was, x: was.x + 24, y: was.y + 12 };
    const { x, y, parentId } = now;
    // As FigJam might leave it: at its place, but on the page.
    currentPage.appendChild(note);
    if (note.parent?.type === 'PAGE') [note.x, note.y] = [x, y];
    const writer = openWriter(board.figma, read.handles, () => undefined);
    repairPlaces({ ...writer, work }, [now]);
    expect(note.parent?.id).toBe(parentId);
    expect(note.absoluteBoundingBox).toMatchObject({ x, y });
  },
);
