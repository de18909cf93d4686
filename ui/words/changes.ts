import { kindWords, takeApart } from '../../src/formats/change-log/log-words.ts';
import { fieldLabel } from '../../src/journey/field-names.ts';
import { own } from '../../src/journey/own.ts';
import { type RecordKind, recordKinds } from '../../src/journey/records.ts';

/** How the panel names what can change: kinds of things, their fields, and what happened to them. */
export const kindNames: { [kind in RecordKind | 'cell']: string } = { ...kindWords, cell: 'Order of notes' };

export const opNames = { add: 'New', update: 'Changed', remove: 'Deleted' } as const;

export const places = { map: 'The map itself', outside: 'Outside the stages' };

/** What changes besides the fields of records. */
const fieldNames: { [field: string]: string } = {
  order: 'Order',
  stageOrder: 'Order of stages',
  laneOrder: 'Order of rows',
  personaOrder: 'Order of personas',
};

/** A field as a person reads it: its one name, else its own taken apart ("waitTime" → "Wait time"). */
export function nameField(field: string, kind?: RecordKind | 'cell'): string {
  const kinds = kind === undefined || kind === 'cell' ? recordKinds : [kind];
  const known =
    own(fieldNames, field) ?? kinds.map((each) => fieldLabel(each, field)).find((name) => name !== undefined);
  if (known !== undefined) return known;
  const words = takeApart(field);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
