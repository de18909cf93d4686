import { faceOf } from '../../src/journey/emotion.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { metricText } from '../../src/journey/metric-text.ts';
import { shorten } from '../changes/name-record.ts';
import { strings } from '../words/strings.ts';

/** What a person calls something on the map, in one line. */
export function nameThing(journey: Journey, recordId: string): string {
  if (recordId === journey.id) return shorten(journey.title);
  const named = [...journey.stages, ...journey.lanes, ...journey.personas].find(({ id }) => id === recordId);
  if (named) return shorten(named.name);
  const card = journey.cards.find(({ id }) => id === recordId);
  if (card) return shorten(card.text) || strings.edit.emptyNote;
  const emotion = journey.emotions.find(({ id }) => id === recordId);
  if (emotion) {
    const { emoji, word } = faceOf(emotion.value);
    return shorten(`${emoji} ${emotion.label ?? word}`);
  }
  const metric = journey.metrics.find(({ id }) => id === recordId);
  if (metric) return shorten(metricText(metric));
  const link = journey.links.find(({ id }) => id === recordId);
  if (!link) return strings.bringIn.unnamed;
  return shorten(link.label || `${nameThing(journey, link.from)} → ${nameThing(journey, link.to)}`);
}

/** "+1.5", "0", "−2". */
export function signed(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`;
}
