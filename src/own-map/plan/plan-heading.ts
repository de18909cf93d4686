import { decor, type ScaffoldRole } from '../../plane/decor.ts';
import type { TextPlan } from '../../plane/plan.ts';

const size = 40;

/** A heading of the side panel, at 0,0, and how far below it its block begins. */
export function planHeading(
  journeyId: string,
  role: ScaffoldRole,
  text: string,
): { heading: TextPlan; height: number } {
  const heading: TextPlan = {
    type: 'TEXT',
    key: `heading:${role}`,
    x: 0,
    y: 0,
    text,
    fontSize: size,
    bold: true,
    locked: true,
    stamp: decor(journeyId, role),
  };
  return { heading, height: 80 };
}
