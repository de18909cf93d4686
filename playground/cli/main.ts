import { argv, exit, stderr, stdout } from 'node:process';
import { CommanderError } from 'commander';
import { PluginFailed } from './commands/run-plugin.ts';
import { explain, OpenQuestions } from './failure.ts';
import { buildProgram } from './program.ts';

/** Runs the command line: 0 done, 1 an error with a clear text, 3 questions are open. */
async function main(): Promise<number> {
  const program = buildProgram(print).exitOverride();
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(argv);
    return 0;
  } catch (error) {
    // Commander has said itself what was wrong with the arguments.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    if (error instanceof OpenQuestions) print(error.answer);
    if (error instanceof PluginFailed) print(error.report);
    stderr.write(`${explain(error)}\n`);
    return error instanceof OpenQuestions ? 3 : 1;
  }
}

function print(answer: unknown): void {
  stdout.write(answer instanceof Uint8Array ? answer : `${JSON.stringify(answer, null, 2)}\n`);
}

const code = await main();
// Standard output may be a pipe that is still being read.
stdout.write('', () => exit(code));
