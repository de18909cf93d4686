import { type Box, unionOf } from '../../../plane/boxes.ts';
import type { DraftName } from '../../../plane/map-draft.ts';
import type { SeenNode } from '../../../plane/scene.ts';
import { middleOfSpan } from '../../adopted/divide-axis.ts';
import { type Draft, hinder, idsOf, nodeOf, pathOf } from '../draft.ts';
import { resizeTo } from '../draft-nodes.ts';
import { drawName, endOf, type NewName, sides, type Zone } from './draw-name.ts';
import { whyNotAlone } from './found-names.ts';
import { obstaclesIn, standing } from './obstacles.ts';

/** Air around what we draw beside a grid of others, in px. */
const air = 24;

/**
 * Draws a new column or row after the last one, in the map's own manner: its header as the last header is, sections
 * that must hold it grow. Gives its name; `null` where there is no room, or where names are not drawn one by one: then
 * it is a hindrance that says what to do on the board.
 */
export function addName(draft: Draft, wanted: NewName): DraftName | null {
  const { list, record, axis, names } = wanted;
  const ordered = [...names].sort((a, b) => middleOfSpan(a) - middleOfSpan(b));
  const [last, before] = ordered.reverse();
  const refuse = (reason: string) => {
    hinder(draft, record.id, reason);
    return null;
  };
  const reason = whyNotAlone(list, last, 'add');
  if (!last || reason !== null) return refuse(reason ?? '');
  const zone = zoneAfter(draft, wanted, last, before);
  const holders = holdersOf(draft, wanted, last);
  if (!isFree(draft, zone.box, holders) || !growHolders(draft, axis, holders, zone))
    return refuse(
      `There is no free space ${axis === 'x' ? 'right of the last column' : 'below the last row'} of this map: make room there on the board, then try again.`,
    );
  return drawName(draft, wanted, last, zone);
}

/** After the last name and the notes that are its own; as far as that is from the one before. */
function zoneAfter(
  draft: Draft,
  { axis, list, names, others, reach }: NewName,
  last: DraftName,
  before: DraftName | undefined,
): Zone {
  const field = list === 'stages' ? 'stageId' : 'laneId';
  const held = draft.current.cards.filter((card) => card[field] === last.key);
  const notes = standing(
    draft,
    held.flatMap(({ id }) => idsOf(draft, id)),
  );
  const boxes = [...last.nodes, ...notes];
  const start = Math.min(last.from, ...boxes.map((box) => box[axis]));
  const end = Math.max(last.to, ...boxes.map((box) => endOf(box, axis)));
  const pitch = before ? middleOfSpan(last) - middleOfSpan(before) : 0;
  const shift = Math.max(pitch, end - start + air);
  const all = [...names, ...others].flatMap<Box>(({ nodes }) => nodes);
  const across = unionOf([...all, reach]) ?? reach;
  const size = Math.max(end - start, pitch - air);
  return { shift, box: { ...across, [axis]: start + shift, [sides[axis]]: size } };
}

/** Sections that hold the last name, those of the other axis, and all around them: they grow with the grid. */
function holdersOf(draft: Draft, { names, others }: NewName, last: DraftName): Set<string> {
  const holders = new Set<string>();
  const own = new Set(names.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const climb = (node: SeenNode) => {
    const around = pathOf(draft, node.parentId).map(({ id }) => id);
    // What lies in one column only does not stretch over all of them.
    if (around.some((id) => own.has(id))) return;
    for (const id of around) holders.add(id);
    if (node.type === 'SECTION' && !own.has(node.id)) holders.add(node.id);
  };
  for (const { nodes } of [last, ...others]) nodes.forEach(climb);
  return holders;
}

/** Lets sections hold the zone; tells whether there is room for that. */
function growHolders(
  draft: Draft,
  axis: 'x' | 'y',
  holders: ReadonlySet<string>,
  { shift, box }: Zone,
): boolean {
  const side = sides[axis];
  const end = endOf(box, axis) + air;
  for (const id of holders) {
    const node = nodeOf(draft, id);
    const was = node ? endOf(node, axis) : end;
    if (!node || node.type === 'GROUP' || was >= end) continue;
    const by = Math.max(shift, end - was);
    const { x, y, width, height } = node;
    const strip = { x, y, width, height, [axis]: was, [side]: by };
    if (node.type !== 'SECTION' || !isFree(draft, strip, holders)) return false;
    resizeTo(draft, id, { width, height, [side]: node[side] + by });
  }
  return true;
}

/** Nothing lies there but the sections that grow, and empty ground. */
const isFree = (draft: Draft, area: Box, holders: ReadonlySet<string>): boolean =>
  obstaclesIn(draft, area, { width: 240, height: 240 }, holders, ['SECTION', 'FRAME']).length === 0;
