import { emotionSteps } from '../../src/journey/emotion.ts';
import { fieldLabel } from '../../src/journey/field-names.ts';
import {
  cardFields,
  emotionFields,
  type Field,
  journeyFields,
  metricFields,
  personaFields,
  stageFields,
} from '../../src/journey/fields.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { laneKinds } from '../../src/journey/lane-kinds.ts';
import { metricKinds } from '../../src/journey/metric-kinds.ts';
import type { JourneyRecord, Json, RecordKind } from '../../src/journey/records.ts';
import { nameField } from '../words/changes.ts';
import { sayKind } from '../words/kinds.ts';
import { strings } from '../words/strings.ts';
import type { EditField, FormFields } from './edit-field.ts';
import { withChoices } from './field-choices.ts';
import { groupFields, kindOfRow } from './group-fields.ts';
import { signed } from './name-thing.ts';

const words = strings.edit;
/** Not a person's to edit: what the record is, and what only programs use. */
const hidden: { [kind in RecordKind]: readonly string[] } = {
  journey: [
    'asks',
    'muted',
    'exported',
    'personas',
    'stages',
    'lanes',
    'cards',
    'links',
    'emotions',
    'metrics',
  ],
  persona: [],
  stage: [],
  lane: [],
  card: [],
  link: [],
  emotion: [],
  metric: [],
};

/** Every field of a record, with what else it carries at the end. */
export function fieldsFor(record: JourneyRecord, journey: Journey): FormFields {
  const main = mainFields(record, journey).map((field) => withChoices(field, record, journey));
  const shown = new Set(main.map(({ field }) => field));
  const details = detailsOf(record, journey).filter(({ field }) => !shown.has(field));
  const known = new Set([...shown, ...details.map(({ field }) => field)]);
  const others = Object.keys(record.fields).filter(
    (field) => !known.has(field) && !hidden[record.kind].includes(field),
  );
  const all: EditField[] = [
    ...details,
    ...others.map((field) => ({ field, label: nameField(field), type: 'data' as const })),
  ];
  return { main, groups: groupFields(record, journey, all) };
}

/** All fields of a form, whatever they answer. */
export function allFields({ main, groups }: FormFields): EditField[] {
  return [...main, ...groups.flatMap(({ fields }) => fields)];
}

function mainFields(record: JourneyRecord, journey: Journey): EditField[] {
  const { kind, fields } = record;
  const line = (field: string): EditField => ({ ...named(kind, field), type: 'line' });
  const note = (field: string): EditField => ({ ...named(kind, field), type: 'note' });
  const choice = (field: string, options: EditField['options']): EditField => ({
    ...named(kind, field),
    type: 'choice',
    options: options ?? [],
  });
  const stages = journey.stages.map(({ id, name }) => ({ value: id, label: name }));
  switch (kind) {
    case 'journey':
      return [line('title')];
    case 'persona':
      return [line('name'), line('emoji'), line('colour'), { ...named(kind, 'quote'), type: 'text' }];
    case 'stage':
      return [line('name')];
    case 'lane':
      return [
        line('name'),
        choice('kind', kindsOfRow(fields.kind)),
        { ...named(kind, 'guidance'), type: 'text' },
      ];
    case 'card': {
      const isRated =
        ['pains', 'barriers'].includes(kindOfRow(record, journey)) || (fields.severity ?? null) !== null;
      return [
        { ...named(kind, 'text'), type: 'lines' },
        choice('stageId', [{ value: null, label: words.outside }, ...stages]),
        choice('laneId', [
          { value: null, label: words.noRow },
          ...journey.lanes.map(({ id, name }) => ({ value: id, label: name })),
        ]),
        ...(isRated ? [choice('severity', severities())] : []),
      ];
    }
    case 'link':
      return [line('label'), note('from'), note('to')];
    case 'emotion':
      return [
        choice('value', [{ value: null, label: words.notSaid }, ...feelings()]),
        line('label'),
        choice('stageId', stages),
        choice('personaId', personas(journey)),
      ];
    case 'metric':
      return [
        line('name'),
        choice('kind', kindsOfMetric(fields.kind)),
        choice('stageId', [{ value: null, label: words.wholeMap }, ...stages]),
        note('cardId'),
        ...metricFields.slice(0, 3),
      ];
  }
}

function detailsOf(record: JourneyRecord, journey: Journey): EditField[] {
  const tables: { readonly [kind in RecordKind]: readonly EditField[] } = {
    journey: journeyFields,
    persona: personaFields,
    stage: stageFields.map((field) => stageField(field, journey)),
    lane: [{ ...named('lane', 'lineBelow'), type: 'line' }],
    card: cardFields,
    link: [],
    emotion: emotionFields,
    metric: metricFields,
  };
  return tables[record.kind].map((field) => withChoices(field, record, journey));
}

function named(kind: RecordKind, field: string): { field: string; label: string } {
  return { field, label: fieldLabel(kind, field) ?? nameField(field) };
}

const severities = () =>
  strings.insert.severities.map((label, at) => ({ value: at === 0 ? null : at, label }));

/** The nine steps of the scale, best first. */
export function feelings(): { value: number; label: string }[] {
  return emotionSteps.map(({ value, emoji, word }) => ({
    value,
    label: `${emoji} ${word} (${signed(value)})`,
  }));
}

export function personas(journey: Journey): { value: string | null; label: string }[] {
  return [
    { value: null, label: words.everyone },
    ...journey.personas.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

function kindsOfMetric(kind: Json | undefined): EditField['options'] {
  const kinds = typeof kind === 'string' && !metricKinds.includes(kind) ? [kind] : [];
  return [...kinds, ...metricKinds].map((each) => ({ value: each, label: each }));
}

function stageField(field: Field, journey: Journey): EditField {
  if (field.field !== 'after') return field;
  const options = journey.stages.map(({ id, name }) => ({ value: id, label: name }));
  return { ...field, type: 'choice', options: [{ value: null, label: words.none }, ...options] };
}

function kindsOfRow(kind: Json | undefined): EditField['options'] {
  const known: readonly string[] = laneKinds;
  const own = typeof kind === 'string' && !known.includes(kind) ? [{ value: kind, label: kind }] : [];
  return [...own, ...known.map((each) => ({ value: each, label: sayKind(each) }))];
}
