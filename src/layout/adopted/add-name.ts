import type { Stamp } from '../../model/stamp.ts';
import { stampVersion } from '../../model/stamp.ts';
import { type Box, bottom, intersects, right, unionOf } from '../boxes.ts';
import { type Draft, type DraftNode, hinder, nodeOf } from '../draft/draft.ts';
import { addNode, resizeTo } from '../draft/draft-nodes.ts';
import type { DraftName } from '../foreign/map-draft.ts';
import type { Placement, StampDraft } from '../plan/plan.ts';
import type { SeenNode } from '../snapshot.ts';
import { middleOfSpan } from './divide-axis.ts';
import { isGround, solid } from './obstacles.ts';

/** Air around what we draw beside a grid of others, in px. */
const air = 24;

interface NewName {
  list: 'stages' | 'lanes';
  record: { id: string; name: string; kind?: string };
  /** The axis along which these names follow one another. */
  axis: 'x' | 'y';
  /** The names that stay and those drawn before this one. */
  names: readonly DraftName[];
  /** Those of the other axis. */
  others: readonly DraftName[];
}

/**
 * Draws a new column or row after the last one, in the map's own manner: its header as the last header is, sections
 * that must hold it grow. Gives its name; `null` where there is no room, or where names are not drawn one by one: then
 * it is a hindrance that says what to do on the board.
 */
export function addName(draft: Draft, wanted: NewName): DraftName | null {
  const { list, record, axis, names } = wanted;
  const word = list === 'stages' ? 'stage' : 'row';
  const ordered = [...names].sort((a, b) => middleOfSpan(a) - middleOfSpan(b));
  const last = ordered[ordered.length - 1];
  const refuse = (reason: string) => {
    hinder(draft, record.id, reason);
    return null;
  };
  const manner = last && mannerOf(last);
  if (!last || manner !== 'drawn') return refuse(refusals[manner ?? 'none'](word));
  const zone = zoneAfter(draft, wanted, ordered, last);
  const growth = zone && planGrowth(draft, wanted, last, zone);
  if (!zone || !growth || !isFree(draft, zone.box, holdersOf(draft, wanted, last)))
    return refuse(
      `There is no free space ${axis === 'x' ? 'right of the last column' : 'below the last row'} of this map: make room there on the board, then try again.`,
    );
  for (const { id, width, height } of growth) resizeTo(draft, id, { width, height });
  return drawName(draft, wanted, last, zone);
}

type Manner = 'drawn' | 'one text' | 'legend' | 'none';

function mannerOf({ nodes, line, fill }: DraftName): Manner {
  if (fill !== undefined) return 'legend';
  if (line !== undefined) return 'one text';
  return nodes.length > 0 ? 'drawn' : 'none';
}

/** Why a name cannot be drawn, by the manner in which names stand on this board. */
export const refusals: { [manner in Manner]: (word: string) => string } = {
  drawn: () => '',
  'one text': (word) =>
    `The names of all ${word}s stand in one text on this board: write the new one there and lay its notes beside it, then it is read.`,
  legend: (word) =>
    `A legend tells the ${word}s by their colours on this board: add a colour with its name there, then it is read.`,
  none: (word) => `The ${word}s have no names on this board: write one for each there, then try again.`,
};

/** How far from the last name the new one stands, and the area that is its own. */
interface Zone {
  shift: number;
  box: Box;
}

/** How far from the last name the new one stands, and the free area that it asks for. */
function zoneAfter(
  draft: Draft,
  { axis, list, names, others }: NewName,
  ordered: readonly DraftName[],
  last: DraftName,
): Zone | null {
  const { found } = draft.map;
  if (!found) return null;
  const [start, end] = extentOf(draft, last, list, axis);
  const before = ordered[ordered.length - 2];
  const pitch = before ? middleOfSpan(last) - middleOfSpan(before) : 0;
  const shift = Math.max(pitch, end - start + air);
  const all = [...names, ...others].reduce<Box[]>((boxes, { nodes }) => boxes.concat(nodes), [found.box]);
  const across = unionOf(all) ?? found.box;
  const length = Math.max(end - start, pitch - air);
  const box =
    axis === 'x'
      ? { x: start + shift, y: across.y, width: length, height: across.height }
      : { x: across.x, y: start + shift, width: across.width, height: length };
  return { shift, box };
}

