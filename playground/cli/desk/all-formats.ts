import type { Format } from '../../../src/formats/file/format.ts';
import { pptx } from '../../../src/formats/pptx/pptx.ts';
import { formatById, formats } from '../../../src/formats/registry.ts';

/** The panel’s formats, and those that are too heavy for it. */
export const allFormats: readonly Format[] = [...formats, pptx];

export function anyFormatById(id: string): Format | undefined {
  return formatById(id) ?? allFormats.find((format) => format.id === id);
}
