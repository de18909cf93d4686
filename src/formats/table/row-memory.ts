import * as z from 'zod/mini';
import { hashJson, hashText } from '../../journey/hash.ts';
import type { Journey } from '../../journey/journey.ts';
import type { ExportInfo } from '../../journey/merge/file-edit.ts';
import { own } from '../../journey/own.ts';
import type { Json } from '../../journey/records.ts';
import { boardColumns } from '../file/board-columns.ts';
import { exportHead, percentUnit, readHash, writeHash } from '../file/memory-text.ts';
import { readSealed, writeSealed } from '../file/seal.ts';
import { mostCharacters } from './cell.ts';
import { readAsSpreadsheet } from './spreadsheet-eyes.ts';

type Fields = { [field: string]: Json };

/** What the table as a whole remembers, in the cell `_export` of its first row. */
const tableMemorySchema = z.object({
  ...exportHead,
  /** Ids and names: a new row may be in a stage of which the table has no other row. */
  stages: z.array(z.tuple([z.string(), z.string()])),
  lanes: z.array(z.tuple([z.string(), z.string()])),
  /** The ids of all notes that were exported, each with the hash of all its fields. */
  held: z.nullable(z.array(z.tuple([z.string(), z.string()]))),
  /** Names of details that are none of ours. */
  fields: z.optional(z.array(z.string())),
  /** Absent in exports from before there were seals. */
  seal: z.optional(z.string()),
});
export type TableMemory = z.infer<typeof tableMemorySchema>;

/** The cells that remember: what it is, and its copies, as far as there is room for them. */
export function writeTableMemory(
  journey: Journey,
  info: ExportInfo,
  held: readonly (readonly [id: string, hash: string])[],
  fields: readonly string[],
): string[] {
  const names = (records: readonly { id: string; name: string }[]) =>
    records.map(({ id, name }) => [id, name]);
  const memory = { stages: names(journey.stages), lanes: names(journey.lanes), held, fields };
  for (const rest of [memory, { ...memory, held: null }]) {
    const { text, digits, letters } = writeSealed(info, rest);
    if (text.length <= mostCharacters)
      return digits.length < mostCharacters - 2 ? [text, `|${digits}|`, `|${letters}|`] : [text];
  }
  return [];
}

/** `null` when the cell was lost or cut off; not `whole` when something in it was changed. */
export const readTableMemory = (cell: string) => readSealed(tableMemorySchema, cell);

/**
 * `_rev`: the export's id, then a hash for every field that holds something, `k3x9 text=1f0a stageId=9b3c`, and with a per cent sign for
 * what only the board says: `%author=03af`. Words that a spreadsheet would write its own way have a second hash, of what
 * they are to it: `%~text=7b1e`. Last the seal of all before it, `%!=5c2d`: Replace All goes over memories too.
 */
export function writeRowMemory(
  exportId: string,
  fields: Fields,
  shown: { [key: string]: string } = {},
): string {
  const hashes = Object.keys(fields)
    .filter((field) => fields[field] !== null)
    .map((field) => `${escapeName(field)}=${digestOf(own(fields, field))}`);
  // No escaped name has a sign after its per cent that is no digit of a code.
  const boards = Object.keys(shown).map((key) => `%${key}=${digestOf(own(shown, key) ?? '')}`);
  const memory = [escapeName(exportId), ...hashes, ...likesOf(fields), ...boards].join(' ');
  return `${memory} %!=${writeHash(hashText(memory))}`;
}

const digestOf = (value: Json | undefined) => writeHash(hashJson(value));

function likesOf(fields: Fields): string[] {
  const likes: string[] = [];
  for (const field of Object.keys(fields)) {
    const value = own(fields, field);
    const like = typeof value === 'string' ? readAsSpreadsheet(value) : null;
    if (like !== null) likes.push(`%~${escapeName(field)}=${digestOf(like)}`);
  }
  return likes;
}

export interface RowMemory {
  fields: { [field: string]: string };
  /** Of what a spreadsheet takes the words of a field for. */
  likes: { [field: string]: string };
  /** Of what only the board says, by key. */
  shown: { [key: string]: string };
}

/** The hashes of a row; `null` when the cell is empty, not ours, or was changed since it was sealed. */
export function readRowMemory(cell: string): RowMemory | null {
  const sealed = /^(.*) %!=([0-9a-z]+)$/.exec(cell.trim());
  if (sealed && hashText(sealed[1] ?? '') !== readHash(sealed[2] ?? '')) return null;
  const [exportId, ...pairs] = (sealed?.[1] ?? cell).trim().split(/\s+/);
  if (!exportId || pairs.length === 0) return null;
  const memory: RowMemory = { fields: {}, likes: {}, shown: {} };
  for (const pair of pairs) {
    const match = /^([^=]+)=([0-9a-z]+)$/.exec(pair);
    if (!match?.[1] || !match[2]) return null;
    const like = /^%~(.+)$/.exec(match[1])?.[1];
    const key = /^%([a-z]+)$/.exec(match[1])?.[1];
    const field = unescapeName(like ?? match[1]);
    if (field === '__proto__') continue;
    const hash = readHash(match[2]);
    if (like !== undefined) memory.likes[field] = hash;
    else if (key !== undefined && boardColumns.some((column) => column.key === key)) memory.shown[key] = hash;
    else memory.fields[field] = hash;
  }
  return memory;
}

/** A name in plain ASCII without blanks, `=` and `%`, so that it can stand among others in a line and in any code page. */
export function escapeName(name: string): string {
  return name.replace(/[^!-~]|[%=]/g, percentUnit);
}

/** The name that `escapeName` was given. */
export function unescapeName(name: string): string {
  return name.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
