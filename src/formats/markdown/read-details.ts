import { emotionSteps } from '../../journey/emotion.ts';
import type { Field } from '../../journey/fields.ts';
import { hashText } from '../../journey/hash.ts';
import { own } from '../../journey/own.ts';
import type { JourneyRecord, Json, RecordKind } from '../../journey/records.ts';
import { findLabels, labelRecords } from '../table/labels.ts';
import { detailFields, referenceOf } from './detail-fields.ts';
import { readInline } from './inline.ts';
import type { FieldMark } from './marks.ts';
import { nameCards } from './name-cards.ts';
import type { Entry } from './read-entries.ts';
import { addRecord, type Found, remember } from './records.ts';
import { readValue } from './values.ts';

/** Puts what a line says of a field into its record. `false`: the line names no field. */
export function readDetail(found: Found, record: JourneyRecord, entry: Entry): boolean {
  const [label, words] = splitLabel(entry.text);
  const [marked] = Object.keys(entry.mark?.fields ?? {});
  const known = detailFields[record.kind];
  const field = marked ?? (label === null ? undefined : fieldOf(known, label, entry));
  if (field === undefined) return false;
  const owner = entry.mark?.id;
  if (owner !== undefined && owner !== record.id) {
    found.strays.push({ below: record, entry });
    return true;
  }
  if (owner === record.id) remember(found, record.id, entry);
  const said =
    label !== null && (isMarkup(entry.text) || fieldOf(known, label, entry) === field) ? words : entry.text;
  const to = referenceOf(record.kind, field);
  if (to !== null) {
    const mark = entry.mark?.fields[field];
    found.later.push(() => {
      record.fields[field] =
        said === '`null`' ? null : findReference(found, to, readInline(said), mark, record.fields.stageId);
    });
    return true;
  }
  const type = known.find((each) => each.field === field)?.type ?? 'data';
  const items = entry.children.map((child) => child.text).filter((text) => text !== '');
  record.fields[field] = readValue(said, items, { field, type });
  return true;
}

/**
 * A line that was left behind when its note was moved says what it said of that note; one that was copied below another note
 * says it of that one.
 */
export function settleStrays(found: Found): void {
  for (const { below, entry } of found.strays) {
    const { mark } = entry;
    const [field = ''] = Object.keys(mark?.fields ?? {});
    const owner = own(found.byId, mark?.id ?? '');
    const isLeft = owner !== undefined && own(owner.fields, field) === undefined;
    if (isLeft) readDetail(found, owner, entry);
    else if (below && owner && own(below.fields, field) === undefined)
      readDetail(found, below, { ...entry, mark: mark && { fields: mark.fields } });
    else
      found.notes.push(
        `Line ${entry.line} was not read: the note that it belongs to is gone, or says it already.`,
      );
  }
}

/** `**Owner:** Mira`, or `Owner: Mira`. */
export function splitLabel(text: string): [label: string | null, words: string] {
  const bold = /^\*\*((?:\\.|[^*\\])*?):?\*\*:?[ \t]*([\s\S]*)$/.exec(text);
  const plain = bold ?? /^((?:\\.|[^:*\\]){1,60}):(?:[ \t]+([\s\S]*))?$/.exec(text);
  return plain ? [readInline(plain[1] ?? ''), plain[2] ?? ''] : [null, text];
}

const isMarkup = (text: string) => text.startsWith('**');

/** The field of that label or name; another word in bold is a detail of that name. */
function fieldOf(known: readonly Field[], label: string, { text }: Entry): string | undefined {
  const key = label.trim().toLowerCase();
  const found = known.find((each) => each.label.toLowerCase() === key || each.field.toLowerCase() === key);
  if (found) return found.field;
  return isMarkup(text) && key !== '' && key !== 'id' && key !== '__proto__' ? label.trim() : undefined;
}

/**
 * The record that a line names. While it still shows what was exported, it is the one of its comment; else the one of that name;
 * a name that the file does not know is looked up on the board.
 */
