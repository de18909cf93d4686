import type { Params, Result } from '../../contract/contract.ts';
import { sayProblem } from '../../journey/map-snapshot.ts';
import { findSnapshot, findSnapshots } from './find-snapshots.ts';

/** All snapshots of the file, the latest first; one that cannot be read is listed as such. Writes nothing. */
export async function listSnapshots(host: PluginAPI): Promise<Result<'snapshots'>> {
  const snapshots: Result<'snapshots'>['snapshots'] = [];
  for (const { node, rootId, seen } of await findSnapshots(host)) {
    if ('problem' in seen) {
      const name = node.name.replace(/^Snapshot: /, '').slice(0, 200);
      snapshots.push({ nodeId: node.id, rootId, name, at: '', map: '', problem: seen.problem });
    } else {
      const { name, at, map } = seen.head;
      snapshots.push({ nodeId: node.id, rootId, name, at, map });
    }
  }
  return { snapshots };
}

/** A snapshot as it is kept, for whoever unpacks it. Throws with a text for people where it cannot be read; it is left as it is. */
export async function giveSnapshot(
  host: PluginAPI,
  { nodeId }: Params<'keptSnapshot'>,
): Promise<Result<'keptSnapshot'>> {
  const { seen } = await findSnapshot(host, nodeId);
  if ('problem' in seen) throw new Error(sayProblem(seen.problem));
  const { head, parts } = seen;
  return { parts, bytes: head.bytes, name: head.name, at: head.at };
}
