import { emotionStep } from '../../journey/emotion.ts';
import type { Emotion, Journey } from '../../journey/journey.ts';
import { laneOfFeelings } from '../../journey/lane-kinds.ts';
import type { Json } from '../../journey/records.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { DraftCard, FoundMap } from '../../plane/map-draft.ts';
import { detailsOf } from '../../plane/record-details.ts';

/** A note of an adopted map: a card, or the marker of a feeling, which lies among the cards there. */
export interface AdoptedNote {
  id: string;
  stageId: string | null;
  laneId: string | null;
  text: string;
  details: { [field: string]: Json };
  /** Of a marker: the exact value. */
  value?: number | undefined;
}

/** The notes of the map as it was read. Feelings that a card shows are that card's. */
export function notesOfMap({ journey, found }: ReadMap): AdoptedNote[] {
  const notes = journey.cards.map(cardNote);
  for (const emotion of journey.emotions) {
    const marker = found && markerOf(found, emotion.id);
    if (marker) notes.push({ ...markerNote(emotion, marker.laneId), text: marker.text });
  }
  return notes;
}

/** The notes that the map shall have. A marker whose feeling did not change keeps its words. */
export function notesWanted({ journey, found }: ReadMap, target: Journey): AdoptedNote[] {
  const notes = target.cards.map(cardNote);
  const home = laneOfFeelings(target);
  for (const emotion of target.emotions) {
    const before = journey.emotions.find(({ id }) => id === emotion.id);
    const marker = before && found && markerOf(found, emotion.id);
    // What a card or a dot shows is no note; without a row for feelings a new one has no place, and is refused elsewhere.
    if (before ? !marker : home === null) continue;
    const note = markerNote(emotion, marker ? marker.laneId : home);
    const isSame = before?.value === emotion.value && (before?.label ?? '') === (emotion.label ?? '');
    notes.push(isSame && marker ? { ...note, text: marker.text } : note);
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
  const details = detailsOf(emotion, ['stageId', 'value', 'label']);
  return { id, stageId, laneId, text, value, details };
}

/** A drawn point of a curve: nothing to write on. */
export const isDot = ({ text, value }: DraftCard): boolean => text === '' && typeof value === 'number';

/** Where a marker lies and what it says; nothing for a feeling that a card or a dot shows. */
function markerOf({ cards, lanes, ids }: FoundMap, id: string) {
  const card = cards.find((each) => ids.get(each) === id && !isDot(each));
  const lane = card && lanes[card.lane];
  return card && { laneId: (lane && ids.get(lane)) ?? null, text: card.text };
}
