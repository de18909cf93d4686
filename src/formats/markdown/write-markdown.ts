import { faceOf } from '../../journey/emotion.ts';
import {
  cardFields,
  type Field,
  journeyFields,
  metricFields,
  personaFields,
  stageFields,
} from '../../journey/fields.ts';
import type { Journey } from '../../journey/journey.ts';
import { hashFields } from '../../journey/merge/base-view.ts';
import { own } from '../../journey/own.ts';
import { cellKey, type JourneyRecord, type RecordKind, type Records } from '../../journey/records.ts';
import { idsInOrder, toRecords } from '../../journey/records-of.ts';
import type { ExportInput } from '../file/format.ts';
import { createLedger, type Ledger, tellRecords } from '../file/ledger.ts';
import { withWholeSigns } from '../file/whole-signs.ts';
import { labelRecords } from '../table/labels.ts';
import { writeInline } from './inline.ts';
import { type Mark, markField, markReference, wordOf, writeMark } from './marks.ts';
import { writeMemory } from './memory.ts';
import { writeValue } from './values.ts';

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

function text(field: string, label: string): Field {
  return { field, label, type: 'text' };
}

interface Line {
  text: string;
  mark?: Mark;
  record?: JourneyRecord;
}

/**
 * The map as Markdown: stages are headings, their rows headings below, a fact a line, always in the same order. What a line is
 * stands in a comment at its end, which no reader of Markdown shows; so does what it said, as a hash.
 */
export function writeMarkdown(given: ExportInput, ledger: Ledger = createLedger()): string {
  const { journey, info } = withWholeSigns(given);
  const records = toRecords(journey);
  tellRecords(ledger, Object.values(records.byId));
  const writer = createWriter(records);
  writeMap(writer, journey, records);
  const memory = writeMemory(info, records);
  return `${joinLines([...writer.lines, { text: '' }, { text: memory }]).join('\n')}\n`;
}

function writeMap(writer: Writer, journey: Journey, records: Records): void {
  const { heading, details, part } = writer;
  const { stages, lanes } = records.orders;
  const record = (id: string) => own(records.byId, id);
  const arrows = new Map<unknown, JourneyRecord[]>();
  for (const id of idsInOrder(records, 'link')) {
    const link = record(id);
    if (link) arrows.set(link.fields.from, [...(arrows.get(link.fields.from) ?? []), link]);
  }
  const cards = (stage: string | null, lane: string | null) =>
    own(records.orders.cells, cellKey(stage, lane)) ?? [];
  heading(1, record(journey.id));
  details(record(journey.id), '');
  for (const stage of [...stages, null]) {
    const rows = [...lanes, null].filter((lane) => cards(stage, lane).length > 0);
    const feelings = idsInOrder(records, 'emotion').filter((id) => record(id)?.fields.stageId === stage);
    if (stage !== null) {
      heading(2, record(stage));
      details(record(stage), '');
    } else if (rows.length > 0) part(2, 'Beside the stages', 'beside');
    if (feelings.length > 0) part(3, 'Feelings', 'feelings');
    for (const id of feelings) {
      writer.feeling(record(id));
      for (const link of arrows.get(id) ?? []) writer.arrow(link, 'Caused by');
    }
    for (const lane of rows) {
      if (lane === null) part(3, 'In no row', 'no-row');
      else writer.rowHeading(record(lane));
      for (const id of cards(stage, lane)) {
        writer.item(record(id), '');
        for (const link of arrows.get(id) ?? []) writer.arrow(link, 'Leads to');
      }
    }
  }
  if (lanes.length > 0) part(2, 'Rows', 'rows');
  for (const id of lanes) writer.item(record(id), '');
  const people = idsInOrder(records, 'persona');
  if (people.length > 0) part(2, 'People', 'people');
  for (const id of people) {
    heading(3, record(id));
    details(record(id), '');
  }
  const numbers = idsInOrder(records, 'metric');
  if (numbers.length > 0) part(2, 'Numbers', 'numbers');
  for (const id of numbers) writer.item(record(id), '');
}

type Writer = ReturnType<typeof createWriter>;

