import type { Command } from 'commander';

/** What stands below the list of commands: what holds for all of them, and the help of each. */
export const wholeHelp = (program: Command): string =>
  `\n${exitCodes}\n${program.commands.map(helpOf).join('\n')}`;

const exitCodes = `Exit codes: 0 done, 1 an error (nothing was written), 3 open questions (nothing was written).
Relative paths are the caller’s. --out may be the file of --board.
--board is a board file (JSON) or a FigJam file saved to disk (.jam). An --out that ends in .jam writes such a file; only
a person can try whether FigJam opens it: please do, and keep the board as .json beside it (docs/jam.md).
`;

const helpOf = (command: Command) => `── ${command.name()} ──\n${command.helpInformation()}`;