/** From where to where a column or row reaches along its axis: its names and the notes that are its own. */
function extentOf(
  draft: Draft,
  name: DraftName,
  list: 'stages' | 'lanes',
  axis: 'x' | 'y',
): [number, number] {
  const id = draft.current[list].find((_, at) => draft.map.found?.[list][at] === name)?.id;
  const field = list === 'stages' ? 'stageId' : 'laneId';
  const boxes: Box[] = [...name.nodes];
  for (const card of draft.current.cards) {
    for (const nodeId of id !== undefined && card[field] === id ? (draft.nodesOf.get(card.id) ?? []) : []) {
      const node = nodeOf(draft, nodeId);
      if (node) boxes.push(node);
    }
  }
  const ends = boxes.map((box) => (axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)]));
  return [
    Math.min(name.from, ...ends.map(([from = name.from]) => from)),
    Math.max(name.to, ...ends.map(([, to = name.to]) => to)),
  ];
}

/** Sections that hold the last name, those of the other axis, and all around them: they grow with the grid. */
function holdersOf(draft: Draft, { names, others }: NewName, last: DraftName): Set<string> {
  const holders = new Set<string>();
  const own = new Set<string>();
  for (const { nodes } of names) for (const { id } of nodes) own.add(id);
  const climb = (node: SeenNode) => {
    const around = pathOf(draft, node.parentId);
    // What lies in one column only does not stretch over all of them.
    if (around.some(({ id }) => own.has(id))) return;
    for (const { id } of around) holders.add(id);
    if (node.type === 'SECTION' && !own.has(node.id)) holders.add(node.id);
  };
  for (const { nodes } of [last, ...others]) nodes.forEach(climb);
  return holders;
}

function pathOf(draft: Draft, id: string | null): DraftNode[] {
  const path: DraftNode[] = [];
  for (let node = nodeOf(draft, id ?? undefined); node; node = nodeOf(draft, node.parentId ?? undefined))
    path.push(node);
  return path;
}

/** The sections that must grow, and how large they become; `null` where something is in the way. */
function planGrowth(
  draft: Draft,
  wanted: NewName,
  last: DraftName,
  zone: Zone,
): { id: string; width: number; height: number }[] | null {
  const { axis } = wanted;
  const holders = holdersOf(draft, wanted, last);
  const farOf = (box: Box) => (axis === 'x' ? right(box) : bottom(box));
  const growth: { id: string; width: number; height: number }[] = [];
  for (const id of holders) {
    const node = nodeOf(draft, id);
    if (!node || node.type === 'GROUP') continue;
    const end = farOf(zone.box) + air;
    if (farOf(node) >= end) continue;
    if (node.type !== 'SECTION') return null;
    const by = Math.max(zone.shift, end - farOf(node));
    const strip =
      axis === 'x'
        ? { x: right(node), y: node.y, width: by, height: node.height }
        : { x: node.x, y: bottom(node), width: node.width, height: by };
    if (!isFree(draft, strip, holders)) return null;
    growth.push({
      id,
      width: node.width + (axis === 'x' ? by : 0),
      height: node.height + (axis === 'y' ? by : 0),
    });
  }
  return growth;
}

/** Nothing lies there but the sections that grow, and empty ground. */
function isFree(draft: Draft, area: Box, holders: ReadonlySet<string>): boolean {
  for (const node of draft.nodes.values()) {
    if (draft.removed.has(node.id) || holders.has(node.id) || !node.visible || !intersects(node, area))
      continue;
    if (node.type === 'SECTION' || node.type === 'FRAME') return false;
    if (solid.includes(node.type) && !isGround(node, { width: 240, height: 240 })) return false;
  }
  return true;
}

/** As the last name is drawn: its header first, then whatever says it again, then what its section says of others. */
function drawName(draft: Draft, wanted: NewName, last: DraftName, { shift, box }: Zone): DraftName {
  const { list, record, axis } = wanted;
  const [from, to] = axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)];
  const nodes: DraftNode[] = [];
  for (const [turn, model] of last.nodes.entries()) {
    const start = shift + (axis === 'x' ? model.x : model.y);
    const reach = { axis, from: from - start, to: to - start };
    const stamp = turn === 0 ? nameStampDraft(list, record, reach) : againStamp(draft, list, record.id);
    const node = drawLike(draft, wanted, model, shift, { name: record.name, stamp });
    if (node) nodes.push(node);
  }
  const [first] = nodes;
  if (first?.type === 'SECTION') repeatOthers(draft, wanted, last, shift, first);
  draft.restamp.add(record.id);
  return { key: record.id, name: record.name, nodes, confidence: 1, reason: '', from, to };
}

