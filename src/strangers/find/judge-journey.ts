import { isJourneyKind } from '../../plane/words/lane-words.ts';
import { describesPerson, promisesJourney } from '../../plane/words/stage-words.ts';
import { type Arrows, flowOf } from './follow-arrows.ts';
import type { Axis, FoundGrid } from './grid-types.ts';
import type { GridMaterial } from './material.ts';
import type { NameBook } from './name-book.ts';
import { namesStandOut } from './names-stand-out.ts';
import { type Evidence, isElsewhere, weighNames } from './weigh-names.ts';

/** What a grid says, whatever it was found as. */
export interface GridWords {
  columns: string[];
  rows: string[];
  rowsNamed: boolean;
  columnsNamed: boolean;
  cards: { text: string; column: number; row: number; isNote: boolean }[];
  /** Its headers and labels stand out from its cards. */
  distinct: boolean;
  /** Arrows lead from each column to the next, or from each row. */
  flows?: { columns: boolean; rows: boolean };
  /** What names columns, or rows, is of the cards' own kind: a note like them. */
  areNotes?: { columns: boolean; rows: boolean };
  /** A row's label stands beside the headers: they may be cards. */
  labelBesideHeaders?: boolean;
  /** What stands over the labels of a table. */
  corner?: string;
  /** Words in its bounds that fit no cell. */
  strays: string[];
}

export interface Verdict {
  isJourney: boolean;
  /** Its names are those of another kind of board. */
  isElsewhere: boolean;
  /** The rows are the stages. */
  transposed: boolean;
  /** 0…1 */
  confidence: number;
  /** How much its names speak for it, to choose between grids. */
  points: number;
  reason: string;
}

/**
 * Is this grid a journey, and which way round? Evidence is: rows that are called what rows of journeys are called,
 * stages that sound like stages, a title that promises a journey, and a full grid of notes under headers and labels.
 * Flows, site maps, wireframes, task boards and personas have some of these, never enough.
 */
export function judgeJourney(words: GridWords, promised: boolean, book: NameBook): Verdict {
  const corner = words.corner ?? '';
  const upright = weighNames(
    words.columns,
    words.rows,
    { corner, isFlow: words.flows?.columns, areNotes: words.areNotes?.columns },
    book,
  );
  const turned = weighNames(
    words.rows,
    words.columns,
    { corner, isFlow: words.flows?.rows, areNotes: words.areNotes?.rows },
    book,
  );
  const transposed = words.rowsNamed && words.columnsNamed && turned.merit > upright.merit;
  const evidence = transposed ? turned : upright;
  const [stages, lanes] = transposed ? [words.rows, words.columns] : [words.columns, words.rows];
  const { stageHits, laneHits, rows } = evidence;
  const full = isFull(words, stages.length, lanes.length);
  // One note among notes names no row, whatever it says.
  const isLoneNote = lanes.length === 1 && !transposed && words.areNotes?.rows;
  const lanesNamed = (transposed ? words.columnsNamed : words.rowsNamed) && !isLoneNote;
  const elsewhere = isElsewhere(stages, lanes, rows, promised);
  const isJourney =
    words.distinct &&
    (stages.length >= 3 || (stages.length === 2 && lanes.length >= 2 && laneHits * 3 >= lanes.length * 2)) &&
    !words.columns.concat(words.rows).some(promisesJourney) &&
    !speaksOfPeople(words) &&
    !holdsMarks(words) &&
    !(rows < 2 && holdsScreens(words)) &&
    !elsewhere &&
    ((rows >= 2 && !words.labelBesideHeaders) || haveNames(stages, book)) &&
    haveNames(lanes, book) &&
    stages.filter((name) => book(name).kind !== null).length <= stages.length / 3 &&
    (lanesNamed
      ? namesTell(evidence, stages.length, lanes.length) ||
        (promised && (rows >= 0.5 || full)) ||
        (full && rows >= 0 && !looksEnglish(words))
      : notesTell(words, stages.length, stageHits, promised));
  const telling = evidence.kinds.filter(isJourneyKind).length;
  const points = Math.min(5, telling) + Math.min(3, stageHits / 2);
  const sure = points + (promised ? 2 : 0) + (full ? 2 : 0);
  return {
    isJourney,
    isElsewhere: elsewhere,
    transposed,
    points,
    confidence: Math.round(Math.min(0.95, 0.5 + sure * 0.06) * 100) / 100,
    reason: sayWhy(lanesNamed ? laneHits : 0, stageHits, promised, full),
  };
}

/** Are these names, hardly a sentence among them, and not one word over and over? */
const haveNames = (names: readonly string[], book: NameBook): boolean =>
  names.filter((name) => book(name).isSentence).length * 3 < names.length &&
  (names.length < 2 || new Set(names.map((name) => book(name).plain)).size * 2 > names.length);

/** Do the names alone say that this is a journey? The more the rows tell, the less the stages have to. */
function namesTell(
  { rows, laneHits, stageHits, couldBePeople }: Evidence,
  stages: number,
  lanes: number,
): boolean {
  const [staged, laned] = [stageHits / Math.max(1, stages), laneHits / Math.max(1, lanes)];
  if (couldBePeople && staged < 0.5) return false;
  return (
    (rows >= 2 && laned >= 0.4) ||
    (rows >= 1 && staged >= 0.5 && laned >= 0.3) ||
    (rows >= 0.25 && staged >= 0.6 && laned >= 0.6)
  );
}

