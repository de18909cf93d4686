import { type Box, centreOf } from '../../plane/boxes.ts';
import { gridReach } from '../../plane/interpret-grid.ts';
import type { DraftName, MapDraft } from '../../plane/map-draft.ts';
import type { Piece } from '../../plane/piece.ts';
import { divideAxis, middleOfSpan, type Span, spanAt } from './divide-axis.ts';
import { laneByWords } from './rows-by-words.ts';

/** Where the columns and rows of a map that people drew lie on the page. */
export interface AdoptedCells {
  stages: Span[];
  lanes: Span[];
  /** Stages follow one another along x; else along y, and lanes along x. */
  upright: boolean;
}

/** What of a piece says where it belongs. */
type Laid = Pick<Piece, 'at' | 'holders' | 'fill' | 'text'>;

type Found = Pick<MapDraft, 'stages' | 'lanes' | 'cards' | 'transposed'>;

/** Divides the page among stages and lanes, by their names and by the cards that are known to be theirs. */
export function cellsOfMap(found: Found): AdoptedCells {
  const upright = !found.transposed;
  const at = (box: Box, across: boolean) =>
    across ? centreOf(box).x : box.y + Math.min(box.width, box.height) / 2;
  const known = found.cards.filter((card) => card.stage >= 0 && card.lane >= 0);
  return {
    upright,
    stages: divideAxis(
      found.stages,
      known.map((card) => ({ line: card.stage, at: at(card.box, upright) })),
      gridReach,
    ),
    lanes: divideAxis(
      found.lanes,
      known.map((card) => ({ line: card.lane, at: at(card.box, !upright) })),
      gridReach,
    ),
  };
}

/** The cell that a piece lies in by geometry alone; `null` outside of all. */
export function placeOfPiece(
  found: Found,
  cells: AdoptedCells,
  piece: Laid,
): { stage: number; lane: number } | null {
  const { upright } = cells;
  const [alongStages, alongLanes] = upright ? [piece.at.x, piece.at.y] : [piece.at.y, piece.at.x];
  const isLegend = found.lanes.some((lane) => lane.fill !== undefined);
  const stage = heldBy(found.stages, piece) ?? spanAt(cells.stages, alongStages);
  const byFill = found.lanes.findIndex((lane) => lane.fill !== undefined && lane.fill === piece.fill);
  const inPlace = isLegend ? byFill : (heldBy(found.lanes, piece) ?? spanAt(cells.lanes, alongLanes));
  const lane = laneByWords(found.lanes, inPlace, piece.text);
  if (stage < 0 || lane < 0) return null;
  if (
    isBefore(found.stages, alongLanes, !upright) ||
    (!isLegend && isBefore(found.lanes, alongStages, upright))
  )
    return null;
  if (isLegend && !isNear(found, alongLanes, !upright)) return null;
  return { stage, lane };
}

/** The section of a name holds what lies in it. */
function heldBy(names: readonly DraftName[], piece: Laid): number | undefined {
  const at = names.findIndex(({ nodes }) =>
    nodes.some((node) => node.type === 'SECTION' && piece.holders.includes(node.id)),
  );
  return at < 0 ? undefined : at;
}

/** What lies before the names themselves (above headers, left of labels) is in no cell. */
function isBefore(names: readonly DraftName[], at: number, alongX: boolean): boolean {
  const middles: number[] = [];
  for (const { nodes } of names) {
    const [node] = nodes;
    if (!node || node.type === 'SECTION' || node.type === 'TABLE') continue;
    const { x, y } = centreOf(node);
    middles.push(alongX ? x : y);
  }
  return middles.length === names.length && middles.length > 0 && at <= Math.min(...middles);
}

function isNear({ cards }: Found, at: number, alongX: boolean): boolean {
  const middles = cards.map(({ box }) => (alongX ? centreOf(box).x : centreOf(box).y));
  if (middles.length === 0) return true;
  const span: Span = { from: Math.min(...middles), to: Math.max(...middles) };
  return Math.abs(at - middleOfSpan(span)) <= (span.to - span.from) / 2 + 4 * gridReach;
}
