import type { ReadMap } from '../../plane/interpretation.ts';
import type { MapDraft } from '../../plane/map-draft.ts';
import { collectPieces, type Piece } from '../../plane/piece.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { promisesJourney } from '../../plane/words/stage-words.ts';
import { buildMap } from '../adopt/build-map.ts';
import { carefully } from './ask-about-reading.ts';
import { chooseGrid, isApart, type JudgedGrid, judgedGrid } from './choose-grid.ts';
import { draftFromGrid } from './draft-from-grid.ts';
import { draftsFromOwnLook } from './draft-from-own-look.ts';
import { draftFromTable } from './draft-from-table.ts';
import { findGrids } from './find-grids.ts';
import { findPeople } from './find-people.ts';
import { findTitle } from './find-title.ts';
import { type Arrows, arrowsOf } from './follow-arrows.ts';
import type { Axis, FoundGrid } from './grid-types.ts';
import { holdsOtherNames } from './holds-other-names.ts';
import { judgeJourney, wordsOfGrid } from './judge-journey.ts';
import { levelPieces } from './level-pieces.ts';
import { type GridMaterial, prepareMaterial } from './material.ts';
import { openNameBook } from './name-book.ts';
import { middleOf } from './separate.ts';
import { lookAround, promiseNear, type Surroundings } from './surroundings.ts';

/** Journeys that strangers drew, and the nodes whose words are accounted for. */
export interface ForeignReading {
  maps: ReadMap[];
  used: Set<string>;
}

/** More maps than this on one page nobody has drawn by hand. */
const mostMaps = 60;

/**
 * Finds journeys among nodes without our stamps, as a careful person would: tables; then grids of headers, labels and
 * notes, the one that explains most first, until none is left that is a journey. `taken` are journey ids in use.
 * Takes time in proportion to the board.
 */
export function interpretForeign(
  all: readonly SeenNode[],
  index: SceneIndex,
  taken: ReadonlySet<string>,
): ForeignReading {
  const reading: ForeignReading = { maps: [], used: new Set() };
  const ids = new Set(taken);
  const connectors = all.filter((node) => node.type === 'CONNECTOR');
  const own = draftsFromOwnLook(all);
  const inOwn = new Set(own.map((draft) => draft.root.id));
  const isLeft = (node: SeenNode) =>
    own.length === 0 ||
    (!inOwn.has(node.id) && !index.ancestor(node, (candidate) => inOwn.has(candidate.id)));
  const nodes = all.filter(isLeft);
  const pieces = collectPieces(nodes, index);
  const surroundings = lookAround(pieces, index);
  const drafts: MapDraft[] = [];
  // What one map has taken is no other's.
  let left = pieces;
  const take = (draft: MapDraft) => {
    drafts.push(draft);
    const gone = new Set(namedNodes(draft));
    left = left.filter(({ id }) => !gone.has(id));
  };
  for (const draft of own) take(draft);
  const book = openNameBook();
  for (const table of nodes) {
    if (table.type !== 'TABLE') continue;
    const draft = draftFromTable(table, surroundings, book, left);
    if (draft) take(draft);
  }
  const page: Page = { nodes, index, surroundings, arrows: arrowsOf(connectors), take };
  for (const plane of levelPieces(left, index)) findMaps(plane, page);
  for (const draft of withWordsAround(drafts, nodes, pieces, index)) {
    const map = buildMap(draft, index, connectors, ids, carefully);
    ids.add(map.journey.id);
    reading.maps.push(map);
    for (const id of map.memberIds) reading.used.add(id);
  }
  return reading;
}

/** The maps with the people whom blocks beside them describe, and with their titles, which are nobody's description. */
function withWordsAround(
  drafts: readonly MapDraft[],
  nodes: readonly SeenNode[],
  pieces: readonly Piece[],
  index: SceneIndex,
): MapDraft[] {
  const read = new Set(drafts.flatMap(namedNodes));
  const people = findPeople(
    drafts,
    nodes.filter(({ id, text }) => !read.has(id) && !promisesJourney(text ?? '')),
    index,
  );
  for (const list of people.values())
    for (const person of list) for (const { id } of person.nodes) read.add(id);
  const rest = pieces.filter(({ id }) => !read.has(id));
  return drafts.map((draft) => {
    const own = people.get(draft);
    const title = draft.title === '' ? findTitle(draft, index, rest) : null;
    return {
      ...draft,
      ...(title ? { title: title.text, titleNode: title.node } : {}),
      ...(own ? { people: own } : {}),
    };
  });
}

