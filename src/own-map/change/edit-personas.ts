import type { Persona } from '../../journey/journey.ts';
import { bottom } from '../../plane/boxes.ts';
import { shownFields } from '../../plane/fact-rows.ts';
import {
  personaRows,
  personaTableFields,
  reservedForPersona,
  showsQuote,
} from '../../plane/persona-facts.ts';
import { ownerIsFuture } from '../plan/plan-marker.ts';
import { personaGap, planPersona } from '../plan/plan-persona.ts';
import { type Draft, type DraftNode, editNode, idsOf, mainNode, nodeWithStamp } from './draft.ts';
import { addPlanned, setText } from './draft-nodes.ts';
import { editFacts } from './edit-facts.ts';
import { colourOf } from './owner-colours.ts';
import { restyleCurves } from './redraw-curves.ts';

/**
 * Carries changed fields of personas over: name, face, quote, table, look, and what only stamps hold. A quote or a
 * table that the card does not have yet is drawn; `settlePanel` then makes room for it.
 */
export function editPersonas(draft: Draft): void {
  for (const { before, after, fields } of draft.difference.personas.updated) {
    if (fields.includes('name')) setText(draft, mainNode(draft, after.id), after.name);
    const face = nodeWithStamp(draft, after.id, 'emoji');
    if (fields.includes('emoji')) setText(draft, face, after.emoji || '🙂');
    const table = nodeWithStamp(draft, after.id, 'personaFacts');
    const note = nodeWithStamp(draft, after.id, 'quote');
    const inTable = note === null && showsQuote(table);
    if (fields.includes('quote') && !inTable) editQuote(draft, before, after);
    const rows = fields.filter((field) => field !== 'quote' || inTable);
    if (table) editFacts(draft, table, after, rows, personaTableFields, reservedForPersona(!inTable));
    else if (rows.some((field) => isShown(after, field))) drawPart(draft, after, 'personaFacts');
    if (fields.includes('colour') || fields.includes('state')) restyle(draft, after, fields);
  }
}

const isShown = (persona: Persona, field: string): boolean =>
  shownFields(personaRows(persona)).includes(field);

function editQuote(draft: Draft, before: Persona, after: Persona): void {
  const note = nodeWithStamp(draft, after.id, 'quote');
  if (note) setText(draft, note, after.quote || '');
  else if ((before.quote || '') === '' && (after.quote || '') !== '') drawPart(draft, after, 'quote');
}

/** Draws one part of a persona's card where it belongs: the quote below the face, the table below all else. */
function drawPart(draft: Draft, persona: Persona, kind: 'quote' | 'personaFacts'): void {
  const parts = idsOf(draft, persona.id).map((id) => draft.nodes.get(id));
  const above = parts.filter((node): node is DraftNode => node !== undefined && isAbove(node, kind));
  const [anchor] = above;
  if (!anchor) return;
  const { placements } = planPersona(draft.target, persona, { x: 0, y: 0 }, {});
  const plan = placements.find(({ stamp }) => stamp.kind === kind);
  if (plan?.type !== 'STICKY' && plan?.type !== 'TABLE') return;
  const left = above.reduce((least, node) => Math.min(least, node.x), anchor.x);
  const low = above.reduce((most, node) => Math.max(most, bottom(node)), bottom(anchor));
  const at = { x: left + plan.x, y: low + personaGap };
  addPlanned(draft, plan, anchor.parentId ?? draft.map.rootId, at);
}

function isAbove(node: DraftNode, kind: 'quote' | 'personaFacts'): boolean {
  const stamp = node.stamp?.kind;
  return stamp === 'persona' || stamp === 'emoji' || (kind === 'personaFacts' && stamp === 'quote');
}

/** Face, markers and curve in the colour and manner that the persona has now. */
function restyle(draft: Draft, persona: Persona, fields: readonly string[]): void {
  const was =
    draft.current.personas.some(({ id }) => id === persona.id) && ownerIsFuture(draft.current, persona.id);
  const recoloured = fields.includes('colour');
  if (!recoloured && was === ownerIsFuture(draft.target, persona.id)) return;
  const colour = colourOf(draft, persona.id);
  const markers = draft.target.emotions.filter(({ personaId }) => personaId === persona.id);
  const nodes = markers.map(({ id }) => mainNode(draft, id));
  for (const node of recoloured ? [nodeWithStamp(draft, persona.id, 'emoji'), ...nodes] : []) {
    if (node?.stroke === undefined || node.stroke === colour) continue;
    const edited = editNode(draft, node.id);
    if (edited) edited.stroke = colour;
  }
  restyleCurves(draft, persona.id);
}
