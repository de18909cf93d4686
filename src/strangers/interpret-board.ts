import { explainUnplaced } from '../own-map/read/explain-unplaced.ts';
import { findKeeper } from '../own-map/read/find-keeper.ts';
import { findRootless } from '../own-map/read/find-rootless.ts';
import { interpretMap, type MapStart } from '../own-map/read/interpret-map.ts';
import { narrowMaps } from '../own-map/read/narrow-maps.ts';
import { sayOwnWords } from '../own-map/read/own-words.ts';
import { partHidden } from '../own-map/read/part-hidden.ts';
import { explainLeft, sayRecords } from '../own-map/read/say-records.ts';
import { keptRole } from '../plane/decor.ts';
import { describeMap } from '../plane/facts/describe-map.ts';
import { describeConnector, describeNodes } from '../plane/facts/describe-nodes.ts';
import type { Interpretation, ReadMap, Unplaced } from '../plane/interpretation.ts';
import { hasStamp, isDecor, type SeenWith, stampOf, wordsOf } from '../plane/seen-nodes.ts';
import type { SeenNode, Snapshot } from '../plane/snapshot.ts';
import { indexSnapshot, type SnapshotIndex } from '../plane/snapshot-index.ts';
import { openWords, type WordsSeen } from '../plane/words-seen.ts';
import { interpretAdopted, isAside } from './adopt/interpret-adopted.ts';
import { type ForeignReading, interpretForeign } from './find/interpret-foreign.ts';
import { recognisePeople } from './find/recognise-people.ts';
import { findClusters, listHidden } from './loose/find-clusters.ts';

/**
 * What one page shows: every map of ours as a journey, those of others, and all other words with the reason why they
 * belong to none. Pure; the same snapshot gives the same ids. `taken` are journey ids that other pages already hold.
 * `only`: what of it is asked about (a selection, with all that lies in it).
 */
export function interpretBoard(
  snapshot: Snapshot,
  taken: ReadonlySet<string> = new Set(),
  only?: ReadonlySet<string>,
): Interpretation {
  const { shown, hidden } = partHidden(snapshot);
  const index = indexSnapshot(shown);
  const rooted = findMaps(index, taken);
  const starts = [
    ...rooted,
    ...findRootless(index, new Set([...taken, ...rooted.map((start) => start.stampedId)])),
  ];
  const standing = starts.filter(({ pieces }) => !pieces);
  const roots = new Map(standing.map((start) => [start.root.id, start.root]));
  const rootOf = rootFinder(index, roots);
  const used = new Set<string>(roots.keys());
  const words = openWords();
  for (const root of roots.values()) words.sayAll(root);
  // What one map has read is no other map's.
  const takenBy = new Map<string, SeenNode>();
  const journeys: ReadMap[] = [];
  for (const start of starts) {
    const read = interpretMap(index, start, (node) => takenBy.get(node.id) ?? rootOf(node));
    for (const id of read.used) {
      used.add(id);
      takenBy.set(id, start.root);
      const node = index.byId.get(id);
      if (node) words.sayAll(node);
    }
    journeys.push(read.map);
  }
  const inUse = () => new Set([...taken, ...journeys.map((map) => map.journey.id)]);
  const left = shown.nodes.filter((node) => !used.has(node.id) && rootOf(node) === null);
  const adopted = interpretAdopted(left, index, inUse());
  for (const id of adopted.used) used.add(id);
  journeys.push(...adopted.maps);
  // What a newer version drew is no stranger's map: it is named as what it is, among what is in no map.
  const isLoose = (node: SeenNode) => !used.has(node.id) && !node.stamp && node.badStamp !== 'newer';
  const loose = left.filter(isLoose);
  const own = only ? narrowMaps(journeys, only) : journeys;
  const foreign = only ? foreignPart(loose, index, inUse(), only) : interpretForeign(loose, index, inUse());
  for (const id of foreign.used) used.add(id);
  const maps = [...own, ...foreign.maps];
  for (const map of [...journeys, ...foreign.maps]) if (map.found) sayRecords(words, map, index);
  const isSelected = ({ id }: SeenNode) => !only || only.has(id);
  const isAsked = (node: SeenNode) => !used.has(node.id) && isSelected(node);
  const describe = describeNodes(indexSnapshot(snapshot));
  const asked = loose.filter((node) => isAsked(node));
  const unseen = hidden.filter((node) => isAsked(node));
  return {
    journeys: maps,
    unplaced: [...findUnplaced(index, words, isSelected, rootOf, maps), ...tellHidden(unseen)],
    loose: [...findClusters(asked, index, describe), ...listHidden(unseen, index, describe)],
    connectors: snapshot.nodes
      .filter((node) => node.type === 'CONNECTOR' && isAsked(node) && !isDecor(node))
      .map((node) => describeConnector(node, index)),
    describe: (map) => describeMap(map, index, describe),
  };
}

