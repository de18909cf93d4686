import { faceOf } from '../../journey/emotion.ts';
import type { Emotion, Journey } from '../../journey/journey.ts';
import { cutText, estimateWidth, lineHeight } from '../../plane/estimate-text.ts';
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
  const { spots, rooms, round } = spread(journey, stageId, width);
  return spots.map((spot, index) =>
    round ? asCircle(spot) : asPill(spot, rooms[index] ?? pill.least, size),
  );
}

/** The letters of all faces of a map: the largest at which the words of each have room in its pill. */
export function faceSize(
  journey: Journey,
  columns: readonly { stage: { id: string }; width: number }[],
): number {
  const pills = columns.flatMap(({ stage, width }) => {
    const { spots, rooms, round } = spread(journey, stage.id, width);
    return round
      ? []
      : spots.map((spot, index) => ({ text: wordsOf(spot), room: rooms[index] ?? pill.least }));
  });
  return pill.sizes.find((size) => pills.every(({ text, room }) => fitsPill(text, room, size))) ?? smallest;
}

/** Where the markers of a stage stand, how wide each may be, and whether that is too little for words. */
function spread(journey: Journey, stageId: string, width: number) {
  const owners = curveOwners(journey);
  const rounds = countRounds(journey, stageId, owners);
  const felt = owners.map((owner) => feltBy(journey, stageId, owner));
  const sequence: (Emotion | undefined)[] = [];
  for (let turn = 0; turn < rounds; turn += 1) for (const markers of felt) sequence.push(markers[turn]);
  // In a single round everyone has a place of their own; in several, the gaps would only make pills narrow.
  const columns = rounds === 1 ? sequence : sequence.filter((emotion) => emotion !== undefined);
  const spots: Spot[] = [];
  columns.forEach((emotion, index) => {
    if (emotion === undefined) return;
    spots.push({ emotion, x: (width * (index + 1)) / (columns.length + 1), y: heightOf(emotion.value || 0) });
  });
  const rooms = spots.map((spot) => roomFor(spot, spots, width));
  return { spots, rooms, round: owners.length > mostPills || rooms.some((room) => room < pill.least) };
}

/** The least width of a stage in which its markers stand side by side. */
export function markersWidth(journey: Journey, stageId: string): number {
  const owners = curveOwners(journey);
  return (owners.length * countRounds(journey, stageId, owners) + 1) * (circle + markerGap);
}

/** The centre of a marker of this value, from the top of the lane. */
export function heightOf(value: number): number {
  return emotionLane.zero - value * emotionLane.point;
}

const smallest = Math.min(...pill.sizes);

type Spot = Pick<MarkerPlace, 'emotion' | 'x' | 'y'>;

/** How wide a pill may be here: to the stage's edges, and to every pill that it would touch. */
function roomFor(spot: Spot, others: readonly Spot[], width: number): number {
  const edges = 2 * (Math.min(spot.x, width - spot.x) - markerGap);
  return others.reduce((room, other) => {
    const apart = other === spot || Math.abs(other.y - spot.y) >= pill.mostHeight + markerGap;
    return apart ? room : Math.min(room, Math.abs(other.x - spot.x) - markerGap);
  }, edges);
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
    if (wide > width) return Number.POSITIVE_INFINITY;
    const next = used === 0 ? wide : used + size * 0.3 + wide;
    if (next <= width) used = next;
    else [lines, used] = [lines + 1, wide];
  }
  return lines;
}

/** The least width at which the words take no more than these lines. */
function widthOfLines(words: string, lines: number, size: number): number {
  let width = words.split(' ').reduce((most, word) => Math.max(most, wordWidth(word, size)), 0);
  while (linesOfPill(words, width, size) > lines) width += 8;
  return width;
}

/** With some air: a line that FigJam breaks otherwise than planned would not fit its pill. */
const wordWidth = (word: string, size: number) => estimateWidth(word, size) * 1.1;

function countRounds(journey: Journey, stageId: string, owners: readonly (string | undefined)[]): number {
  return owners.reduce((most, owner) => Math.max(most, feltBy(journey, stageId, owner).length), 1);
}

function feltBy(journey: Journey, stageId: string, owner: string | undefined): Emotion[] {
  return journey.emotions.filter((emotion) => emotion.stageId === stageId && emotion.personaId === owner);
}