export function findReference(
  { byId, cells }: Found,
  kind: RecordKind,
  shown: string,
  mark: FieldMark | undefined,
  seenFrom?: Json,
): Json {
  if (mark?.to !== undefined && mark.shown === hashText(shown)) return mark.to;
  if (shown.trim() === '') return null;
  const records = Object.values(byId).filter((record) => record.kind === kind);
  const found = findLabels(labelRecords(records), shown);
  if (found.length === 0 && kind === 'card')
    for (const from of [seenFrom, null])
      found.push(...findLabels(nameCards(byId, cells, from), shown.replace(/, 1$/, '')));
  if (new Set(found).size === 1) return found[0] ?? null;
  return mark?.to !== undefined && found.includes(mark.to) ? mark.to : shown;
}

/** `**Ola:** -1 🙁 waits`: who, how much, and in words. */
export function readFeeling(found: Found, entry: Entry, stageId: string | null): void {
  const record = addRecord(found, 'emotion', entry, {});
  if (stageId !== null) record.fields.stageId = stageId;
  const isSaid = /^[-−+]?\d/.test(entry.text) || takeFace(entry.text)[0] !== null;
  const isNamed = isMarkup(entry.text) || (!entry.mark && !isSaid);
  const [who, words] = isNamed ? splitLabel(entry.text) : [null, entry.text];
  const mark = entry.mark?.fields ?? {};
  const match = /^([-−+]?\d+(?:[.,]\d+)?)(?=[ \t]|$)[ \t]*([\s\S]*)$/.exec(words);
  const [face, label] = takeFace(match?.[2] ?? words);
  const number = match?.[1]?.replace('−', '-').replace(',', '.');
  if (number !== undefined) record.fields.value = Number(number);
  else if (face !== null && face !== undefined) record.fields.value = face;
  else if (mark.value) record.fields.value = null;
  // A face that a code page does not have is no word.
  const isLost = entry.mark !== null && !mark.label && !/[\p{L}\p{N}]/u.test(label);
  if ((label !== '' && !isLost) || mark.label)
    record.fields.label = readValue(label, [], { field: 'label', type: 'text' });
  if (who !== null || mark.personaId)
    found.later.push(() => {
      record.fields.personaId = findReference(found, 'persona', who ?? '', mark.personaId);
    });
  for (const child of entry.children) {
    if (isArrow(child)) readArrow(found, child, startOf(found, child, record.id));
    else readDetail(found, record, child);
  }
}

/** The value of the face that begins it, `undefined` for the sign of one that nobody said, `null` without any; and the rest. */
function takeFace(words: string): [face: number | null | undefined, rest: string] {
  const faces = [
    ...emotionSteps.map(({ emoji, value }) => [emoji, value] as const),
    ['?', undefined] as const,
  ];
  for (const [emoji, value] of faces)
    if (words === emoji || words.startsWith(`${emoji} `))
      return [value, words.slice(emoji.length).replace(/^[ \t]+/, '')];
  return [null, words];
}

/** Whether an item is an arrow from what it stands below. */
export function isArrow({ mark, text }: Entry): boolean {
  return mark ? mark.what === 'arrow' : /^(leads to|caused by)$/i.test(splitLabel(text)[0] ?? '');
}

/** Where an arrow begins: at what it stands below; a copy of that does not take the arrows of the other one along. */
export function startOf({ fresh }: Found, { mark }: Entry, startId: string): string | null {
  return mark?.id !== undefined && fresh.includes(startId) ? null : startId;
}

/** An arrow below the note or the feeling that it begins at. */
export function readArrow(found: Found, entry: Entry, from: string | null): void {
  const record = addRecord(found, 'link', entry, from === null ? {} : { from });
  const mark = own(entry.mark?.fields ?? {}, 'to');
  const [, words] = splitLabel(entry.text);
  found.later.push(() => {
    const stageId = own(found.byId, from ?? '')?.fields.stageId;
    record.fields.to = findReference(found, 'card', readInline(words), mark, stageId);
  });
  for (const child of entry.children) readDetail(found, record, child);
}