function tellHidden(hidden: readonly SeenNode[]): Unplaced[] {
  return hidden
    .map((node) => ({
      nodeId: node.id,
      text: wordsOf(node),
      reason: 'It is hidden: nobody sees it on the board.',
    }))
    .filter(({ text }) => text !== '');
}

/** One map of ours alone, by its root section; `null` where that is none. Cheaper than the whole page. */
export function interpretRoot(snapshot: Snapshot, rootId: string): ReadMap | null {
  const index = indexSnapshot(partHidden(snapshot).shown);
  const starts = findMaps(index, new Set());
  const start = starts.find(({ root }) => root.id === rootId);
  const rootOf = rootFinder(index, new Map(starts.map(({ root }) => [root.id, root])));
  return start ? interpretMap(index, start, rootOf).map : null;
}

/** A map within the selection; else, of the maps that reach beyond it, what was selected. */
function foreignPart(
  loose: readonly SeenNode[],
  index: SnapshotIndex,
  taken: ReadonlySet<string>,
  only: ReadonlySet<string>,
): ForeignReading {
  const within = interpretForeign(
    loose.filter(({ id }) => only.has(id)),
    index,
    taken,
  );
  if (within.maps.length > 0) return within;
  const { maps, used } = interpretForeign(loose, index, taken);
  const part = narrowMaps(maps, only);
  return { maps: part, used: part.length > 0 ? used : new Set() };
}

/** The root sections with the journey id of each: copies of a map are journeys of their own. */
function findMaps(index: SnapshotIndex, taken: ReadonlySet<string>): MapStart[] {
  const claims = new Map<string, SeenWith<'journey'>[]>();
  for (const node of index.snapshot.nodes) {
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

function rootFinder(index: SnapshotIndex, roots: Map<string, SeenNode>) {
  const known = new Map<string, SeenNode | null>();
  return (node: SeenNode): SeenNode | null => {
    const held = known.get(node.id);
    if (held !== undefined) return held;
    const found = index.ancestor(node, (candidate) => roots.has(candidate.id));
    known.set(node.id, found);
    return found;
  };
}

/** Everything with words that no record says, each with the reason. */
function findUnplaced(
  index: SnapshotIndex,
  words: WordsSeen,
  isAsked: (node: SeenNode) => boolean,
  rootOf: (node: SeenNode) => SeenNode | null,
  maps: readonly ReadMap[],
): Unplaced[] {
  const unplaced: Unplaced[] = maps.reduce<Unplaced[]>((all, map) => all.concat(map.left ?? []), []);
  const own = new Set<string>();
  for (const { ownWords = [] } of maps) for (const id of ownWords) own.add(id);
  // Scaffold of ours on which people wrote, or that was kept for their words.
  const isOwn = (node: SeenNode) => own.has(node.id) || stampOf(node, 'decor')?.role === keptRole;
  const left = index.snapshot.nodes.filter(
    (node) => isAsked(node) && (!isDecor(node) || isAside(node) || isOwn(node)) && words.left(node) !== '',
  );
  const people = recognisePeople(
    left.filter((node) => !node.stamp && !words.isTouched(node)),
    index,
  );
  const mapOf = (node: SeenNode) => maps.find(({ found, memberIds }) => found && memberIds.has(node.id));
  for (const node of left) {
    if (isOwn(node) && hasStamp(node, 'decor')) {
      unplaced.push({ nodeId: node.id, text: words.left(node), reason: sayOwnWords(node) });
      continue;
    }
    const map = mapOf(node);
    const part = rootOf(node) === null && !node.stamp && !map ? people.get(node.id) : undefined;
    const explained = map
      ? { reason: explainLeft(node, map) }
      : { ...explainUnplaced(node, rootOf(node) !== null, maps), ...(part ? { reason: part } : {}) };
    unplaced.push({ nodeId: node.id, text: words.left(node), ...explained });
  }
  return unplaced;
}
