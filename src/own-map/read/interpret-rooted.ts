import { doAtOnce, type Stretches } from '../../journey/stretches.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { indexScene, type SceneIndex } from '../../plane/scene-index.ts';
import { hasStamp, type SeenWith } from '../../plane/seen-nodes.ts';
import { findKeeper } from './find-keeper.ts';
import { findRootless } from './find-rootless.ts';
import { interpretMap, type MapStart } from './interpret-map.ts';
import { partHidden } from './part-hidden.ts';

/** The maps of a page that we drew. */
export interface RootedReading {
  maps: ReadMap[];
  /** Ids of the nodes that they have read, their roots among them. */
  used: Set<string>;
  /** Ids of the sections that they stand in. */
  roots: Set<string>;
  /** The section of a map of ours that a node lies in. */
  rootOf(node: SeenNode): SeenNode | null;
}

/**
 * Every map of ours on a page as a journey, with or without its root section, in stretches. Pure; the same scene gives the same ids.
 * `taken` are journey ids that other pages already hold.
 */
export function* interpretRooted(index: SceneIndex, taken: ReadonlySet<string>): Stretches<RootedReading> {
  const rooted = findMaps(index, taken);
  const starts = [
    ...rooted,
    ...findRootless(index, new Set([...taken, ...rooted.map((start) => start.stampedId)])),
  ];
  const standing = starts.filter(({ pieces }) => !pieces);
  const roots = new Map(standing.map((start) => [start.root.id, start.root]));
  const rootOf = rootFinder(index, roots);
  const used = new Set<string>(roots.keys());
  // What one map has read is no other map's.
  const takenBy = new Map<string, SeenNode>();
  const maps: ReadMap[] = [];
  for (const start of starts) {
    const read = yield* interpretMap(index, start, (node) => takenBy.get(node.id) ?? rootOf(node));
    for (const id of read.used) {
      used.add(id);
      takenBy.set(id, start.root);
    }
    maps.push(read.map);
  }
  return { maps, used, roots: new Set(roots.keys()), rootOf };
}

/** One map of ours alone, by its root section; `null` where that is none. Cheaper than the whole page. */
export function interpretRoot(scene: Scene, rootId: string): ReadMap | null {
  const index = indexScene(partHidden(scene).shown);
  const starts = findMaps(index, new Set());
  const start = starts.find(({ root }) => root.id === rootId);
  const rootOf = rootFinder(index, new Map(starts.map(({ root }) => [root.id, root])));
  return start ? doAtOnce(interpretMap(index, start, rootOf)).map : null;
}

/** The root sections with the journey id of each: copies of a map are journeys of their own. */
function findMaps(index: SceneIndex, taken: ReadonlySet<string>): MapStart[] {
  const claims = new Map<string, SeenWith<'journey'>[]>();
  for (const node of index.scene.nodes) {
    if (node.type !== 'SECTION' || !hasStamp(node, 'journey') || node.stamp.adopted) continue;
    const claim = claims.get(node.stamp.journeyId);
    if (claim) claim.push(node);
    else claims.set(node.stamp.journeyId, [node]);
  }
  const starts: MapStart[] = [];
  for (const [stampedId, claim] of claims) {
    const keeper = taken.has(stampedId) ? undefined : findKeeper(claim, index);
    for (const root of claim) {
      const isCopy = root !== keeper;
      const journeyId = isCopy
        ? `${stampedId.slice(0, 150)}-${root.id.replace(/[^0-9A-Za-z]+/g, '-')}`
        : stampedId;
      starts.push({ root, stampedId, journeyId, isCopy });
    }
  }
  return starts;
}

function rootFinder(index: SceneIndex, roots: Map<string, SeenNode>) {
  const known = new Map<string, SeenNode | null>();
  return (node: SeenNode): SeenNode | null => {
    const held = known.get(node.id);
    if (held !== undefined) return held;
    const found = index.ancestor(node, (candidate) => roots.has(candidate.id));
    known.set(node.id, found);
    return found;
  };
}
