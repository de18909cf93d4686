import type { LaneKind } from '../../model/lane-kinds.ts';
import { looksAlike } from './find-lines.ts';
import type { FoundGrid } from './grid-types.ts';
import { isJourneyKind } from './lane-words.ts';
import type { NameBook } from './name-book.ts';
import { typicalCard } from './score-grid.ts';
import { belongsElsewhere, describesPerson, promisesJourney } from './stage-words.ts';

/** What a grid says, whatever it was found as. */
export interface GridWords {
  columns: string[];
  rows: string[];
  rowsNamed: boolean;
  columnsNamed: boolean;
  cards: { text: string; column: number; row: number; isNote: boolean }[];
  /** Its headers and labels look otherwise than its cards, or are known words. */
  distinct: boolean;
  /** Words in its bounds that fit no cell. */
  strays: string[];
}

export interface Verdict {
  isJourney: boolean;
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
export function judgeGrid(words: GridWords, promised: boolean, book: NameBook): Verdict {
  const upright = hits(words.columns, words.rows, book);
  const turned = hits(words.rows, words.columns, book);
  const transposed = words.rowsNamed && words.columnsNamed && turned.merit > upright.merit;
  const { stageHits, laneHits, kinds } = transposed ? turned : upright;
  const [stages, lanes] = transposed ? [words.rows, words.columns] : [words.columns, words.rows];
  const lanesNamed = transposed ? words.columnsNamed : words.rowsNamed;
  const telling = kinds.filter(isJourneyKind).length;
  const filled = filledShare(words);
  const notes = words.cards.filter((card) => card.isNote).length;
  const full =
    stages.length >= 3 && lanes.length >= 2 && filled >= 0.5 && notes >= 6 && notes >= words.cards.length / 2;
  const reasons: string[] = [];
  if (telling > 0) reasons.push(`${telling} of its rows are named as rows of journeys are`);
  if (stageHits > 0) reasons.push(`${stageHits} of its columns sound like stages`);
  if (promised) reasons.push('a title speaks of a journey');
  if (full) reasons.push('notes fill a grid under headers');
  const known = telling + stageHits > 0 || promised;
  const isJourney =
    words.distinct &&
    !words.columns.concat(words.rows).some(promisesJourney) &&
    !speaksOfPeople(words) &&
    !isElsewhere(stages, lanes) &&
    [stages, lanes].every(
      (names) => names.filter((name) => book(name).isSentence).length * 3 < names.length,
    ) &&
    stages.filter((name) => book(name).kind !== null).length <= stages.length / 3 &&
    (lanesNamed
      ? (telling >= 2 && laneHits >= lanes.length * 0.4) ||
        (telling >= 1 && stageHits >= stages.length / 2 && laneHits >= lanes.length * 0.3) ||
        (promised && (telling >= 1 || (full && filled >= 0.5))) ||
        (full && (known || !looksEnglish(words)))
      : notes >= Math.max(stages.length, words.cards.length / 2) &&
        stages.length >= 3 &&
        stageHits >= (promised ? 1 : Math.max(2, stages.length / 2)));
  const points = Math.min(5, telling) + Math.min(3, stageHits / 2);
  const sure = points + (promised ? 2 : 0) + (full ? 2 : 0);
  return {
    isJourney,
    transposed,
    points,
    confidence: Math.round(Math.min(0.95, 0.5 + sure * 0.06) * 100) / 100,
    reason: reasons.join(', ') || 'it is a grid of notes under headers',
  };
}

function hits(stages: readonly string[], lanes: readonly string[], book: NameBook) {
  const stageHits = stages.filter((name) => book(name).isStage).length;
  const kinds = new Set<LaneKind>();
  let laneHits = 0;
  for (const name of lanes) {
    const { kind } = book(name);
    if (kind) laneHits += 1;
    if (kind) kinds.add(kind);
  }
  const share = (count: number, all: number) => count / Math.max(1, all);
  const merit = share(laneHits, lanes.length) * 2 + share(stageHits, stages.length);
  return { stageHits, laneHits, kinds: [...kinds], merit };
}

function filledShare(words: GridWords): number {
  const cells = new Set(words.cards.map((card) => `${card.column} ${card.row}`));
  return cells.size / Math.max(1, words.columns.length * words.rows.length);
}

function speaksOfPeople(words: GridWords): boolean {
  const said = [...words.cards.map((card) => card.text), ...words.strays].filter(describesPerson).length;
  const people = words.columns
    .concat(words.rows)
    .filter((name) => /^(?:user|persona)\s*\d+$/i.test(name.trim()));
  return said + people.length >= 2;
}

function isElsewhere(stages: readonly string[], lanes: readonly string[]): boolean {
  const strange = stages.filter(belongsElsewhere).length;
  if (strange + lanes.filter(belongsElsewhere).length >= 3) return true;
  return strange * 2 >= stages.length || lanes.filter(belongsElsewhere).length * 2 > lanes.length;
}

/** English has a small word in nearly every sentence; a board without any speaks another language. */
function looksEnglish(words: GridWords): boolean {
  const said = words.cards.filter((card) => card.text.split(/\s+/).length >= 3);
  const english = said.filter((card) =>
    /\b(?:the|and|to|of|is|are|for|with|my|this|that|it|in|on|not|can|what|how|you|they|i)\b/i.test(
      card.text,
    ),
  );
  return english.length >= said.length * 0.4;
}

/** The words of a grid of pieces. */
export function wordsOfGrid(grid: FoundGrid, book: NameBook): GridWords {
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
    distinct: isDistinct(grid, book),
    strays: grid.strays.map((piece) => piece.text),
  };
}

/**
 * Names that look like the cards are names only because somebody knows: a wall of notes has a first row and a first
 * column as well. Each axis either looks otherwise, or is called as columns and rows of journeys are.
 */
function isDistinct(grid: FoundGrid, book: NameBook): boolean {
  const typical = typicalCard(grid.cards);
  return [grid.columns, grid.rows].every(({ manner, cues }) => {
    if (manner !== 'texts') return true;
    const own = cues.filter(({ pieces: [piece] }) => piece && (!typical || !looksAlike(piece, typical)));
    const known = cues.filter(({ name }) => book(name).kind !== null || book(name).isStage);
    return own.length * 3 >= cues.length * 2 || known.length * 2 >= cues.length;
  });
}
