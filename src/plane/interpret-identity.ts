import type { StampKind } from '../journey/stamp.ts';
import { compareNodeIds } from './node-order.ts';
import { sortByReading } from './reading-order.ts';
import type { SeenNode } from './scene.ts';
import type { SceneIndex } from './scene-index.ts';
import { hasStamp } from './seen-nodes.ts';

/** Who is which record of one map. */
export interface Identity {
  /** Record id by node id, for every node that stands for a record of its own. */
  recordOf: Map<string, string>;
  /** Nodes whose stamp is a copy of another's: new records, which get a stamp of their own at the next write. */
  copies: Set<string>;
}

/** Kinds whose nodes own a record; all others (bar, quote, table …) belong to the record they lie with. */
const owningKinds: readonly StampKind[] = ['stage', 'lane', 'card', 'emotion', 'link', 'metric', 'persona'];

/**
 * Settles which node keeps a record when several claim it: the one whose stamp names it; if none does and the
 * named one is gone from the file (cut and paste, another file) or the whole map is a copy, the first in reading
 * order. All others are new records, whose ids follow from their node ids and so are the same at each read.
 *
 * `members` are the nodes of one map that carry a stamp of its journey.
 */
export function resolveIdentity(
  members: readonly SeenNode[],
  index: SceneIndex,
  rootIsCopy: boolean,
): Identity {
  const taken = new Set<string>();
  for (const { stamp } of members) if (stamp && owningKinds.includes(stamp.kind)) taken.add(stamp.recordId);
  const identity: Identity = { recordOf: new Map(), copies: new Set() };
  for (const claim of claimsByRecord(members)) {
    const keeper = chooseKeeper(claim, index, rootIsCopy);
    for (const node of claim) {
      const isMap = node.stamp?.recordId === node.stamp?.journeyId;
      if (node === keeper && node.stamp && !isMap) identity.recordOf.set(node.id, node.stamp.recordId);
      else {
        identity.copies.add(node.id);
        identity.recordOf.set(node.id, deriveId(node.id, taken));
      }
    }
  }
  return identity;
}

/**
 * The nodes that claim each record. Ids are unique over a whole map: where nodes of several kinds claim one, those
 * of the kind that stands first in `owningKinds` come first. The map's own id is nobody else's.
 */
function claimsByRecord(members: readonly SeenNode[]): SeenNode[][] {
  const claims = new Map<string, SeenNode[]>();
  for (const kind of owningKinds) {
    for (const node of members) {
      if (!hasStamp(node, kind)) continue;
      const claim = claims.get(node.stamp.recordId);
      if (claim) claim.push(node);
      else claims.set(node.stamp.recordId, [node]);
    }
  }
  return [...claims.values()];
}

/** A record id for a node that has none: readable, the same at each read, and not yet taken. Takes it. */
export function deriveId(nodeId: string, taken: Set<string>): string {
  const base = `n${nodeId.replace(/[^0-9A-Za-z]+/g, '-')}`;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

function chooseKeeper(
  claim: readonly SeenNode[],
  index: SceneIndex,
  rootIsCopy: boolean,
): SeenNode | undefined {
  // Several name themselves where two people drew at once and one was worked on: both sides choose the same.
  const own = claim.filter((node) => node.stamp?.nodeId === node.id);
  const alike = own.filter(({ stamp }) => stamp?.kind === own[0]?.stamp?.kind);
  const [first] = alike.sort((a, b) => compareNodeIds(a.id, b.id));
  if (first) return first;
  const orphaned = rootIsCopy
    ? claim
    : claim.filter((node) => node.stamp && !index.live.has(node.stamp.nodeId));
  const ordered = sortByReading(
    orphaned.map((node) => ({ box: node, index: index.position.get(node.id) || 0, node })),
  );
  return ordered[0]?.node;
}
