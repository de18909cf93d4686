import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { memoryOf } from '../../journey/memory.ts';
import { resolveConflicts } from '../../journey/merge/resolve.ts';
import { toRecords } from '../../journey/records-of.ts';
import { checkAmount } from '../step/check-amount.ts';
import { distinct, findFeasible } from '../step/find-hindrances.ts';
import { findMapToWrite } from '../step/find-map.ts';
import { mergeWithRemovals } from './merge-choices.ts';

/** What bringing in this file would do to this map, and what stands in its way. Writes nothing. */
export async function previewSync(
  host: PluginAPI,
  { rootId, file, remove = [], answers = {} }: Params<'previewSync'>,
  task: Task,
): Promise<Result<'previewSync'>> {
  const { read, map } = await findMapToWrite(host, rootId, task);
  const seen = toRecords(map.journey);
  const memory = memoryOf(map.brought, file.exported?.id);
  const merge = mergeWithRemovals(file, seen, remove, memory, answers);
  checkAmount(merge.changes);
  const wanted = resolveConflicts(merge, {}).changes;
  const { hindrances } = await findFeasible(host, read, map, wanted);
  const { changes, conflicts, missing, problems } = merge;
  const before = memory ? { ...seen, brought: memory } : seen;
  return { seen: before, changes, conflicts, missing, hindrances: distinct(hindrances), problems };
}
