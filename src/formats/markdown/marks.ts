import { hashJson, hashText } from '../../journey/hash.ts';
import type { Json, RecordKind } from '../../journey/records.ts';
import { percentUnit, readHash, readLine, signLine, writeHash } from '../file/memory-text.ts';
import { escapeName, unescapeName } from '../table/row-memory.ts';

/** What a line is, in the comment at its end: of which record, and what its fields were when it was written. */
export interface Mark {
  /** A record of this kind, or a part of the file. */
  what?: MarkWord;
  id?: string;
  fields: { [field: string]: FieldMark };
  /** The fields that have lines of their own below. */
  rest?: string[];
  /** The record of the line that follows: its fields together, so that a line that was taken out is still known. */
  next?: { id: string; hash: string };
}

export interface FieldMark {
  hash: string;
  /** Where the line shows the name of another record: that one, and the hash of the name as it was shown. */
  to?: string;
  shown?: string;
}

/** Words for kinds of records, for the parts of the file, and for a field of a record. */
export const markWords = {
  map: 'journey',
  stage: 'stage',
  row: 'lane',
  person: 'persona',
  note: 'card',
  arrow: 'link',
  feeling: 'emotion',
  number: 'metric',
} as const satisfies { [word: string]: RecordKind };
export const partWords = ['of', 'rows', 'people', 'numbers', 'feelings', 'beside', 'no-row'] as const;
export type MarkWord = keyof typeof markWords | (typeof partWords)[number];

export function wordOf(kind: RecordKind): MarkWord {
  const found = Object.entries(markWords).find(([, its]) => its === kind);
  return isMarkWord(found?.[0]) ? found[0] : 'note';
}

/** ` <!-- note c1 text=1f0a -->`, in plain ASCII and without anything that ends a comment. */
export function writeMark({ what, id, fields, rest = [], next }: Mark): string {
  const said = [
    ...(what === undefined ? [] : [what]),
    ...(id === undefined ? [] : [escapeId(id)]),
    ...Object.entries(fields).map(([field, { hash, to, shown }]) => {
      const target = to === undefined ? '' : `@${escapeId(to)}~${shown ? writeHash(shown) : ''}`;
      return `${escapeId(field)}=${writeHash(hash)}${target}`;
    }),
    ...(rest.length === 0 ? [] : [`+${rest.map(escapeId).join('+')}`]),
    ...(next === undefined ? [] : [`=${writeHash(next.hash)}@${escapeId(next.id)}`]),
  ];
  return `<!-- ${signLine(said.join(' '))} -->`;
}

/** What a comment says; `null`: it is none of ours. */
export function readMark(comment: string): Mark | null {
  const mark: Mark = { fields: {} };
  const names: string[] = [];
  for (const word of readLine(comment).words.split(/\s+/)) {
    const pair = /^([^=]*)=([0-9a-z]+)(?:@([^~]*)(?:~([0-9a-z]*))?)?$/.exec(word);
    if (word.startsWith('+')) mark.rest = word.slice(1).split('+').map(unescapeName);
    else if (!pair) names.push(word);
    else if (pair[1] === '') mark.next = { id: unescapeName(pair[3] ?? ''), hash: readHash(pair[2] ?? '') };
    else {
      const field = unescapeName(pair[1] ?? '');
      if (field === '__proto__') continue;
      mark.fields[field] = {
        hash: readHash(pair[2] ?? ''),
        ...(pair[3] === undefined ? {} : { to: unescapeName(pair[3]), shown: readHash(pair[4] ?? '') }),
      };
    }
  }
  const [what, id, ...more] = names;
  if (more.length > 0 || (what !== undefined && !isMarkWord(what))) return null;
  if (isMarkWord(what)) mark.what = what;
  if (id !== undefined && id !== '__proto__') mark.id = unescapeName(id);
  return what === undefined && Object.keys(mark.fields).length === 0 && !mark.next ? null : mark;
}

export const markField = (value: Json | undefined): FieldMark => ({ hash: hashJson(value) });

/** Of a field that names another record: what its line shows is that one's name. */
export function markReference(value: Json | undefined, shown: string): FieldMark {
  return typeof value === 'string'
    ? { hash: hashJson(value), to: value, shown: hashText(shown) }
    : markField(value);
}

function isMarkWord(word: string | undefined): word is MarkWord {
  const words: readonly string[] = [...Object.keys(markWords), ...partWords];
  return word !== undefined && words.includes(word);
}

/** Two hyphens, or a sign that ends a comment, may stand in no comment; `@` and `~` divide. */
function escapeId(id: string): string {
  return escapeName(id).replace(/^-|-(?=-|$)|[<>@~+]/g, percentUnit);
}
