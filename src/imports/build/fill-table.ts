import { snapEmotion } from '../../journey/emotion.ts';
import type { Card, Stage } from '../../journey/journey.ts';
import type { Laid, LaidCell } from '../judge/lay-out.ts';
import { feelingOf, severityIn, severityOf } from '../judge/read-values.ts';
import { leftOnPurpose } from './add-names.ts';
import { type Builder, type BuiltRow, personaOf, refuse } from './builder.ts';
import { keepWords, metricKind } from './say-values.ts';

/** A cell with its stage and row on the map, and the notes that it speaks of. */
interface Place {
  builder: Builder;
  cell: LaidCell;
  stage: Stage;
  row: BuiltRow;
  /** Of the nearest row of notes above in the same line of the source; a rating's: of pain points before all others. */
  rated: readonly Card[];
  /** All notes of its line. */
  beside: readonly Card[];
}

/** What stands in the cells of a table, each row as it is taken: first the notes, then what is said of them. */
export function fillTable(builder: Builder, laid: Laid): void {
  const cards = new Map<string, Card[]>();
  const order = [...laid.cells].sort((a, b) => a.row - b.row || a.stage - b.stage || a.line - b.line);
  const isOfCards = ({ row }: LaidCell) => builder.rows[row]?.mapping.as === 'cards';
  for (const cell of order) if (isOfCards(cell)) cards.set(keyOf(cell), addCards(builder, cell));
  for (const cell of order) if (!isOfCards(cell)) addOther(builder, cell, cards);
}

const keyOf = ({ row, stage, line }: Pick<LaidCell, 'row' | 'stage' | 'line'>, of = row) =>
  `${of} ${stage} ${line}`;

function addCards(builder: Builder, cell: LaidCell): Card[] {
  const stage = builder.stages[cell.stage];
  const lane = builder.rows[cell.row]?.lane;
  if (!stage || !lane) {
    refuse(builder, cell, leftOnPurpose);
    return [];
  }
  const made = cell.notes.map((text): Card => {
    const severity = lane.kind === 'pains' ? severityIn(text) : null;
    const rating = severity === null ? {} : { severity };
    return { id: builder.ids(), stageId: stage.id, laneId: lane.id, text, ...rating };
  });
  builder.draft.cards.push(...made);
  return made;
}

function addOther(builder: Builder, cell: LaidCell, cards: ReadonlyMap<string, Card[]>): void {
  const stage = builder.stages[cell.stage];
  const row = builder.rows[cell.row];
  if (!stage || !row || row.mapping.as === 'ignore') {
    refuse(builder, cell, leftOnPurpose);
    return;
  }
  const above = [...builder.rows.entries()]
    .slice(0, cell.row)
    .filter(([, { mapping }]) => mapping.as === 'cards')
    .reverse();
  const pains = above.find(([, { lane }]) => lane?.kind === 'pains');
  const [at] = (row.mapping.as === 'severity' ? pains : undefined) ?? above[0] ?? [-1];
  const beside = builder.rows.flatMap((_, of) => cards.get(keyOf(cell, of)) ?? []);
  const place = { builder, cell, stage, row, rated: cards.get(keyOf(cell, at)) ?? [], beside };
  if (row.mapping.as === 'emotion') addFeelings(place);
  else if (row.mapping.as === 'severity') rate(place);
  else if (row.mapping.as === 'persona') addPeople(place);
  else if (row.mapping.as === 'detail') addDetail(place);
  else addToStage(place);
}

/**
 * What a row says of one stage in several lines, as of its steps, is together how it feels there: the mean. A second row of feelings, and what says
 * none, are notes.
 */
function addFeelings({ builder: { draft, ids, felt }, cell, stage, row }: Place): void {
  for (const text of cell.notes) {
    const feeling = feelingOf(text, row.mapping.scale ?? 'faces');
    const before = felt.get(stage.id);
    if (feeling && before === undefined) {
      const emotion = { id: ids(), stageId: stage.id };
      felt.set(stage.id, { row, values: [], emotion });
      draft.emotions.push(emotion);
    }
    const own = felt.get(stage.id);
    if (feeling && own?.row === row) {
      own.values.push(feeling.value);
      own.emotion.value = snapEmotion(own.values.reduce((sum, each) => sum + each, 0) / own.values.length);
      const labels: string[] = [
        ...(own.emotion.label === undefined ? [] : [own.emotion.label]),
        feeling.label,
      ];
      const label = labels.filter((each) => each !== '').join(', ');
      if (label !== '') own.emotion.label = label;
    } else if (row.lane) draft.cards.push({ id: ids(), stageId: stage.id, laneId: row.lane.id, text });
  }
}

function rate({ builder, cell, rated }: Place): void {
  const severities = cell.notes.map(severityOf);
  if (rated.length === 0 || severities.includes(null)) {
    refuse(
      builder,
      cell,
      'It rates no pain point: there is none in its line, or it is no rating from 1 to 5.',
    );
    return;
  }
  for (const [at, card] of rated.entries()) card.severity = severities[at] ?? severities[0] ?? 3;
  keepWords(rated, cell.notes.join('\n'));
}

function addPeople({ builder, cell, rated, beside }: Place): void {
  const people = cell.notes
    .flatMap((note) => note.split(/[,;]/))
    .filter((name) => name.trim() !== '')
    .map((name) => personaOf(builder, name).id);
  for (const card of rated.length > 0 ? rated : beside)
    card.actors = [...new Set([...[card.actors ?? []].flat(), ...people])];
}

function addDetail({ builder, cell, row, rated }: Place): void {
  if (rated.length === 0)
    refuse(builder, cell, 'It says something of a note, but there is none in its line.');
  const field = row.mapping.field ?? row.mapping.from;
  for (const card of rated) card[field] = cell.notes.join('\n');
}

function addToStage({ builder: { draft, ids }, cell, stage, row }: Place): void {
  const { as, field = 'goal', name, from } = row.mapping;
  if (as === 'metric') {
    const called = (name ?? from).trim() || 'Number';
    for (const current of cell.notes)
      draft.metrics.push({ id: ids(), kind: metricKind(called), name: called, stageId: stage.id, current });
  } else if (as === 'owner') {
    stage.owner = [...(stage.owner === undefined ? [] : [stage.owner]), ...cell.notes].join(', ');
  } else {
    const before = stage[field];
    stage[field] = [...(typeof before === 'string' ? [before] : []), ...cell.notes].join('\n');
  }
}
