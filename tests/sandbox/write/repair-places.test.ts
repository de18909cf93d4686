import { expect, test } from 'vitest';
import { openDraft } from '../../../src/own-map/change/draft.ts';
import { moveBy } from '../../../src/own-map/change/draft-nodes.ts';
import { workOf } from '../../../src/own-map/change/draft-work.ts';
import { readPages } from '../../../src/sandbox/read/read-maps.ts';
import { openSeenBoard } from '../../../src/sandbox/read/seen-board.ts';
import { openWriter } from '../../../src/sandbox/write/draft-writer.ts';
import { repairPlaces } from '../../../src/sandbox/write/move-draft-nodes.ts';
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
    const draft = openDraft(read.scene, map, map.journey);
    moveBy(draft, id, { x: 24, y: 12 });
    const { x, y, parentId } = draft.nodes.get(id) ?? { x: 0, y: 0, parentId: null };
    // As FigJam might leave it: at its place, but on the page.
    currentPage.appendChild(note);
    if (note.parent?.type === 'PAGE') [note.x, note.y] = [x, y];
    repairPlaces(
      openWriter(board.figma, draft, read.handles, () => undefined),
      workOf(draft).changed.map(({ now }) => now),
    );
    expect(note.parent?.id).toBe(parentId);
    expect(note.absoluteBoundingBox).toMatchObject({ x, y });
  },
);
