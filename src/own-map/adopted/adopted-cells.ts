import { centreOf } from '../../plane/boxes.ts';
import { gridReach } from '../../plane/interpret-grid.ts';
import type { DraftName, MapDraft } from '../../plane/map-draft.ts';
import { anchorOf, type Piece } from '../../plane/piece.ts';
import { axisOf, divideAxis, type Span, spanAt } from './divide-axis.ts';
import { laneByWords } from './rows-by-words.ts';

/** Where the columns and rows of a map that people drew lie on the page. */
export interface AdoptedCells {
  stages: Span[];
  lanes: Span[];
}

/** What of a piece says where it belongs. */
type Laid = Pick<Piece, 'at' | 'holders' | 'fill' | 'text'>;

type Found = Pick<MapDraft, 'stages' | 'lanes' | 'cards' | 'transposed'>;

/** Divides the page among stages and lanes, by their names and by the cards that are known to be theirs. */
export function cellsOfMap(found: Found): AdoptedCells {
  const known = found.cards.filter((card) => card.stage >= 0 && card.lane >= 0);
  const divide = (list: 'stages' | 'lanes', of: 'stage' | 'lane') => {
    const axis = axisOf(found, list);
    return divideAxis(
      found[list],
      known.map((card) => ({ line: card[of], at: anchorOf(card.box)[axis] })),
      gridReach,
    );
  };
  return { stages: divide('stages', 'stage'), lanes: divide('lanes', 'lane') };
}

/** The cell that a piece lies in by geometry alone; `null` outside of all. */
export function placeOfPiece(
  found: Found,
  cells: AdoptedCells,
  piece: Laid,
): { stage: number; lane: number } | null {
  const [along, across] = [axisOf(found, 'stages'), axisOf(found, 'lanes')];
  const isLegend = found.lanes.some((lane) => lane.fill !== undefined);
  const stage = heldBy(found.stages, piece) ?? spanAt(cells.stages, piece.at[along]);
  const byFill = found.lanes.findIndex((lane) => lane.fill !== undefined && lane.fill === piece.fill);
  const inPlace = isLegend ? byFill : (heldBy(found.lanes, piece) ?? spanAt(cells.lanes, piece.at[across]));
  const lane = laneByWords(found.lanes, inPlace, piece.text);
  const isOutside =
    isBefore(found.stages, piece.at[across], across) ||
    (isLegend ? !isNear(found, piece.at[across], across) : isBefore(found.lanes, piece.at[along], along));
  return stage < 0 || lane < 0 || isOutside ? null : { stage, lane };
}

/** The section of a name holds what lies in it. */
function heldBy(names: readonly DraftName[], piece: Laid): number | undefined {
  const at = names.findIndex(({ nodes }) =>
    nodes.some((node) => node.type === 'SECTION' && piece.holders.includes(node.id)),
  );
  return at < 0 ? undefined : at;
}

/** What lies before the names themselves (above headers, left of labels) is in no cell. */
function isBefore(names: readonly DraftName[], at: number, axis: 'x' | 'y'): boolean {
  const middles = names.flatMap(({ nodes: [node] }) =>
    !node || node.type === 'SECTION' || node.type === 'TABLE' ? [] : centreOf(node)[axis],
  );
  return middles.length === names.length && middles.length > 0 && at <= Math.min(...middles);
}

function isNear({ cards }: Found, at: number, axis: 'x' | 'y'): boolean {
  const middles = cards.map(({ box }) => centreOf(box)[axis]);
  const [from, to] = [Math.min(...middles) - 4 * gridReach, Math.max(...middles) + 4 * gridReach];
  return middles.length === 0 || (at >= from && at <= to);
}
