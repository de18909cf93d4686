import { type Merge, type MergeInput, mergeInStretches } from '../../../src/journey/merge/merge-records.ts';
import { doAtOnce } from '../../../src/journey/stretches.ts';

/** The merge of two tables of records, without waiting for anybody. */
export const mergeRecords = (input: MergeInput): Merge => doAtOnce(mergeInStretches(input));
