import type { Command } from 'commander';
import { parseSeed, parseTime } from './option-values.ts';

/** What every command on a board takes. */
export function onBoard(command: Command): Command {
  return command
    .option('--settings <file>', 'JSON: the simulator’s switches, see `settings`; or a report of Diagnostics')
    .option(
      '--seed <n>',
      'repeat exactly: ids and chance from this number, time stands at 2026-01-01T09:00Z',
      parseSeed,
    )
    .option('--now <time>', 'what time it is, as ISO 8601', parseTime)
    .option('--stats <file>', 'what the Plugin API was used for');
}

/** What every command on one map of a board takes. */
export function onMap(command: Command): Command {
  return onBoard(command)
    .requiredOption('--board <file>', 'the board')
    .option('--journey <id>', 'which journey, when there are several')
    .option('--page <name>', 'look on this page only');
}

/** What every command takes that always writes a board. */
export function writing(command: Command): Command {
  return command
    .requiredOption('--out <file>', 'where the board goes')
    .option('--undo-out <file>', 'the board after one undo');
}
