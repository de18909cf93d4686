import type { Params, Result } from '../../contract/contract.ts';
import { findSnapshot, sayProblem } from './find-snapshots.ts';
import { unpackJourney } from './pack-journey.ts';

/** The state that a snapshot keeps. Throws with a text for people where it cannot be read; it is left as it is. */
export async function openSnapshot(
  host: PluginAPI,
  { nodeId }: Params<'openSnapshot'>,
): Promise<Result<'openSnapshot'>> {
  const { seen } = await findSnapshot(host, nodeId);
  if ('problem' in seen) throw new Error(sayProblem(seen.problem));
  const { head, parts } = seen;
  const unpacked = unpackJourney(host, { parts, bytes: head.bytes });
  if (!unpacked) throw new Error(sayProblem('damaged'));
  return { ...unpacked, name: head.name, at: head.at };
}
