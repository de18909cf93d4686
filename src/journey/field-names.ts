import {
  cardFields,
  emotionFields,
  type Field,
  journeyFields,
  metricFields,
  personaFields,
  stageFields,
} from './fields.ts';
import { own } from './own.ts';
import type { RecordKind } from './records.ts';

/** Fields that have a place of their own on the board, or say where something is: beside those of `fields.ts`. */
const placed: { readonly [kind in RecordKind]: { readonly [field: string]: string } } = {
  journey: { title: 'Title' },
  persona: { name: 'Name', emoji: 'Emoji', quote: 'Quote', colour: 'Colour' },
  stage: { name: 'Name' },
  lane: { name: 'Name', kind: 'Kind of row', guidance: 'Guidance', lineBelow: 'Line below the row' },
  card: { text: 'Text', stageId: 'Stage', laneId: 'Row', severity: 'Severity' },
  link: { label: 'Words on it', from: 'From', to: 'To' },
  emotion: { value: 'How it feels', label: 'In a word', stageId: 'Stage', personaId: 'Whose feeling' },
  metric: { name: 'Name', kind: 'Kind', stageId: 'Stage', cardId: 'Measures the note' },
};

const tables: { readonly [kind in RecordKind]: readonly Field[] } = {
  journey: journeyFields,
  persona: personaFields,
  stage: stageFields,
  lane: [],
  card: cardFields,
  link: [],
  emotion: emotionFields,
  metric: metricFields,
};

/**
 * What people call a field of a record: one name in forms, editors, tables on the board and lists of changes. `undefined`
 * for a field that the model does not know.
 */
export function fieldLabel(kind: RecordKind, field: string): string | undefined {
  return own(placed[kind], field) ?? tables[kind].find((each) => each.field === field)?.label;
}
