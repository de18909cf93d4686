import { addTo } from '../../journey/add-to.ts';
import { centreOf, gapBetween } from '../../plane/boxes.ts';
import { collectPieces, type Piece } from '../../plane/piece.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { indexSpace } from '../../plane/space-index.ts';
import type { Saying } from '../adopt/person-reading.ts';
import { sayingsOf } from '../adopt/person-sayings.ts';
import { fieldBegun, fieldNamed, personBegun, personNamed, wishOf } from '../adopt/person-words.ts';
import { splitPeople } from './split-people.ts';

/** Words that may describe one person. */
export interface PeopleBlock {
  sayings: Saying[];
  /** Something holds just these words: a section, a frame, a group, a shape, a table. */
  isApart: boolean;
}

/** More hints than this are a wall of notes, and no people beside a map. */
const mostHints = 400;
/** Words of one person are no further apart than so many of their own sizes: lines of a text, or sides of a note. */
const reachInSizes = { text: 14, note: 1.2 };

/**
 * Blocks that may describe people: what a section, frame, group, shape or table holds; else what stands around words that
 * hint at a person. `holders` hold maps, and are no blocks.
 */
export function blocksOfPeople(
  nodes: readonly SeenNode[],
  index: SceneIndex,
  holders: ReadonlySet<string>,
): PeopleBlock[] {
  const pieces = collectPieces(nodes, index);
  const tables = nodes.filter(({ type }) => type === 'TABLE');
  const hints = pieces.filter(isHint);
  if (hints.length + tables.length > mostHints) return [];
  const held = new Map<string, Piece[]>();
  const free: Piece[] = [];
  const behind = backdrops(nodes, pieces);
  for (const piece of pieces) {
    const home = homeOf(piece, index, holders) ?? behind.get(piece);
    if (!home) free.push(piece);
    else addTo(held, home.id, piece);
  }
  const blocks: PeopleBlock[] = tables.map((table) => ({ sayings: sayingsOf(table), isApart: true }));
  for (const [id, own] of held) {
    const home = index.byId.get(id);
    if (!home || !own.some(isHint)) {
      const isNamed = home?.type === 'SECTION' && personBegun(home.name) !== null;
      if (!isNamed) {
        free.push(...own);
        continue;
      }
    }
    const sayings = own.flatMap(({ nodes: [node] }) => sayingsOf(node));
    const title = home?.type === 'SECTION' ? sayingsOf(home) : [];
    const parts = splitPeople(sayings);
    if (parts.length > 1) for (const part of parts) blocks.push({ sayings: part, isApart: true });
    else blocks.push({ sayings: [...title, ...sayings], isApart: true });
  }
  for (const around of groupsAround(free.filter(isHint), free)) {
    const sayings = around.flatMap(({ nodes: [node] }) => sayingsOf(node));
    for (const part of splitPeople(sayings)) blocks.push({ sayings: part, isApart: false });
  }
  return blocks;
}

const isHint = ({ text }: Piece): boolean =>
  text.length < 600 &&
  (fieldNamed(text) !== null ||
    fieldBegun(text) !== null ||
    text.split('\n').filter((line) => fieldNamed(line) !== null || fieldBegun(line) !== null).length >= 2 ||
    personBegun(text) !== null ||
    personNamed(text.split('\n')[0] ?? '') !== null ||
    wishOf(text) !== null);

/** The outermost section, frame or group around it that holds no map. */
function homeOf(piece: Piece, index: SceneIndex, holders: ReadonlySet<string>): SeenNode | undefined {
  let home: SeenNode | undefined;
  const [node] = piece.nodes;
  if (!node) return undefined;
  index.ancestor(node, (around) => {
    if (holders.has(around.id)) return true;
    if (['SECTION', 'FRAME', 'GROUP'].includes(around.type)) home = around;
    return false;
  });
  return home;
}

/** The smallest empty shape behind each piece, of those that lie behind two at least. */
function backdrops(nodes: readonly SeenNode[], pieces: readonly Piece[]): Map<Piece, SeenNode> {
  const used = new Set(pieces.flatMap(({ nodes: own }) => own.map(({ id }) => id)));
  const space = indexSpace(pieces, ({ box }) => centreOf(box));
  const isEmpty = ({ id, type, text = '' }: SeenNode) =>
    type === 'SHAPE_WITH_TEXT' && text.trim() === '' && !used.has(id);
  const behind = new Map<Piece, SeenNode>();
  for (const shape of nodes.filter(isEmpty).sort((x, y) => x.width * x.height - y.width * y.height)) {
    const inside = space.within(shape);
    if (inside.length >= 2) for (const piece of inside) if (!behind.has(piece)) behind.set(piece, shape);
  }
  return behind;
}

/** Hints that stand together, with all that stands as near to one of them. */
function groupsAround(hints: readonly Piece[], all: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  const reach = ({ type, size }: Piece) => size * (type === 'TEXT' ? reachInSizes.text : reachInSizes.note);
  const near = (a: Piece, b: Piece) => gapBetween(a.box, b.box) <= Math.max(reach(a), reach(b));
  for (const hint of hints) {
    const meets = groups.filter((group) => group.some((other) => near(hint, other)));
    const joined = [hint, ...meets.flat()];
    for (const group of meets) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => {
    const own = new Set(group);
    const around = all.filter((piece) => !own.has(piece) && group.some((hint) => near(hint, piece)));
    return [...group, ...around].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  });
}