/** What the last section says of the rows (or columns) that run through it, the new one says too. */
function repeatOthers(draft: Draft, wanted: NewName, last: DraftName, shift: number, home: DraftNode): void {
  const list = wanted.list === 'stages' ? 'lanes' : 'stages';
  const [section] = last.nodes;
  for (const other of wanted.others) {
    const id = draft.current[list].find((_, at) => draft.map.found?.[list][at] === other)?.id;
    const inside = other.nodes.find((node) =>
      pathOf(draft, node.parentId).some((up) => up.id === section?.id),
    );
    if (id === undefined || !inside) continue;
    const stamp = againStamp(draft, list, id);
    drawLike(draft, wanted, inside, shift, { name: other.name, stamp, home: home.id });
  }
}

function drawLike(
  draft: Draft,
  { list, record, axis }: NewName,
  { id: modelId }: SeenNode,
  shift: number,
  { name, stamp, home }: { name: string; stamp: StampDraft; home?: string },
): DraftNode | null {
  const model = nodeOf(draft, modelId);
  if (!model) return null;
  const { width, height } = model;
  const x = model.x + (axis === 'x' ? shift : 0);
  const y = model.y + (axis === 'y' ? shift : 0);
  const plan = planLike(model, name, `${list}:${record.id}:${modelId}`, stamp);
  const full: Stamp = { v: stampVersion, journeyId: draft.map.journey.id, nodeId: '', ...stamp };
  return nodeOf(draft, addNode(draft, plan, home ?? homeOf(draft, model), { x, y, width, height }, full));
}

function nameStampDraft(
  list: 'stages' | 'lanes',
  { id, name, kind }: NewName['record'],
  adopted: { axis: 'x' | 'y'; from: number; to: number },
): StampDraft {
  if (list === 'stages') return { kind: 'stage', recordId: id, name, details: {}, adopted };
  const laneKind = kind ?? 'other';
  return { kind: 'lane', recordId: id, name, laneKind, top: 0, bottom: 0, details: {}, adopted };
}

function againStamp(draft: Draft, list: 'stages' | 'lanes', recordId: string): StampDraft {
  const of = list === 'stages' ? { stageId: recordId } : { laneId: recordId };
  return { kind: 'decor', recordId: draft.map.journey.id, role: 'again', ...of };
}

function planLike(model: DraftNode, name: string, key: string, stamp: StampDraft): Placement {
  const { width, height, fill, wide = false, shape, stroke } = model;
  const fontSize = model.fontSize ?? 24;
  const base = { key, x: 0, y: 0, stamp };
  switch (model.type) {
    case 'SECTION':
      return { ...base, type: 'SECTION', width, height, name, fill: fill ?? null, children: [] };
    case 'STICKY':
      return { ...base, type: 'STICKY', text: name, wide, fontSize, fill: fill ?? 'E6E6E6' };
    case 'TEXT':
      return { ...base, type: 'TEXT', text: name, fontSize };
    default:
      return {
        ...base,
        type: 'SHAPE',
        shape: shapeOf(shape),
        width,
        height,
        text: name,
        fontSize,
        fill: fill ?? 'FFFFFF',
        stroke: stroke ?? null,
      };
  }
}

function shapeOf(shape: string | undefined): 'SQUARE' | 'ROUNDED_RECTANGLE' | 'ELLIPSE' {
  return shape === 'ROUNDED_RECTANGLE' || shape === 'ELLIPSE' ? shape : 'SQUARE';
}

/** Groups do not take in what we draw: what lies in one finds its home around it. */
function homeOf(draft: Draft, { parentId }: DraftNode): string | null {
  let home = nodeOf(draft, parentId ?? undefined);
  while (home?.type === 'GROUP') home = nodeOf(draft, home.parentId ?? undefined);
  return home?.id ?? null;
}
