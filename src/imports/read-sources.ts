import { decodeTable } from '../formats/encodings/choose-encoding.ts';
import { decodeUnicode } from '../formats/encodings/decode-unicode.ts';
import { FormatError } from '../formats/file/format.ts';
import { holdsFigJam, isPacked } from '../formats/known-by-content.ts';
import { formatOf } from '../formats/registry.ts';
import { joinPeople } from './join-people.ts';
import { readSheets } from './read/read-sheets.ts';
import { readText } from './read/read-text.ts';
import type { Sources } from './source.ts';

/**
 * What a file or a paste holds: tables, outlines, data, diagrams, or a map of ours. `name` is that of the file (`''`: a paste), whose ending counts only where
 * the content leaves a choice. Throws `FormatError` that says what and where; nothing is run or fetched.
 */
export async function readSources(bytes: Uint8Array, name: string): Promise<Sources> {
  return joinPeople(await readAll(bytes, name));
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
