import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runBoard } from '../../playground/cli/run-board.ts';

/** The inputs that once failed lie beside a checkout, not in it; where they are not, nothing of `npm run cases` runs. */
const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/cases');
export const haveCases = existsSync(shared);

/** A copy of all the cases in which the command line can write, and a way to run it there. */
export interface CaseRoom {
  /** Runs the command line in the folder of a case: paths are relative to it. */
  run(...args: string[]): Promise<{ code: number; out: string; err: string; json: () => unknown }>;
  /** The path of a file in this copy, relative to the folder of the case. */
  path(file: string): string;
  clear(): void;
}

/** Opens the folder of one case (`04-json-replace-all`, say); `../00-base/board.json` is there too. */
export function openCase(name: string): CaseRoom {
  const copy = mkdtempSync(join(tmpdir(), 'throughline-case-'));
  for (const folder of new Set(['00-base', name]))
    cpSync(join(shared, folder), join(copy, folder), { recursive: true });
  const room = join(copy, name);
  return {
    async run(...args) {
      process.env.INIT_CWD = room;
      const said = { out: '', err: '' };
      const code = await runBoard(args, {
        out: (content) => {
          said.out += typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
        },
        err: (text) => {
          said.err += text;
        },
      });
      return { code, ...said, json: () => JSON.parse(said.out) };
    },
    path: (file) => join(room, file),
    clear: () => rmSync(copy, { recursive: true, force: true }),
  };
}
