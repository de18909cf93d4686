import type { Journey } from '../../src/journey/journey.ts';
import { own } from '../../src/journey/own.ts';
import type { JourneyRecord, RecordKind } from '../../src/journey/records.ts';
import { strings } from '../words/strings.ts';
import type { EditField, FieldGroup } from './edit-field.ts';
import { cardGroups, fitsRow } from './row-fields.ts';

/** Questions that the fields of everything but notes answer. What no question names comes last. */
const questions: { readonly [kind in RecordKind]?: { readonly [question: string]: readonly string[] } } = {
  journey: {
    about: ['scenario', 'purpose', 'goal', 'expectations', 'start', 'end'],
    shows: ['state', 'status', 'sector', 'group', 'privacy', 'language', 'emotionScale'],
    alive: ['owner', 'reviewed', 'review', 'rhythm', 'triggers'],
  },
  persona: {
    person: ['type', 'state', 'segment', 'share', 'demographics', 'context'],
    wants: ['goals', 'needs', 'expectations', 'motivations', 'frustrations'],
    manner: ['behaviours', 'preferences', 'channels', 'devices', 'techComfort'],
    evidence: ['source', 'sourceDate', 'confidence'],
  },
  stage: {
    about: ['goal', 'entry', 'exit', 'momentOfTruth', 'risks'],
    much: ['owner', 'department', 'duration', 'volume', 'dropOff'],
    branch: ['after', 'branchLabel'],
  },
  card: cardGroups,
  emotion: { evidence: ['evidence', 'confidence'] },
  metric: { measured: ['scale', 'n', 'date', 'source'] },
};

/** Fields by the question that they answer; what no question asks for comes last. */
export function groupFields(
  record: JourneyRecord,
  journey: Journey,
  fields: readonly EditField[],
): FieldGroup[] {
  const left = new Map(fields.map((field) => [field.field, field]));
  const groups: FieldGroup[] = [];
  for (const [question, names] of Object.entries(questions[record.kind] ?? {})) {
    const asked = names.filter((field) => left.has(field) && isAsked(record, journey, field));
    const found = asked.map((field) => left.get(field)).filter((field) => field !== undefined);
    for (const field of asked) left.delete(field);
    if (found.length > 0)
      groups.push({ label: own(strings.edit.questions, question) ?? question, fields: found });
  }
  if (left.size > 0) groups.push({ label: strings.edit.questions.more, fields: [...left.values()] });
  return groups;
}

/** A note is asked what fits its row, and what it says already. */
function isAsked(record: JourneyRecord, journey: Journey, field: string): boolean {
  if (record.kind !== 'card') return true;
  const value = own(record.fields, field) ?? null;
  return (value !== null && value !== '') || fitsRow(kindOfRow(record, journey), field);
}

/** The kind of the row that a note is in. */
export function kindOfRow({ fields }: JourneyRecord, journey: Journey): string {
  return journey.lanes.find(({ id }) => id === fields.laneId)?.kind ?? 'other';
}
