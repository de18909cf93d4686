import { noTitle } from '../../formats/mermaid/steps.ts';
import { commonKinds } from '../../journey/lane-kinds.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import { namesTheAxis, promisesJourney } from '../../plane/words/stage-words.ts';
import { judgeJourney } from '../../strangers/find/judge-journey.ts';
import { type NameBook, openNameBook } from '../../strangers/find/name-book.ts';
import { weighNames } from '../../strangers/find/weigh-names.ts';
import type { Mapping, Question } from '../mapping.ts';
import { peopleIn } from '../people-in.ts';
import type { About, GridSource, ReadySource, Source } from '../source.ts';
import { namesAxis } from '../words/axis-in-tables.ts';
import { kindInTables } from '../words/kind-in-tables.ts';
import { kindOfRow } from '../words/kind-of-row.ts';
import { textOf } from './cell-words.ts';
import { type Frame, findFrame } from './find-frame.ts';
import { judgeList } from './judge-list.ts';
import { judgeRows } from './judge-rows.ts';
import { layList } from './lay-list.ts';
import { cellsBy, type Laid, type LaidName, layOut, takeNames } from './lay-out.ts';
import { isDoubtful, scaleNamed, showsFace } from './read-values.ts';

/** What a source is likely taken for, and what it does not say for sure, the worst doubt first. */
export interface Proposal {
  mapping: Mapping;
  questions: Question[];
  /** What may be said, and is in nobody's way: what a row without a telling name holds. */
  optional: Question[];
}

/** The likely mapping of a source; `said`: which way it lies, or what its columns are, where a person said so. `null`: there is no table to be found in it. */
export function proposeMapping(
  source: Source,
  { layout, columns: given }: Partial<Pick<Mapping, 'layout' | 'columns'>> = {},
): Proposal | null {
  if (!('grid' in source)) return ofGiven(source);
  const { people } = source;
  if (people && (layout === undefined || layout === 'people')) {
    const title = titleOf([...source.about, ...people.about], '', source);
    const mapping: Mapping = {
      ...partsOf(source, title, people.about),
      layout: 'people',
      stages: [],
      rows: [],
    };
    return { mapping, questions: [], optional: [] };
  }
  const book = openNameBook();
  const frame = findFrame(source, book);
  if (!frame) return null;
  const about = [...frame.about, ...source.about];
  const own = partsOf(source, titleOf(about, textOf(frame.head[frame.labels]), source), about);
  const columns = given ?? (layout === undefined || layout === 'list' ? judgeList(frame) : null);
  if (columns) {
    const laid = layList(frame, columns);
    const rows = judgeRows(laid).map((row) =>
      row.as === 'cards' || row.as === 'emotion'
        ? row
        : { from: row.from, as: 'cards' as const, kind: kindOfRow(row.from) ?? 'other' },
    );
    const mapping: Mapping = { ...own, layout: 'list', ...takeNames(laid), rows, columns };
    return { mapping, questions: [], optional: askKinds(mapping) };
  }
  const found =
    layout === 'across' || layout === 'down' ? { layout, doubt: false } : chooseLayout(frame, source, book);
  const laid = layOut(frame, found.layout);
  const rows = nameRows(judgeRows(laid));
  const mapping: Mapping = { ...own, layout: found.layout, ...takeNames(laid), rows };
  const questions = [...(found.doubt ? [askLayout(frame, found.layout)] : []), ...askScales(mapping, laid)];
  return { mapping, questions, optional: askKinds(mapping) };
}

/** A row without a name has one on the map: what stands under stages alone is what people do. */
function nameRows(rows: readonly Mapping['rows'][number][]): Mapping['rows'] {
  return rows.map((row, at) => {
    if (row.from !== '' || row.as !== 'cards') return row;
    const isAlone = !rows.some(({ kind }) => kind === 'actions');
    return isAlone
      ? { ...row, kind: 'actions', name: 'Actions' }
      : { ...row, name: at === 0 ? 'Notes' : `Row ${at + 1}` };
  });
}

