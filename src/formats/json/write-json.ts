import { toRecords } from '../../journey/records-of.ts';
import type { ExportInput } from '../file/format.ts';
import { createLedger, type Ledger, tellRecords } from '../file/ledger.ts';
import { writeMemory } from './memory.ts';

/**
 * The journey, indented for people and version control; last, in one line that nobody needs to read, `exported`:
 * where it came from and what it was, so that an edited file can be merged; and what the board shows besides.
 */
export function writeJson(input: ExportInput, ledger: Ledger = createLedger()): string {
  tellRecords(ledger, Object.values(toRecords(input.journey).byId));
  for (const [id, facts] of Object.entries(input.onBoard ?? {})) ledger.tellBoard(id, ...Object.keys(facts));
  const body = JSON.stringify(input.journey, null, 2).replace(/\n\}$/, '');
  return `${body},\n  "exported": ${JSON.stringify(writeMemory(input))}\n}\n`;
}