/** Rows without names: notes under stages, and under nothing else. */
function notesTell(words: GridWords, stages: number, stageHits: number, promised: boolean): boolean {
  // “Refunds” is what notes are about; “Refund” happens.
  const things = words.columns.filter((name) => /^\S+[^isu]s$/i.test(name.trim())).length;
  const notes = words.cards.filter((card) => card.isNote).length;
  const under = new Set(words.cards.map((card) => card.column)).size;
  const known = promised
    ? stageHits >= 1 || under === stages
    : stageHits - things >= Math.max(words.areNotes?.columns ? 3 : 2, stages * 0.6);
  return stages >= 3 && known && notes >= Math.max(stages, words.cards.length / 2);
}

/** Notes in at least half of the cells of three columns and two rows. */
function isFull(words: GridWords, stages: number, lanes: number): boolean {
  const notes = words.cards.filter((card) => card.isNote).length;
  return (
    stages >= 3 && lanes >= 2 && filledShare(words) >= 0.5 && notes >= 6 && notes >= words.cards.length / 2
  );
}

function sayWhy(laneHits: number, stageHits: number, promised: boolean, full: boolean): string {
  const rows =
    laneHits === 1 ? '1 of its rows is named as rows' : `${laneHits} of its rows are named as rows`;
  const columns =
    stageHits === 1 ? '1 of its stages sounds like one' : `${stageHits} of its stages sound like stages`;
  const reasons: string[] = [];
  if (laneHits > 0) reasons.push(`${rows} of journeys are`);
  if (stageHits > 0) reasons.push(columns);
  if (promised) reasons.push('a title speaks of a journey');
  if (full) reasons.push('notes fill a grid under headers');
  return reasons.join(', ') || 'it is a grid of notes under headers';
}

/** A table of ticks and letters (who is responsible, what is included) tells no story. */
function holdsMarks({ cards }: GridWords): boolean {
  const marks = cards.filter(({ text }) =>
    /^(?:[a-z]{1,2}(?:\s*[/,]\s*[a-z])*|[✓✔✗✘×x•●○]|yes|no|n\/a)$/i.test(text.trim()),
  );
  return cards.length >= 4 && marks.length * 10 >= cards.length * 6;
}

/** More texts and boxes than this in one cell, and hardly a note among them, are the parts of a screen. */
const mostInCell = 10;

function holdsScreens({ cards }: GridWords): boolean {
  const cells = new Set(cards.map((card) => `${card.column} ${card.row}`)).size;
  return cards.length > cells * mostInCell && cards.filter(({ isNote }) => isNote).length * 2 < cards.length;
}

function filledShare(words: GridWords): number {
  const cells = new Set(words.cards.map((card) => `${card.column} ${card.row}`));
  return cells.size / Math.max(1, words.columns.length * words.rows.length);
}

function speaksOfPeople(words: GridWords): boolean {
  const said = [...words.cards.map((card) => card.text), ...words.strays].filter(describesPerson).length;
  return said >= 2;
}

/** English has a small word in nearly every sentence; a board without any speaks another language. */
function looksEnglish(words: GridWords): boolean {
  const all = words.cards
    .map((card) => card.text)
    .concat(words.columns, words.rows)
    .join(' ');
  // Letters from Armenian on: no board in English has more of them than of others.
  if (all.replace(/[^\u0530-\u1fff\u3040-\ud7ff]/g, '').length * 2 > all.replace(/\s/g, '').length)
    return false;
  const said = words.cards.filter((card) => card.text.split(/\s+/).length >= 3);
  const english = said.filter((card) =>
    /\b(?:the|and|to|of|is|are|for|with|my|this|that|it|in|on|not|can|what|how|you|they|i|we|our|their|your|from|have|has|which|when)\b/i.test(
      card.text,
    ),
  );
  return english.length >= said.length * 0.4;
}

/** The words of a grid of pieces. */
export function wordsOfGrid(grid: FoundGrid, material: GridMaterial, arrows: Arrows): GridWords {
  const { book } = material;
  const isNamed = (cues: FoundGrid['rows']['cues']) => !cues.some((cue) => cue.unnamed);
  return {
    columns: grid.columns.cues.map((cue) => cue.name),
    rows: grid.rows.cues.map((cue) => cue.name),
    columnsNamed: isNamed(grid.columns.cues),
    rowsNamed: isNamed(grid.rows.cues),
    cards: grid.cards.map(({ piece, column, row }) => ({
      text: piece.text,
      column,
      row,
      isNote: piece.type === 'STICKY' || piece.nodes.length > 1,
    })),
    distinct: namesStandOut(grid, material),
    flows: { columns: flowOf(grid.columns, arrows) !== null, rows: flowOf(grid.rows, arrows) !== null },
    areNotes: { columns: areNotes(grid.columns, grid), rows: areNotes(grid.rows, grid) },
    labelBesideHeaders: grid.corner.some(({ text }) => book(text).kind !== null && !book(text).namesAxis),
    strays: grid.strays.map((piece) => piece.text),
  };
}

/** Are names of this axis notes: stickies, or of the kind that most cards are of? */
function areNotes({ cues }: Axis, { cards }: FoundGrid): boolean {
  const types = cards.map(({ piece }) => piece.type);
  const isUsual = (type: string) => types.filter((other) => other === type).length * 2 > types.length;
  return cues.some(({ pieces: [piece] }) => piece && (piece.type === 'STICKY' || isUsual(piece.type)));
}
