import type { RecordKind } from './records.ts';

/** A field that names another record, and what becomes of its owner when that record is gone. */
export interface Reference {
  kind: RecordKind;
  field: string;
  to: RecordKind;
  /** Another kind that it may name as well. */
  or?: RecordKind;
  /** `clear`: the field can be empty; `depend`: the record cannot be without. */
  without: 'clear' | 'depend';
}

/** Every field of the model that names another record. */
export const references: readonly Reference[] = [
  { kind: 'card', field: 'stageId', to: 'stage', without: 'clear' },
  { kind: 'card', field: 'laneId', to: 'lane', without: 'clear' },
  // From a feeling: the note is the pain point that caused it.
  { kind: 'link', field: 'from', to: 'card', or: 'emotion', without: 'depend' },
  { kind: 'link', field: 'to', to: 'card', without: 'depend' },
  { kind: 'emotion', field: 'stageId', to: 'stage', without: 'depend' },
  { kind: 'emotion', field: 'personaId', to: 'persona', without: 'clear' },
  { kind: 'metric', field: 'stageId', to: 'stage', without: 'clear' },
  { kind: 'metric', field: 'cardId', to: 'card', without: 'clear' },
  { kind: 'stage', field: 'after', to: 'stage', without: 'clear' },
];

/** Whether a record of this kind can be what the reference names. */
export function canName({ to, or }: Reference, kind: RecordKind | undefined): boolean {
  return kind !== undefined && (kind === to || kind === or);
}
