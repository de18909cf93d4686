import { emotionSteps } from '../../src/journey/emotion.ts';
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
import { own } from '../../src/journey/own.ts';
import type { JourneyRecord, Json, RecordKind } from '../../src/journey/records.ts';
import { nameField } from '../words/changes.ts';
import { sayKind } from '../words/kinds.ts';
import { strings } from '../words/strings.ts';
import { readEvidence } from './evidence-items.ts';
import { signed } from './name-thing.ts';

/** A field as it is edited: words of a table in the model, or a choice. */
export interface EditField extends Omit<Field, 'type'> {
  /** `line`: one line; `lines`: the words of a note; `choice`: one of `options`; `note`: another note of the map;
   * `evidence`: a form of its own. */
  type: Field['type'] | 'line' | 'lines' | 'choice' | 'note' | 'evidence';
  /** Value as JSON text, and what it is called. */
  options?: { value: Json; label: string }[];
}

/** The fields that are always shown, and those that fold away while nobody has filled them in. */
export interface FormFields {
  main: EditField[];
  details: EditField[];
}

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

/** Every field of a record, with what else it carries at the end of the details. */
export function fieldsFor(record: JourneyRecord, journey: Journey): FormFields {
  const { main, details } = knownFields(record, journey);
  const known = new Set([...main, ...details].map(({ field }) => field));
  const others = Object.keys(record.fields).filter(
    (field) => !known.has(field) && !hidden[record.kind].includes(field),
  );
  const unknown = others.map((field) => ({ field, label: nameField(field), type: 'data' as const }));
  return { main, details: [...details, ...unknown] };
}

function knownFields({ kind, fields }: JourneyRecord, journey: Journey): FormFields {
  switch (kind) {
    case 'journey':
      return { main: [line('title', 'Title')], details: [...journeyFields] };
    case 'persona':
      return {
        main: [
          line('name', 'Name'),
          line('emoji', 'Emoji'),
          { field: 'quote', label: 'Quote', type: 'text' },
        ],
        details: [...personaFields, line('colour', 'Colour')],
      };
    case 'stage':
      return {
        main: [line('name', 'Name')],
        details: stageFields.map((field) => stageField(field, journey)),
      };
    case 'lane':
      return {
        main: [
          line('name', 'Name'),
          laneKind(fields.kind),
          { field: 'guidance', label: 'Guidance', type: 'text' },
        ],
        details: [line('lineBelow', 'Line below the row')],
      };
    case 'card':
      return {
        main: cardMain(journey, fields),
        details: cardFields.map((field) => formField(field, fields)),
      };
    case 'link':
      return {
        main: [line('label', 'Words on it'), note('from', 'From'), note('to', 'To')],
        details: [],
      };
    case 'emotion':
      return { main: emotionMain(journey), details: emotionFields.map((field) => formField(field, fields)) };
    case 'metric':
      return { main: metricMain(journey, fields.kind), details: [...metricFields] };
  }
}

const line = (field: string, label: string): EditField => ({ field, label, type: 'line' });
const note = (field: string, label: string): EditField => ({ field, label, type: 'note' });
const choice = (field: string, label: string, options: EditField['options']): EditField => ({
  field,
  label,
  type: 'choice',
  options: options ?? [],
});

function cardMain(journey: Journey, { laneId, severity }: JourneyRecord['fields']): EditField[] {
  const kind = journey.lanes.find(({ id }) => id === laneId)?.kind ?? 'other';
  const rated = ['pains', 'barriers'].includes(kind) || (severity ?? null) !== null;
  const severities = strings.insert.severities.map((label, at) => ({ value: at === 0 ? null : at, label }));
  return [
    { field: 'text', label: 'Text', type: 'lines' },
    stageChoice(journey, words.outside),
    choice('laneId', words.row, [
      { value: null, label: words.noRow },
      ...journey.lanes.map(({ id, name }) => ({ value: id, label: name })),
    ]),
    ...(rated ? [choice('severity', 'Severity', severities)] : []),
  ];
}

function emotionMain(journey: Journey): EditField[] {
  return [
    choice('value', words.howGood, [{ value: null, label: words.notSaid }, ...feelings()]),
    line('label', 'In a word'),
    choice(
      'stageId',
      words.stage,
      journey.stages.map(({ id, name }) => ({ value: id, label: name })),
    ),
    choice('personaId', words.feelingOf, personas(journey)),
  ];
}

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

function metricMain(journey: Journey, kind: Json | undefined): EditField[] {
  const kinds = typeof kind === 'string' && !metricKinds.includes(kind) ? [kind] : [];
  return [
    line('name', 'Name'),
    choice(
      'kind',
      'Kind',
      [...kinds, ...metricKinds].map((each) => ({ value: each, label: each })),
    ),
    stageChoice(journey, words.wholeMap),
    note('cardId', 'Measures the note'),
  ];
}

function stageChoice(journey: Journey, without: string): EditField {
  return choice('stageId', words.stage, [
    { value: null, label: without },
    ...journey.stages.map(({ id, name }) => ({ value: id, label: name })),
  ]);
}

function stageField(field: Field, journey: Journey): EditField {
  if (field.field !== 'after') return field;
  return choice('after', 'Branches off after', [
    { value: null, label: words.none },
    ...journey.stages.map(({ id, name }) => ({ value: id, label: name })),
  ]);
}

function formField(field: Field, fields: JourneyRecord['fields']): EditField {
  const isForm = field.field === 'evidence' && readEvidence(own(fields, 'evidence')) !== null;
  return isForm ? { ...field, type: 'evidence' } : field;
}

function laneKind(kind: Json | undefined): EditField {
  const known: readonly string[] = laneKinds;
  const own = typeof kind === 'string' && !known.includes(kind) ? [{ value: kind, label: kind }] : [];
  return choice('kind', 'Kind of row', [
    ...own,
    ...known.map((each) => ({ value: each, label: sayKind(each) })),
  ]);
}
