import * as z from 'zod/mini';
import { textRunSchema } from '../../journey/board-facts.ts';
import { unplacedSchema } from '../../journey/reading.ts';
import { stampSchema } from '../../journey/stamp.ts';
import { nodesInPart } from '../nodes-in-part.ts';

/** More than FigJam opens; whoever sends more sends nonsense. */
export const mostNodes = 500_000;

const id = z.string().check(z.maxLength(200));
const ids = z.array(id).check(z.maxLength(mostNodes));
const text = z.string().check(z.maxLength(1_000_000));
const side = z.enum(['AUTO', 'LEFT', 'RIGHT', 'TOP', 'BOTTOM']);

/** A node as it was seen, in page space: what `plane/scene.ts` says of it. */
const seenNodeSchema = z.object({
  id,
  type: z.string(),
  name: text,
  parentId: z.nullable(id),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  rotation: z.number(),
  visible: z.boolean(),
  locked: z.boolean(),
  text: z.exactOptional(text),
  fontSize: z.exactOptional(z.number()),
  fill: z.exactOptional(z.string()),
  stroke: z.exactOptional(z.string()),
  shape: z.exactOptional(z.string()),
  wide: z.exactOptional(z.boolean()),
  author: z.exactOptional(text),
  links: z.exactOptional(z.array(z.object({ text, url: text }))),
  runs: z.exactOptional(z.array(textRunSchema)),
  contentsHidden: z.exactOptional(z.literal(true)),
  connector: z.exactOptional(
    z.object({
      from: z.nullable(id),
      to: z.nullable(id),
      startCap: z.string(),
      endCap: z.string(),
      sides: z.exactOptional(z.object({ from: side, to: side })),
    }),
  ),
  table: z.exactOptional(
    z.object({
      cells: z.array(z.array(text)),
      columnWidths: z.array(z.number()),
      rowHeights: z.array(z.number()),
      links: z.exactOptional(z.array(z.object({ row: z.number(), column: z.number(), text, url: text }))),
    }),
  ),
  stampKind: z.exactOptional(z.string()),
  stuckTo: z.exactOptional(id),
  stamp: z.exactOptional(stampSchema),
  badStamp: z.exactOptional(z.string()),
});

/** Nodes in the order of their page. */
export const seenPartSchema = z.array(seenNodeSchema).check(z.maxLength(nodesInPart));
export type SeenPart = z.infer<typeof seenPartSchema>;

/** A page that was seen; its nodes came before it, in parts. */
export const seenPageSchema = z.object({
  boardName: text,
  pageId: id,
  pageName: text,
  /** How many of the nodes that came are this page's. */
  count: z.number(),
  liveNodeIds: ids,
  /** What our maps, and those in use, have of it. */
  held: z.object({
    taken: ids,
    inUse: ids,
    roots: ids,
    drawn: ids,
    adopted: ids,
    hidden: ids,
    grids: z.array(
      z.nullable(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
    ),
  }),
  /** Ids of what is asked about; absent: all of the page. */
  only: z.exactOptional(ids),
  left: z.exactOptional(z.array(unplacedSchema).check(z.maxLength(mostNodes))),
  written: z.exactOptional(ids),
});
type Page = z.infer<typeof seenPageSchema>;

/** The pages of an answer with the nodes that came before it. `null` where these are not what was announced. */
export function joinPages(
  pages: readonly Page[],
  parts: readonly unknown[],
): (Omit<Page, 'count'> & { nodes: SeenPart })[] | null {
  const nodes: SeenPart = [];
  for (const part of parts) {
    const parsed = z.safeParse(seenPartSchema, part);
    if (!parsed.success || nodes.length > mostNodes) return null;
    nodes.push(...parsed.data);
  }
  let at = 0;
  const joined = pages.map(({ count, ...page }) => {
    at += count;
    return { ...page, nodes: nodes.slice(at - count, at) };
  });
  return at === nodes.length ? joined : null;
}
