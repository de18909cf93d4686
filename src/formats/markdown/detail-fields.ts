import {
  cardFields,
  type Field,
  journeyFields,
  metricFields,
  personaFields,
  stageFields,
} from '../../journey/fields.ts';
import type { RecordKind } from '../../journey/records.ts';

/** The fields of each kind as lines of their own, in this order; others of theirs follow by name. */
export const detailFields: { readonly [kind in RecordKind]: readonly Field[] } = {
  journey: journeyFields,
  stage: stageFields,
  lane: [text('kind', 'Kind'), text('guidance', 'Guidance'), text('lineBelow', 'Line below the row')],
  persona: [text('quote', 'Quote'), ...personaFields, text('emoji', 'Emoji'), text('colour', 'Colour')],
  card: [{ field: 'severity', label: 'Severity', type: 'count' }, ...cardFields],
  link: [text('label', 'Words on it')],
  emotion: [],
  metric: [text('name', 'Name'), text('stageId', 'Stage'), text('cardId', 'Note'), ...metricFields],
};

/** The field that the line of a record says itself; a feeling's and an arrow's are written apart. */
export const ownField = {
  journey: 'title',
  stage: 'name',
  lane: 'name',
  persona: 'name',
  card: 'text',
  metric: 'kind',
} as const;

export function text(field: string, label: string): Field {
  return { field, label, type: 'text' };
}

/** Fields that a line shows by the name of what they refer to. */
export function referenceOf(kind: RecordKind, field: string): 'stage' | 'card' | null {
  if ((kind === 'metric' && field === 'stageId') || (kind === 'stage' && field === 'after')) return 'stage';
  return kind === 'metric' && field === 'cardId' ? 'card' : null;
}
