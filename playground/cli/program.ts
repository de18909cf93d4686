import { Command, Option } from 'commander';
import { version } from '../../package.json';
import { usualNotes, workshopLimits } from '../../src/journey/workshop.ts';
import { adopt } from './commands/adopt.ts';
import { compare } from './commands/compare.ts';
import { exportJourney } from './commands/export.ts';
import { importFile } from './commands/import.ts';
import { insert } from './commands/insert.ts';
import { listFormats, listSwitches, listTemplates } from './commands/list-things.ts';
import { makeRoom } from './commands/make-room.ts';
import { place } from './commands/place.ts';
import { read } from './commands/read.ts';
import { setField } from './commands/set-field.ts';
import { listSnapshots, takeSnapshot } from './commands/snapshot.ts';
import { sync } from './commands/sync.ts';
import { saveTemplate } from './commands/template.ts';
import { tidy } from './commands/tidy.ts';
import { addDecideCommands } from './decide-commands.ts';
import { onBoard, onMap, writing } from './desk/board-options.ts';
import { checkFiles } from './desk/check-files.ts';
import { parseCount, parseIds } from './desk/option-values.ts';
import { tellReport } from './desk/read-settings.ts';
import type { Tell } from './desk/tell.ts';
import { wholeHelp } from './whole-help.ts';
import { addWorkshopCommands } from './workshop-commands.ts';

