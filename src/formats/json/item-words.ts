import { beginWords } from '../../journey/begin-words.ts';
import { type Json, kindWords, type RecordKind } from '../../journey/records.ts';
import { sayField } from '../table/sheets.ts';

type Fields = { [field: string]: Json };

/** “The note “Pays””, by what it says in the file or said before; else the third note in the file. `at`: from 0. */
export function nameItem(kind: RecordKind, at: number, ...said: readonly (Fields | undefined)[]): string {
  const words = said
    .flatMap((fields) => (fields ? [fields.text, fields.name, fields.title, fields.label] : []))
    .find((each) => typeof each === 'string' && each.trim() !== '');
  if (typeof words !== 'string') return `The ${ordinal(at + 1)} ${kindWords[kind]} in the file`;
  return `The ${kindWords[kind]} “${beginWords(words, 40)}”`;
}

/** A field as people see it named: `waitTime` is the waiting time. `where` may go on into the field. */
export function nameField(kind: RecordKind, where: string): string {
  const [field = ''] = where.split(/[.[]/);
  return sayField(kind, field) ?? field;
}

function ordinal(n: number): string {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return `${n}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}
