import { bottom, overlap, right } from '../boxes.ts';
import { oneLineOf } from '../interpretation.ts';
import type { SeenNode } from '../snapshot.ts';
import type { SnapshotIndex } from '../snapshot-index.ts';
import { couldBeName } from './find-lines.ts';
import { isDefaultName } from './find-sections.ts';
import type { FoundGrid } from './grid-types.ts';
import type { Piece } from './piece.ts';
import { pitchOf } from './separate.ts';
import { namesTheAxis, promisesJourney } from './stage-words.ts';

/** How many columns above its grid a title may stand: further up it speaks of something else. */
const reachOfTitle = 3;

/**
 * The title of a map: a short text above it that speaks of a journey, else the name of its section, else the
 * largest short text right above it, else the name of the page.
 */
export function findTitle(
  grid: FoundGrid,
  root: SeenNode,
  index: SnapshotIndex,
  pieces: readonly Piece[],
): { text: string; node: SeenNode | null } {
  const taken = new Set(grid.cards.map((card) => card.piece.id));
  for (const cue of [...grid.columns.cues, ...grid.rows.cues])
    for (const piece of cue.pieces) taken.add(piece.id);
  const above = pieces.filter((piece) => !taken.has(piece.id) && standsAbove(piece, grid));
  const promised = above.find((piece) => promisesJourney(piece.text));
  if (promised) return said(promised);
  const isHolder = root.type === 'SECTION' && !isDefaultName(root.name);
  if (isHolder && !grid.columns.cues.some((cue) => cue.sections.includes(root.id)))
    return { text: oneLineOf(root.name), node: root };
  const largest = above
    .filter((piece) => piece.type === 'TEXT' && piece.text.split(/\s+/).length > 1)
    .sort((a, b) => b.box.height - a.box.height)[0];
  const others = above.filter((piece) => piece.type === 'TEXT').map((piece) => piece.box.height);
  if (
    largest &&
    others.every((height) => height * 1.4 <= largest.box.height || height === largest.box.height)
  )
    return said(largest);
  const { pageName, boardName } = index.snapshot;
  const page = /^page \d+$/i.test(pageName.trim()) ? boardName : pageName;
  return { text: oneLineOf(page) || 'Map without a title', node: null };
}

function said(piece: Piece): { text: string; node: SeenNode | null } {
  return { text: oneLineOf(piece.text), node: piece.nodes[0] ?? null };
}

function standsAbove(piece: Piece, grid: FoundGrid): boolean {
  if (!couldBeName(piece) || namesTheAxis(piece.text)) return false;
  const { x, y, width } = grid.box;
  const step = pitchOf(grid.columns.cues);
  const over = bottom(piece.box) <= y + step * 0.1 && y - bottom(piece.box) <= step * reachOfTitle;
  return over && overlap(piece.box.x, right(piece.box), x, x + width) > 0;
}
