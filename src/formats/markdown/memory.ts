import * as z from 'zod/mini';
import { hashJson } from '../../journey/hash.ts';
import type { Base, ExportInfo } from '../../journey/merge/change.ts';
import { own } from '../../journey/own.ts';
import type { Records } from '../../journey/records.ts';
import { exportHead } from '../file/memory-text.ts';
import { readSealed, writeSealed } from '../file/seal.ts';

const ids = z.array(z.string());
const memorySchema = z.object({
  ...exportHead,
  lists: z.object({
    stages: ids,
    lanes: ids,
    personas: ids,
    links: ids,
    emotions: ids,
    metrics: ids,
  }),
  cells: z.array(z.tuple([z.nullable(z.string()), z.nullable(z.string()), ids])),
  seal: z.optional(z.string()),
});
export type TextMemory = z.infer<typeof memorySchema>;

/**
 * The last lines of the file: where it came from, and which records it had in which order. What they said is in the comments of
 * their lines, so that a note that was reworded changes its own lines only. All of it stands there once more in digits, and in letters.
 */
export function writeMemory(info: ExportInfo, { orders }: Records): string {
  const { stages, lanes, cells, personas = [], links = [], emotions = [], metrics = [] } = orders;
  const { text, digits, letters } = writeSealed(info, {
    lists: { stages, lanes, personas, links, emotions, metrics },
    cells: Object.entries(cells).map(([key, cards]) => {
      const place: unknown = JSON.parse(key);
      return Array.isArray(place) ? [...place, cards] : [null, null, cards];
    }),
  });
  return `<!-- throughline ${text} -->\n<!-- ${digits} ${letters} -->`;
}

/** `null`: it is none of ours, or damaged. */
export function readMemory(comment: string): TextMemory | null {
  const read = readSealed(memorySchema, comment.replace(/^\s*throughline /, ''));
  return read?.whole ? read.memory : null;
}

/** Stands for the hash of a field that held something which nobody knows any more (`Base`, kind `hashes`). */
export const notKnown = '';

/** What lines remember, by record, as one base. */
export function baseOf(
  memory: TextMemory | null,
  lines: { [id: string]: { [field: string]: string } },
  whole: { [id: string]: string },
  cards: readonly string[],
): Base {
  const fields: { [id: string]: { [field: string]: string } } = {};
  for (const [id, hashes] of Object.entries(lines)) fields[id] = { ...hashes };
  const isEmpty = Object.keys(fields).length === 0;
  if (memory === null) {
    for (const id of cards)
      if (fields[id]) fields[id] = { ...fields[id], stageId: notKnown, laneId: notKnown };
    return isEmpty ? { kind: 'none' } : { kind: 'hashes', fields, held: null };
  }
  const orders: { [list: string]: string[] } = {
    stages: memory.lists.stages,
    lanes: memory.lists.lanes,
    personas: memory.lists.personas,
  };
  for (const [stageId, laneId, cards] of memory.cells) {
    orders[JSON.stringify([stageId, laneId])] = cards;
    for (const id of cards) {
      const known = own(fields, id);
      if (known === undefined) continue;
      known.stageId = hashJson(stageId);
      known.laneId = hashJson(laneId);
    }
  }
  const held = [
    memory.journeyId,
    ...Object.values(memory.lists).flat(),
    ...memory.cells.flatMap(([, , cards]) => cards),
  ];
  // Of two lines that are gone together the second is known by its id only: the line before it, which said more, went with it.
  const gone = held.filter((id) => !own(fields, id) && own(whole, id) === undefined);
  const wholes = { ...whole, ...Object.fromEntries(gone.map((id) => [id, notKnown])) };
  return { kind: 'hashes', fields, whole: wholes, held, orders };
}