/** The command line: what can be asked for. Each answer goes to `print`, words beside it to `tell`; errors are thrown. */
export function buildProgram(print: (answer: unknown) => void, tell: Tell): Command {
  const program = new Command('board')
    .description('Throughline on a simulated FigJam, without a window. One JSON value on standard output.')
    .version(version)
    .showHelpAfterError('(--help shows what there is)')
    .hook('preAction', (_, command) => checkFiles(command.opts(), command.name()))
    .hook('preAction', (_, command) => tellReport(command.opts().settings, tell));
  const answer =
    <O>(work: (options: O, tell: Tell) => unknown) =>
    async (options: O) => {
      const boardNotes: string[] = [];
      try {
        print(await work({ ...options, boardNotes }, tell));
      } finally {
        for (const note of boardNotes) tell(note);
      }
    };

  program.command('templates').description('list the built-in templates').action(answer(listTemplates));
  program.command('formats').description('list the file formats').action(answer(listFormats));
  program.command('settings').description('list the simulator’s switches').action(answer(listSwitches));

  writing(onBoard(program.command('insert').description('put a map on a board')))
    .option('--board <file>', 'the board to draw on (default: an empty one)')
    .option('--template <id>', 'a built-in template')
    .option('--template-file <file>', 'a template of your own, as `template` writes it')
    .option('--example', 'with the built-in template’s worked example')
    .option('--details <file>', 'JSON: {title, scenario, personas, stages, painPoints}')
    .option('--journey <file>', 'JSON: draw exactly this journey')
    .option('--workshop <n>', 'size the cells for the notes of n people', parseCount(workshopLimits.people))
    .option(
      '--notes-each <n>',
      `how many notes each of them writes in a row (default: ${usualNotes})`,
      parseCount(workshopLimits.notesEach),
    )
    .action(answer(insert));

  writing(onBoard(program.command('import').description('start a new map from a file of any kind')))
    .requiredOption('--file <file>', 'a table, outline, data, diagram or map; `-` is standard input')
    .option('--format <id>', 'read it by this format of ours (default: by what it is)')
    .option('--board <file>', 'the board to draw on (default: an empty one)')
    .option('--mapping <file>', 'what is what in it: the mapping as it was printed, changed')
    .option('--likely', 'take what is likely where the file does not say it (default: exit 3 and ask)')
    .option('--onto <journey>', 'lay it onto this map of the board instead, by the review of `sync`')
    .addOption(
      new Option('--resolve <side>', 'with --onto: decide questions as in `sync`')
        .choices(['ours', 'theirs', 'ask'])
        .default('ask'),
    )
    .action(answer(importFile));

  onBoard(program.command('read').description('read every journey that a board shows'))
    .requiredOption('--board <file>', 'the board')
    .option('--page <name>', 'read this page only')
    .option(
      '--nodes <ids>',
      'read these nodes and what lies in them only, as if they were selected',
      parseIds,
    )
    .action(answer(read));

  onMap(program.command('export').description('write one journey as a file'))
    .requiredOption(
      '--format <id>',
      'see `formats`; or svg, png, pdf: a picture, drawn by the simulated FigJam, not by FigJam (png and pdf need Chromium)',
    )
    .option('--width <px>', 'how wide a png is (default: 2000, for a mail)', parseCount(16_000))
    .option(
      '--nodes <ids>',
      'export these nodes and what lies in them only, as if they were selected',
      parseIds,
    )
    .option('--notes', 'the notes that are in no map, by section and cluster (also when there is no map)')
    .option('--out <file>', 'where the file goes (default: standard output)')
    .option('--board-url <url>', 'the address of the board, for links back to its notes in tickets')
    .option(
      '--since <state>',
      'in a page or a summary, what changed since: a snapshot’s name or node id, or a file of an earlier export',
    )
    .option('--report <file>', 'what the file lacks of the map, what is doubtful or was left out')
    .action(answer(exportJourney));

  onMap(program.command('template').description('save a map as a template to start others from'))
    .option('--name <name>', 'what the template is called (default: the map’s title)')
    .option('--with-content', 'with notes, personas, links and feelings, not only stages and rows')
    .requiredOption('--out <file>', 'where the template goes')
    .action(answer(saveTemplate));

  onMap(program.command('sync').description('bring an edited file back onto its board'))
    .requiredOption('--file <file>', 'the edited file')
    .option('--format <id>', 'its format (default: by its ending)')
    .addOption(
      new Option(
        '--resolve <side>',
        'decide questions: ours is the file, theirs the board; ask: exit 3 and write nothing',
      )
        .choices(['ours', 'theirs', 'ask'])
        .default('ask'),
    )
    .option('--delete-missing', 'delete from the board what the file no longer has')
    .addOption(
      new Option('--copy <what>', 'what a copied map is, in a step of its own before the file').choices([
        'quarter',
        'separate',
        'future',
      ]),
    )
    .option('--dry-run', 'only tell what would change')
    .option('--out <file>', 'where the board goes')
    .option('--undo-out <file>', 'the board after one undo')
    .action(answer(sync));

  onMap(program.command('tidy').description('lay a map out anew: same cards, same order, nothing deleted'))
    .option('--scope <what>', 'map, note:ID, stage:ID or cell:STAGE-ID,ROW-ID', 'map')
    .option('--dry-run', 'only tell what would move and grow')
    .option('--out <file>', 'where the board goes')
    .option('--undo-out <file>', 'the board after one undo')
    .action(answer(tidy));

  writing(
    onMap(
      program
        .command('set')
        .description('give one field of one record a value, as the editors of the panel do'),
    ),
  )
    .requiredOption('--record <id>', 'which record of the journey, or the journey itself')
    .requiredOption('--field <name>', 'which field')
    .option('--value <value>', 'words, or JSON where the field takes it')
    .option('--clear', 'the field shall hold nothing')
    .option('--unlock', 'unlock what is locked for it, and lock it again')
    .action(answer(setField));

  writing(onMap(program.command('make-room').description('one row higher, or one stage wider, by one note')))
    .option('--row <id>', 'the row that becomes higher')
    .option('--stage <id>', 'the stage that becomes wider')
    .action(answer(makeRoom));

  writing(
    onMap(
      program.command('adopt').description('take a map that people drew into use: stamps, moves nothing'),
    ),
  )
    .option('--answers <file>', 'JSON: by recordId, one of the choices that its question offers')
    .option('--likely', 'take the most likely reading of every question that is not answered')
    .action(answer(adopt));

  onMap(
    program
      .command('place')
      .description('put notes that lie in no map into one: they move, and stay the notes they are'),
  )
    .option('--answers <file>', 'JSON: by nodeId, {"stage", "row"} by id or name, or null for what stays')
    .option('--likely', 'take the guess for every note that is not answered')
    .option('--dry-run', 'only tell what would go where')
    .option('--out <file>', 'where the board goes')
    .option('--undo-out <file>', 'the board after one undo')
    .action(answer(place));

  writing(onMap(program.command('snapshot').description('keep a journey as it is now, in the board itself')))
    .option('--name <name>', 'what to call it (default: the day)')
    .action(answer(takeSnapshot));

  onBoard(program.command('snapshots').description('list the snapshots that a board keeps'))
    .requiredOption('--board <file>', 'the board')
    .action(answer(listSnapshots));

  onBoard(program.command('compare').description('tell how two states of a journey, or two journeys, differ'))
    .requiredOption('--board <file>', 'the board')
    .requiredOption('--from <state>', 'a snapshot’s name or node id, a journey’s id, or `board`')
    .option('--to <state>', 'the same', 'board')
    .option('--log <file>', 'a change log: Markdown, or CSV where the name ends in .csv')
    .action(answer(compare));

  addDecideCommands(program, answer);
  addWorkshopCommands(program, answer);
  // One page for everything: who reads the help of the whole wants to know what can be said.
  program.addHelpText('after', () => wholeHelp(program));
  return program;
}
