import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Desk, makeDesk } from '../cli/board-desk.ts';

/** The inputs that once failed lie beside a checkout, not in it; where they are not, nothing of `npm run cases` runs. */
const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/cases');
export const haveCases = existsSync(shared);

/** A copy of a case in which the command line can write; paths are relative to the folder of the case. */
export type CaseRoom = Desk;

/** Opens the folder of one case (`04-json-replace-all`, say); `../00-base/board.json` is there too. */
export function openCase(name: string): CaseRoom {
  const copy = mkdtempSync(join(tmpdir(), 'throughline-case-'));
  for (const folder of new Set(['00-base', name]))
    cpSync(join(shared, folder), join(copy, folder), { recursive: true });
  return { ...makeDesk(join(copy, name)), clear: () => rmSync(copy, { recursive: true, force: true }) };
}
