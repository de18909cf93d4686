import type { RecordKind } from '../../src/journey/records.ts';

/** How the panel names what can change: kinds of things, their fields, and what happened to them. */
export const kindNames: { [kind in RecordKind | 'cell']: string } = {
  journey: 'Map',
  persona: 'Persona',
  stage: 'Stage',
  lane: 'Row',
  card: 'Note',
  link: 'Arrow',
  emotion: 'Feeling',
  metric: 'Metric',
  cell: 'Order of notes',
};

export const opNames = { add: 'New', update: 'Changed', remove: 'Deleted' } as const;

export const places = { map: 'The map itself', outside: 'Outside the stages' };

const fieldNames: { [field: string]: string } = {
  text: 'Text',
  name: 'Name',
  title: 'Title',
  stageId: 'Stage',
  laneId: 'Row',
  order: 'Order',
  stageOrder: 'Order of stages',
  laneOrder: 'Order of rows',
  personaOrder: 'Order of personas',
  value: 'Height of the curve',
  from: 'Starts at',
  to: 'Ends at',
  kind: 'Kind',
  dropOff: 'Drop-off',
  techComfort: 'Comfort with technology',
  setsApart: 'Sets us apart',
};

/** A field as a person reads it: known words, else the name taken apart ("waitTime" → "Wait time"). */
export function nameField(field: string): string {
  const known = Object.hasOwn(fieldNames, field) ? fieldNames[field] : undefined;
  if (known !== undefined) return known;
  const words = field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
