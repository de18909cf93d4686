import type { Journey, Persona } from '../../journey/journey.ts';
import { shownFields } from '../../plane/fact-rows.ts';
import { lookOf, white } from '../../plane/lane-look.ts';
import { faceSize, panelWidth } from '../../plane/measures.ts';
import { personaRows } from '../../plane/persona-facts.ts';
import type { MeasuredSizes, Placement, ShapePlan } from '../../plane/plan.ts';
import { detailsOf } from '../../plane/record-details.ts';
import { ownerColour } from './plan-marker.ts';
import { formNote } from './plan-note.ts';
import { planTable } from './plan-table.ts';
import { textHeight } from './text-height.ts';

/** Between the parts of a persona's card. */
export const personaGap = 32;
/** Where name and quote begin, right of the face. */
export const besideFace = faceSize + personaGap;
const nameSize = 56;
const factSize = 20;

/** A persona's card: face and name, what they say, and a table of what is known of them, or may be. */
export function planPersona(
  journey: Journey,
  persona: Persona,
  at: { x: number; y: number },
  sizes: MeasuredSizes,
  colour = ownerColour(journey, persona.id),
): { placements: Placement[]; height: number } {
  const { id, name } = persona;
  const rows = personaRows(persona);
  const { quote = '' } = persona;
  const shown = [...shownFields(rows), 'name', quote && 'quote'];
  const nameKey = `persona:${id}`;
  const width = panelWidth - besideFace;
  const nameHeight = textHeight({ key: nameKey, text: name, width, fontSize: nameSize }, sizes);
  const placements: Placement[] = [
    planFace(persona, at, colour),
    {
      type: 'TEXT',
      key: nameKey,
      x: at.x + besideFace,
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
    const key = `quote:${id}`;
    const form = formNote(key, quote, sizes, true);
    placements.push({
      type: 'STICKY',
      key,
      x: at.x + besideFace,
      y: at.y + height + personaGap,
      text: quote,
      wide: true,
      fontSize: form.fontSize,
      fill: lookOf('other').note,
      stamp: { kind: 'quote', recordId: id, text: quote },
    });
    height += personaGap + form.height;
  }
  if (rows.length > 0) {
    const stamp = { kind: 'personaFacts', recordId: id, rows } as const;
    const place = { x: at.x, y: at.y + height + personaGap };
    const { table, height: tableHeight } = planTable(`facts:${id}`, place, factSize, stamp, sizes);
    placements.push(table);
    height += personaGap + tableHeight;
  }
  return { placements, height };
}

/** Letters of a face: some of a family take eleven. What is longer is none, and would run out of its circle. */
const longestFace = 24;

function planFace(persona: Persona, at: { x: number; y: number }, colour: string): ShapePlan {
  const { emoji = '' } = persona;
  const given = emoji !== '' && emoji.length <= longestFace;
  const text = given ? emoji : '🙂';
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
    stroke: colour,
    strokeWeight: 6,
    stamp: { kind: 'emoji', recordId: persona.id, text, given },
  };
}
