import type { Persona } from '../../journey/journey.ts';
import { bottom, origin, type Point, unionOf } from '../../plane/boxes.ts';
import { largestOf, smallestOf } from '../../plane/extremes.ts';
import { shownFields } from '../../plane/fact-rows.ts';
import { blockGap, rootPadding } from '../../plane/measures.ts';
import {
  personaRows,
  personaTableFields,
  reservedForPersona,
  showsQuote,
} from '../../plane/persona-facts.ts';
import { kindOf } from '../../plane/seen-nodes.ts';
import { ownerIsFuture } from '../plan/plan-marker.ts';
import { personaGap, planPersona } from '../plan/plan-persona.ts';
import {
  type Draft,
  type DraftNode,
  editNode,
  idsOf,
  mainNode,
  nodesWith,
  nodeWithStamp,
  rootOf,
} from './draft.ts';
import { addPlanned, setText } from './draft-nodes.ts';
import { editFacts } from './edit-facts.ts';
import { colourOf } from './owner-colours.ts';
import { restyleCurves } from './redraw-curves.ts';
import { columnLeft, partsOfPanel } from './settle-panel.ts';

/**
 * Carries changed fields of personas over: name, face, quote, table, look, and what only stamps hold. A quote or a
 * table that the card does not have yet is drawn; `settlePanel` then makes room for it.
 */
export function editPersonas(draft: Draft): void {
  for (const { before, after, fields } of draft.difference.personas.updated) {
    const { id, quote = '' } = after;
    if (fields.includes('name')) setText(draft, mainNode(draft, id), after.name);
    if (fields.includes('emoji')) setText(draft, nodeWithStamp(draft, id, 'emoji'), after.emoji || '🙂');
    const table = nodeWithStamp(draft, id, 'personaFacts');
    const note = nodeWithStamp(draft, id, 'quote');
    const inTable = note === null && showsQuote(table);
    if (fields.includes('quote') && !inTable) {
      setText(draft, note, quote);
      if (!note && !before.quote && quote !== '') drawPart(draft, after, 'quote');
    }
    const rows = fields.filter((field) => field !== 'quote' || inTable);
    if (table) editFacts(draft, table, after, rows, personaTableFields, reservedForPersona(!inTable));
    else if (shownFields(personaRows(after)).some((field) => rows.includes(field)))
      drawPart(draft, after, 'personaFacts');
    if (fields.includes('colour') || fields.includes('state')) restyle(draft, after, fields);
  }
}

/** Draws one part of a persona's card where it belongs: the quote below the face, the table below all else. */
function drawPart(draft: Draft, persona: Persona, kind: 'quote' | 'personaFacts'): void {
  const kinds = kind === 'quote' ? ['persona', 'emoji'] : ['persona', 'emoji', 'quote'];
  const above = nodesWith(draft, idsOf(draft, persona.id)).filter((node) => kinds.includes(kindOf(node)));
  const [anchor] = above;
  const { placements } = planPersona(draft.target, persona, origin, {});
  const plan = placements.find(({ stamp }) => stamp.kind === kind);
  if (!anchor || !plan || !('x' in plan)) return;
  const at = { x: smallestOf(above, ({ x }) => x) + plan.x, y: largestOf(above, bottom) + personaGap };
  addPlanned(draft, plan, anchor.parentId ?? draft.map.rootId, at);
}

/** Face, markers and curve in the colour and manner that the persona has now. */
function restyle(draft: Draft, persona: Persona, fields: readonly string[]): void {
  const { current, target } = draft;
  const recoloured = fields.includes('colour');
  if (!recoloured && ownerIsFuture(current, persona.id) === ownerIsFuture(target, persona.id)) return;
  if (recoloured) {
    const stroke = colourOf(draft, persona.id);
    const markers = target.emotions.filter(({ personaId }) => personaId === persona.id);
    const nodes = markers.map(({ id }) => mainNode(draft, id));
    for (const node of [nodeWithStamp(draft, persona.id, 'emoji'), ...nodes])
      if (node?.stroke !== undefined && node.stroke !== stroke) editNode(draft, node.id, { stroke });
  }
  restyleCurves(draft, persona.id);
}

/** Draws the cards of new personas below the others. */
export function editPersonaCards(draft: Draft): void {
  for (const persona of draft.difference.personas.added) {
    const root = rootOf(draft);
    if (!root) return;
    const at = placeFor(draft, root);
    const { placements } = planPersona(draft.target, persona, at, {}, colourOf(draft, persona.id));
    for (const plan of placements) if ('x' in plan) addPlanned(draft, plan, root.id, plan);
  }
}

/** Below the last persona's card, else below the facts table, else at the top of the side panel. */
function placeFor(draft: Draft, root: DraftNode): Point {
  const above = partsOfPanel(draft).filter((node) => cards.includes(kindOf(node)));
  // The panel may have several columns: the last of them that holds any.
  const x = largestOf(above, (node) => columnLeft(draft, node));
  const box = unionOf(above.filter((node) => Math.abs(columnLeft(draft, node) - x) < 8));
  if (!box) return { x: root.x + rootPadding.side, y: root.y + rootPadding.top + 224 };
  return { x, y: bottom(box) + blockGap };
}

const cards = ['facts', 'persona', 'quote', 'personaFacts', 'emoji'];
