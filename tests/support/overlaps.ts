import { type Box, intersects } from '../../src/plane/boxes.ts';
import { estimateHeight, estimateWidth } from '../../src/plane/estimate-text.ts';
import type { MeasuredSizes, Placement, Plan, SectionPlan } from '../../src/plane/plan.ts';

export interface PlacedBox extends Box {
  placement: Placement;
  parent: string;
}

/** Every box of a plan in the root's space, connectors left out. */
export function boxesOf(plan: Plan, sizes: MeasuredSizes): PlacedBox[] {
  const boxes: PlacedBox[] = [];
  const visit = (section: SectionPlan, x: number, y: number) => {
    for (const placement of section.children) {
      if (placement.type === 'CONNECTOR') continue;
      const box = { x: x + placement.x, y: y + placement.y, ...sizeOf(placement, sizes) };
      boxes.push({ ...box, placement, parent: section.key });
      if (placement.type === 'SECTION') visit(placement, box.x, box.y);
    }
  };
  visit(plan.root, 0, 0);
  return boxes;
}

/** Pairs that share area though neither lies on the other by nature, as "key × key". */
export function findOverlaps(plan: Plan, sizes: MeasuredSizes): string[] {
  const boxes = boxesOf(plan, sizes);
  const found: string[] = [];
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) {
      if (intersects(a, b) && !belongsOn(a, b) && !belongsOn(b, a)) {
        found.push(`${a.placement.key} × ${b.placement.key}`);
      }
    }
  });
  return found;
}

/** Is the upper one meant to lie on the lower one? */
function belongsOn(lower: PlacedBox, upper: PlacedBox): boolean {
  if (lower.placement.type === 'SECTION') return upper.parent === lower.placement.key;
  const role =
    lower.placement.stamp.kind === 'decor' ? lower.placement.stamp.role : lower.placement.stamp.kind;
  const above =
    upper.placement.stamp.kind === 'decor' ? upper.placement.stamp.role : upper.placement.stamp.kind;
  if (role === 'band') return upper.parent === lower.parent && above !== 'band' && above !== 'bar';
  if (role === 'zero') return above === 'emotion';
  return (role === 'lane' || role === 'feelings') && (above === 'guidance' || above === 'scale');
}

function sizeOf(placement: Exclude<Placement, { type: 'CONNECTOR' }>, sizes: MeasuredSizes) {
  const measured = sizes[placement.key];
  switch (placement.type) {
    case 'STICKY':
      return measured ?? { width: placement.wide ? 416 : 240, height: 240 };
    case 'TEXT':
      return measured ?? sizeOfText(placement.text, placement.width, placement.fontSize);
    case 'TABLE':
      return measured ?? { width: placement.columnWidths.reduce((a, b) => a + b, 0), height: 40 };
    case 'LINE':
      return { width: placement.width, height: 0 };
    default:
      return { width: placement.width, height: placement.height };
  }
}

function sizeOfText(text: string, width: number | undefined, fontSize: number) {
  if (width === undefined) return { width: estimateWidth(text, fontSize), height: fontSize * 1.25 };
  return { width, height: estimateHeight(text, width, fontSize) };
}
