import type { Params, RequestName, Result } from '../../contract/contract.ts';
import type { FileEdit } from '../../journey/merge/file-edit.ts';
import type { Answers } from '../../journey/merge/file-problems.ts';
import { mergeChosen } from '../../journey/merge/merge-choices.ts';
import type { Merge } from '../../journey/merge/merge-records.ts';
import { doAtOnce, type Stretches } from '../../journey/stretches.ts';

/** How whoever brings a file in reaches the board. */
export interface Asker {
  request<N extends RequestName>(name: N, params: Params<N>): Promise<Result<N>>;
  /** Does long work with pauses, where somebody looks on. Absent: at once. */
  drive?<T>(work: Stretches<T>): Promise<T>;
}

/** A file, and the map that it is brought into. */
export interface SyncWish {
  rootId: string;
  file: FileEdit;
  /** Missing records that shall be deleted: what that adds comes last in the lists. */
  remove?: string[];
  /** By key of the problem, the id of a choice. */
  answers?: Answers;
}

/** The board as it was compared: its records, and what it remembers of earlier files of the same export. */
export type SeenMap = Result<'records'>;

/** What a file and a map make of each other. */
export async function mergeInto(
  { drive = async (work) => doAtOnce(work) }: Asker,
  { file, remove = [], answers = {} }: SyncWish,
  seen: SeenMap,
): Promise<Merge> {
  return await drive(mergeChosen(file, seen, remove, seen.brought ?? null, answers));
}
