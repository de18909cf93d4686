import { CommanderError } from 'commander';
import { PluginFailed } from './commands/run-plugin.ts';
import { explain, OpenQuestions } from './desk/failure.ts';
import { buildProgram } from './program.ts';

/** Where a run's words go: one JSON value, or an export's bytes, to `out`; words for people to `err`. */
export interface Voice {
  out(content: string | Uint8Array): void;
  err(text: string): void;
}

/** Runs one command and gives the exit code: 0 done, 1 an error with a clear text, 3 questions are open. */
export async function runBoard(args: readonly string[], voice: Voice): Promise<number> {
  const print = (answer: unknown) =>
    voice.out(answer instanceof Uint8Array ? answer : `${JSON.stringify(answer, null, 2)}\n`);
  const program = buildProgram(print, (line) => voice.err(`${line}\n`)).exitOverride();
  program.configureOutput({ writeOut: voice.out, writeErr: voice.err });
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said itself what was wrong with the arguments; help counts as an error without one.
    if (error instanceof CommanderError) return args.length > 0 && error.exitCode === 0 ? 0 : 1;
    if (error instanceof OpenQuestions) print(error.answer);
    if (error instanceof PluginFailed) print(error.report);
    voice.err(`${explain(error)}\n`);
    return error instanceof OpenQuestions ? 3 : 1;
  }
}
