import { beginWords } from '../../src/journey/begin-words.ts';
import { emotionStep } from '../../src/journey/emotion.ts';
import type { JourneyRecord, Json, Records } from '../../src/journey/records.ts';
import { kindNames, places } from '../words/changes.ts';
import { strings } from '../words/strings.ts';

/** The records of both sides, to look words up in: the board first, for what a person sees there. */
export interface BothSides {
  board: Records['byId'];
  file: Records['byId'];
}

export function findRecord({ board, file }: BothSides, id: string): JourneyRecord | undefined {
  if (Object.hasOwn(board, id)) return board[id];
  return Object.hasOwn(file, id) ? file[id] : undefined;
}

/** What a person calls this record: its own words, shortened to one line. */
export function nameRecord(sides: BothSides, id: string): string {
  const record = findRecord(sides, id);
  if (record === undefined) return strings.bringIn.unnamed;
  const { fields } = record;
  if (record.kind === 'emotion' && typeof fields.value === 'number') return nameEmotion(fields.value);
  const own = [fields.name, fields.title, fields.text, fields.label].find(isSaid);
  if (own !== undefined) return shorten(own);
  if (record.kind === 'link')
    return `${nameRecord(sides, String(fields.from))} → ${nameRecord(sides, String(fields.to))}`;
  return kindNames[record.kind];
}

/** Where it is: the id of its stage, or null outside all stages, or undefined for what belongs to the whole map. */
export function stageOf(sides: BothSides, id: string): string | null | undefined {
  const record = findRecord(sides, id);
  if (record === undefined) return undefined;
  if (record.kind === 'stage') return record.id;
  if (record.kind === 'link') return stageOf(sides, String(record.fields.from));
  if (record.kind !== 'card' && record.kind !== 'emotion') return undefined;
  const inFile = Object.hasOwn(sides.file, id) ? sides.file[id]?.fields.stageId : undefined;
  const stageId = record.fields.stageId ?? inFile ?? null;
  return typeof stageId === 'string' ? stageId : null;
}

export function nameStage(sides: BothSides, stageId: string | null | undefined): string {
  if (stageId === undefined) return places.map;
  return stageId === null ? places.outside : nameRecord(sides, stageId);
}

/** A field's value in words: ids by name, numbers as written, nothing as "Empty". */
export function sayValue(sides: BothSides, field: string | undefined, value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return strings.bringIn.nothingThere;
  if (Array.isArray(value))
    return value.map((each) => sayValue(sides, field, each)).join(isOrder(field) ? ' · ' : '\n');
  if (typeof value === 'object') return sayObject(sides, value);
  if (typeof value === 'number' && field === 'value') return nameEmotion(value);
  if (typeof value === 'number' && field === 'severity')
    return strings.insert.severities[value] ?? String(value);
  if (typeof value === 'string' && isReference(field)) return nameRecord(sides, value);
  return String(value);
}

function sayObject(sides: BothSides, value: { [key: string]: Json }): string {
  const own = [value.text, value.name, value.title].find(isSaid);
  return (
    own ??
    Object.entries(value)
      .map(([key, each]) => `${key}: ${sayValue(sides, key, each)}`)
      .join('\n')
  );
}

function nameEmotion(value: number): string {
  const { emoji, word } = emotionStep(value);
  return `${emoji} ${word} (${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)})`;
}

/** Whether a field names other records, so that its words are not a person's to write. */
export function isReference(field: string | undefined): boolean {
  return (
    isOrder(field) ||
    ['stageId', 'laneId', 'personaId', 'cardId', 'from', 'to', 'after'].includes(field ?? '')
  );
}

export function isOrder(field: string | undefined): boolean {
  return field !== undefined && /(^o|O)rder$/.test(field);
}

function isSaid(value: Json | undefined): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** The beginning of what somebody wrote, where a line has to do. */
export const shorten = (text: string): string => beginWords(text, 90);
