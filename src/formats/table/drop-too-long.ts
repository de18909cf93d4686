import type { Json } from '../../journey/records.ts';
import { utf8Length } from '../../journey/utf8.ts';
import { mostDetailBytes } from '../file/limits.ts';

/** What stands on the board itself, and takes no room in what a node remembers. */
const onBoard = ['text', 'name', 'title'];

/**
 * Takes out the longest details of a record until FigJam can keep the others with it, and says of each why: by field.
 */
export function dropTooLong(fields: { [field: string]: Json }): [field: string, problem: string][] {
  const sizes = Object.entries(fields)
    .filter(([field]) => !onBoard.includes(field))
    .map(([field, value]) => ({ field, size: utf8Length(JSON.stringify(value)) + utf8Length(field) + 4 }))
    .sort((a, b) => b.size - a.size);
  let total = sizes.reduce((sum, { size }) => sum + size, 0);
  const dropped: [string, string][] = [];
  for (const { field, size } of sizes) {
    if (total <= mostDetailBytes) break;
    total -= size;
    delete fields[field];
    dropped.push([
      field,
      `is ${Math.ceil(size / 1000)} kB long, and FigJam keeps at most ${mostDetailBytes / 1000} kB of details with one note. Shorten it, or keep it elsewhere and put a link here.`,
    ]);
  }
  return dropped;
}
