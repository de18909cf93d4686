import { type Box, bottom, overlap, right } from '../../plane/boxes.ts';
import { isDefaultName } from '../../plane/default-name.ts';
import { type MapDraft, untitled } from '../../plane/map-draft.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import type { Piece } from '../../plane/piece.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { namesTheAxis, promisesJourney } from '../../plane/words/stage-words.ts';
import { couldBeName } from './find-lines.ts';

/** How far above its grid a title may stand, in sizes of the grid: further up it speaks of something else. */
const reachOfTitle = 0.8;

/**
 * The title of a map: a short text above it that speaks of a journey, else the name of the section or frame that holds it,
 * else the largest short text above it, else the name of the page or board where that promises a journey. What describes
 * a person is no title: leave it out of `pieces`.
 */
export function findTitle(
  draft: MapDraft,
  index: SceneIndex,
  pieces: readonly Piece[],
): { text: string; node: SeenNode | null } {
  const { root, stages, lanes, cards } = draft;
  const taken = new Set<string>();
  for (const part of [...stages, ...lanes, ...cards]) for (const { id } of part.nodes) taken.add(id);
  const above = pieces.filter((piece) => !taken.has(piece.id) && standsAbove(piece, draft.box));
  const promised = above.find((piece) => promisesJourney(piece.text));
  if (promised) return said(promised);
  const holder = root.type === 'TABLE' ? index.ancestor(root, isNamed) : root;
  if (holder && isNamed(holder) && !taken.has(holder.id))
    return { text: oneLineOf(holder.name), node: holder.type === 'SECTION' && holder === root ? root : null };
  const largest = above
    .filter((piece) => piece.type === 'TEXT' && piece.text.split(/\s+/).length > 1)
    .sort((a, b) => b.box.height - a.box.height)[0];
  const others = above.filter((piece) => piece.type === 'TEXT').map((piece) => piece.box.height);
  if (
    largest &&
    others.every((height) => height * 1.4 <= largest.box.height || height === largest.box.height)
  )
    return said(largest);
  return { text: titleOfPage(index) || untitled, node: null };
}

/** The page's name, or the board's, where it says what the page shows. */
export function titleOfPage({ scene }: SceneIndex): string {
  return oneLineOf([scene.pageName, scene.boardName].find((name) => promisesJourney(name)) ?? '');
}

/** A section or frame that people named: design tools name a frame after the device that it is as large as. */
const isNamed = ({ type, name }: SeenNode): boolean =>
  (type === 'SECTION' || type === 'FRAME') && !isDefaultName(name) && !isDevice.test(name.trim());

const isDevice =
  /^(?:(?:iphone|ipad|macbook|imac|desktop|android|google pixel|surface|apple watch|tablet|tv|slide|presentation|wireframe|a[345]|letter|tabloid)\b.*?|(?:frame|component|instance|group|page) ?)(?:[-–—]? ?\d+)?$/i;

function said(piece: Piece): { text: string; node: SeenNode | null } {
  return { text: oneLineOf(piece.text), node: piece.nodes[0] ?? null };
}

function standsAbove(piece: Piece, grid: Box): boolean {
  if (!couldBeName(piece) || namesTheAxis(piece.text)) return false;
  const { x, y, width, height } = grid;
  const size = Math.max(width, height);
  const over = bottom(piece.box) <= y + size * 0.03 && y - bottom(piece.box) <= size * reachOfTitle;
  return over && overlap(piece.box.x, right(piece.box), x, x + width) > 0;
}
