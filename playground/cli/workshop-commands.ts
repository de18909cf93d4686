import type { Command } from 'commander';
import { diagnostics } from './commands/diagnostics.ts';
import { edit } from './commands/edit.ts';
import { runPlugin } from './commands/run-plugin.ts';
import { onBoard } from './desk/board-options.ts';
import { parseIds } from './desk/option-values.ts';
import type { Answer } from './desk/tell.ts';
import { type McpOptions, serveMcp } from './mcp/serve.ts';

/** Commands that are not about one map: for makers of plugins, and for agents. */
export function addWorkshopCommands(program: Command, answer: Answer): void {
  onBoard(program.command('edit').description('do on a board what people do'))
    .requiredOption('--board <file>', 'the board')
    .requiredOption('--script <file>', 'JSON: a list of acts')
    .requiredOption('--out <file>', 'where the board goes')
    .action(answer(edit));

  onBoard(
    program
      .command('diagnostics')
      .description('what Diagnostics finds in the simulator (docs/diagnostics.md)'),
  )
    .option('--compare <file>', 'a report from FigJam: tell in what the two differ, and what it leaves open')
    .action(answer(diagnostics));

  program
    .command('mcp')
    .description('a Model Context Protocol server on standard input and output, for agents (docs/agents.md)')
    .option('--folder <dir>', 'the one folder that it reads and writes in', '.')
    .action((options: McpOptions) => serveMcp(options));

  onBoard(program.command('plugin').description('run any FigJam plugin, unmodified'))
    .requiredOption('--manifest <file>', 'its manifest.json; its main file must be built')
    .requiredOption('--board <file>', 'the board')
    .option('--command <name>', 'a command of its menu')
    .option('--messages <file>', 'JSON: a list of messages from its UI, one a tick')
    .option('--selection <ids>', 'what is selected when it starts', parseIds)
    .option(
      '--acts <file>',
      'JSON: what a person does between ticks: acts as in `edit`, `select`, and `drop` {x, y, items: [{type, data}], files: [{name, type, text or base64}]}; in turn with the messages',
    )
    .option('--parameters <file>', 'JSON: what is entered for its parameters, by key')
    .option(
      '--answers <file>',
      'JSON: answers to its fetch: a list of {url, method, status, headers, body}, or {url: body}; `*` in a URL is anything',
    )
    .requiredOption('--out <file>', 'where the board goes')
    .action(answer(runPlugin));
}
