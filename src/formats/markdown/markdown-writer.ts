import { faceOf } from '../../journey/emotion.ts';
import type { Field } from '../../journey/fields.ts';
import { hashFields } from '../../journey/merge/base-view.ts';
import { own } from '../../journey/own.ts';
import type { JourneyRecord, Records } from '../../journey/records.ts';
import { nameOf } from '../table/labels.ts';
import { detailFields, ownField, referenceOf } from './detail-fields.ts';
import { writeInline } from './inline.ts';
import { type Mark, markField, markReference, wordOf, writeMark } from './marks.ts';
import { nameCards } from './name-cards.ts';
import { writeValue } from './values.ts';

/** Adds the lines of each kind of record, with the comment that says what a line is. */
export function createWriter(records: Records) {
  const lines: Line[] = [];
  const push = (line: Line) => lines.push(line);
  const cards = new Map<unknown, Map<string, string>>();
  /** What another record is called; a note as it is seen from where this one stands. */
  const shownOf = (id: unknown, { stageId }: JourneyRecord['fields']) => {
    const record = typeof id === 'string' ? own(records.byId, id) : undefined;
    if (record?.kind !== 'card') return record ? nameOf(record) : String(id ?? '');
    const names = cards.get(stageId) ?? nameCards(records.byId, records.orders.cells, stageId);
    cards.set(stageId, names);
    return names.get(record.id) ?? record.id;
  };
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
  const ownMark = (record: JourneyRecord) =>
    markOf(record, own(ownField, record.kind) ?? 'id', ...(record.kind === 'card' ? placeFields : []));
  const details = (record: JourneyRecord | undefined, indent: string, without: readonly string[] = []) => {
    if (!record) return;
    const known = detailFields[record.kind];
    const hidden = [own(ownField, record.kind), ...(record.kind === 'card' ? placeFields : []), ...without];
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
      const shown = to === null ? '' : shownOf(value, record.fields);
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
      push({ text: `${'#'.repeat(level)} ${said(record)}`, mark: ownMark(record), record });
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
      push({ text: `### ${said(lane)}`, mark: { what: 'row', id: lane.id, fields: {} } });
      push({ text: '' });
    },
    item(record: JourneyRecord | undefined, indent: string) {
      if (!record) return;
      push({ text: `${indent}- ${said(record)}`, mark: ownMark(record), record });
      details(record, `${indent}  `);
    },
    arrow(record: JourneyRecord, words: string) {
      const { from, to } = record.fields;
      const shown = shownOf(to, own(records.byId, String(from))?.fields ?? {});
      const mark = markOf(record, 'from');
      mark.fields.to = markReference(to, shown);
      push({ text: `  - **${words}:** ${writeInline(shown)}`, mark, record });
      details(record, '    ', ['from', 'to']);
    },
    feeling(record: JourneyRecord | undefined) {
      if (!record) return;
      const { value, label, personaId } = record.fields;
      const who = shownOf(personaId, {});
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

const placeFields = ['stageId', 'laneId'];

/** As far from each other, changes of two lines are one hunk of a diff. */
const near = 6;

/**
 * The text of each line with its comment, which also remembers what stands beside it, as it was: the line before a record or a detail names it, and a
 * record the one before it. So whatever comes, goes or changes, no comment changes but in lines beside it.
 */
export function joinLines(given: readonly Line[]): string[] {
  const lines = given.filter(({ text }, at) => text !== '' || (at > 0 && given[at - 1]?.text !== ''));
  let [last, prev]: [at: number, prev: string | null] = [-1, null];
  for (const [at, { text: words, mark, record }] of lines.entries()) {
    const isDetail = mark?.what === 'of';
    if (words === '' || (mark && !record && !isDetail)) continue;
    const before = lines[last];
    if (before && mark) {
      before.mark ??= { fields: {} };
      if (record) before.mark.next = { id: record.id, ...hashNear(record, lines, last, at) };
      else before.mark.rest = Object.keys(mark.fields);
    }
    if (record && mark) {
      if (prev !== null) mark.prev = prev;
      prev = record.id;
    }
    last = at;
  }
  return lines.map(({ text: words, mark }) =>
    mark ? `${words}${words.endsWith(' ') ? '' : ' '}${writeMark(mark)}` : words,
  );
}

/** The hash of a record, where all of its lines are near the one that remembers it. */
function hashNear({ fields }: JourneyRecord, lines: readonly Line[], from: number, at: number) {
  let end = at;
  for (let next = at + 1; next - from <= near + 1; next++) {
    const { text: words, mark, record } = lines[next] ?? { text: '' };
    if (record || (mark && mark.what !== 'of')) break;
    if (words !== '') end = next;
  }
  return end - from <= near ? { hash: hashFields(fields) } : {};
}
