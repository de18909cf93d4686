import type { Format } from '../../src/formats/file/format.ts';
import { formatByFileName, formats } from '../../src/formats/registry.ts';

/** The format with this id; without one, the first of the registry. */
export function findFormat(id: string | null): Format {
  const format = formats.find((each) => each.id === id) ?? formats[0];
  if (format === undefined) throw new Error('no format is built in');
  return format;
}

export type ReadableFormat = Format & Required<Pick<Format, 'read'>>;

/** Formats that can come back, for the picker and for messages. */
export function readableFormats(): ReadableFormat[] {
  return formats.filter((format): format is ReadableFormat => format.read !== undefined);
}

/** The format that a file's name tells, or `undefined`. Spreadsheets also save CSV under `.txt`. */
export function formatOfFile(fileName: string): ReadableFormat | undefined {
  const wanted = formatByFileName(fileName.replace(/\.txt$/i, '.csv'));
  return readableFormats().find((format) => format.id === wanted?.id);
}
