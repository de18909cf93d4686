import { refuseCount } from '../../formats/file/check-amount.ts';
import { FormatError } from '../../formats/file/format.ts';
import type { Ids } from '../../journey/ids.ts';
import type { Journey } from '../../journey/journey.ts';
import { journeyFrom } from '../../journey/parse-journey.ts';
import { openNameBook } from '../../strangers/find/name-book.ts';
import { type Frame, findFrame } from '../judge/find-frame.ts';
import { layList } from '../judge/lay-list.ts';
import { layOut } from '../judge/lay-out.ts';
import type { Mapping } from '../mapping.ts';
import type { GridSource, ReadySource, Source } from '../source.ts';
import { addAbout } from './add-about.ts';
import { addRows, addStages } from './add-names.ts';
import { openBuilder, refuse } from './builder.ts';
import { type Left, onlyNames, subtract } from './count-left.ts';
import { fillList } from './fill-list.ts';
import { fillTable } from './fill-table.ts';

export interface MadeMap {
  journey: Journey;
  /** The words of the source that are not on the map. */
  left: Left[];
}

/**
 * The map that a source becomes when each of its parts is taken for what the mapping says. Words that are neither on the map nor
 * in `left` do not exist: what is left is worked out by subtraction. Throws `FormatError` where the mapping speaks of what is not there.
 */
export function makeMap(source: Source, mapping: Mapping, ids: Ids): MadeMap {
  return 'grid' in source ? makeTable(source, mapping, ids) : makeGiven(source, mapping);
}

function makeTable(given: GridSource, mapping: Mapping, ids: Ids): MadeMap {
  const isOfPeople = mapping.layout === 'people';
  const source = isOfPeople ? withPeople(given) : given;
  const frame = isOfPeople ? nothing : source && findFrame(source, openNameBook());
  if (!source || !frame || mapping.layout === 'given') return refuseMapping('no table of it can be read so');
  const builder = openBuilder(ids);
  const about = [...frame.about, ...source.about];
  if (mapping.layout === 'list') {
    const laid = layList(frame, mapping.columns ?? []);
    addStages(builder, laid, mapping);
    addRows(builder, laid, mapping);
    fillList(builder, laid);
  } else {
    const laid = layOut(frame, mapping.layout === 'down' ? 'down' : 'across');
    addStages(builder, laid, mapping);
    addRows(builder, laid, mapping);
    fillTable(builder, laid);
  }
  const headings = mapping.layout === 'list' ? frame.head : [frame.head[frame.labels]];
  for (const cell of headings) if (cell) refuse(builder, cell, onlyNames);
  for (const { where, label = '' } of about)
    if (label !== '') builder.refused.push({ where, text: label, reason: onlyNames });
  addAbout(builder, about, mapping);
  const { draft } = builder;
  refuseCount(draft.cards.length + draft.stages.length + draft.lanes.length);
  const journey = journeyFrom({ id: ids(), title: mapping.title, ...draft });
  return {
    journey,
    left: subtract(journey, source, [
      ...builder.refused,
      ...frame.outside.map((words) => ({ ...words, reason: outside })),
    ]),
  };
}

function refuseMapping(why: string): never {
  throw new FormatError(
    `The mapping is not of this file: ${why}. Leave the mapping out, and take the one that is printed.`,
  );
}

/** The table with nothing but its people; `null`: it is none of people. */
function withPeople({ people, ...source }: GridSource): GridSource | null {
  if (!people) return null;
  const { about, names, rest } = people;
  return {
    ...source,
    grid: [],
    about: [...source.about, ...about],
    names,
    around: [...source.around, ...rest],
  };
}

const nothing: Frame = {
  head: [],
  body: [],
  over: null,
  labels: 0,
  groups: -1,
  unused: new Set(),
  about: [],
  outside: [],
};

const outside = 'It stands outside of the table.';

/** What says itself what is what can be renamed, and left out row by row. */
function makeGiven(source: ReadySource, { title, stages, rows, layout }: Mapping): MadeMap {
  const { journey } = source;
  if (layout !== 'given' || stages.length !== journey.stages.length) refuseMapping('it has other stages');
  const roles = rows.filter(({ as }) => as !== 'emotion');
  const gone = new Set(journey.lanes.filter((_, at) => roles[at]?.as === 'ignore').map(({ id }) => id));
  const goneStages = new Set(
    journey.stages.filter((_, at) => stages[at]?.as === 'ignore').map(({ id }) => id),
  );
  const isGone = (id: string | null | undefined) =>
    typeof id === 'string' && (gone.has(id) || goneStages.has(id));
  const isKept = ({ laneId, stageId }: { laneId?: string | null; stageId?: string | null | undefined }) =>
    !isGone(laneId) && !isGone(stageId);
  const cards = journey.cards.filter(isKept);
  const dropped = new Set(journey.cards.filter((card) => !isKept(card)).map(({ id }) => id));
  const made = {
    ...journey,
    title,
    stages: journey.stages
      .map((stage, at) => ({ ...stage, name: stages[at]?.name ?? stage.name }))
      .filter(({ id }) => !goneStages.has(id)),
    lanes: journey.lanes
      .map((lane, at) => ({
        ...lane,
        name: roles[at]?.name ?? lane.name,
        kind: roles[at]?.kind ?? lane.kind,
      }))
      .filter(({ id }) => !gone.has(id)),
    cards,
    links: journey.links.filter(({ from, to }) => !dropped.has(from) && !dropped.has(to)),
    emotions: journey.emotions.filter(isKept),
    metrics: journey.metrics.filter((metric) => isKept(metric) && !dropped.has(metric.cardId ?? '')),
  };
  const problems = (source.edit.problems ?? []).map(({ text }) => ({
    where: '',
    text,
    reason: 'It could not be understood.',
  }));
  return { journey: journeyFrom(made), left: [...problems, ...subtract(made, source, [])] };
}
