import {
  cardFields,
  emotionFields,
  type Field,
  journeyFields,
  metricFields,
  personaFields,
  stageFields,
} from '../../journey/fields.ts';
import type { RecordKind } from '../../journey/records.ts';

/** A field that holds the id of another record: shown by that one's name, the id beside it in a hidden column. */
export interface Reference {
  field: string;
  header: string;
  to: RecordKind;
  /** Another kind that it may name as well, by its id. */
  or?: RecordKind;
}

/** One sheet of the workbook: all records of one kind, one a row. */
export interface SheetPlan {
  kind: RecordKind;
  name: string;
  references: readonly Reference[];
  /** Columns that are always there. */
  fields: readonly Field[];
  /** Columns that are there when a record has something in them, in this order; others of theirs come after. */
  details: readonly Field[];
  /** Whether there is a sheet even when there are no records: for people to fill in. */
  always: boolean;
}

/** What stands over the column of a field; `undefined` where it has none. */
export function headingOfField(
  { fields, details, references }: SheetPlan,
  field: string,
): string | undefined {
  const label = [...fields, ...details].find((each) => each.field === field)?.label;
  return label ?? references.find((each) => each.field === field)?.header;
}

const text = (field: string, label: string): Field => ({ field, label, type: 'text' });

/** Notes: the sheet that a CSV has, too. */
export const cardPlan: SheetPlan = {
  kind: 'card',
  name: 'Items',
  references: [
    { field: 'stageId', header: 'Stage', to: 'stage' },
    { field: 'laneId', header: 'Lane', to: 'lane' },
  ],
  fields: [text('text', 'Text'), { field: 'severity', label: 'Severity', type: 'count' }],
  details: cardFields,
  always: true,
};

/** The sheets in the order of the workbook. */
export const sheetPlans: readonly SheetPlan[] = [
  cardPlan,
  {
    kind: 'stage',
    name: 'Stages',
    references: [],
    fields: [text('name', 'Name'), ...stageFields.slice(0, 1)],
    details: stageFields.slice(1),
    always: true,
  },
  {
    kind: 'lane',
    name: 'Lanes',
    references: [],
    fields: [text('name', 'Name'), text('kind', 'Kind')],
    details: [text('guidance', 'Guidance')],
    always: true,
  },
  {
    kind: 'persona',
    name: 'Personas',
    references: [],
    fields: [text('name', 'Name'), text('quote', 'Quote')],
    details: [...personaFields, text('emoji', 'Emoji'), text('colour', 'Colour')],
    always: true,
  },
  {
    kind: 'link',
    name: 'Links',
    references: [
      { field: 'from', header: 'From', to: 'card', or: 'emotion' },
      { field: 'to', header: 'To', to: 'card' },
    ],
    fields: [text('label', 'Label')],
    details: [],
    always: true,
  },
  {
    kind: 'emotion',
    name: 'Feelings',
    references: [
      { field: 'stageId', header: 'Stage', to: 'stage' },
      { field: 'personaId', header: 'Persona', to: 'persona' },
    ],
    fields: [{ field: 'value', label: 'Value (-2 to 2)', type: 'count' }, text('label', 'Words')],
    details: emotionFields,
    always: false,
  },
  {
    kind: 'metric',
    name: 'Numbers',
    references: [
      { field: 'stageId', header: 'Stage', to: 'stage' },
      { field: 'cardId', header: 'Item', to: 'card' },
    ],
    fields: [text('kind', 'Kind'), text('name', 'Name'), ...metricFields.slice(0, 3)],
    details: metricFields.slice(3),
    always: false,
  },
  {
    kind: 'journey',
    name: 'Map',
    references: [],
    fields: [text('title', 'Title')],
    details: journeyFields,
    always: true,
  },
];

/** The names of all fields that have a column. */
export const fieldNames: readonly string[] = sheetPlans.flatMap(({ fields, details, references }) =>
  [...fields, ...details, ...references].map(({ field }) => field),
);

/** What stands over the column of a field, as it is said within a sentence; `undefined` where it has none. */
export function sayField(kind: RecordKind | undefined, field: string): string | undefined {
  const plan = sheetPlans.find((each) => each.kind === kind);
  const said = plan && headingOfField(plan, field)?.replace(/ \(.*\)$/, '');
  return said && (/^\p{Lu}{2}/u.test(said) ? said : said.charAt(0).toLowerCase() + said.slice(1));
}
