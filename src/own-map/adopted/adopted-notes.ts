import { emotionStep } from '../../journey/emotion.ts';
import type { Emotion, Journey } from '../../journey/journey.ts';
import { laneOfFeelings } from '../../journey/lane-kinds.ts';
import type { Json } from '../../journey/records.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { DraftCard } from '../../plane/map-draft.ts';
import { detailsOf } from '../../plane/record-details.ts';

/** A note of an adopted map: a card, or the marker of a feeling, which lies among the cards there. */
export interface AdoptedNote {
  id: string;
  stageId: string | null;
  laneId: string | null;
  text: string;
  details: { [field: string]: Json };
  /** Of a marker: the exact value. */
  value?: number;
}

/** The notes of the map as it was read. Feelings that a card shows are that card's. */
export function notesOfMap(map: ReadMap): AdoptedNote[] {
  const { journey } = map;
  const notes = journey.cards.map(cardNote);
  for (const emotion of journey.emotions) {
    const place = markerPlace(map, emotion);
    if (place) notes.push({ ...markerNote(emotion, place.laneId), text: place.text });
  }
  return notes;
}

/** The notes that the map shall have. A marker whose feeling did not change keeps its words. */
export function notesWanted(map: ReadMap, target: Journey): AdoptedNote[] {
  const notes = target.cards.map(cardNote);
  const home = laneOfFeelings(target);
  for (const emotion of target.emotions) {
    const before = map.journey.emotions.find(({ id }) => id === emotion.id);
    const place = before && markerPlace(map, before);
    if (before && !place) continue;
    // Without a row for feelings it has no place, and is refused elsewhere.
    if (!place && home === null) continue;
    const note = markerNote(emotion, place?.laneId ?? home);
    const same = before && before.value === emotion.value && (before.label ?? '') === (emotion.label ?? '');
    notes.push(same && place ? { ...note, text: place.text } : note);
  }
  return notes;
}

function cardNote(card: Journey['cards'][number]): AdoptedNote {
  const { id, stageId, laneId, text } = card;
  return { id, stageId, laneId, text, details: detailsOf(card, ['stageId', 'laneId', 'text']) };
}

function markerNote(emotion: Emotion, laneId: string | null): AdoptedNote {
  const { id, stageId, value, label } = emotion;
  const text = `${value === undefined ? '' : emotionStep(value).emoji} ${label ?? ''}`.trim();
  return {
    id,
    stageId,
    laneId,
    text,
    ...(value === undefined ? {} : { value }),
    details: detailsOf(emotion, ['stageId', 'value', 'label']),
  };
}

/** A drawn point of a curve: nothing to write on. */
export const isDot = ({ text, value }: DraftCard): boolean => text === '' && typeof value === 'number';

/** Where a marker lies and what it says; `null` for a feeling that a card or a dot shows. */
function markerPlace(map: ReadMap, emotion: Emotion): { laneId: string | null; text: string } | null {
  const { found, journey, nodes } = map;
  const [nodeId] = nodes[emotion.id] ?? [];
  if (!found || nodeId === undefined) return null;
  const stage = journey.stages.findIndex(({ id }) => id === emotion.stageId);
  const laneId = (lane: number) => journey.lanes[lane]?.id ?? null;
  const held = found.cards.filter(
    (card) =>
      card.stage === stage && card.nodes[0]?.id === nodeId && journey.lanes[card.lane]?.kind === 'emotions',
  );
  const card = held.find(
    ({ lane }) =>
      found.root.type !== 'TABLE' ||
      !journey.cards.some((other) => other.stageId === emotion.stageId && other.laneId === laneId(lane)),
  );
  return card && !isDot(card) ? { laneId: laneId(card.lane), text: card.text } : null;
}
