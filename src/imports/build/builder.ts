import type { Ids } from '../../journey/ids.ts';
import type { Card, Emotion, Lane, Metric, Persona, Stage } from '../../journey/journey.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import type { RowMapping } from '../mapping.ts';
import type { Left } from './count-left.ts';

/** A map while it is made. */
export interface Builder {
  ids: Ids;
  draft: Draft;
  /** By their places in the table; `null`: it is left out, or no row of the map. */
  stages: (Stage | null)[];
  rows: BuiltRow[];
  refused: Left[];
  /** What was said of how each stage feels, by which row. */
  felt: Map<string, { row: BuiltRow; values: number[]; emotion: Emotion }>;
}

export interface BuiltRow {
  mapping: RowMapping;
  lane: Lane | null;
}

interface Draft {
  personas: Persona[];
  stages: Stage[];
  lanes: Lane[];
  cards: Card[];
  emotions: Emotion[];
  metrics: Metric[];
  [field: string]: unknown;
}

export function openBuilder(ids: Ids): Builder {
  const draft = { personas: [], stages: [], lanes: [], cards: [], emotions: [], metrics: [] };
  return { ids, draft, stages: [], rows: [], refused: [], felt: new Map() };
}

/** Notes of a cell that are not on the map, and why. */
export function refuse(
  { refused }: Builder,
  { where, notes }: { where: string; notes: readonly string[] },
  reason: string,
): void {
  for (const text of notes) refused.push({ where, text, reason });
}

/** The persona of this name, who is new where nobody is called so. */
export function personaOf({ draft, ids }: Builder, name: string): Persona {
  const plain = oneLineOf(name);
  const found = draft.personas.find((each) => each.name.toLowerCase() === plain.toLowerCase());
  if (found) return found;
  const persona: Persona = { id: ids(), name: plain };
  draft.personas.push(persona);
  return persona;
}
