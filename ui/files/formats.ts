import type { Format } from '../../src/formats/file/format.ts';
import { formats } from '../../src/formats/registry.ts';

/** The format with this id; without one, the first of the registry. */
export function findFormat(id: string | null): Format {
  const format = formats.find((each) => each.id === id) ?? formats[0];
  if (format === undefined) throw new Error('no format is built in');
  return format;
}
