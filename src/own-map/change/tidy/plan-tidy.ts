import { addTo } from '../../../journey/add-to.ts';
import type { Card, Persona } from '../../../journey/journey.ts';
import { laneOfFeelings } from '../../../journey/lane-kinds.ts';
import { cellKey } from '../../../journey/records.ts';
import type { Box, Point } from '../../../plane/boxes.ts';
import { captionZone, column, emotionLane, panelGap, rootPadding } from '../../../plane/measures.ts';
import { showsQuote } from '../../../plane/persona-facts.ts';
import type { ConnectorPlan, MeasuredSizes } from '../../../plane/plan.ts';
import { sortByReading } from '../../../plane/reading-order.ts';
import { planBoard } from '../../plan/plan-board.ts';
import type { KeptGrid } from '../../plan/plan-grid.ts';
import { type Draft, mainNode, nodeOf, nodeWithStamp } from '../draft.ts';
import { newId } from '../new-id.ts';
import { readsSo } from '../settle-cells.ts';
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
  cornerOf(cell: { stageId: string | null; laneId: string | null }): Point | null;
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
      const band = byKey.get(`band:${JSON.stringify([stageId, laneId])}`);
      return stage && band ? { x: stage.x, y: band.y } : null;
    },
  };
}

/** Whose quote people wrote into the table needs no note for it. */
function withoutDrawnQuote(draft: Draft, { quote, ...persona }: Persona): Persona {
  const inTable =
    nodeWithStamp(draft, persona.id, 'quote') === null &&
    showsQuote(nodeWithStamp(draft, persona.id, 'personaFacts'));
  return { ...persona, ...(inTable || quote === undefined ? {} : { quote }) };
}

/**
 * Cards in no cell share the parking lot: they follow one another there as they lie, whatever their stage. The order
 * within a stage or row comes first: what counts as one line of notes depends on which notes are looked at.
 */
function inBoardOrder(draft: Draft, cards: readonly Card[]): Card[] {
  const isParked = ({ stageId, laneId }: Card) => stageId === null || laneId === null;
  const items = cards.filter(isParked).map((card, index) => {
    return { box: mainNode(draft, card.id) || { x: 0, y: 0, width: 0, height: 0 }, index, card };
  });
  const rank = new Map(sortByReading(items).map(({ card }, at) => [card.id, at]));
  const queues = new Map<string, Card[]>();
  for (const { card } of items) addTo(queues, cellKey(card.stageId, card.laneId), card);
  const parked: Card[] = [];
  while (parked.length < items.length) {
    const heads = [...queues.values()].filter((queue) => queue.length > 0);
    heads.sort(([a], [b]) => (rank.get(a?.id || '') || 0) - (rank.get(b?.id || '') || 0));
    const next = heads[0]?.shift();
    if (next) parked.push(next);
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
  const { stages, lanes } = draft.grid;
  const heights = new Map<string | null, number>(lanes.map(({ id, top, bottom }) => [id, bottom - top]));
  const feelings = stages.find((stage) => stage.feelings)?.feelings;
  if (feelings) heights.set(null, feelings.height);
  const around = new Map<string, Box[]>();
  for (const { node, cell, blocks } of loose) {
    const corner = cell && blocks ? firstSlot(draft, cell) : null;
    if (!cell || !corner) continue;
    const { x, y, width, height } = node;
    const box = { x: x - corner.x, y: y - corner.y, width, height };
    addTo(around, cellKey(cell.stageId, cell.laneId), box);
  }
  const widths = new Map(stages.map(({ id, box }) => [id, box.width]));
  return { widths, heights, around, panelRoom: roomOfPanel(draft) };
}

/** From the side panel's left edge to where the labels keep their distance. */
function roomOfPanel(draft: Draft): number {
  const root = nodeOf(draft, draft.map.rootId);
  const label = draft.grid.lanes.find((lane) => lane.label)?.label;
  return root && label ? label.x - root.x - rootPadding.side - panelGap : 0;
}

function firstSlot(draft: Draft, cell: { stageId: string; laneId: string }): Point | null {
  const corner = cellCorner(draft.grid, cell);
  const top = laneOfFeelings(draft.target) === cell.laneId ? emotionLane.height : captionZone;
  return corner && { x: corner.x + column.padding, y: corner.y + top };
}

type Cell = { stageId: string; laneId: string };

/** Cells in which notes that stay would come to stand elsewhere among those that move. */
function cellsOutOfOrder(draft: Draft, plan: TidyPlan, fixed: ReadonlyMap<string, FixedNote>): Cell[] {
  const placeOf = new Map(plan.placed.map((item) => [item.plan.key, item]));
  const cells = new Map<string, Cell>();
  for (const { stageId, laneId, id } of draft.target.cards) {
    if (fixed.has(id) && stageId !== null && laneId !== null)
      cells.set(cellKey(stageId, laneId), { stageId, laneId });
  }
  return [...cells.values()].filter((cell) => {
    const [was, now] = [cellCorner(draft.grid, cell), plan.cornerOf(cell)];
    if (!was || !now) return false;
    const cards = draft.target.cards.filter(
      ({ stageId, laneId }) => stageId === cell.stageId && laneId === cell.laneId,
    );
    if (cards.every(({ id }) => fixed.has(id))) return false;
    const boxes = cards.map(({ id }) => {
      const node = mainNode(draft, id) || { x: 0, y: 0, width: 0, height: 0 };
      const { width, height } = node;
      const planned = placeOf.get(`card:${id}`);
      const { x, y } = planned || { x: node.x - was.x + now.x, y: node.y - was.y + now.y };
      return { x, y, width, height };
    });
    return !readsSo(boxes);
  });
}

function freeze(draft: Draft, cell: Cell, fixed: Map<string, FixedNote>): void {
  for (const { id: recordId, stageId, laneId } of draft.target.cards) {
    if (stageId !== cell.stageId || laneId !== cell.laneId || fixed.has(recordId)) continue;
    const node = mainNode(draft, recordId);
    if (!node) continue;
    const reason = 'It stands among notes that cannot be moved, and moving it would change their order.';
    fixed.set(recordId, { nodeId: node.id, recordId, unitId: node.id, reason });
  }
}
