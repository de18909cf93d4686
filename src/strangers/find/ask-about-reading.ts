import { commonKinds } from '../../journey/lane-kinds.ts';
import { cellsOfMap } from '../../own-map/adopted/adopted-cells.ts';
import { overlap, right, sharedHeight, sharedWidth } from '../../plane/boxes.ts';
import type { DraftCard, DraftName, MapDraft } from '../../plane/map-draft.ts';
import type { MapReader } from '../../plane/map-reader.ts';
import { answerWords } from '../adopt/answer-words.ts';
import type { Building } from '../adopt/build-cards.ts';
import type { Doubting } from '../adopt/build-map.ts';
import { askAboutWords } from './ask-about-words.ts';

/** Below this, a map is a guess, and one asks whether it is one. */
const guess = 0.55;
/** A card that shares so much of itself with another column or row could be there. */
const sharedMuch = 0.3;

/** Asks about what a careful person would ask about before taking somebody's board into use, and says why each record is read so. */
export const carefully: Doubting = (building) => {
  askAboutPeople(building);
  askAboutStretches(building);
  const { draft, reader } = building;
  if ((draft.confidence ?? 1) < guess)
    reader.doubts.push({
      recordId: journeyIdOf(building),
      reason: `This may be no journey map at all: ${draft.reason}.`,
      choices: [answerWords.map, answerWords.noMap],
    });
  askAboutCards(building);
  askAboutWords(building);
  askAboutKinds(building);
  return { reasons: tellReasons(building), foreign: true };
};

const journeyIdOf = ({ reader }: Building): string => reader.stampedId;

function tellReasons(building: Building): { [recordId: string]: string } {
  const { draft, ids, emotions, metrics } = building;
  const reasons: { [recordId: string]: string } = {};
  // Those that have no note of their own are what a card says besides.
  for (const { id } of emotions) reasons[String(id)] = 'The card shows it.';
  for (const { id } of metrics) reasons[String(id)] = 'The card says its value.';
  for (const [part, id] of ids) reasons[id] = part.reason ?? '';
  const { reason = '' } = draft;
  reasons[journeyIdOf(building)] = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  return reasons;
}

/** A block that describes somebody may be something else. */
function askAboutPeople({ draft, reader, ids }: Building): void {
  for (const person of draft.people ?? [])
    if (person.isDoubtful)
      reader.doubts.push({
        recordId: ids.get(person) ?? '',
        reason: `“${person.name}” and what stands around it seem to describe a person; they are read as a persona.`,
        choices: [answerWords.person, answerWords.noPerson],
      });
}

function askAboutStretches({ draft, reader, cards, ids }: Building): void {
  const across = new Map(draft.cards.map((card) => [ids.get(card), card.across ?? []]));
  for (const { id } of cards) {
    const names = across.get(String(id))?.map((at) => draft.stages[at]?.name ?? '') ?? [];
    if (names.length > 1)
      reader.doubts.push({
        recordId: String(id),
        reason: `This card stretches over ${names.length} stages; it is read as part of “${names[0]}”.`,
        choices: names,
      });
  }
}

function askAboutCards({ draft, reader, ids }: Building): void {
  const isTable = draft.root.type === 'TABLE';
  for (const card of draft.cards) {
    const id = ids.get(card);
    if (id === undefined || card.stage < 0 || card.lane < 0 || (card.across ?? []).length > 1) continue;
    if (isAboutBoard(card.text) && card.nodes[0]?.type !== 'TABLE') {
      reader.confidence.set(id, Math.min(0.5, card.confidence ?? 1));
      reader.doubts.push({
        recordId: id,
        reason: 'This says what to do with the board, rather than something about the journey.',
        choices: [answerWords.note, answerWords.noNote],
      });
    } else if (!isTable) askAboutPlace(draft, reader, card, id);
  }
}

/** Notes tell what customers do in the same words as instructions: only what names itself one is asked about. */
function isAboutBoard(text: string): boolean {
  return /^(?:how to (?:use|fill|read|work|run)\b|instructions?\b|read me\b|(?:facilitator|workshop) notes?\b|tips? for\b)/i.test(
    text.trim(),
  );
}

/** A card that lies half in one row or column and half in the next. */
function askAboutPlace(draft: MapDraft, reader: MapReader, card: DraftCard, id: string): void {
  const { x, y } = card.box;
  const across: [number, number] = [x, right(card.box)];
  const down: [number, number] = [y, y + Math.min(card.box.height, card.box.width)];
  const isLegend = draft.lanes.some((lane) => lane.fill !== undefined);
  const alongX = !draft.transposed;
  const tries = [
    { of: 'stage', names: draft.stages, word: 'stages', range: alongX ? across : down },
    { of: 'lane', names: draft.lanes, word: 'rows', range: alongX ? down : across },
  ] as const;
  for (const { of, names, word, range } of tries) {
    const own = card[of];
    if ((of === 'lane' && isLegend) || isHeld(names[own], card)) continue;
    if (isInLine(draft.cards, card, of, word === 'stages' ? alongX : !alongX)) continue;
    const [from, to] = range;
    // Where columns and rows would lie without this very note.
    const cells = cellsOfMap({ ...draft, cards: draft.cards.filter((other) => other !== card) });
    const spans = of === 'stage' ? cells.stages : cells.lanes;
    const other = spans.findIndex(
      (span, at) => at !== own && overlap(span.from, span.to, from, to) >= sharedMuch * (to - from),
    );
    const [here, there] = [names[own]?.name ?? '', names[other]?.name ?? ''];
    if (other < 0 || here === there) continue;
    reader.confidence.set(id, Math.min(0.6, card.confidence ?? 1));
    reader.doubts.push({
      recordId: id,
      reason: `This note lies between the ${word} “${here}” and “${there}”; it is read as part of “${here}”.`,
      choices: [here, there],
    });
    return;
  }
}

/** Another note of its column (or row) begins where it does: that is where notes lie there. */
function isInLine(
  cards: readonly DraftCard[],
  card: DraftCard,
  of: 'stage' | 'lane',
  alongX: boolean,
): boolean {
  const start = ({ box }: DraftCard) => (alongX ? box.x : box.y);
  const reach = Math.min(card.box.width, card.box.height) / 4;
  return cards.some(
    (other) => other !== card && other[of] === card[of] && Math.abs(start(other) - start(card)) <= reach,
  );
}

/** The section that names it holds the card: that says it. */
function isHeld(name: DraftName | undefined, { nodes, box }: DraftCard): boolean {
  return (name?.nodes ?? []).some(
    (node) =>
      node.type === 'SECTION' &&
      nodes.length > 0 &&
      sharedWidth(node, box) >= box.width * 0.9 &&
      sharedHeight(node, box) >= box.height * 0.9,
  );
}

/** What kind of row it is when its name does not tell: to be said once, and never in the way. */
function askAboutKinds({ draft, reader, ids, laneKinds }: Building): void {
  for (const [at, lane] of draft.lanes.entries()) {
    const { name, confidence = 1 } = lane;
    const id = ids.get(lane);
    const isUsed = draft.cards.some((card) => card.lane === at);
    // What its notes say is asked already.
    if (reader.doubts.some(({ recordId }) => recordId === id)) continue;
    if (id === undefined || laneKinds[at] !== 'other' || !isUsed || confidence < 0.5) continue;
    reader.doubts.push({
      recordId: id,
      reason: `What is the row “${name}” about?`,
      choices: [...commonKinds],
      optional: true,
    });
  }
}
