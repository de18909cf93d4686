import type { Json, RecordKind } from '../../journey/records.ts';

type Fields = { [field: string]: Json };

/** A change of a journey that is offered to a person: sent, when they want it, as any edit of theirs is. */
export type JourneyEdit =
  | { op: 'set'; kind: RecordKind; recordId: string; fields: Fields }
  | { op: 'add'; kind: RecordKind; recordId: string; fields: Fields };
