import { beginWords } from '../begin-words.ts';
import { hashJson } from '../hash.ts';
import { own } from '../own.ts';
import { type JourneyRecord, kindWords, type RecordKind, type Records } from '../records.ts';
import type { FileProblem } from './file-edit.ts';

/** How a person decided what becomes of problems, by their keys; one that is not named is left out. */
export type Answers = { readonly [problemKey: string]: string };

/** Records of a file that name a stage, row, persona or note which nobody knows: one question for all of them. */
export interface Unknown {
  to: RecordKind;
  name: string;
  found: { record: JourneyRecord; field: string }[];
}

/** The question about a name that nobody knows: into one that is there, add it, or leave it out. */
export function askAboutName(
  { to, name, found }: Unknown,
  sides: readonly Records[],
  places: { readonly [id: string]: string },
): FileProblem {
  const records = found.map(({ record }) => record);
  const key = hashJson(['name', to, name]);
  const text = `${sayWhere(records, places)}: there is no ${kindWords[to]} “${beginWords(name, 60)}”.`;
  const recordIds = [...new Set(records.map(({ id }) => id))];
  if (to !== 'stage' && to !== 'lane' && to !== 'persona') return { key, text, recordIds, choices: [] };
  const there = new Map<string, string>();
  for (const { byId } of sides)
    for (const { kind, id, fields } of Object.values(byId))
      if (kind === to && typeof fields.name === 'string') there.set(id, fields.name);
  const it = recordIds.length === 1 ? 'it' : 'them';
  const choices = [
    { id: 'leave', label: `Leave ${it} out` },
    { id: 'add', label: `Add the ${kindWords[to]} “${beginWords(name, 60)}”` },
    ...[...there].map(([id, known]) => ({
      id: `into:${id}`,
      label: `Put ${it} into “${beginWords(known, 60)}”`,
    })),
  ];
  return { key, text, recordIds, choices };
}

/** The record that `add` makes: the same each time this file is read. */
export function recordForName(to: RecordKind, name: string): JourneyRecord {
  const fields = to === 'lane' ? { name, kind: 'other' } : { name };
  return { kind: to, id: `n${hashJson([to, name])}`, fields };
}

/** A problem of one record that only the file can mend. */
export function problemOf(
  record: JourneyRecord,
  what: string,
  places: { readonly [id: string]: string },
): FileProblem {
  const text = `${sayWhere([record], places)}: ${what}`;
  return { key: hashJson([record.id, what]), text, recordIds: [record.id], choices: [] };
}

/** "Row 7", or "The note “Pays”" where nobody knows the place in the file; of many the first three. */
function sayWhere(records: readonly JourneyRecord[], places: { readonly [id: string]: string }): string {
  const said = [...new Set(records.map((record) => own(places, record.id) ?? sayRecord(record)))];
  const first = said.slice(0, 3).join(', ');
  return said.length > 3 ? `${first} and ${said.length - 3} more` : first;
}

function sayRecord({ kind, id, fields }: JourneyRecord): string {
  const words = [fields.text, fields.name, fields.title, fields.label].find(
    (each) => typeof each === 'string' && each.trim() !== '',
  );
  return `The ${kindWords[kind]} “${beginWords(typeof words === 'string' ? words : id, 60)}”`;
}
