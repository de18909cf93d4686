import type { Result } from '../../contract/contract.ts';
import { findSnapshots } from './find-snapshots.ts';

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
