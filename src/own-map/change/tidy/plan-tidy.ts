import { addTo } from '../../../journey/add-to.ts';
import type { Card, Persona } from '../../../journey/journey.ts';
import { cellKey } from '../../../journey/records.ts';
import type { Box, Point } from '../../../plane/boxes.ts';
import type { GridStage } from '../../../plane/interpret-grid.ts';
import { panelGap, rootPadding } from '../../../plane/measures.ts';
import { showsQuote } from '../../../plane/persona-facts.ts';
import type { ConnectorPlan, MeasuredSizes } from '../../../plane/plan.ts';
import { sortByReading } from '../../../plane/reading-order.ts';
import { planBoard } from '../../plan/plan-board.ts';
import type { KeptGrid } from '../../plan/plan-grid.ts';
import { type Cell, type Draft, mainNode, nodeOf, nodeWithStamp, rootOf } from '../draft.ts';
import { cardsOfCell, cellArea } from '../draft-cells.ts';
import { feelingsIn, labelIn } from '../draft-grid.ts';
import { newId } from '../new-id.ts';
import { readsSo, seenFrom } from '../settle-cells.ts';
import type { Sizes } from '../work.ts';
import { cellCorner, type FixedNote } from './find-fixed.ts';
import { findLoose, type LooseUnit } from './loose-units.ts';
import { listPlaced, matchPlan, type Placed } from './match-plan.ts';

/** How the tidy map is laid out. */
export interface TidyPlan {
  /** Of the root section. */
  width: number;
  height: number;
  placed: Placed[];
  lines: (ConnectorPlan & { home: string })[];
  /** Node ids by placement key. */
  matches: Map<string, string>;
  loose: LooseUnit[];
  /** The upper left corner of a cell or of a stage's row of feelings (`laneId` null), in the root's space. */
  cornerOf(cell: Cell): Point | null;
  /** How wide a stage is planned. */
  widthOf(stage: GridStage): number;
}

/**
 * The map as it would be drawn now, with the sizes that its parts have on the board, no row or column smaller than it
 * is, around what stays. Where that cannot keep the order of a cell, all of the cell stays: `fixed` tells so then.
 */
export function planTidy(draft: Draft, fixed: Map<string, FixedNote>, measured: Sizes = new Map()): TidyPlan {
  for (;;) {
    const plan = planOnce(draft, fixed, measured);
    const stuck = cellsOutOfOrder(draft, plan, fixed);
    if (stuck.length === 0) return plan;
    for (const cell of stuck) freeze(draft, cell, fixed);
  }
}

function planOnce(draft: Draft, fixed: ReadonlyMap<string, FixedNote>, measured: Sizes): TidyPlan {
  const isFree = ({ id }: { id: string }) => !fixed.has(id);
  const { target } = draft;
  const journey = {
    ...target,
    cards: inBoardOrder(draft, target.cards.filter(isFree)),
    metrics: target.metrics.filter(isFree),
    links: [],
    personas: target.personas.map((persona) => withoutDrawnQuote(draft, persona)),
  };
  const first = listPlaced(planBoard(journey).root.children).placed;
  const matches = matchPlan(draft, first);
  const loose = findLoose(draft, new Set(matches.values()), fixed);
  const kept = keptGrid(draft, loose);
  const plan = planBoard(journey, { sizes: sizesOf(draft, first, { matches, measured }), kept });
  const { placed, lines } = listPlaced(plan.root.children);
  const byKey = new Map(placed.map((item) => [item.plan.key, item]));
  return {
    width: plan.root.width,
    height: plan.root.height,
    placed,
    lines,
    matches,
    loose,
    cornerOf({ stageId, laneId }) {
      const stage = byKey.get(`stage:${stageId}`);
      const band = byKey.get(`band:${cellKey(stageId, laneId)}`);
      return stage && band ? { x: stage.x, y: band.y } : null;
    },
    widthOf({ id, box }) {
      const { plan: stage } = byKey.get(`stage:${id}`) || {};
      return stage?.type === 'SECTION' ? stage.width : box.width;
    },
  };
}

/** Whose quote people wrote into the table needs no note for it. */
function withoutDrawnQuote(draft: Draft, persona: Persona): Persona {
  const { id } = persona;
  const inTable = !nodeWithStamp(draft, id, 'quote') && showsQuote(nodeWithStamp(draft, id, 'personaFacts'));
  return inTable ? { ...persona, quote: undefined } : persona;
}

/**
 * Cards in no cell share the parking lot: they follow one another there as they lie, whatever their stage. The order
 * within a stage or row comes first: what counts as one line of notes depends on which notes are looked at.
 */
