import { answersOf } from '../../src/journey/field-answers.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { own } from '../../src/journey/own.ts';
import type { JourneyRecord, Json } from '../../src/journey/records.ts';
import { listOfKind } from '../../src/journey/records.ts';
import { strings } from '../words/strings.ts';
import type { EditField } from './edit-field.ts';
import { readEvidence } from './evidence-items.ts';

type Options = { value: Json; label: string }[];

/** Fields that are said on a scale of 1 to 5. */
const rated = ['importance', 'satisfaction', 'customerValue', 'businessValue', 'effort', 'techComfort'];
const dates = ['due', 'date', 'reviewed', 'review', 'sourceDate'];
const flags = ['momentOfTruth', 'setsApart'];

/** What is mostly written there; any other words do as well. */
const proposals: { readonly [field: string]: readonly string[] } = {
  'journey.rhythm': ['weekly', 'monthly', 'quarterly', 'twice a year', 'yearly'],
  'persona.type': ['customer', 'prospect', 'patient', 'employee', 'citizen', 'student', 'partner'],
  'card.frequency': ['always', 'often', 'sometimes', 'rarely'],
  'card.belongsTo': ['ours', 'partner', 'word of mouth'],
  channel: ['Web', 'App', 'Shop', 'Phone', 'E-mail', 'Letter', 'Chat', 'Social', 'In person'],
  device: ['Phone', 'Tablet', 'Laptop', 'Watch', 'Kiosk'],
};
const alike: { readonly [field: string]: string } = { channels: 'channel', devices: 'device' };
/** Words that are often the same from record to record. */
const shared = ['owner', 'department', 'system', 'seenIn', 'sector', 'group', 'segment', 'scale', 'source'];

/** The field as it is edited: a choice where there is one, a day, a colour, a face, or words with proposals. */
export function withChoices(field: EditField, record: JourneyRecord, journey: Journey): EditField {
  const name = field.field;
  const value = own(record.fields, name) ?? null;
  if (name === 'evidence') return readEvidence(value) === null ? field : { ...field, type: 'evidence' };
  if (flags.includes(name) && (value === null || typeof value === 'boolean'))
    return { ...field, type: 'flag' };
  if (name === 'emoji') return { ...field, type: 'emoji' };
  if (name === 'colour') return { ...field, type: 'colour' };
  if (dates.includes(name) && isDay(value)) return { ...field, type: 'date' };
  const known = answersOf(record.kind, name);
  if (known && (value === null || typeof value === 'string'))
    return { ...field, type: 'choice', options: asOptions(known) };
  if (rated.includes(name) && (value === null || typeof value === 'number'))
    return { ...field, type: 'choice', options: scale };
  const proposed = proposalsFor(record, name, journey);
  return proposed.length === 0 ? field : { ...field, proposals: proposed };
}

const isDay = (value: Json): boolean =>
  value === null || value === '' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));

function asOptions(values: readonly string[]): Options {
  return [
    { value: null, label: strings.edit.notSaid },
    ...values.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
  ];
}

const scale: Options = [
  { value: null, label: strings.edit.notSaid },
  ...[1, 2, 3, 4, 5].map((value) => ({ value, label: strings.edit.scale[value] ?? String(value) })),
];

/** What is usual there, and what this map says there elsewhere; the usual first. */
function proposalsFor({ kind }: JourneyRecord, field: string, journey: Journey): string[] {
  const name = own(alike, field) ?? field;
  const usual = own(proposals, `${kind}.${name}`) ?? own(proposals, name);
  if (usual === undefined && !shared.includes(field)) return [];
  const said = new Set(usual ?? []);
  for (const record of kind === 'journey' ? [] : journey[listOfKind[kind]]) {
    const value: unknown = record[field];
    const all: unknown[] = Array.isArray(value) ? value : [value];
    for (const each of all) if (typeof each === 'string' && isShort(each)) said.add(each.trim());
  }
  return [...said].slice(0, most);
}

const most = 24;
const isShort = (words: string) => words.trim() !== '' && words.length <= 40 && !words.includes('\n');