/** Which side the stages are on, by the words of both; a tie goes by the habits of tables, and is a doubt. */
function chooseLayout(
  frame: Frame,
  source: GridSource,
  book: NameBook,
): { layout: 'across' | 'down'; doubt: boolean } {
  if (source.lies) return { layout: source.lies, doubt: false };
  const laid = layOut(frame, 'across');
  const [columns, rows] = [laid.stages.map(ownNameOf), laid.rows.map(ownNameOf)];
  const corner = laid.corner?.text ?? '';
  const merit = (stages: string[], lanes: string[]) =>
    weighNames(stages, lanes, { corner }, book).merit +
    doings(stages) -
    doings(lanes) +
    abroad(lanes) -
    abroad(stages);
  // What holds nothing but faces is a row, in whatever language.
  const faces = (of: 'row' | 'stage') =>
    cellsBy(of, laid.cells).some((own) => {
      const notes = own.flatMap((cell) => cell.notes);
      return notes.length > 1 && notes.every(showsFace);
    })
      ? 0.3
      : 0;
  const [upright, turned] = [
    // … and what stands over several of them is rather a phase than a kind of row.
    merit(columns, rows) + faces('row') + (frame.over ? 0.2 : 0),
    merit(rows, columns) + faces('stage'),
  ];
  const cards = laid.cells.map(({ stage, row, notes }) => ({
    text: notes.join('\n'),
    column: stage,
    row,
    isNote: true,
  }));
  const words = {
    columns,
    rows,
    columnsNamed: true,
    rowsNamed: rows.some((name) => name !== ''),
    cards,
    distinct: true,
    strays: [],
    corner,
  };
  const { isJourney } = judgeJourney(words, promisesJourney(source.name), book);
  const most = Math.max(upright, turned);
  const isTie = Math.abs(upright - turned) < 0.15;
  // With nothing in the corner the first line are headings like the first column; else the first column is one more.
  const isNamed = corner !== '' && (book(corner).namesAxis || namesAxis(corner));
  return {
    layout: (isTie ? isNamed : turned > upright) ? 'down' : 'across',
    doubt: isTie && !isNamed && !(isJourney && most > 0) && columns.length > 1 && rows.length > 1,
  };
}

const ownNameOf = ({ from, own = from }: LaidName) => own;

/** How many of the names are names of rows in languages that the weighing does not know. */
const abroad = (names: readonly string[]) =>
  names.filter((name) => kindInTables(name) !== null).length / Math.max(1, names.length);

/** How far names say that something is done, by their endings, in the languages that people work in most: only to break ties. */
function doings(names: readonly string[]): number {
  const doing = /(?:ing|tion|sion|ment|ung|ção|ções|são|mento|gem|ción|miento|zione|ation)(?=$|[\s/,.:–-])/iu;
  return names.length === 0 ? 0 : (names.filter((name) => doing.test(name)).length / names.length) * 0.3;
}

function askLayout(frame: Frame, likely: 'across' | 'down'): Question {
  const [first, second] = [
    frame.head.filter((_, at) => at !== frame.labels).map(textOf),
    frame.body.map((row) => textOf(row[frame.labels])),
  ].map((names) =>
    names
      .filter((name) => name !== '')
      .slice(0, 2)
      .map((name) => `“${name.slice(0, 40)}”`)
      .join(', '),
  );
  return {
    id: 'layout',
    text: `Which are the stages: those across the top (${first} …), or those down the side (${second} …)?`,
    choices: ['across', 'down'],
    likely,
  };
}

function askScales({ rows }: Mapping, laid: Laid): Question[] {
  return rows.flatMap(({ as, from, scale }, at): Question[] => {
    const notes = laid.cells.filter(({ row }) => row === at).flatMap((cell) => cell.notes);
    const isSure = scale === undefined || scaleNamed(from) !== null || !isDoubtful(notes, scale);
    if (as !== 'emotion' || isSure) return [];
    return [
      {
        id: `scale:${from}`,
        text: `On which scale are the feelings in “${from}”?`,
        choices: ['-2..2', '1..5', '0..10', '0..100'],
        likely: scale,
      },
    ];
  });
}

function askKinds({ rows }: Mapping): Question[] {
  return rows
    .filter(({ as, kind }) => as === 'cards' && kind === 'other')
    .map(({ from }) => ({
      id: `row:${from}`,
      text: `What is the row “${from}” about?`,
      choices: [...commonKinds, 'ignore'],
      likely: 'other',
    }));
}

/** What a mapping has, whichever way the table lies. */
function partsOf(source: GridSource, title: string, about: readonly About[]) {
  const personas = peopleIn(about).map(({ from, name }) => ({ from, name }));
  return { source: source.id, title, ...(personas.length > 0 ? { personas } : {}) };
}

/** What is said to be the title, else what stands over the table, else what the file is called. */
function titleOf(about: readonly About[], corner: string, { fileTitle }: GridSource): string {
  const said = about.filter(({ as }) => as === 'title');
  const promised = said.find(({ value }) => promisesJourney(value));
  const first: About | undefined = promised ?? said[0];
  if (first) return oneLineOf(first.value);
  if (promisesJourney(corner) && !namesTheAxis(corner)) return oneLineOf(corner);
  return oneLineOf(fileTitle) || noTitle;
}

function ofGiven({ id, journey }: ReadySource): Proposal {
  const feelings = journey.emotions.length > 0 ? [{ from: 'feelings', as: 'emotion' as const }] : [];
  return {
    mapping: {
      source: id,
      layout: 'given',
      title: journey.title,
      stages: journey.stages.map(({ name }) => ({ from: name, name })),
      rows: [
        ...journey.lanes.map(({ name, kind }) => ({ from: name, as: 'cards' as const, kind })),
        ...feelings,
      ],
    },
    questions: [],
    optional: [],
  };
}
