import { personaFields } from '../model/fields.ts';
import type { Journey, Persona } from '../model/journey.ts';
import { estimateHeight } from './estimate-text.ts';
import { factRows, shownFields } from './fact-rows.ts';
import { lookOf, white } from './lane-look.ts';
import { faceSize, panelWidth } from './measures.ts';
import type { MeasuredSizes, Placement, ShapePlan, StickyPlan } from './plan.ts';
import { ownerColour } from './plan-marker.ts';
import { formWideNote } from './plan-note.ts';
import { planTable } from './plan-table.ts';
import { detailsOf } from './record-details.ts';

const gap = 32;
const nameSize = 56;
const factSize = 20;

/** A persona's card: face and name, what they say, and a table of what is known of them. */
export function planPersona(
  journey: Journey,
  persona: Persona,
  at: { x: number; y: number },
  sizes: MeasuredSizes,
): { placements: Placement[]; height: number } {
  const { id, name } = persona;
  const rows = factRows(persona, personaFields);
  const quote = persona.quote ?? '';
  const shown = [...shownFields(rows), 'name', ...(quote === '' ? [] : ['quote'])];
  const beside = faceSize + gap;
  const nameKey = `persona:${id}`;
  const width = panelWidth - beside;
  const nameHeight = sizes[nameKey]?.height ?? estimateHeight(name, width, nameSize);
  const placements: Placement[] = [
    planFace(journey, persona, at),
    {
      type: 'TEXT',
      key: nameKey,
      x: at.x + beside,
      y: at.y + Math.max(0, (faceSize - nameHeight) / 2),
      text: name,
      width,
      fontSize: nameSize,
      bold: true,
      stamp: { kind: 'persona', recordId: id, name, details: detailsOf(persona, shown) },
    },
  ];
  let height = Math.max(faceSize, nameHeight);
  if (quote !== '') {
    const note = planQuote(id, quote, { x: at.x + beside, y: at.y + height + gap }, sizes);
    placements.push(note.sticky);
    height += gap + note.height;
  }
  if (rows.length > 0) {
    const stamp = { kind: 'personaFacts', recordId: id, rows } as const;
    const place = { x: at.x, y: at.y + height + gap };
    const { table, height: tableHeight } = planTable(`facts:${id}`, rows, place, factSize, stamp, sizes);
    placements.push(table);
    height += gap + tableHeight;
  }
  return { placements, height };
}

function planFace(journey: Journey, persona: Persona, at: { x: number; y: number }): ShapePlan {
  const given = (persona.emoji ?? '') !== '';
  const text = given ? (persona.emoji ?? '') : '🙂';
  return {
    type: 'SHAPE',
    key: `emoji:${persona.id}`,
    ...at,
    width: faceSize,
    height: faceSize,
    shape: 'ELLIPSE',
    text,
    fontSize: 64,
    fill: white,
    stroke: ownerColour(journey, persona.id),
    strokeWeight: 6,
    stamp: { kind: 'emoji', recordId: persona.id, text, given },
  };
}

function planQuote(
  id: string,
  text: string,
  at: { x: number; y: number },
  sizes: MeasuredSizes,
): { sticky: StickyPlan; height: number } {
  const key = `quote:${id}`;
  const form = formWideNote(key, text, sizes);
  const sticky: StickyPlan = {
    type: 'STICKY',
    key,
    ...at,
    text,
    wide: true,
    fontSize: form.fontSize,
    fill: lookOf('other').note,
    stamp: { kind: 'quote', recordId: id, text },
  };
  return { sticky, height: form.height };
}
