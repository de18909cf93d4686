import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBoard } from '../../playground/cli/run-board.ts';

/** A folder of its own to run the command line in, as a caller who stands there. */
export interface Desk {
  folder: string;
  run(...args: string[]): Promise<{ code: number; out: string; err: string; json: () => unknown }>;
  put(name: string, content: unknown): void;
  read(name: string): string;
  json(name: string): unknown;
  /** Where a file of it lies. */
  path(name: string): string;
  files(): string[];
  clear(): void;
}

export function makeDesk(folder = mkdtempSync(join(tmpdir(), 'throughline-'))): Desk {
  return {
    folder,
    async run(...args) {
      process.env.INIT_CWD = folder;
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
    put: (name, content) =>
      writeFileSync(
        join(folder, name),
        typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
      ),
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    json: (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')),
    path: (name) => join(folder, name),
    files: () => readdirSync(folder).sort(),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
