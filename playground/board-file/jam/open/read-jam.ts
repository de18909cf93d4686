import type { RawNode } from '../../base/json.ts';
import { keptFields } from '../base/kept-fields.ts';
import { limits } from '../base/limits.ts';
import { packPictures } from '../base/pictures.ts';
import { buildBoard } from './build-board.ts';
import { decodeMessage } from './decode-message.ts';
import { unpackContainer } from './unpack-container.ts';

export interface ReadJam {
  /** As a board file has it: Figma's REST JSON, and beside it what only plugins see. */
  board: RawNode;
  /** What was left out, in words. */
  notes: string[];
}

/**
 * A FigJam file saved to disk (`.jam`), as a board file: nodes with their ids, names, texts and styles, places, sections, tables, stamps,
 * authors, connectors with their ends, and the data of plugins. Works in proportion to the file and never runs anything of it.
 * Throws `JamError` where it is damaged, hostile, or no FigJam file.
 */
export function readJam(bytes: Uint8Array): ReadJam {
  const { schema, message, name, pictures, morePictures } = unpackContainer(bytes);
  const { document, lost } = buildBoard(decodeMessage(schema, message, keptFields));
  const notes: string[] = [];
  if (morePictures > 0)
    notes.push(
      `${morePictures === 1 ? 'A picture is' : `${morePictures} pictures are`} left out: kept are those stored as FigJam stores them, ${limits.pictures / 1024 / 1024} MB at most. Their places are kept.`,
    );
  if (lost.length > 0)
    notes.push(
      `Left out, for what they lie in is not in the file: ${lost.length} nodes (${lost.slice(0, 5).join(', ')}).`,
    );
  const kept = pictures.size === 0 ? {} : { pictures: packPictures(pictures) };
  return { board: { name: name ?? 'Untitled', editorType: 'figjam', ...kept, document }, notes };
}
