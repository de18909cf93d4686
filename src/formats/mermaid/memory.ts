import * as z from 'zod/mini';
import type { Base, ExportInfo } from '../../journey/merge/file-edit.ts';
import { exportHead, readLine, signLine } from '../file/memory-text.ts';
import { readSealed, writeSealed } from '../file/seal.ts';
import { escapeName, readRowMemory, unescapeName, writeRowMemory } from '../table/row-memory.ts';

/** What a diagram as a whole remembers, in a comment at its end. */
const memorySchema = z.object({
  ...exportHead,
  /** The row of the map whose notes are the tasks. */
  laneId: z.nullable(z.string()),
  /** Stages and the feeling that their scores stand for, where it is only one. */
  feelings: z.array(z.tuple([z.string(), z.string()])),
  /** Stages of several feelings: their scores are the mean. */
  mixed: z.array(z.string()),
  /** The scores of steps in these that have none of their own. */
  means: z.optional(z.array(z.tuple([z.string(), z.number()]))),
  /** Ids and names of the personas, in order: the actors of steps that have none of their own. */
  personas: z.optional(z.array(z.tuple([z.string(), z.string()]))),
  /** Steps that have a score or actors of their own: their score as written, and the hash of the actors' names. */
  own: z.optional(z.array(z.tuple([z.string(), z.nullable(z.string()), z.nullable(z.string())]))),
  orders: z.array(z.tuple([z.string(), z.array(z.string())])),
  seal: z.optional(z.string()),
});
export type DiagramMemory = z.infer<typeof memorySchema>;

type Hashes = { [field: string]: string };

/** What the comments of a diagram told, together. */
export interface Remembered {
  whole: DiagramMemory | null;
  hashes: Map<string, Hashes>;
}

/** The comments at the end of a diagram. */
export function writeMemory(
  info: ExportInfo,
  rest: Pick<DiagramMemory, 'laneId' | 'feelings' | 'mixed' | 'means' | 'personas' | 'own' | 'orders'>,
  records: readonly { id: string; fields: Parameters<typeof writeRowMemory>[1] }[],
): string[] {
  const { text, digits, letters } = writeSealed(info, rest);
  return [
    '%% The lines that follow let this diagram find its way back to the board: leave them as they are.',
    `%% throughline ${text}`,
    `%% ${digits} ${letters}`,
    ...records.map(
      (record) => `%% ${signLine(`base ${escapeName(record.id)} ${writeRowMemory(info.id, record.fields)}`)}`,
    ),
  ];
}

/** Takes in one comment (without its `%%`), if it is one of `writeMemory`. */
export function readMemory(comment: string, remembered: Remembered): void {
  const whole = /^throughline (\{.*\})$/.exec(comment);
  if (whole?.[1]) remembered.whole = parseMemory(whole[1]) ?? remembered.whole;
  const base = /^base (\S+) (.+)$/.exec(readLine(comment).words);
  const hashes = base?.[2] ? readRowMemory(base[2])?.fields : undefined;
  const id = unescapeName(base?.[1] ?? '');
  if (hashes && id !== '' && id !== '__proto__') remembered.hashes.set(id, hashes);
}

/** `%% task c1`: what the statement beside it is. */
export function writeMark(kind: 'stage' | 'task', id: string): string {
  return `%% ${kind} ${escapeName(id)}`;
}

export function readMark(comment: string): { kind: 'stage' | 'task'; id: string } | null {
  const match = /^(stage|task) (\S+)$/.exec(comment);
  const id = unescapeName(match?.[2] ?? '');
  if (!match || id === '' || id === '__proto__') return null;
  return { kind: match[1] === 'stage' ? 'stage' : 'task', id };
}

export function baseOf({ whole, hashes }: Remembered): Base {
  if (hashes.size === 0) return { kind: 'none' };
  const fields: { [recordId: string]: Hashes } = {};
  for (const [id, known] of hashes) fields[id] = known;
  const orders: { [list: string]: string[] } = {};
  for (const [list, ids] of whole?.orders ?? []) orders[list] = ids;
  // Other notes of the map are none of the diagram's business: `held` stays open.
  return { kind: 'hashes', fields, held: null, orders };
}

/** `null`: it is none, or was changed. */
export function parseMemory(text: string): DiagramMemory | null {
  const read = readSealed(memorySchema, text);
  return read?.whole ? read.memory : null;
}