/** What the search for maps on one page shares. */
interface Page {
  nodes: readonly SeenNode[];
  index: SceneIndex;
  surroundings: Surroundings;
  arrows: Arrows;
  take: (draft: MapDraft) => void;
}

/** Up to so many pieces, the board is looked at anew after each map that was found. */
const fewPieces = 600;

/**
 * Takes the best grid; on large boards then the best of those that share nothing with it and do not lie over it; when none is left,
 * looks again at what remains, where lines that ran through a map that is gone now end.
 */
function findMaps(all: readonly Piece[], { nodes, index, surroundings, arrows, take }: Page): void {
  const sections = nodes.filter((node) => node.type === 'SECTION');
  const swatches = nodes.filter(
    (node) => (node.type === 'SHAPE_WITH_TEXT' || node.type === 'STICKY') && (node.text ?? '').trim() === '',
  );
  let pieces = [...all];
  let standing = sections;
  for (let count = 0; count < mostMaps; ) {
    const material = prepareMaterial(pieces, standing, swatches, surroundings);
    let judged = judgeAll(material, surroundings, arrows);
    const gone = new Set<string>();
    const isLarge = pieces.length > fewPieces;
    for (let best = chooseGrid(judged); best && count < mostMaps; best = chooseGrid(judged)) {
      // What has no names of its own waits until the named maps around it are gone.
      if (gone.size > 0 && (!isLarge || best.grid.rows.manner === 'positions')) break;
      const { grid, verdict } = best;
      const draft = draftFromGrid(grid, verdict, index, pieces, arrows);
      judged = judged.filter((other) => other !== best && isApart(other, best));
      if (!draft) continue;
      take(draft);
      count += 1;
      for (const id of namedNodes(draft)) gone.add(id);
    }
    if (gone.size === 0) return;
    pieces = pieces.filter((piece) => !gone.has(piece.id));
    standing = standing.filter((section) => !gone.has(section.id));
  }
}

function judgeAll(material: GridMaterial, surroundings: Surroundings, arrows: Arrows): JudgedGrid[] {
  const judged: JudgedGrid[] = [];
  const others: Pick<JudgedGrid, 'grid' | 'verdict'>[] = [];
  for (const grid of findGrids(material)) {
    const explained = grid.cards.length + grid.scaffold.length;
    if (grid.strays.length > explained * 0.4 || holdsOtherNames(grid)) continue;
    const promised = promiseNear(surroundings, grid.box) !== null;
    const words = wordsOfGrid(grid, material, arrows);
    const verdict = judgeJourney(words, promised, material.book);
    if (verdict.isJourney) judged.push(judgedGrid(grid, verdict));
    else if (grid.rows.manner !== 'positions' && (verdict.isElsewhere || words.distinct))
      others.push({ grid, verdict });
  }
  return judged.filter(({ grid }) => !others.some((other) => isLabelledOtherwise(grid, other)));
}

/**
 * Rows without names are none where the same columns have rows with names, and no journey's: names of another kind of
 * board, or one beside each of the rows.
 */
function isLabelledOtherwise(
  { columns, rows, cards }: FoundGrid,
  { grid: other, verdict }: Pick<JudgedGrid, 'grid' | 'verdict'>,
): boolean {
  if (rows.manner !== 'positions' || other.cards.length < cards.length * 0.7) return false;
  const [first, second] = [columns, other.columns].map(
    ({ cues: [cue] }) => cue?.pieces[0]?.id ?? cue?.sections[0],
  );
  return first === second && (verdict.isElsewhere || areNamed(rows, other));
}

/** Does each name, of two at least, stand beside rows of cards, or is there one for each of these rows? */
function areNamed({ cues }: Axis, { rows, cards }: FoundGrid): boolean {
  if (rows.cues.length > 1 && rows.cues.every((_, at) => cards.some((card) => card.row === at))) return true;
  return (
    cues.length === rows.cues.length &&
    rows.cues.every((name, at) => {
      const [before, row] = [cues[at - 1], cues[at]];
      return row !== undefined && middleOf(name) < row.to && (!before || middleOf(name) > before.to);
    })
  );
}

function namedNodes(draft: MapDraft): string[] {
  const { scaffold, stages, lanes, cards } = draft;
  return [...scaffold, ...[...stages, ...lanes, ...cards].flatMap(({ nodes }) => nodes)].map(({ id }) => id);
}
