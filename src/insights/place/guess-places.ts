import type { BoardFacts, OnBoard } from '../../journey/board-facts.ts';
import type { Journey } from '../../journey/journey.ts';
import type { Cluster, LooseNote } from '../../journey/loose-notes.ts';
import { own } from '../../journey/own.ts';
import { countWords, groupByWords, tellingWords, type WordCounts } from './telling-words.ts';

/** Where a loose note may belong, each part with its reason; `null`: nothing tells. */
export interface PlaceGuess {
  stageId: string | null;
  laneId: string | null;
  /** One short reason for each part that is guessed. */
  why: string[];
}

/** A map that loose notes may go into, as it was read. */
export interface GuessMap {
  journey: Journey;
  onBoard?: OnBoard | undefined;
}

/**
 * Where each note of these clusters may belong in a map, by its node id: what it says to be, how the heading or section over
 * it is called, its words and those of the notes there, its colour, and where it lies. A guess is for a person to look
 * at: where little speaks for one place, or as much for another, nothing is guessed. Takes time in proportion to notes and cards.
 */
export function guessPlaces(map: GuessMap, clusters: readonly Cluster[]): Map<string, PlaceGuess> {
  const { journey } = map;
  const material = prepare(map);
  const guesses = new Map<string, PlaceGuess>();
  for (const cluster of clusters)
    for (const note of cluster.notes) {
      if (guesses.has(note.nodeId) || note.hidden) continue;
      const heading = cluster.namedBy === 'words' ? (note.section ?? '') : cluster.name;
      const stage = guessStage(material, note, heading);
      const lane = guessLane(material, note, cluster, heading);
      guesses.set(note.nodeId, {
        stageId: journey.stages[stage?.at ?? -1]?.id ?? null,
        laneId: journey.lanes[lane?.at ?? -1]?.id ?? null,
        why: [stage?.why, lane?.why].filter((each) => each !== undefined),
      });
    }
  return guesses;
}

interface Guess {
  at: number;
  why: string;
}

interface Span {
  from: number;
  to: number;
}

interface Material {
  journey: Journey;
  stageWords: WordCounts;
  laneWords: WordCounts;
  /** Of each row: its notes by colour. */
  colours: Map<string, number[]>;
  /** Where the notes of each stage lie, side by side, and of each row, below each other; `null`: nowhere. */
  columns: (Span | null)[];
  rows: (Span | null)[];
  box: { x: Span; y: Span } | null;
}

function prepare({ journey, onBoard = {} }: GuessMap): Material {
  const { stages, lanes, cards } = journey;
  const factsOf = (id: string): BoardFacts | undefined => own(onBoard, id);
  const colours = new Map<string, number[]>();
  for (const card of cards) {
    const colour = factsOf(card.id)?.color;
    const lane = lanes.findIndex(({ id }) => id === card.laneId);
    if (colour === undefined || lane < 0) continue;
    const held = colours.get(colour) ?? lanes.map(() => 0);
    held[lane] = (held[lane] ?? 0) + 1;
    colours.set(colour, held);
  }
  const spanOf = (ids: readonly string[], along: 'x' | 'y'): Span | null => {
    const facts = ids.map(factsOf).filter((each) => each !== undefined);
    const from = facts.map((each) => each[along]).filter((each) => each !== undefined);
    const to = facts.map((each) => (each[along] ?? 0) + ((along === 'x' ? each.width : each.height) ?? 0));
    return from.length === 0 ? null : { from: Math.min(...from), to: Math.max(...to) };
  };
  const idsIn = (field: 'stageId' | 'laneId', id: string) =>
    cards
      .filter((card) => card[field] === id && card.stageId !== null && card.laneId !== null)
      .map((card) => card.id);
  const [x, y] = [
    spanOf(
      cards.map(({ id }) => id),
      'x',
    ),
    spanOf(
      cards.map(({ id }) => id),
      'y',
    ),
  ];
  const group = (field: 'stageId' | 'laneId') => (record: { id: string; name: string }) => ({
    name: record.name,
    texts: cards.filter((card) => card[field] === record.id).map(({ text }) => text),
  });
  return {
    journey,
    stageWords: countWords(stages.map(group('stageId'))),
    laneWords: countWords(lanes.map(group('laneId'))),
    colours,
    columns: stages.map(({ id }) => spanOf(idsIn('stageId', id), 'x')),
    rows: lanes.map(({ id }) => spanOf(idsIn('laneId', id), 'y')),
    box: x && y ? { x, y } : null,
  };
}

