import { decor } from '../../plane/decor.ts';
import type { TextPlan } from '../../plane/plan.ts';

const size = 40;

/** A heading of the side panel, and how far below it its block begins. */
export function planHeading(
  journeyId: string,
  role: string,
  text: string,
  at: { x: number; y: number },
): { heading: TextPlan; height: number } {
  const heading: TextPlan = {
    type: 'TEXT',
    key: `heading:${role}`,
    ...at,
    text,
    fontSize: size,
    bold: true,
    locked: true,
    stamp: decor(journeyId, role),
  };
  return { heading, height: 80 };
}
