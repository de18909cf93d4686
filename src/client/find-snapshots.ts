import type { Result } from '../contract/contract.ts';
import { parseJson } from '../journey/clean-json.ts';
import { sameJson } from '../journey/equal.ts';
import { hashText } from '../journey/hash.ts';
import { type SnapshotHead, snapshotHeadSchema, snapshotVersion } from '../journey/map-snapshot.ts';
import { isObject } from '../journey/own.ts';
import { type Asking, ask } from './asking.ts';

type KeptState = Result<'keptStates'>['nodes'][number];

/** Why a snapshot cannot be read: kept as it is, for whoever can. */
type Problem = 'damaged' | 'newer';

/** A snapshot found in the file, on its node; copies of that node in the same map are the same snapshot. */
export interface FoundSnapshot {
  node: KeptState;
  copies: KeptState[];
  /** The root section of the map that it belongs to; `null` when that map is gone. */
  rootId: string | null;
  seen: SeenSnapshot;
  /** How much of the file it takes. */
  size: number;
}

/** What a node says of the snapshot on it. */
export type SeenSnapshot = { head: SnapshotHead; parts: string[] } | { problem: Problem };

/** Every snapshot of every page, the latest first; what cannot be read comes last. Writes nothing. */
export function* findSnapshots(): Asking<FoundSnapshot[]> {
  const { nodes, roots } = yield* ask('keptStates', {});
  const found: FoundSnapshot[] = [];
  for (const node of nodes) {
    const seen = readSnapshot(node);
    const home = 'head' in seen ? roots.find(([journeyId]) => journeyId === seen.head.journeyId) : undefined;
    const rootId = node.rootId ?? home?.[1] ?? null;
    const same = found.find((other) => other.rootId === rootId && isSame(other.seen, seen));
    if (same) addCopy(same, node);
    else found.push({ node, copies: [], rootId, seen, size: 'parts' in seen ? sizeOfParts(seen.parts) : 0 });
  }
  return found.sort((a, b) => compareTimes(timeOf(b), timeOf(a)));
}

/** The snapshot on this node, or on a copy of it. Throws with a text for people, also where it cannot be read. */
export function* findSnapshot(
  nodeId: string,
): Asking<FoundSnapshot & { seen: Extract<SeenSnapshot, { head: SnapshotHead }> }> {
  const all = yield* findSnapshots();
  const found = all.find(({ node, copies }) => [node, ...copies].some((each) => each.nodeId === nodeId));
  if (!found) throw new Error(notThere);
  const { seen } = found;
  if ('problem' in seen) throw new Error(sayProblem(seen.problem));
  return { ...found, seen };
}

/** What to say where it is gone. */
export const notThere =
  'This snapshot is not on the board any more: somebody deleted it, or undid taking it. Nothing was changed.';

/** Why a snapshot cannot be used, in words. */
export function sayProblem(problem: Problem): string {
  return problem === 'newer'
    ? 'This snapshot was taken with a newer version of Throughline. It stays as it is; update the plugin to read it.'
    : 'This snapshot is damaged and cannot be read. It stays as it is; the file’s version history may have it whole.';
}

/** How much of a file these parts take. */
export function sizeOfParts(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/** Reads what is on the node; anything that is not exactly a snapshot is named as such. Unpacks nothing. */
function readSnapshot(node: KeptState): SeenSnapshot {
  const value = parseJson(node.head);
  const { success, data: head } = snapshotHeadSchema.safeParse(value);
  if (!success) {
    const isNewer = isObject(value) && typeof value.v === 'number' && value.v > snapshotVersion;
    return { problem: isNewer ? 'newer' : 'damaged' };
  }
  const parts = node.parts.slice(0, head.parts);
  return hashText(parts.join('')) === head.hash ? { head, parts } : { problem: 'damaged' };
}

function isSame(a: SeenSnapshot, b: SeenSnapshot): boolean {
  return 'head' in a && 'head' in b && sameJson(a.head, b.head);
}

/** The node that a stamp names as its own stands for the snapshot; the others are copies of it. */
function addCopy(snapshot: FoundSnapshot, node: KeptState): void {
  const isOwn = node.isOwn && !snapshot.node.isOwn;
  snapshot.copies.push(isOwn ? snapshot.node : node);
  if (isOwn) snapshot.node = node;
}

const timeOf = ({ seen }: FoundSnapshot): string => ('head' in seen ? seen.head.at : '');
const compareTimes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
