import { bottom, centreOf, topSquare } from '../../plane/boxes.ts';
import { laneSpan } from '../../plane/interpret-grid.ts';
import { stageBottom } from '../../plane/measures.ts';
import { gapBelow, lineBelow } from '../plan/plan-grid.ts';
import { type Draft, type DraftNode, isHung, looseInMap, nodeOf } from './draft.ts';
import { refreshGrid } from './draft-grid.ts';
import { moveBy, resizeTo } from './draft-nodes.ts';
import { growRoot } from './grow-root.ts';

/** A row of the grid by its lane's id; `null` is the row of feelings that belongs to no lane. */
export interface Row {
  laneId: string | null;
  top: number;
  height: number;
}

/** The rows as they lie (page space), from top to bottom. */
export function rowsOf(draft: Draft): Row[] {
  const rows: Row[] = draft.grid.lanes.map(({ id, top, bottom: end }) => ({
    laneId: id,
    top,
    height: end - top,
  }));
  const feelings = draft.grid.stages.find((stage) => stage.feelings)?.feelings;
  if (feelings) rows.push({ laneId: null, top: feelings.y, height: feelings.height });
  return rows.sort((a, b) => a.top - b.top);
}

/**
 * Gives rows new heights, or another order: bands, labels, captions, notes and whatever else lies in a row move with
 * it, stages and root grow. `wanted` holds the rows in their new order. `laneOf` names the row of notes that may reach
 * beyond it. With `stack`, rows follow closely from its top on, where they reached down to its bottom before; with `down`
 * all of them stand so much lower.
 */
export function restackRows(
  draft: Draft,
  wanted: readonly { laneId: string | null; height: number }[],
  laneOf: ReadonlyMap<string, string | null>,
  stack?: { top: number; bottom: number },
  down = 0,
): void {
  const old = rowsOf(draft);
  const hasLine = (id: string | null) =>
    lineBelow(draft.target.lanes.find((lane) => lane.id === id)) !== null;
  const moves = planMoves(old, wanted, stack?.top ?? null, hasLine, down);
  const lastOld = old[old.length - 1];
  const end = stack?.bottom ?? (lastOld ? lastOld.top + lastOld.height : 0);
  const total = moves.reduce((low, move) => Math.max(low, move.bottom), stack?.top ?? -Infinity) - end;
  if (moves.every((move) => move.by === 0 && move.grow === 0) && (total === 0 || moves.length === 0)) return;
  for (const stage of draft.grid.stages) {
    const spans = old.map((row) => spanIn(draft, row, stage.section?.id));
    for (const id of membersOf(draft, stage.section?.id ?? null))
      shift(draft, id, old, spans, moves, total, laneOf);
  }
  const spans = old.map(({ top, height }) => ({ top, bottom: top + height }));
  for (const id of looseIds(draft, old)) shift(draft, id, old, spans, moves, total, laneOf);
  growSections(draft, total);
  refreshGrid(draft);
}

interface Move {
  laneId: string | null;
  by: number;
  grow: number;
  bottom: number;
}

function planMoves(
  old: readonly Row[],
  wanted: readonly { laneId: string | null; height: number }[],
  start: number | null,
  hasLine: (laneId: string | null) => boolean,
  down: number,
): Move[] {
  const moves: Move[] = [];
  let next = start ?? 0;
  let pushed = down;
  for (const { laneId, height } of wanted) {
    const was = old.find((row) => row.laneId === laneId);
    if (!was) continue;
    // Where only heights change, the distances between rows stay as they are.
    const top = start === null ? was.top + pushed : next;
    const end = top + height + (start === null || !hasLine(laneId) ? 0 : lineZone);
    moves.push({ laneId, by: top - was.top, grow: height - was.height, bottom: end });
    next = top + height + gapBelow(hasLine(laneId));
    pushed += height - was.height;
  }
  return moves;
}

function spanIn(draft: Draft, row: Row, sectionId: string | undefined): { top: number; bottom: number } {
  const stage = draft.grid.stages.find((candidate) => candidate.section?.id === sectionId);
  const lane = draft.grid.lanes.find((candidate) => candidate.id === row.laneId);
  if (stage && lane) return laneSpan(lane, stage);
  if (stage?.feelings && row.laneId === null)
    return { top: stage.feelings.y, bottom: bottom(stage.feelings) };
  return { top: row.top, bottom: row.top + row.height };
}

function membersOf(draft: Draft, parentId: string | null): string[] {
  return parentId === null ? [] : [...(draft.children.get(parentId) ?? [])];
}

