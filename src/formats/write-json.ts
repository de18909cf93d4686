import { journeySchemaVersion } from '../model/journey.ts';
import type { ExportInput } from './format.ts';

/**
 * The journey, indented for people and version control; last, in one line that nobody needs to read, `exported`:
 * where it came from and what it was, so that an edited file can be merged.
 */
export function writeJson({ journey, info }: ExportInput): string {
  const exported = { schema: journeySchemaVersion, ...info, base: journey };
  const body = JSON.stringify(journey, null, 2).replace(/\n\}$/, '');
  return `${body},\n  "exported": ${JSON.stringify(exported)}\n}\n`;
}
