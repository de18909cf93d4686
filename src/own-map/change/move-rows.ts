import { findById } from '../../journey/find-by-id.ts';
import type { Journey } from '../../journey/journey.ts';
import { laneOfFeelings, laneOfMetrics } from '../../journey/lane-kinds.ts';
import { bottom, centreOf, origin, topSquare } from '../../plane/boxes.ts';
import { roleOf, rolesThatAre } from '../../plane/decor.ts';
import { largestOf, smallestOf } from '../../plane/extremes.ts';
import { type GridStage, laneSpan } from '../../plane/interpret-grid.ts';
import { isSection } from '../../plane/is-section.ts';
import { stageBottom } from '../../plane/measures.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, looseInMap, mainNode, nodeOf, partsOf } from './draft.ts';
import { feelingsIn, refreshGrid, sectionsIn } from './draft-grid.ts';
import { growRoot, moveBy, resizeTo } from './draft-nodes.ts';
import { scaffoldOfRow } from './draft-scaffold.ts';
import { isHung } from './work.ts';

/** A row of the grid by its lane's id; `null` is the row of feelings that belongs to no lane. Page space. */
export interface Row {
  laneId: string | null;
  top: number;
  height: number;
}

/** The rows as they lie, from top to bottom. */
export function rowsOf(draft: Draft): Row[] {
  const { lanes, stages } = draft.grid;
  const rows: Row[] = lanes.map(({ id, top, bottom: end }) => ({ laneId: id, top, height: end - top }));
  // Where every stage goes, others come or not: its head alone stands for it.
  const feelings =
    stages.length === 0
      ? scaffoldOfRow(draft, null, ['feelings']).find(({ type }) => type !== 'RECTANGLE')
      : feelingsIn(draft.grid);
  if (feelings) rows.push({ laneId: null, top: feelings.y, height: feelings.height });
  return rows.sort((a, b) => a.top - b.top);
}

/** Makes rows higher by so much; what is below them moves down. `down`: all of them stand so much lower. */
export function growRows(draft: Draft, by: ReadonlyMap<string | null, number>, down = 0): void {
  let pushed = down;
  const rows = rowsOf(draft).map(({ laneId, top, height }) => {
    const more = by.get(laneId) || 0;
    pushed += more;
    return { laneId, top: top + pushed - more, height: height + more };
  });
  if (pushed > 0) moveRows(draft, rows, pushed);
}

/**
 * Gives rows other places and heights: bands, labels, captions, notes and whatever else lies in a row move with it.
 * `total`: by how much the lower end of them all moves, and with it what lies below; stages and root grow. `journey`
 * knows the row of notes that may reach beyond it.
 */
export function moveRows(
  draft: Draft,
  wanted: readonly Row[],
  total: number,
  journey: Journey = draft.target,
): void {
  const old = rowsOf(draft);
  const laneOf = rowOfNotes(draft, journey);
  const shiftAll = (nodes: readonly DraftNode[], stage?: GridStage): void => {
    const rows = old.map((row) => {
      const to = wanted.find(({ laneId }) => laneId === row.laneId);
      return { ...row, to, span: spanIn(draft, row, stage) };
    });
    for (const node of nodes) shift(draft, node, rows, total, laneOf);
  };
  for (const stage of draft.grid.stages) if (stage.section) shiftAll(partsOf(draft, stage.section.id), stage);
  shiftAll(looseOver(draft, old));
  growSections(draft, total);
  refreshGrid(draft);
}

interface Span {
  top: number;
  bottom: number;
}

/** A row, where it goes, and where it lies in the stage of what is moved. */
interface MovingRow extends Row {
  to: Row | undefined;
  span: Span;
}

type RowOfNotes = ReadonlyMap<string, string | null>;

/** The row of every note that lies in the grid, however far it reaches beyond it. */
function rowOfNotes(draft: Draft, journey: Journey): RowOfNotes {
  const laneOf = new Map<string, string | null>();
  const { stages } = draft.grid;
  const ids = new Set<string | null>(stages.map(({ id }) => id));
  for (const { id, laneId, stageId } of journey.cards) {
    const node = laneId !== null && ids.has(stageId) ? mainNode(draft, id) : null;
    if (node) laneOf.set(node.id, laneId);
  }
  const ofMetrics = laneOfMetrics(journey);
  for (const { id, stageId } of ofMetrics === null ? [] : journey.metrics) {
    const node = mainNode(draft, id);
    const stage = findById(stages, stageId);
    if (node && stage?.section && stage.section.id === node.parentId) laneOf.set(node.id, ofMetrics);
  }
  return laneOf;
}