function inBoardOrder(draft: Draft, cards: readonly Card[]): Card[] {
  const isParked = ({ stageId, laneId }: Card) => stageId === null || laneId === null;
  const items = cards.filter(isParked).map((card, index) => {
    return { box: mainNode(draft, card.id) || nowhere, index, card };
  });
  const rank = new Map(sortByReading(items).map(({ card }, at) => [card.id, at]));
  const queues = new Map<string, Card[]>();
  for (const { card } of items) addTo(queues, cellKey(card.stageId, card.laneId), card);
  const rankOf = ([first]: readonly Card[]) => (first && rank.get(first.id)) ?? Infinity;
  const parked: Card[] = [];
  while (parked.length < items.length) {
    const [queue = []] = [...queues.values()].sort((a, b) => rankOf(a) - rankOf(b));
    parked.push(...queue.splice(0, 1));
  }
  return [...cards.filter((card) => !isParked(card)), ...parked];
}

/** What grows with its text has the size that it has on the board, whoever made it that large. */
function sizesOf(
  draft: Draft,
  placed: readonly Placed[],
  { matches, measured }: { matches: ReadonlyMap<string, string>; measured: Sizes },
): MeasuredSizes {
  const sizes: MeasuredSizes = {};
  for (const { plan } of placed) {
    if (plan.type !== 'STICKY' && plan.type !== 'TABLE' && plan.type !== 'TEXT') continue;
    const id = matches.get(plan.key) ?? newId(plan.key);
    const size = measured.get(id) || nodeOf(draft, id);
    if (!size || size.height === 0) continue;
    const width = plan.type === 'TEXT' ? (plan.width ?? size.width) : size.width;
    sizes[plan.key] = { width, height: size.height };
  }
  return sizes;
}

function keptGrid(draft: Draft, loose: readonly LooseUnit[]): KeptGrid {
  const { grid } = draft;
  const heights = new Map<string | null, number>(grid.lanes.map(({ id, top, bottom }) => [id, bottom - top]));
  const feelings = feelingsIn(grid);
  if (feelings) heights.set(null, feelings.height);
  const around = new Map<string, Box[]>();
  for (const { node, cell, blocks } of loose) {
    const area = cell && blocks ? cellArea(grid, cell) : null;
    if (cell && area)
      for (const box of seenFrom(area, [node])) addTo(around, cellKey(cell.stageId, cell.laneId), box);
  }
  const widths = new Map(grid.stages.map(({ id, box }) => [id, box.width]));
  // From the side panel's left edge to where the labels keep their distance.
  const [root, label] = [rootOf(draft), labelIn(grid)];
  const panelRoom = root && label ? label.x - root.x - rootPadding.side - panelGap : 0;
  return { widths, heights, around, panelRoom };
}

/** Cells in which notes that stay would come to stand elsewhere among those that move. */
function cellsOutOfOrder(draft: Draft, plan: TidyPlan, fixed: ReadonlyMap<string, FixedNote>): Cell[] {
  const placeOf = new Map(plan.placed.map((item) => [item.plan.key, item]));
  const cells = new Map<string, Card>();
  for (const card of draft.target.cards)
    if (fixed.has(card.id)) cells.set(cellKey(card.stageId, card.laneId), card);
  return [...cells.values()].filter((cell) => {
    const cards = cardsOfCell(draft, cell);
    if (!carriedIn(draft, plan, cell, nowhere) || cards.every((id) => fixed.has(id))) return false;
    const boxes = cards.map((id) => {
      const node = mainNode(draft, id) || nowhere;
      const { width, height } = node;
      const { x, y } = placeOf.get(`card:${id}`) || carriedIn(draft, plan, cell, node) || node;
      return { x, y, width, height };
    });
    return !readsSo(boxes);
  });
}

/** Where something goes that keeps its place in its cell, in the root's space. */
export function carriedIn({ grid }: Draft, plan: TidyPlan, cell: Cell, { x, y }: Point): Point | null {
  const [was, now] = [cellCorner(grid, cell), plan.cornerOf(cell)];
  return was && now && { x: x - was.x + now.x, y: y - was.y + now.y };
}

function freeze(draft: Draft, cell: Cell, fixed: Map<string, FixedNote>): void {
  for (const recordId of cardsOfCell(draft, cell)) {
    const node = fixed.has(recordId) ? null : mainNode(draft, recordId);
    if (!node) continue;
    const reason = 'It stands among notes that cannot be moved, and moving it would change their order.';
    fixed.set(recordId, { nodeId: node.id, recordId, unitId: node.id, reason });
  }
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };
