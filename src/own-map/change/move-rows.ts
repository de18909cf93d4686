import type { Journey } from '../../journey/journey.ts';
import { laneOfFeelings, laneOfMetrics } from '../../journey/lane-kinds.ts';
import { bottom, centreOf, topSquare } from '../../plane/boxes.ts';
import { roleOf, rolesThatAre } from '../../plane/decor.ts';
import { laneSpan } from '../../plane/interpret-grid.ts';
import { stageBottom } from '../../plane/measures.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, looseInMap, mainNode, nodeOf } from './draft.ts';
import { refreshGrid } from './draft-grid.ts';
import { moveBy, resizeTo } from './draft-nodes.ts';
import { scaffoldOfRow } from './draft-scaffold.ts';
import { growRoot } from './grow-root.ts';
import { heldBy, isHung } from './work.ts';

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
      : stages.find((stage) => stage.feelings)?.feelings;
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
  const moves = new Map(wanted.map((row) => [row.laneId, row]));
  const old = rowsOf(draft);
  const laneOf = rowOfNotes(draft, journey);
  const shiftAll = (ids: Iterable<string>, spans: readonly Span[]): void => {
    for (const id of ids) shift(draft, id, { old, spans, moves, total, laneOf });
  };
  for (const { section } of draft.grid.stages)
    if (section)
      shiftAll(
        [...heldBy(draft, section.id)],
        old.map((row) => spanIn(draft, row, section.id)),
      );
  shiftAll(
    looseIds(draft, old),
    old.map(({ top, height }) => ({ top, bottom: top + height })),
  );
  growSections(draft, total);
  refreshGrid(draft);
}

interface Span {
  top: number;
  bottom: number;
}

/** The row of every note that lies in the grid, however far it reaches beyond it. */
function rowOfNotes(draft: Draft, journey: Journey): Map<string, string | null> {
  const { cards, metrics } = journey;
  const laneOf = new Map<string, string | null>();
  const stages = new Map(draft.grid.stages.map((stage) => [stage.id, stage]));
  for (const { id, laneId, stageId } of cards) {
    const node = laneId !== null && stages.has(stageId || '') ? mainNode(draft, id) : null;
    if (node) laneOf.set(node.id, laneId);
  }
  const ofMetrics = laneOfMetrics(journey);
  for (const { id, stageId } of ofMetrics === null ? [] : metrics) {
    const node = mainNode(draft, id);
    const section = stages.get(stageId || '')?.section;
    if (node && section && section.id === node.parentId) laneOf.set(node.id, ofMetrics);
  }
  return laneOf;
}

function spanIn(draft: Draft, row: Row, sectionId: string): Span {
  const stage = draft.grid.stages.find(({ section }) => section?.id === sectionId);
  const lane = draft.grid.lanes.find(({ id }) => id === row.laneId);
  if (stage && lane) return laneSpan(lane, stage);
  if (stage?.feelings && row.laneId === null)
    return { top: stage.feelings.y, bottom: bottom(stage.feelings) };
  return { top: row.top, bottom: row.top + row.height };
}

/** What lies over the grid without being in a stage: labels, guidance, loose notes on the root or on the page. */
function looseIds(draft: Draft, [first]: readonly Row[]): string[] {
  const { box, lanes, stages } = draft.grid;
  const sections = new Set(stages.map(({ section }) => section?.id));
  const left = lanes.reduce((least, { label }) => Math.min(least, label?.x ?? least), box?.x || 0);
  return [...looseInMap(draft)].filter((id) => {
    const node = nodeOf(draft, id);
    if (node === null || sections.has(id) || bottom(node) <= (first?.top || 0)) return false;
    return isScaffold(node) || centreOf(node).x >= left;
  });
}

interface Moves {
  old: readonly Row[];
  spans: readonly Span[];
  moves: ReadonlyMap<string | null, Row>;
  total: number;
  laneOf: ReadonlyMap<string, string | null>;
}

function shift(draft: Draft, id: string, { old, spans, moves, total, laneOf }: Moves): void {
  const node = nodeOf(draft, id);
  // What stands above the rows stays, however far down it reaches.
  if (!node || isHung(node) || hasStamp(node, 'bar') || hasStamp(node, 'stageFacts')) return;
  const at = rowIndex(draft, node, old, spans, laneOf);
  const [row, span] = [old[at], spans[at]];
  const to = row && moves.get(row.laneId);
  if (!row || !span || !to) return;
  const grow = to.height - row.height;
  const below = at === old.length - 1 && node.y >= span.bottom && !isScaffold(node) && !laneOf.has(id);
  const role = roleOf(node);
  // Guidance stands below the name, which stands in the middle.
  const share = role === 'guidance' ? 0.5 : Number(lowInRow.includes(role));
  moveBy(draft, id, { x: 0, y: below ? total : to.top - row.top + share * grow });
  if (fillsRow(node)) resizeTo(draft, id, { width: node.width, height: node.height + grow });
}

/** Whether the node belongs to its row by what it is. */
function isScaffold(node: DraftNode): boolean {
  return fillsRow(node) || rowScaffold.includes(roleOf(node));
}

/** Scaffold that is some row's. */
export const rowScaffold = rolesThatAre('ofRow');
/** Scaffold that keeps its distance from the lower edge of its row. */
const lowInRow: readonly string[] = ['divider', 'dividerLabel'];

/** Bands and labels are as high as their row. */
function fillsRow(node: DraftNode): boolean {
  return hasStamp(node, 'lane') || ['band', 'feelings'].includes(roleOf(node));
}

/** By what a node is, else the last row that begins above the middle of its top square; −1 above them all. */
function rowIndex(
  draft: Draft,
  node: DraftNode,
  old: readonly Row[],
  spans: readonly Span[],
  laneOf: Moves['laneOf'],
): number {
  const named = rowNamed(draft, node, laneOf);
  const known = named === undefined ? -1 : old.findIndex((row) => row.laneId === named);
  if (known >= 0) return known;
  const y = node.type === 'SECTION' || node.type === 'GROUP' ? node.y : centreOf(topSquare(node)).y;
  return spans.reduce((found, { top }, at) => (y >= top ? at : found), -1);
}

/** The row that a node belongs to by what it is, not by where it lies. */
function rowNamed(draft: Draft, node: DraftNode, laneOf: Moves['laneOf']): string | null | undefined {
  const { stamp } = node;
  if (laneOf.has(node.id)) return laneOf.get(node.id);
  if (stamp?.kind === 'lane') return draft.map.identity.recordOf.get(node.id) ?? stamp.recordId;
  if (stamp?.kind === 'emotion') return laneOfFeelings(draft.grid);
  return stamp?.kind === 'decor' && rowScaffold.includes(stamp.role) ? (stamp.laneId ?? null) : undefined;
}

function growSections(draft: Draft, total: number): void {
  let low = Number.NEGATIVE_INFINITY;
  for (const stage of draft.grid.stages) {
    const section = nodeOf(draft, stage.section?.id);
    if (!section) continue;
    const height = Math.max(section.height + total, stageBottom);
    resizeTo(draft, section.id, { width: section.width, height });
    low = Math.max(low, section.y + height);
  }
  growRoot(draft, { right: Number.NEGATIVE_INFINITY, bottom: low });
}
