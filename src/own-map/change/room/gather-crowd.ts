import { type Box, gapBetween, intersects, type Point } from '../../../plane/boxes.ts';
import { keptRole, roleOf } from '../../../plane/decor.ts';
import { gridReach } from '../../../plane/interpret-grid.ts';
import { isConnector, isSection } from '../../../plane/is-section.ts';
import { rootPadding } from '../../../plane/measures.ts';
import { belongsTo, hasStamp } from '../../../plane/seen-nodes.ts';
import { type Draft, type DraftNode, nodeOf, sectionsAround } from '../draft.ts';
import { isHung } from '../work.ts';

/** Closer to a map's section than this, a note is closer than `gridReach` to its grid. */
const ofNotes = Math.max(0, gridReach - Math.min(rootPadding.side, rootPadding.bottom)) + 1;
/** Closer than this, a section could be read as a stage that somebody drew. */
const ofSections = gridReach + 1;

/** How far something must stay from a map's section, in px, so as not to be read as a part of that map. */
export const reachOf = ({ type }: { type: string }): number => (type === 'SECTION' ? ofSections : ofNotes);

/** Things this close, in px, are one group to whoever looks at them: they move together. */
const near = 48;

/** Something on the board that is not the map's and could stand in its way. */
export interface Neighbour {
  id: string;
  /** As the board was read. */
  was: Box;
  node: DraftNode;
  /** It lies in the map's own section, and is no note of it. */
  isInside: boolean;
  /** It lies in the map's own section and holds notes of it, as a group that somebody made: it stays in the map. */
  isOwn: boolean;
  /** It lies over the map, or half over its edge, already: somebody put it there. */
  isOnMap: boolean;
}

/** All that lies around a map, and what of it belongs together. */
export interface Crowd {
  all: readonly Neighbour[];
  /** Adds to `moving` all that goes with it: groups, other maps with their notes, what connectors join. */
  join(moving: Set<Neighbour>): void;
  /** One and all that goes with it. */
  groupOf(one: Neighbour): Neighbour[];
  /** Others that `moving` would newly come upon, moved so far, each with the place that the one meeting it then has. */
  metBy(moving: ReadonlySet<Neighbour>, shift: Point): { met: Neighbour; by: Box }[];
  /** It is locked, or lies on something locked. */
  isFixed(neighbour: Neighbour): boolean;
}

/** Gathers what lies on the page, in the sections around the map, and in the map's own section without being of it. */
export function gatherCrowd(draft: Draft): Crowd {
  const all = findNeighbours(draft);
  const lines = joinedByLines(draft, all);
  const locked = all.filter(({ node, isOnMap }) => node.locked && !isOnMap);
  // A set tells what is added to it while it is gone through.
  const join = (moving: Set<Neighbour>): void => {
    for (const one of moving) {
      for (const other of all) {
        if (moving.has(other) || other.isInside !== one.isInside) continue;
        if (isTogether(one, other) || lines.has(pairOf(one.id, other.id))) moving.add(other);
      }
    }
  };
  return {
    all,
    join,
    groupOf(one) {
      const group = new Set([one]);
      join(group);
      return [...group];
    },
    isFixed: (one) =>
      !draft.mayUnlock &&
      (one.node.locked || (!one.isOnMap && locked.some((other) => intersects(other.was, one.was)))),
    metBy(moving, { x, y }) {
      const met: { met: Neighbour; by: Box }[] = [];
      for (const other of all) {
        if (moving.has(other) || other.isInside) continue;
        const there = placeOf(draft, other);
        for (const one of moving) {
          const place = placeOf(draft, one);
          const by = { x: place.x + x, y: place.y + y, width: place.width, height: place.height };
          if (!isNewlyMet(one, other, by, there)) continue;
          met.push({ met: other, by });
          break;
        }
      }
      return met;
    },
  };
}

/** Where it is by now. */
export const placeOf = (draft: Draft, { id, was }: Neighbour): Box => nodeOf(draft, id) || was;

/** Whether two things lie on each other now that did not before; a note must not come close to another map either. */
function isNewlyMet(one: Neighbour, other: Neighbour, by: Box, there: Box): boolean {
  if (intersects(by, there) && !intersects(one.was, other.was)) return true;
  const reach = isMap(one) ? reachOf(other.node) : isMap(other) ? reachOf(one.node) : 0;
  return gapBetween(by, there) < reach && gapBetween(one.was, other.was) >= reach;
}

const isMap = ({ node }: Neighbour): boolean => isSection(node) && hasStamp(node, 'journey');

function isTogether(one: Neighbour, other: Neighbour): boolean {
  if (one.node.parentId !== other.node.parentId || other.isOnMap) return false;
  const { stamp, locked } = one.node;
  if ((stamp && belongsTo(other.node.stamp, stamp.journeyId)) || intersects(one.was, other.was)) return true;
  if (locked || other.node.locked) return false;
  return gapBetween(one.was, other.was) <= (isMap(one) || isMap(other) ? gridReach : near);
}

function findNeighbours(draft: Draft): Neighbour[] {
  const { rootId, memberIds } = draft.map;
  const root = draft.seen.get(rootId);
  const own = new Set([...draft.nodesOf.values()].flat());
  const holders = new Set<string | null>();
  for (const id of own)
    for (let at = draft.nodes.get(id); at; at = draft.nodes.get(at.parentId || '')) holders.add(at.parentId);
  const around = new Set<string | null>([null, ...sectionsAround(draft)]);
  const all: Neighbour[] = [];
  for (const node of draft.nodes.values()) {
    const { id, parentId } = node;
    const was = draft.seen.get(id);
    const isInside = parentId === rootId;
    if (!was || !root || (!isInside && !around.has(parentId)) || around.has(id) || id === rootId) continue;
    if (draft.removed.has(id) || own.has(id) || isHung(node) || node.stuckTo !== undefined) continue;
    const isOurs = node.stamp && !isConnector(node) && roleOf(node) !== keptRole;
    if (isOurs && memberIds.has(id)) continue;
    const isOnMap = !isInside && intersects(was, root);
    all.push({ id, was, node, isInside, isOwn: holders.has(id), isOnMap });
  }
  return all;
}

const pairOf = (a: string, b: string): string => `${a} ${b}`;

/** What of this stands at both ends of a connector (`pairOf`, both ways); the map itself joins nothing. */
function joinedByLines(draft: Draft, all: readonly Neighbour[]): Set<string> {
  const ids = new Set(all.map(({ id }) => id));
  const outermost = (id: string | null): string => {
    let node = draft.seen.get(id || '');
    while (node && !ids.has(node.id)) node = draft.seen.get(node.parentId || '');
    return node ? node.id : '';
  };
  const joined = new Set<string>();
  for (const { connector } of draft.seen.values()) {
    if (!connector) continue;
    const [from, to] = [outermost(connector.from), outermost(connector.to)];
    joined.add(pairOf(from, to)).add(pairOf(to, from));
  }
  return joined;
}
