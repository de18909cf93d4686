import { type Command, Option } from 'commander';
import { mapStates } from '../../src/insights/checks/check-journey.ts';
import { surveyKinds } from '../../src/insights/numbers/score-answers.ts';
import { formulas, rankedKinds } from '../../src/insights/ranking/rank-cards.ts';
import { check } from './commands/check.ts';
import { marks } from './commands/marks.ts';
import { matrix } from './commands/matrix.ts';
import { measure } from './commands/measure.ts';
import { rank } from './commands/rank.ts';
import { onBoard, onMap, writing } from './desk/board-options.ts';
import { parseDay, parseScale } from './desk/option-values.ts';
import type { Answer } from './desk/tell.ts';

/** Commands that lead from a map to a decision. */
export function addDecideCommands(program: Command, answer: Answer): void {
  onMap(program.command('check').description('tell what is missing on a map: rules, reasons, safe fixes'))
    .addOption(
      new Option(
        '--state <state>',
        'workshop: nothing, draft: the first ten, live: all (default: as the map says)',
      ).choices(mapStates),
    )
    .action(answer(check));

  onMap(
    program.command('rank').description('tell what to do first: pain points or opportunities, best first'),
  )
    .addOption(new Option('--kind <kind>', 'what to rank').choices(rankedKinds).default('pains'))
    .addOption(
      new Option(
        '--by <formula>',
        'by which formula (default: pain for pain points, value for opportunities)',
      ).choices(formulas),
    )
    .action(answer(rank));

  writing(
    onMap(
      program
        .command('matrix')
        .description(
          'put value against effort of a map’s opportunities and solutions beside it, to be dragged',
        ),
    ),
  ).action(answer(matrix));

  writing(
    onMap(program.command('marks').description('mark on each note whether it is known or assumed')).option(
      '--off',
      'take all marks off again',
    ),
  ).action(answer(marks));

  onBoard(program.command('measure').description('make a number of the answers of a survey'))
    .requiredOption('--file <file>', 'the answers: a table or a plain list, one answer a row')
    .addOption(new Option('--kind <kind>', 'what was asked').choices(surveyKinds).makeOptionMandatory())
    .addOption(
      new Option(
        '--scale <highest>',
        'the highest answer of CSAT or CES (default: what the answers say)',
      ).argParser(parseScale),
    )
    .option('--column <name>', 'which column, where several hold answers')
    .option('--before <file>', 'the answers before: tells the difference, and whether it is more than chance')
    .addOption(
      new Option(
        '--since <day>',
        'the day of the change, like 2026-03-01: what was answered earlier counts as before',
      ).argParser(parseDay),
    )
    .option('--dates <column>', 'which column says the day, where several hold dates')
    .option('--groups <column>', 'the number of each group too, by the words of this column')
    .option('--board <file>', 'the board with the map to put it on')
    .option('--journey <id>', 'which journey, when there are several')
    .option('--page <name>', 'look on this page only')
    .option('--record <id>', 'what it measures: the map, a stage, a note, or a number that stands there')
    .option('--out <file>', 'where the board goes')
    .option('--undo-out <file>', 'the board after one undo')
    .action(answer(measure));
}
