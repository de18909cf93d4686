import { journeySchemaVersion } from '../model/journey.ts';
import { hashOnBoard } from './board-columns.ts';
import type { ExportInput } from './format.ts';

/**
 * The journey, indented for people and version control; last, in one line that nobody needs to read, `exported`:
 * where it came from and what it was, so that an edited file can be merged; and what the board shows besides.
 */
export function writeJson({ journey, info, onBoard }: ExportInput): string {
  const shown = onBoard && { onBoard, onBoardHash: hashOnBoard(onBoard) };
  const exported = { schema: journeySchemaVersion, ...info, ...shown, base: journey };
  const body = JSON.stringify(journey, null, 2).replace(/\n\}$/, '');
  return `${body},\n  "exported": ${JSON.stringify(exported)}\n}\n`;
}
