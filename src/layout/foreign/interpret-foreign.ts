import { gapBetween } from '../boxes.ts';
import type { ReadMap } from '../interpretation.ts';
import type { SeenNode } from '../snapshot.ts';
import type { SnapshotIndex } from '../snapshot-index.ts';
import { buildMap } from './build-map.ts';
import { chooseGrid, type JudgedGrid } from './choose-grid.ts';
import { draftFromGrid } from './draft-from-grid.ts';
import { draftFromTable } from './draft-from-table.ts';
import { findGrids, type GridMaterial } from './find-grids.ts';
import { judgeGrid, wordsOfGrid } from './judge-grid.ts';
import { levelPieces } from './level-pieces.ts';
import type { MapDraft } from './map-draft.ts';
import { collectPieces, type Piece } from './piece.ts';

/** Journeys that strangers drew, and the nodes whose words are accounted for. */
export interface ForeignReading {
  maps: ReadMap[];
  used: Set<string>;
}

/** More maps than this on one page nobody has drawn by hand. */
const mostMaps = 40;

/**
 * The search weighs every column of words against every row of them, so its time grows faster than the board. Above
 * so many pieces nothing is looked for but tables, and every text stays listed as belonging to no map.
 */
const mostPieces = 500;

/**
 * Finds journeys among nodes without our stamps, as a careful person would: tables; then grids of headers, labels and
 * notes, the one that explains most first, until none is left that is a journey. `taken` are journey ids in use.
 */
export function interpretForeign(
  nodes: readonly SeenNode[],
  index: SnapshotIndex,
  taken: ReadonlySet<string>,
): ForeignReading {
  const reading: ForeignReading = { maps: [], used: new Set() };
  const ids = new Set(taken);
  const connectors = nodes.filter((node) => node.type === 'CONNECTOR');
  const pieces = collectPieces(nodes, index);
  const take = (draft: MapDraft) => {
    const { map, used } = buildMap(draft, index, connectors, ids);
    ids.add(map.journey.id);
    reading.maps.push(map);
    for (const id of used) reading.used.add(id);
  };
  for (const table of nodes) {
    if (table.type !== 'TABLE') continue;
    const draft = draftFromTable(table, index, wordsAround(pieces, table, index));
    if (draft) take(draft);
  }
  if (pieces.length > mostPieces) return reading;
  for (const plane of levelPieces(pieces, index)) findMaps(nodes, index, plane, take);
  return reading;
}

function findMaps(
  nodes: readonly SeenNode[],
  index: SnapshotIndex,
  all: readonly Piece[],
  take: (draft: MapDraft) => void,
): void {
  const sections = nodes.filter((node) => node.type === 'SECTION');
  const swatches = nodes.filter(
    (node) => (node.type === 'SHAPE_WITH_TEXT' || node.type === 'STICKY') && (node.text ?? '').trim() === '',
  );
  let pieces = [...all];
  let standing = sections;
  for (let count = 0; count < mostMaps; count += 1) {
    const draft = findBest({ pieces, sections: standing, swatches }, index);
    if (!draft) return;
    take(draft);
    const gone = new Set(namedNodes(draft));
    if (gone.size === 0) return;
    pieces = pieces.filter((piece) => !gone.has(piece.id));
    standing = standing.filter((section) => !gone.has(section.id));
  }
}

function findBest(material: GridMaterial, index: SnapshotIndex): MapDraft | null {
  const judged: JudgedGrid[] = [];
  for (const grid of findGrids(material)) {
    const explained = grid.cards.length + grid.scaffold.length;
    if (grid.strays.length > explained * 0.4) continue;
    const verdict = judgeGrid(wordsOfGrid(grid), wordsAround(material.pieces, grid.box, index));
    if (verdict.isJourney) judged.push({ grid, verdict });
  }
  const best = chooseGrid(judged);
  return best && draftFromGrid(best.grid, best.verdict, index, material.pieces);
}

function namedNodes(draft: MapDraft): string[] {
  const ids = draft.scaffold.map((node) => node.id);
  for (const part of [...draft.stages, ...draft.lanes, ...draft.cards])
    for (const node of part.nodes) ids.push(node.id);
  return ids;
}

/** Short texts near a grid, and the names of what it lies in. */
function wordsAround(pieces: readonly Piece[], box: Piece['box'], index: SnapshotIndex): string[] {
  const near = pieces.filter((piece) => piece.text.length < 120 && gapBetween(box, piece.box) < 900);
  const { snapshot } = index;
  const sections = snapshot.nodes.filter((node) => node.type === 'SECTION').map((node) => node.name);
  return [...near.map((piece) => piece.text), ...sections, snapshot.pageName, snapshot.boardName];
}
