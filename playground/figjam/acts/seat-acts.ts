import * as z from 'zod/mini';
import { selectNodes } from '../nodes/base/select-nodes.ts';
import { currentPage, defineAct, fields, needNode } from './act.ts';

/** What a person does without changing the document: choosing nodes, and where they look. No undo step. */
export const seatActs = {
  select: defineAct({ nodes: z.array(fields.id) }, (world, { nodes }) => {
    for (const id of nodes) needNode(world, id);
    selectNodes(world.board, currentPage(world), nodes);
    return [];
  }),
  goToPage: defineAct({ page: fields.id }, (world, { page }) => {
    const { type } = needNode(world, page);
    if (type !== 'PAGE') throw new Error(`page: ${page} is a ${type}, not a PAGE`);
    world.board.currentPageId = page;
    return [];
  }),
  /** What the person sees: the middle in page space, the zoom as a factor, and the size of the view in px. */
  look: defineAct(
    { x: fields.px, y: fields.px, zoom: fields.size, width: fields.size, height: fields.size },
    ({ board }, { x, y, zoom, width, height }) => {
      Object.assign(board.viewport, { center: { x, y }, zoom, width, height });
      return [];
    },
  ),
};
