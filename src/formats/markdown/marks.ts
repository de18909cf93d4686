import { hashJson, hashText } from '../../journey/hash.ts';
import type { Json, RecordKind } from '../../journey/records.ts';
import type { Replacement } from '../file/find-replacement.ts';
import {
  percentUnit,
  readDigits,
  readHash,
  readLine,
  signLine,
  writeDigits,
  writeHash,
} from '../file/memory-text.ts';
import { escapeName, unescapeName } from '../table/row-memory.ts';

/** What a line is, in the comment at its end: of which record, and what its fields were when it was written. */
export interface Mark {
  /** A record of this kind, or a part of the file. */
  what?: MarkWord;
  id?: string;
  fields: { [field: string]: FieldMark };
  /** The field that the next line has; in files from before, each that has a line below. */
  rest?: string[];
  /** The record of the next line, so that a line that was taken out is still known; and its fields together, if all of its lines are near. */
  next?: { id: string; hash?: string };
  /** The record before this one. */
  prev?: string;
  /** What it follows in the map's own list, where that is not what stands above it; empty: it is the first. */
  after?: string;
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
export function writeMark({ what, id, fields, rest = [], next, prev, after }: Mark): string {
  const said = [
    ...(what === undefined ? [] : [what]),
    ...(id === undefined ? [] : [escapeId(id)]),
    ...Object.entries(fields).map(([field, { hash, to, shown }]) => {
      const target = to === undefined ? '' : `@${escapeId(to)}~${shown ? writeHash(shown) : ''}`;
      return `${escapeId(field)}=${writeHash(hash)}${target}`;
    }),
    ...(after === undefined ? [] : [`~${escapeId(after)}`]),
    ...(prev === undefined ? [] : [`-${writeDigits(escapeId(prev))}`]),
    ...(rest.length === 0 ? [] : [`+${rest.map(escapeId).join('+')}`]),
    ...(next === undefined ? [] : [`=${next.hash ? writeHash(next.hash) : ''}@${escapeId(next.id)}`]),
  ];
  return `<!-- ${signLine(said.join(' '))} -->`;
}

/** What a comment says; `null`: it is none of ours. */
export function readMark(comment: string): Mark | null {
  const mark: Mark = { fields: {} };
  const names: string[] = [];
  for (const word of readLine(comment).words.split(/\s+/)) {
    const pair = /^([^=]*)=([0-9a-z]+|(?=@))(?:@([^~]*)(?:~([0-9a-z]*))?)?$/.exec(word);
    if (word.startsWith('+')) mark.rest = word.slice(1).split('+').map(unescapeName);
    else if (word.startsWith('~')) mark.after = unescapeName(word.slice(1));
    else if (word.startsWith('-')) mark.prev = unescapeName(readDigits(word.slice(1)));
    else if (!pair) names.push(word);
    else if (pair[1] === '')
      mark.next = { id: unescapeName(pair[3] ?? ''), ...(pair[2] ? { hash: readHash(pair[2]) } : {}) };
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
  // A check of which something was replaced says nothing.
  if (more.some((word) => !word.startsWith('!')) || (what !== undefined && !isMarkWord(what))) return null;
  if (isMarkWord(what)) mark.what = what;
  if (id !== undefined && id !== '__proto__') mark.id = unescapeName(id);
  return what === undefined && Object.keys(mark.fields).length === 0 && !mark.next && !mark.rest
    ? null
    : mark;
}

/**
 * The names that comments have in digits as well. After a replacement of digits these are others: then of all that may have become the words
 * there, those whose digits became digits there.
 */
export function namesIn(comments: readonly string[], replaced?: Replacement): string[] {
  const there = new Set(comments.flatMap((comment) => comment.split(' ')));
  const codes = [...there].filter((word) => /^-\d/.test(word));
  if (!replaced || !/^\d+$/.test(replaced.from)) return codes.map((code) => readDigits(code.slice(1)));
  const { from, to, apply } = replaced;
  const putIn = (word: string) =>
    Array.from(`${word} `, (_, at) => word.slice(0, at) + from + word.slice(at));
  const before = (word: string) => {
    if (to === '') return [word].flatMap(putIn).flatMap((once) => [once, ...putIn(once)]);
    const [first = '', ...parts] = word.split(to).slice(0, 8);
    return parts.reduce((ways, part) => ways.flatMap((way) => [way + to + part, way + from + part]), [first]);
  };
  return [...there]
    .flatMap((word) => before(word.replace(/^.*@/, '')))
    .flatMap((word) => [word, `-${writeDigits(word)}`])
    .filter((word, at, all) => there.has(apply(all[at | 1] ?? word)));
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