function guessStage(material: Material, note: LooseNote, heading: string): Guess | undefined {
  const { journey, stageWords } = material;
  const named = nameIn(heading, journey.stages);
  if (named) return { at: named.at, why: `It lies under “${heading}”.` };
  const begun = nameBegun(note.text, journey.stages);
  if (begun) return begun;
  const said = groupByWords(note.text, stageWords, journey.stages.length);
  if (said) return { at: said.at, why: sayWords(said.words, journey.stages[said.at]?.name) };
  return byPlace(material.columns, middleOf(note, 'x'), isNear(material.box?.y, note, 'y'), 'column');
}

/** Kinds of rows that hold what a note seems to be. */
const rowsFor: { readonly [seems in NonNullable<LooseNote['seems']>]: readonly string[] } = {
  question: ['questions'],
  quote: ['thoughts', 'insights'],
  metric: ['metrics'],
  feeling: ['emotions'],
};

function guessLane(
  material: Material,
  note: LooseNote,
  cluster: Cluster,
  heading: string,
): Guess | undefined {
  const { journey, laneWords } = material;
  const ofKind = (kinds: readonly string[]) => {
    const found = journey.lanes
      .map(({ kind }, at) => ({ kind, at }))
      .filter(({ kind }) => kinds.includes(kind));
    return found.length === 1 ? found[0]?.at : undefined;
  };
  const says = note.says === undefined ? undefined : ofKind([note.says]);
  if (says !== undefined) return { at: says, why: 'It begins with what it is.' };
  const named = nameIn(heading, journey.lanes);
  if (named) return { at: named.at, why: `It lies under “${heading}”.` };
  const kind = cluster.kind === undefined ? undefined : ofKind([cluster.kind]);
  if (kind !== undefined) return { at: kind, why: `It lies under “${heading}”.` };
  const seems = note.seems === undefined ? undefined : ofKind(rowsFor[note.seems]);
  if (seems !== undefined) return { at: seems, why: `It reads like a ${note.seems}.` };
  const coloured = byColour(material, note);
  if (coloured) return coloured;
  const said = groupByWords(note.text, laneWords, journey.lanes.length);
  if (said) return { at: said.at, why: sayWords(said.words, journey.lanes[said.at]?.name) };
  return byPlace(material.rows, middleOf(note, 'y'), isNear(material.box?.x, note, 'x'), 'row');
}

const sayWords = (words: readonly string[], name = ''): string =>
  `Notes of “${name}” speak of ${words
    .slice(0, 2)
    .map((word) => `“${word}”`)
    .join(' and ')} as well.`;

/** The one name that a heading says, in words of the same; `null` for none and for several. */
function nameIn(heading: string, records: readonly { name: string }[]): { at: number } | null {
  const words = new Set(tellingWords(heading));
  if (words.size === 0) return null;
  const found = records
    .map(({ name }, at) => ({ at, own: tellingWords(name) }))
    .filter(({ own: said }) => said.length > 0 && said.every((word) => words.has(word)));
  const [first, second] = found.sort((a, b) => b.own.length - a.own.length);
  return first && (!second || second.own.length < first.own.length) ? { at: first.at } : null;
}

/** `Checkout: the form is long`: the note begins with the name. */
function nameBegun(text: string, records: readonly { name: string }[]): Guess | null {
  const head = /^([^:：\n]{2,60})[:：]/.exec(text)?.[1];
  const named = head === undefined ? null : nameIn(head, records);
  return named ? { at: named.at, why: `It begins with “${records[named.at]?.name}”.` } : null;
}

/** A colour that hardly any other row has, on three notes at least. */
function byColour({ colours }: Material, { color }: LooseNote): Guess | null {
  const counts = color === undefined ? undefined : colours.get(color);
  if (!counts) return null;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const at = counts.findIndex((count) => count >= 3 && count >= all * 0.8);
  return at < 0 ? null : { at, why: `Notes of its colour are in that row.` };
}

function middleOf(note: BoardFacts, along: 'x' | 'y'): number | null {
  const [start, size] = along === 'x' ? [note.x, note.width] : [note.y, note.height];
  return start === undefined ? null : start + (size ?? 0) / 2;
}

/** Beside the map, no further than half of its own size across, and the note's. */
function isNear(span: Span | undefined, note: BoardFacts, along: 'x' | 'y'): boolean {
  const middle = middleOf(note, along);
  if (!span || middle === null) return false;
  const away = Math.max(span.from - middle, middle - span.to, 0);
  const size = (along === 'x' ? note.width : note.height) ?? 0;
  return away <= (span.to - span.from) / 2 + size;
}

/** In line with the notes of one column (or row) and of no other. */
function byPlace(
  spans: readonly (Span | null)[],
  at: number | null,
  near: boolean,
  word: string,
): Guess | undefined {
  if (at === null || !near) return undefined;
  const held = spans
    .map((span, index) => ({ span, index }))
    .filter(({ span }) => span && at >= span.from && at <= span.to);
  const [first, second] = held;
  return first && !second ? { at: first.index, why: `It lies in line with that ${word}.` } : undefined;
}
