import { decodeTable } from '../formats/encodings/choose-encoding.ts';
import { decodeUnicode } from '../formats/encodings/decode-unicode.ts';
import { FormatError } from '../formats/file/format.ts';
import { mostDetailBytes, refuseMore } from '../formats/file/limits.ts';
import { holdsFigJam, isPacked } from '../formats/known-by-content.ts';
import { formatOf } from '../formats/registry.ts';
import { joinPeople } from './join-people.ts';
import { readSheets } from './read/read-sheets.ts';
import { readText } from './read/read-text.ts';
import type { GridSource, Sources } from './source.ts';

/**
 * What a file or a paste holds: tables, outlines, data, diagrams, or a map of ours. `name` is that of the file (`''`: a paste), whose ending counts only where
 * the content leaves a choice. Throws `FormatError` that says what and where; nothing is run or fetched.
 */
export async function readSources(bytes: Uint8Array, name: string): Promise<Sources> {
  const read = await readAll(bytes, name);
  for (const source of read.sources) if ('grid' in source) refuseWords(source);
  return joinPeople(read);
}

/** A map has 5,000 notes, each perhaps with details in cells of its own. */
const mostNotes = 100_000;

/** Of a table that no map can hold, before it is judged. */
function refuseWords({ name, grid }: GridSource): void {
  let left = mostNotes;
  for (const { notes, where } of grid.flat()) {
    left -= notes.length;
    if (notes.some(({ length }) => length > mostDetailBytes))
      refuseMore(`A note (${where})`, mostDetailBytes, 'letters');
  }
  if (left < 0) refuseMore(name, mostNotes, 'notes');
}

async function readAll(bytes: Uint8Array, name: string): Promise<Sources> {
  // Its reader is too heavy for the panel; FigJam itself opens it next door.
  if (holdsFigJam(bytes) || (isPacked(bytes) && /\.jam$/i.test(name)))
    throw new FormatError(
      'This is a FigJam file. Open it in FigJam, copy its map onto this board, and choose “Use this board”. On the command line, “board import” reads it as it is.',
    );
  if (isPacked(bytes)) return await readSheets(bytes, name);
  const text = decodeUnicode(bytes);
  const isTable = /\.(?:csv|tsv|tab)$/i.test(name) || formatOf(bytes, name)?.id === 'csv';
  if (text !== null && !isTable) return await readText(text, name);
  const table = decodeTable(bytes);
  const { sources, notes } = await readText(table.text, name, bytes);
  return { sources, notes: [...table.notes, ...notes] };
}