function createWriter(records: Records) {
  const lines: Line[] = [];
  const labels = (kind: RecordKind) => labelRecords(idsOf(records, kind));
  const named = {
    stage: labels('stage'),
    persona: labels('persona'),
    card: nameCards(records.byId, records.orders.cells),
  };
  const push = (line: Line) => lines.push(line);
  const shownOf = (kind: 'stage' | 'persona' | 'card', id: unknown) =>
    typeof id === 'string' ? (named[kind].get(id) ?? id) : '';
  const said = (record: JourneyRecord): string => {
    const field = own(ownField, record.kind);
    const words = field === undefined ? '' : record.fields[field];
    return typeof words === 'string' ? writeInline(words) : '';
  };
  const markOf = (record: JourneyRecord, ...fields: string[]): Mark => {
    const mark: Mark = { what: wordOf(record.kind), id: record.id, fields: {} };
    for (const field of fields)
      if (record.fields[field] !== undefined) mark.fields[field] = markField(record.fields[field]);
    return mark;
  };
  const ownMark = (record: JourneyRecord) => markOf(record, own(ownField, record.kind) ?? 'id');
  /** What has no hash in the line of its record has a line below, or is said by where it stands. */
  const withRest = (record: JourneyRecord, mark: Mark): Mark => {
    const placed = record.kind === 'card' ? ['stageId', 'laneId'] : [];
    const rest = Object.keys(record.fields).filter(
      (field) => !own(mark.fields, field) && !placed.includes(field),
    );
    return { ...mark, rest: rest.sort() };
  };

  const details = (record: JourneyRecord | undefined, indent: string, without: readonly string[] = []) => {
    if (!record) return;
    const known = detailFields[record.kind];
    const hidden = [
      own(ownField, record.kind),
      ...(record.kind === 'card' ? ['stageId', 'laneId'] : []),
      ...without,
    ];
    const others = Object.keys(record.fields)
      .filter((field) => !known.some((each) => each.field === field))
      .sort();
    for (const { field, label, type } of [
      ...known,
      ...others.map((field): Field => ({ field, label: field, type: 'data' })),
    ]) {
      const value = record.fields[field];
      if (value === undefined || hidden.includes(field)) continue;
      const to = referenceOf(record.kind, field);
      const shown = to === null ? '' : shownOf(to, value);
      const written =
        to !== null && typeof value === 'string'
          ? { line: writeInline(shown), items: [] }
          : writeValue(value, { field, type });
      const mark: Mark = {
        what: 'of',
        id: record.id,
        fields: { [field]: to === null ? markField(value) : markReference(value, shown) },
      };
      push({
        text: `${indent}- **${writeInline(label)}:**${written.line === '' ? '' : ` ${written.line}`}`,
        mark,
      });
      for (const item of written.items) push({ text: `${indent}  - ${item}` });
    }
  };
  return {
    lines,
    details,
    heading(level: number, record: JourneyRecord | undefined) {
      if (!record) return;
      push({ text: '' });
      push({ text: `${'#'.repeat(level)} ${said(record)}`, mark: withRest(record, ownMark(record)), record });
      push({ text: '' });
    },
    part(level: number, words: string, what: NonNullable<Mark['what']>) {
      push({ text: '' });
      push({ text: `${'#'.repeat(level)} ${words}`, mark: { what, fields: {} } });
      push({ text: '' });
    },
    rowHeading(lane: JourneyRecord | undefined) {
      if (!lane) return;
      push({ text: '' });
      push({
        text: `### ${said(lane)}`,
        mark: { what: 'row', id: lane.id, fields: { name: markField(lane.fields.name) } },
      });
      push({ text: '' });
    },
    item(record: JourneyRecord | undefined, indent: string) {
      if (!record) return;
      push({ text: `${indent}- ${said(record)}`, mark: withRest(record, ownMark(record)), record });
      details(record, `${indent}  `);
    },
    arrow(record: JourneyRecord, words: string) {
      const shown = shownOf('card', record.fields.to);
      const mark = markOf(record, 'from');
      mark.fields.to = markReference(record.fields.to, shown);
      push({ text: `  - **${words}:** ${writeInline(shown)}`, mark: withRest(record, mark), record });
      details(record, '    ', ['from', 'to']);
    },
    feeling(record: JourneyRecord | undefined) {
      if (!record) return;
      const { value, label, personaId } = record.fields;
      const who = shownOf('persona', personaId);
      const { emoji } = faceOf(typeof value === 'number' ? value : undefined);
      const words = label === undefined ? '' : ` ${writeValue(label, { field: 'label', type: 'text' }).line}`;
      const number = typeof value === 'number' ? `${value} ` : '';
      const mark = markOf(record, 'stageId', 'value', 'label');
      if (personaId !== undefined) mark.fields.personaId = markReference(personaId, who);
      push({
        text: `- ${who === '' ? '' : `**${writeInline(who)}:** `}${number}${emoji}${words}`,
        mark,
        record,
      });
      details(record, '  ', ['stageId', 'value', 'label', 'personaId']);
    },
  };
}

/** Fields that a line shows by the name of what they refer to. */
export function referenceOf(kind: RecordKind, field: string): 'stage' | 'card' | null {
  if ((kind === 'metric' && field === 'stageId') || (kind === 'stage' && field === 'after')) return 'stage';
  return kind === 'metric' && field === 'cardId' ? 'card' : null;
}

/**
 * Notes by where they stand, `Purchase / Opportunities, 2`: were they named by their words, each reworded
 * note would change the lines of all arrows to it.
 */
export function nameCards(byId: Records['byId'], cells: Records['orders']['cells']): Map<string, string> {
  const names = new Map<string, string>();
  const nameOf = (id: unknown) => String(typeof id === 'string' ? (own(byId, id)?.fields.name ?? '') : '');
  for (const [key, cards] of Object.entries(cells)) {
    const place: unknown = JSON.parse(key);
    const where = (Array.isArray(place) ? place : []).map(nameOf).filter((name) => name !== '');
    for (const [at, id] of cards.entries())
      names.set(id, `${where.join(' / ') || 'Beside the stages'}${cards.length > 1 ? `, ${at + 1}` : ''}`);
  }
  return names;
}

const idsOf = (records: Records, kind: RecordKind) =>
  Object.values(records.byId).filter((record) => record.kind === kind);

/** The text of each line with its comment, which also remembers the record of the line that follows. */
function joinLines(lines: readonly Line[]): string[] {
  let last: Mark | undefined;
  for (const { mark, record } of lines) {
    if (record && last) last.next = { id: record.id, hash: hashFields(record.fields) };
    last = mark ?? last;
  }
  const written = lines.map(({ text: words, mark }) =>
    mark ? `${words}${words.endsWith(' ') ? '' : ' '}${writeMark(mark)}` : words,
  );
  return written.filter((line, i) => line !== '' || (i > 0 && written[i - 1] !== ''));
}