/** What lies over the grid without being in a stage: labels, guidance, loose notes on the root or on the page. */
function looseIds(draft: Draft, rows: readonly Row[]): string[] {
  const { box } = draft.grid;
  const stages = new Set(draft.grid.stages.map((stage) => stage.section?.id));
  const left = draft.grid.lanes.reduce((least, lane) => Math.min(least, lane.label?.x ?? least), box?.x ?? 0);
  const top = rows[0]?.top ?? 0;
  return [...looseInMap(draft)].filter((id) => {
    const node = nodeOf(draft, id);
    if (node === null || stages.has(id) || bottom(node) <= top) return false;
    return isScaffold(node) || centreOf(node).x >= left;
  });
}

function shift(
  draft: Draft,
  id: string,
  old: readonly Row[],
  spans: readonly { top: number; bottom: number }[],
  moves: readonly Move[],
  total: number,
  laneOf: ReadonlyMap<string, string | null>,
): void {
  const node = nodeOf(draft, id);
  // What stands above the rows stays, however far down it reaches.
  if (!node || isHung(node) || node.stamp?.kind === 'bar' || node.stamp?.kind === 'stageFacts') return;
  const at = rowIndex(draft, node, old, spans, laneOf);
  if (at === null) return;
  const row = old[at];
  const span = spans[at];
  if (!row || !span) return;
  const move = moves.find((candidate) => candidate.laneId === row.laneId);
  if (!move) return;
  const isLast = at === old.length - 1;
  const below = isLast && node.y >= span.bottom && !isScaffold(node) && !laneOf.has(id);
  const role = node.stamp?.kind === 'decor' ? node.stamp.role : '';
  // Guidance stands below the name, which stands in the middle.
  const share = role === 'guidance' ? 0.5 : Number(lowInRow.includes(role));
  moveBy(draft, id, { x: 0, y: below ? total : move.by + share * move.grow });
  if (fillsRow(node)) resizeTo(draft, id, { width: node.width, height: node.height + move.grow });
}

/** Whether the node belongs to its row by what it is. */
function isScaffold(node: DraftNode): boolean {
  const { stamp } = node;
  return fillsRow(node) || (stamp?.kind === 'decor' && rowScaffold.includes(stamp.role));
}

/** Scaffold that is some row's. */
export const rowScaffold: readonly string[] = [
  'band',
  'caption',
  'zero',
  'guidance',
  'scale',
  'feelings',
  'divider',
  'dividerLabel',
];
/** Scaffold that keeps its distance from the lower edge of its row. */
const lowInRow: readonly string[] = ['divider', 'dividerLabel'];
/** What the line below a row adds to its lower end. */
export const lineZone = gapBelow(true) - gapBelow(false);

/** Bands and labels are as high as their row. */
function fillsRow({ stamp }: DraftNode): boolean {
  return (
    stamp?.kind === 'lane' ||
    (stamp?.kind === 'decor' && (stamp.role === 'band' || stamp.role === 'feelings'))
  );
}

function rowIndex(
  draft: Draft,
  node: DraftNode,
  old: readonly Row[],
  spans: readonly { top: number; bottom: number }[],
  laneOf: ReadonlyMap<string, string | null>,
): number | null {
  const named = rowNamed(draft, node, laneOf);
  if (named !== undefined) {
    const at = old.findIndex((row) => row.laneId === named);
    if (at >= 0) return at;
  }
  const y = node.type === 'SECTION' || node.type === 'GROUP' ? node.y : centreOf(topSquare(node)).y;
  let found: number | null = null;
  for (const [at, span] of spans.entries()) if (y >= span.top) found = at;
  return found;
}

/** The row that a node belongs to by what it is, not by where it lies. */
function rowNamed(
  draft: Draft,
  node: DraftNode,
  laneOf: ReadonlyMap<string, string | null>,
): string | null | undefined {
  const { stamp } = node;
  if (laneOf.has(node.id)) return laneOf.get(node.id);
  if (stamp?.kind === 'lane') return draft.map.identity.recordOf.get(node.id) ?? stamp.recordId;
  if (stamp?.kind === 'emotion') return draft.grid.lanes.find((lane) => lane.kind === 'emotions')?.id ?? null;
  return stamp?.kind === 'decor' && rowScaffold.includes(stamp.role) ? (stamp.laneId ?? null) : undefined;
}

function growSections(draft: Draft, total: number): void {
  let low = Number.NEGATIVE_INFINITY;
  for (const stage of draft.grid.stages) {
    const section = stage.section && nodeOf(draft, stage.section.id);
    if (!section) continue;
    const height = Math.max(section.height + total, stageBottom);
    resizeTo(draft, section.id, { width: section.width, height });
    low = Math.max(low, section.y + height);
  }
  growRoot(draft, { right: Number.NEGATIVE_INFINITY, bottom: low });
}
