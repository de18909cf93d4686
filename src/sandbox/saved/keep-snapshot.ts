import type { Params } from '../../contract/contract.ts';
import { hashText } from '../../journey/hash.ts';
import { createIds } from '../../journey/ids.ts';
import type { Journey } from '../../journey/journey.ts';
import { type SnapshotHead, snapshotVersion } from '../../journey/map-snapshot.ts';
import type { ReadPage } from '../read/read-maps.ts';
import { refuseMore, sizeOfParts, writeSnapshotNode } from '../read/snapshot-node.ts';
import { drawSnapshot } from './draw-snapshot.ts';
import { sayDay } from './say-day.ts';

/** A state of a map, packed by who asked. */
export type PackedState = Params<'keepSnapshot'>['packed'];

/** A state of a map, ready to be put onto a node. */
export interface PreparedSnapshot {
  head: SnapshotHead;
  parts: string[];
}

/** A packed state under a name. Throws with a text for people when it is more than a board should carry. */
export function prepareSnapshot(
  { parts, bytes }: PackedState,
  journey: Journey,
  name: string,
  kept: readonly { size: number }[],
): PreparedSnapshot {
  const refusal = refuseMore(kept, sizeOfParts(parts));
  if (refusal !== null) throw new Error(refusal);
  const head: SnapshotHead = {
    v: snapshotVersion,
    id: createIds(Math.random)(),
    name,
    at: new Date().toISOString(),
    journeyId: journey.id,
    map: Array.from(journey.title).slice(0, 200).join(''),
    bytes,
    parts: parts.length,
    hash: hashText(parts.join('')),
  };
  return { head, parts };
}

/** Puts a prepared snapshot beside its map, within the step of whoever calls; the font must be loaded. Gives its node. */
export function keepSnapshot(
  host: PluginAPI,
  { page, scene }: ReadPage,
  root: SceneNode | undefined,
  { head, parts }: PreparedSnapshot,
  journeyId: string,
): SceneNode {
  if (!root || root.removed) {
    throw new Error('This map is not on the board any more. Nothing was changed. Read the board again.');
  }
  const node = drawSnapshot(
    host,
    page,
    root,
    scene.nodes,
    sayDay(new Date(head.at)).replace(/ (\d{4})$/, '\n$1'),
  );
  try {
    writeSnapshotNode(node, head, parts, journeyId);
  } catch (error) {
    node.remove();
    throw error;
  }
  return node;
}
