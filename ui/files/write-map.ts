import type { ExportInput, Format } from '../../src/formats/file/format.ts';
import { createLedger } from '../../src/formats/file/ledger.ts';
import { findLosses } from '../../src/formats/losses/find-losses.ts';
import { sayLosses } from '../../src/formats/losses/say-loss.ts';

export interface WrittenMap {
  content: string | Uint8Array;
  /** What of the map the file does not have, in one sentence; nothing where it has all. */
  lost: string;
}

/** Writes a map as a file of this format, and says what did not go into it. */
export async function writeMap(format: Format, input: ExportInput): Promise<WrittenMap> {
  const ledger = createLedger();
  const content = await format.write(input, ledger);
  return { content, lost: sayLosses(findLosses(input, ledger)) };
}
