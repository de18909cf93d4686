import { faceOf } from '../../journey/emotion.ts';
import type { Emotion, Journey } from '../../journey/journey.ts';
import { cutText, estimateWidth, lineHeight } from '../../plane/estimate-text.ts';
import { largestOf, smallestOf } from '../../plane/extremes.ts';
import { circle, emotionLane, markerGap, mostPills, pill } from '../../plane/measures.ts';

/** Where a marker stands: `x` of its centre from the stage's left edge, `y` from the top of the lane. */
export interface MarkerPlace {
  emotion: Emotion;
  x: number;
  y: number;
  width: number;
  height: number;
  /** A circle has no room for a word. */
  round: boolean;
  /** Of its letters. */
  size: number;
  text: string;
}

/** The owners of curves: personas that feel something on this map, in their order; `undefined` feels for nobody. */
export function curveOwners(journey: Journey): (string | undefined)[] {
  const owners: (string | undefined)[] = journey.personas.map((persona) => persona.id);
  return [...owners, undefined].filter((owner) =>
    journey.emotions.some(({ personaId }) => personaId === owner),
  );
}

/**
 * The markers of a stage, each at its value's height. With k owners, the first marker of the i-th stands at
 * (i + 1) / (k + 1) of the width; where someone feels several things, all stand evenly, round by round. A pill
 * is as wide as its words, as far as pills of a similar height leave it room; no two ever overlap. `size`: of the letters.
 */
export function arrangeMarkers(
  journey: Journey,
  stageId: string,
  width: number,
  size: number,
): MarkerPlace[] {
  const { spots, round } = spread(journey, stageId, width);
  return spots.map(({ spot, room }) => (round ? asCircle(spot) : asPill(spot, room, size)));
}

/** The letters of all faces of a map: the largest at which the words of each have room in its pill. */
export function faceSize(
  journey: Journey,
  columns: readonly { stage: { id: string }; width: number }[],
): number {
  const pills = columns.flatMap(({ stage, width }) => {
    const { spots, round } = spread(journey, stage.id, width);
    return round ? [] : spots;
  });
  const fits = (size: number) => pills.every(({ spot, room }) => fitsPill(wordsOf(spot), room, size));
  return pill.sizes.find(fits) || Math.min(...pill.sizes);
}

/** Where the markers of a stage stand, how wide each may be, and whether that is too little for words. */
function spread(journey: Journey, stageId: string, width: number) {
  const felt = feltIn(journey, stageId);
  const rounds = roundsOf(felt);
  const sequence: (Emotion | undefined)[] = [];
  for (let turn = 0; turn < rounds; turn += 1) for (const markers of felt) sequence.push(markers[turn]);
  // In a single round everyone has a place of their own; in several, the gaps would only make pills narrow.
  const columns = rounds === 1 ? sequence : sequence.filter((emotion) => emotion);
  const all = columns.flatMap((emotion, index) => {
    const x = (width * (index + 1)) / (columns.length + 1);
    return emotion ? { emotion, x, y: heightOf(emotion.value || 0) } : [];
  });
  const spots = all.map((spot) => ({ spot, room: roomFor(spot, all, width) }));
  return { spots, round: felt.length > mostPills || spots.some(({ room }) => room < pill.least) };
}

/** The least width of a stage in which its markers stand side by side. */
export function markersWidth(journey: Journey, stageId: string): number {
  const felt = feltIn(journey, stageId);
  return (felt.length * roundsOf(felt) + 1) * (circle + markerGap);
}

/** The centre of a marker of this value, from the top of the lane. */
export function heightOf(value: number): number {
  return emotionLane.zero - value * emotionLane.point;
}

type Spot = Pick<MarkerPlace, 'emotion' | 'x' | 'y'>;

/** How wide a pill may be here: to the stage's edges, and to every pill that it would touch. */
function roomFor(spot: Spot, others: readonly Spot[], width: number): number {
  const near = others.filter(
    (other) => other !== spot && Math.abs(other.y - spot.y) < pill.mostHeight + markerGap,
  );
  const edges = 2 * (Math.min(spot.x, width - spot.x) - markerGap);
  return smallestOf(near, (other) => Math.abs(other.x - spot.x) - markerGap, edges);
}

export function asCircle(spot: Spot): MarkerPlace {
  return {
    ...spot,
    width: circle,
    height: circle,
    round: true,
    size: 32,
    text: faceOf(spot.emotion.value).emoji,
  };
}

/** Face and word, in as many lines as there is height for. Cut only where that is not enough: the stamp remembers them. */
export function asPill(spot: Spot, room: number, size: number): MarkerPlace {
  const text = wordsOf(spot);
  const inner = Math.min(pill.most, room) - pill.air;
  const most = mostLines(size);
  const fits = fitsPill(text, room, size);
  // A word that must be broken leaves the line of the face half empty.
  const broken = text.split(' ').some((each) => wordWidth(each, size) > inner);
  const shown = fits ? text : cutText(text, inner * (broken ? most - 1 : most) * 0.85, size);
  const lines = fits ? linesOfPill(text, inner, size) : most;
  const wanted = pill.air + Math.min(inner, widthOfLines(shown, lines, size));
  return {
    ...spot,
    width: Math.round(Math.max(pill.least, wanted)),
    height: heightOfLines(lines, size),
    round: false,
    size,
    text: shown,
  };
}

function wordsOf({ emotion }: Spot): string {
  const { emoji, word } = faceOf(emotion.value);
  const label = (emotion.label || '').replace(/\s+/g, ' ').trim();
  return `${emoji} ${label === '' ? word : label}`;
}

/** Whether these words have room in a pill of this width without being cut or broken. */
function fitsPill(text: string, room: number, size: number): boolean {
  return linesOfPill(text, Math.min(pill.most, room) - pill.air, size) <= mostLines(size);
}

const heightOfLines = (lines: number, size: number): number =>
  Math.max(pill.height, Math.ceil((lines * lineHeight(size) + pill.air) / 8) * 8);

function mostLines(size: number): number {
  let lines = 1;
  while (heightOfLines(lines + 1, size) <= pill.mostHeight) lines += 1;
  return lines;
}

/** Lines of a pill, never breaking a word; a word that is too long takes more lines than there are. */
function linesOfPill(words: string, width: number, size: number): number {
  let [lines, used] = [1, 0];
  for (const word of words.split(' ')) {
    const wide = wordWidth(word, size);
    if (wide > width) return Infinity;
    const next = used === 0 ? wide : used + size * 0.3 + wide;
    if (next <= width) used = next;
    else [lines, used] = [lines + 1, wide];
  }
  return lines;
}

/** The least width at which the words take no more than these lines. */
function widthOfLines(words: string, lines: number, size: number): number {
  let width = largestOf(words.split(' '), (word) => wordWidth(word, size));
  while (linesOfPill(words, width, size) > lines) width += 8;
  return width;
}

/** With some air: a line that FigJam breaks otherwise than planned would not fit its pill. */
const wordWidth = (word: string, size: number) => estimateWidth(word, size) * 1.1;

/** What is felt in a stage, by whom, in the order of all who feel anything on this map. */
function feltIn(journey: Journey, stageId: string): Emotion[][] {
  const here = journey.emotions.filter((emotion) => emotion.stageId === stageId);
  return curveOwners(journey).map((owner) => here.filter(({ personaId }) => personaId === owner));
}

const roundsOf = (felt: readonly Emotion[][]): number => largestOf(felt, ({ length }) => length, 1);
