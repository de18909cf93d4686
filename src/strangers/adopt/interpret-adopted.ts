import type { StampOf } from '../../journey/stamp.ts';
import { type AdoptedCells, cellsOfMap, placeOfPiece } from '../../own-map/adopted/adopted-cells.ts';
import { placeInMap } from '../../own-map/adopted/adopted-stamps.ts';
import { unionOf } from '../../plane/boxes.ts';
import { isAside } from '../../plane/decor.ts';
import { resolveIdentity } from '../../plane/interpret-identity.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import { type DraftCard, type MapDraft, untitled } from '../../plane/map-draft.ts';
import { nameOn, oneLineOf } from '../../plane/name-shown.ts';
import { collectPieces, type Piece } from '../../plane/piece.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { hasStamp, samePlace, stampOf } from '../../plane/seen-nodes.ts';
import { addDots } from './adopted-dots.ts';
import { readNames } from './adopted-names.ts';
import { readAdoptedPeople } from './adopted-people.ts';
import { tableDraft } from './adopted-table.ts';
import { buildMap } from './build-map.ts';
import { type AdoptedStart, findAdopted } from './find-adopted.ts';

/**
 * Reads the maps that people drew and then took into use. What stands on the board says names, words and cells;
 * stamps say who is who, what was agreed about a place as long as nothing moved, and what the board cannot show.
 */
export function interpretAdopted(
  nodes: readonly SeenNode[],
  index: SceneIndex,
  taken: ReadonlySet<string>,
): { maps: ReadMap[]; used: Set<string> } {
  const used = new Set<string>();
  const maps: ReadMap[] = [];
  for (const start of findAdopted(nodes, index, taken)) {
    const loose = nodes.filter((node) => !node.stamp && !used.has(node.id));
    const connectors = [...loose, ...start.members].filter((node) => node.type === 'CONNECTOR');
    const draft = draftAdopted(start, loose, index);
    const read = buildMap(draft, index, connectors, taken);
    for (const id of read.used) used.add(id);
    for (const node of start.members) if (!isAside(node)) used.add(node.id);
    maps.push(read.map);
  }
  return { maps, used };
}

function draftAdopted(start: AdoptedStart, loose: readonly SeenNode[], index: SceneIndex): MapDraft {
  const { carrier, members, root } = start;
  const identity = resolveIdentity(members, index, start.isCopy);
  const stamp = carrier && stampOf(carrier, 'journey');
  const axis = stamp?.adopted?.axis ?? axisOf(members);
  const people = readAdoptedPeople(members, identity);
  const head = {
    root,
    people,
    ...titleOf(start),
    scaffold: members.filter((node) => stampOf(node, 'decor') !== null && !isAside(node)),
    confidence: 1,
    reason: 'it was taken into use',
    transposed: axis === 'y',
    agreed: {
      id: start.journeyId,
      details: stamp?.details ?? {},
      identity,
      stampedId: start.stampedId,
      brought: stamp?.brought,
    },
  };
  if (root.type === 'TABLE' && stamp?.adopted) return { ...head, ...tableDraft(root, stamp.adopted) };
  const source = { members, carrier, identity, axis };
  const [stages, lanes] = [readNames(source, 'stage'), readNames(source, 'lane')];
  const naming = new Set<string>([root.id, ...(head.titleNode ? [head.titleNode.id] : [])]);
  for (const name of [...stages, ...lanes]) for (const node of name.nodes) naming.add(node.id);
  for (const node of head.scaffold) naming.add(node.id);
  for (const { nodes } of people) for (const node of nodes) naming.add(node.id);
  const material = [...members, ...loose].filter((node) => !naming.has(node.id));
  const pieces = collectPieces(material, index).sort(byPosition(index));
  const draft: MapDraft = { ...head, stages, lanes, cards: [], box: root };
  const moved = pieces.filter((piece) => !addAgreed(draft, piece, start, index));
  const cells = cellsOfMap(draft);
  for (const piece of moved) addByPlace(draft, cells, piece);
  addDots(draft, members, cells, identity);
  const boxes = [...stages, ...lanes].reduce<SeenNode[]>((all, name) => all.concat(name.nodes), []);
  draft.box =
    unionOf([...boxes, ...draft.cards.filter((card) => card.lane >= 0).map((card) => card.box)]) ?? root;
  return draft;
}