function spanIn({ grid }: Draft, { laneId, top, height }: Row, stage: GridStage | undefined): Span {
  const lane = findById(grid.lanes, laneId);
  if (stage && lane) return laneSpan(lane, stage);
  const band = laneId === null && stage?.feelings;
  return band ? { top: band.y, bottom: bottom(band) } : { top, bottom: top + height };
}

/** What lies over the grid without being in a stage: labels, guidance, loose notes on the root or on the page. */
function looseOver(draft: Draft, [first]: readonly Row[]): DraftNode[] {
  const { box, lanes } = draft.grid;
  const sections = sectionsIn(draft.grid);
  const left = smallestOf(lanes, ({ label }) => (label ? label.x : Infinity), (box || origin).x);
  const top = first ? first.top : 0;
  return looseInMap(draft).filter(
    (node) => !sections.has(node.id) && bottom(node) > top && (isScaffold(node) || centreOf(node).x >= left),
  );
}

function shift(
  draft: Draft,
  node: DraftNode,
  rows: readonly MovingRow[],
  total: number,
  laneOf: RowOfNotes,
): void {
  // What stands above the rows stays, however far down it reaches.
  if (isHung(node) || hasStamp(node, 'bar') || hasStamp(node, 'stageFacts')) return;
  const at = rowIndex(draft, node, rows, laneOf);
  const row = rows[at];
  if (!row?.to) return;
  const grow = row.to.height - row.height;
  const isLast = at === rows.length - 1;
  const below = isLast && node.y >= row.span.bottom && !isScaffold(node) && !laneOf.has(node.id);
  const role = roleOf(node);
  // Guidance stands below the name, which stands in the middle.
  const share = role === 'guidance' ? 0.5 : Number(lowInRow.includes(role));
  moveBy(draft, node.id, { x: 0, y: below ? total : row.to.top - row.top + share * grow });
  if (hasStamp(node, 'lane') || ['band', 'feelings'].includes(role))
    resizeTo(draft, node.id, { width: node.width, height: node.height + grow });
}

/** Whether the node belongs to its row by what it is. */
function isScaffold(node: DraftNode): boolean {
  return hasStamp(node, 'lane') || rowScaffold.includes(roleOf(node));
}

/** Scaffold that is some row's. */
export const rowScaffold = rolesThatAre('ofRow');
/** Scaffold that keeps its distance from the lower edge of its row. */
const lowInRow: readonly string[] = ['divider', 'dividerLabel'];

/** By what a node is, else the last row that begins above the middle of its top square; −1 above them all. */
function rowIndex(draft: Draft, node: DraftNode, rows: readonly MovingRow[], laneOf: RowOfNotes): number {
  const named = rowNamed(draft, node, laneOf);
  const known = rows.findIndex(({ laneId }) => laneId === named);
  if (known >= 0) return known;
  const y = isSection(node) || node.type === 'GROUP' ? node.y : centreOf(topSquare(node)).y;
  return rows.reduce((found, { span }, at) => (y >= span.top ? at : found), -1);
}

/** The row that a node belongs to by what it is, not by where it lies. */
function rowNamed({ map, grid }: Draft, { id, stamp }: DraftNode, laneOf: RowOfNotes) {
  if (laneOf.has(id)) return laneOf.get(id);
  if (stamp?.kind === 'lane') return map.identity.recordOf.get(id) || stamp.recordId;
  if (stamp?.kind === 'emotion') return laneOfFeelings(grid);
  return stamp?.kind === 'decor' && rowScaffold.includes(stamp.role) ? stamp.laneId || null : undefined;
}

function growSections(draft: Draft, total: number): void {
  const low = largestOf(draft.grid.stages, (stage) => {
    const section = nodeOf(draft, stage.section?.id);
    if (!section) return -Infinity;
    const height = Math.max(section.height + total, stageBottom);
    resizeTo(draft, section.id, { width: section.width, height });
    return section.y + height;
  });
  growRoot(draft, { bottom: low });
}
