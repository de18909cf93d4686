import type { Piece } from '../../plane/piece.ts';
import { isSqueezed, looksAlike, turnOf } from './find-lines.ts';
import type { Axis, CardInGrid, Cue, FoundGrid } from './grid-types.ts';
import type { NameBook } from './name-book.ts';
import { medianOf, middleOf, pitchOf } from './separate.ts';

/** How much the grid explains: cards in cells, less what fits nowhere, and names that look like names. */
export function scoreGrid(found: FoundGrid, book: NameBook): number {
  const worth = found.rows.manner === 'positions' ? 0.5 : 1;
  const clear = found.cards.reduce((sum, card) => sum + card.clear, 0) * worth;
  const typical = typicalCard(found.cards);
  const named =
    namingMerit(found.columns, typical, book) +
    namingMerit(found.rows, typical, book) -
    emptyEnds(found.columns, new Set(found.cards.map((card) => card.column))) -
    emptyEnds(found.rows, new Set(found.cards.map((card) => card.row)));
  const odd = oddNames(found.columns) + oddNames(found.rows);
  // Captions name their row again in every column: no label of the first column says as much.
  const again = found.rows.manner === 'captions' ? countAgain(found.rows) + 1 : found.scaffold.length;
  return clear - odd * 3 + again - found.strays.length * 2 + named;
}

const countAgain = ({ cues }: Axis): number => cues.reduce((sum, { pieces }) => sum + pieces.length - 1, 0);

/** A first or last name without any card may be something else that stands in line. */
function emptyEnds(axis: Axis, filled: ReadonlySet<number>): number {
  if (filled.size < 2 || axis.manner !== 'texts') return 0;
  const last = axis.cues.length - 1;
  let cost = 0;
  for (const [end, next] of [
    [0, 1],
    [last, last - 1],
  ] as const) {
    const [cue, beside] = [axis.cues[end], axis.cues[next]];
    if (!cue?.pieces[0] || !beside?.pieces[0]) continue;
    const steps = Math.abs(middleOf(cue) - middleOf(beside)) / pitchOf(axis.cues);
    if (steps > 2.2) cost += 3;
    if (filled.has(end)) continue;
    cost += steps > 1.5 || !looksAlike(cue.pieces[0], beside.pieces[0]) ? 1.5 : 0.7;
  }
  return cost;
}

/** Names of one kind and different size, or turned otherwise, are of different things: a title among labels. */
function oddNames(axis: Axis): number {
  const sizes = (type: string | undefined) =>
    medianOf(axis.cues.filter((cue) => cue.pieces[0]?.type === type).map((cue) => cue.pieces[0]?.size ?? 0));
  const turn = medianOf(axis.cues.map(turnOfCue));
  const widest = Math.max(
    0,
    ...axis.cues.slice(1).map((cue, at) => cue.from - (axis.cues[at]?.to ?? cue.from)),
  );
  return axis.cues.filter((cue, at) => {
    const [piece] = cue.pieces;
    if (isGuidance(cue, axis.cues[at - 1], widest)) return true;
    if (axis.manner === 'texts' && axis.cues.length >= 3 && turnOfCue(cue) !== turn) return true;
    const usual = sizes(piece?.type);
    return (
      piece !== undefined && !isSqueezed(piece) && (piece.size > usual * 1.7 || piece.size * 1.7 < usual)
    );
  }).length;
}

/** What stands close under a name of another look, with rows far apart, says more of that name. */
function isGuidance({ from, pieces: [piece] }: Cue, before: Cue | undefined, widest: number): boolean {
  const [name] = before?.pieces ?? [];
  if (!before || !piece || !name || looksAlike(name, piece)) return false;
  return from - before.to < piece.size && widest > piece.size * 2;
}

const turnOfCue = ({ pieces: [piece] }: Cue): number => (piece ? turnOf(piece) : 0);

function namingMerit(axis: Axis, typical: Piece | null, book: NameBook): number {
  if (axis.cues.some((cue) => cue.unnamed)) return 0;
  let merit = 0;
  for (const cue of axis.cues) {
    const [piece] = cue.pieces;
    const isCard = piece?.fill !== undefined && typical !== null && looksAlike(piece, typical);
    const isKnown = book(cue.name).kind !== null || book(cue.name).isStage;
    if (book(cue.name).isSentence || (isCard && !isKnown)) merit -= 1;
    else merit += piece && typical && looksAlike(piece, typical) ? 0.2 : 1.2;
  }
  return merit;
}

/** A card as most are: by how it looks. */
export function typicalCard(cards: readonly CardInGrid[]): Piece | null {
  const height = medianOf(cards.map((card) => card.piece.box.height));
  const counts = new Map<string, { piece: Piece; count: number }>();
  for (const { piece } of cards) {
    const key = `${piece.type} ${piece.fill ?? ''}`;
    const held = counts.get(key);
    if (!held) counts.set(key, { piece, count: 1 });
    else {
      held.count += 1;
      if (Math.abs(piece.box.height - height) < Math.abs(held.piece.box.height - height)) held.piece = piece;
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.piece ?? null;
}
