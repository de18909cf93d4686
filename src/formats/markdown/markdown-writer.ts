import { faceOf } from '../../journey/emotion.ts';
import type { Field } from '../../journey/fields.ts';
import { hashFields } from '../../journey/merge/base-view.ts';
import { own } from '../../journey/own.ts';
import type { JourneyRecord, RecordKind, Records } from '../../journey/records.ts';
import { labelRecords } from '../table/labels.ts';
import { detailFields, ownField, referenceOf } from './detail-fields.ts';
import { writeInline } from './inline.ts';
import { type Mark, markField, markReference, wordOf, writeMark } from './marks.ts';
import { writeValue } from './values.ts';

/** Adds the lines of each kind of record, with the comment that says what a line is. */
export function createWriter(records: Records) {
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

interface Line {
  text: string;
  mark?: Mark;
  record?: JourneyRecord;
}

export type Writer = ReturnType<typeof createWriter>;

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
export function joinLines(lines: readonly Line[]): string[] {
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