const byPosition = (index: SceneIndex) => (a: Piece, b: Piece) =>
  (index.position.get(a.id) ?? 0) - (index.position.get(b.id) ?? 0);

/** A card that still lies where it was agreed to belong keeps its cell, whatever changed around it. */
function addAgreed(draft: MapDraft, piece: Piece, start: AdoptedStart, index: SceneIndex): boolean {
  const [node] = piece.nodes;
  const stamp = node && stampOf(node, 'card');
  if (!node || !stamp || draft.agreed?.identity.copies.has(node.id)) return false;
  if (!isUnmoved(draft, node, piece, stamp, start, index)) return false;
  const at = (names: MapDraft['stages'], id: string | null) =>
    id === null ? -1 : names.findIndex(({ agreed }) => agreed?.id === id);
  const [stage, lane] = [at(draft.stages, stamp.stageId), at(draft.lanes, stamp.laneId)];
  if ((stage < 0 && stamp.stageId !== null) || (lane < 0 && stamp.laneId !== null)) return false;
  addCard(draft, piece, { stage, lane }, 1, 'It lies where it was agreed to belong.');
  return true;
}

function isUnmoved(
  draft: MapDraft,
  node: SeenNode,
  piece: Piece,
  stamp: StampOf<'card'>,
  { carrier }: AdoptedStart,
  index: SceneIndex,
): boolean {
  const lane = draft.lanes.find(({ agreed }) => agreed?.id === stamp.laneId);
  if (lane?.fill !== undefined && piece.fill !== stamp.fill) return false;
  if (samePlace(node, stamp.page)) return true;
  const names = [...draft.stages, ...draft.lanes];
  const holders = names.filter(({ nodes }) => nodes.some(({ id }) => piece.holders.includes(id)));
  const isElsewhere = holders.some(
    ({ agreed }) => agreed?.id !== stamp.stageId && agreed?.id !== stamp.laneId,
  );
  return !isElsewhere && samePlace(placeInMap(node, carrier, index.byId), stamp.local);
}

/** What moved, or came after the map was taken into use. */
function addByPlace(draft: MapDraft, cells: AdoptedCells, piece: Piece): void {
  const [node] = piece.nodes;
  if (!node || (isAside(node) && samePlace(node, stampOf(node, 'decor')?.page ?? { x: 0, y: 0 }))) return;
  const place = placeOfPiece(draft, cells, piece);
  if (place) addCard(draft, piece, place, 0.9, 'It lies in this column and row.');
  else if (stampOf(node, 'card'))
    addCard(draft, piece, { stage: -1, lane: -1 }, 0.9, 'It lies outside of all columns and rows.');
}

function addCard(
  draft: MapDraft,
  piece: Piece,
  place: { stage: number; lane: number },
  confidence: number,
  reason: string,
): void {
  const [node] = piece.nodes;
  if (!node) return;
  const stamp = stampOf(node, 'card');
  const id = draft.agreed?.identity.recordOf.get(node.id);
  const text = node.text ?? piece.text;
  const card: DraftCard = {
    key: id === undefined ? piece.id : id.replace(/^n/, ''),
    nodes: piece.nodes,
    text,
    ...place,
    confidence,
    reason,
    box: piece.box,
    across: [],
    agreed: id === undefined || !stamp ? undefined : { id, details: detailsOf(stamp) },
  };
  if (card.agreed && stamp?.value !== undefined && stamp.text === text) card.agreed.value = stamp.value;
  draft.cards.push(card);
}

function detailsOf({ details, severity }: StampOf<'card'>): { [field: string]: unknown } {
  return severity === undefined ? details : { ...details, severity };
}

function axisOf(members: readonly SeenNode[]): 'x' | 'y' {
  for (const node of members) if (hasStamp(node, 'stage')) return node.stamp.adopted?.axis ?? 'x';
  return 'x';
}

function titleOf({ carrier, members }: AdoptedStart): { title: string; titleNode: SeenNode | null } {
  const titleNode = members.find((node) => hasStamp(node, 'title')) ?? null;
  const stamp = carrier && stampOf(carrier, 'journey');
  if (titleNode) return { title: nameOn(titleNode) || stamp?.name || untitled, titleNode };
  const shown = stamp?.adopted?.title;
  const said = carrier && (shown === 'name' || shown === 'text') ? nameOn(carrier) : '';
  return { title: said || oneLineOf(stamp?.name) || untitled, titleNode: null };
}
