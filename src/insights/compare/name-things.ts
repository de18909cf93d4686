import { beginWords } from '../../journey/begin-words.ts';
import { emotionStep } from '../../journey/emotion.ts';
import { own } from '../../journey/own.ts';
import type { JourneyRecord, Json, Records } from '../../journey/records.ts';

/** What a person calls a record: its own words, on one line, not too long. */
export function nameOf(records: Records, id: unknown): string {
  const record = typeof id === 'string' ? own(records.byId, id) : undefined;
  if (!record) return '';
  const { fields, kind } = record;
  if (kind === 'emotion' && typeof fields.value === 'number')
    return [sayFeeling(fields.value), nameOf(records, fields.personaId)].filter(Boolean).join(', ');
  if (kind === 'link') return `${nameOf(records, fields.from)} → ${nameOf(records, fields.to)}`;
  if (kind === 'metric') return String(fields.name ?? fields.kind);
  const said = [fields.name, fields.title, fields.text].find(
    (text) => typeof text === 'string' && text.trim() !== '',
  );
  return typeof said === 'string' ? beginWords(said, 90) : 'Empty note';
}

/** The stage that a record belongs to: `undefined` for what belongs to the whole map, `null` outside all stages. */
export function stageIdOf(records: Records, { kind, id, fields }: JourneyRecord): string | null | undefined {
  if (kind === 'stage') return id;
  if (kind === 'link') {
    const start = typeof fields.from === 'string' ? own(records.byId, fields.from) : undefined;
    return start ? stageIdOf(records, start) : undefined;
  }
  if (kind === 'metric') return typeof fields.stageId === 'string' ? fields.stageId : undefined;
  if (kind !== 'card' && kind !== 'emotion') return undefined;
  return typeof fields.stageId === 'string' ? fields.stageId : null;
}

/** A value in words; nothing is said of nothing. */
export function sayValue(records: Records, field: string, value: Json): string {
  if (value === null || value === '') return '';
  if (field === 'value' && typeof value === 'number') return sayFeeling(value);
  if (Array.isArray(value)) return value.map((item) => sayValue(records, field, item)).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'string' && isReference(field)) return nameOf(records, value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

export function isReference(field: string): boolean {
  return ['stageId', 'laneId', 'personaId', 'cardId', 'from', 'to', 'after'].includes(field);
}

/** `🙁 Unhappy (−1)`. */
export function sayFeeling(value: number): string {
  const { emoji, word } = emotionStep(value);
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${emoji} ${word} (${sign}${Math.abs(value)})`;
}
