import { realpathSync } from 'node:fs';
import { Failure } from './failure.ts';
import { findTarget } from './find-target.ts';
import { resolvePath } from './read-input.ts';

/** The files that commands write and read, by the name of their option as commander keeps it. */
const written = { out: '--out', undoOut: '--undo-out', stats: '--stats', log: '--log', report: '--report' };
const read = {
  board: '--board',
  file: '--file',
  journey: '--journey',
  details: '--details',
  templateFile: '--template-file',
  answers: '--answers',
  mapping: '--mapping',
  script: '--script',
  messages: '--messages',
  acts: '--acts',
  parameters: '--parameters',
  settings: '--settings',
  compare: '--compare',
  before: '--before',
};

type Given = Readonly<Record<string, unknown>>;

/**
 * Looks at a command's files before anything is done. Throws `Failure` when one cannot be written, or two would be one:
 * the later would silently replace the earlier. Only a board may be written over the board that it was made from.
 */
export async function checkFiles(options: Given, command: string): Promise<void> {
  refuseSameFile(options, command);
  for (const key of Object.keys(written)) {
    const given = options[key];
    if (typeof given === 'string') await findTarget(given);
  }
}

function refuseSameFile(options: Given, command: string): void {
  const taken = new Map<string, string>();
  // Everywhere else `--journey` is an id.
  const inputs = command === 'insert' ? options : { ...options, journey: undefined };
  for (const [key, option] of Object.entries(written)) {
    const given = options[key];
    if (typeof given !== 'string') continue;
    const path = realOf(given);
    const other = taken.get(path) ?? inputAt(inputs, key, path, command);
    if (other !== undefined)
      throw new Failure(
        `${option} and ${other} name the same file, ${given}. Nothing was done: name two files.`,
      );
    taken.set(path, option);
  }
}

/** Commands whose `--out` is no board: written over `--board` it would destroy the map. */
const notWritingBoards = ['export', 'template'];

function inputAt(options: Given, writtenAs: string, path: string, command: string): string | undefined {
  const isBoard = (writtenAs === 'out' || writtenAs === 'undoOut') && !notWritingBoards.includes(command);
  for (const [key, option] of Object.entries(read)) {
    if (key === 'board' && isBoard) continue;
    const given = options[key];
    if (typeof given === 'string' && realOf(given) === path) return option;
  }
  return undefined;
}

/** The file itself, whatever links lead to it. */
function realOf(given: string): string {
  const path = resolvePath(given);
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
