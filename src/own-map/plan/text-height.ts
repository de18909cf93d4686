import { estimateHeight } from '../../plane/estimate-text.ts';
import type { MeasuredSizes, TextPlan } from '../../plane/plan.ts';

/** How high these words are: as FigJam measured them, or as they are estimated. */
export function textHeight(
  { key, text, width = 0, fontSize }: Pick<TextPlan, 'key' | 'text' | 'width' | 'fontSize'>,
  sizes: MeasuredSizes,
): number {
  const measured = sizes[key];
  return measured ? measured.height : estimateHeight(text, width, fontSize);
}
