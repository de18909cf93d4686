import { personaFields } from '../journey/fields.ts';
import type { Persona } from '../journey/journey.ts';
import type { FactRow } from '../journey/stamp.ts';
import { factRows } from './fact-rows.ts';
import { readFacts } from './interpret-facts.ts';
import type { SeenNode } from './scene.ts';
import { hasStamp } from './seen-nodes.ts';

const quote = { field: 'quote', label: 'Quote', type: 'text' } as const;
/** What a row of a persona's table may say. A quote stands on a note of its own where we draw it. */
export const personaTableFields = [...personaFields, quote];
/** Fields that such a row may not claim. */
const never = ['id', 'name', 'emoji'];
/** Of somebody of whom nothing is known but the name: a beginning for people to fill in, or to write over. */
const starters = ['goals', 'needs', 'frustrations'];
/** Fields that a template fills in of somebody whom nobody described yet. */
const byTemplate = ['type', 'state'];

/** The rows of a persona's table: what is known; where that is nothing, a few rows to begin with. */
export function personaRows(persona: Persona): FactRow[] {
  const rows = factRows(persona, personaFields);
  if (rows.some(({ field }) => !byTemplate.includes(field))) return rows;
  const said = (persona.quote || '') !== '';
  if (said) return factRows(persona, personaFields, starters);
  return factRows({ ...persona, quote: '' }, personaTableFields, [...starters, quote.field]);
}

/** Fields that rows may not claim beside a note with a quote (`hasNote`). */
export function reservedForPersona(hasNote: boolean): string[] {
  return hasNote ? [...never, quote.field] : never;
}

/** Whether the table has a row for the quote, filled or not. */
export function showsQuote(table: SeenNode | null): boolean {
  if (!table?.table || !hasStamp(table, 'personaFacts')) return false;
  const { rows } = table.stamp;
  return readFacts(table.table.cells, rows, personaTableFields, never).rows.includes(quote.field);
}
