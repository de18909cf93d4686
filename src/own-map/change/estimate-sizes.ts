import { estimateHeight } from '../../plane/estimate-text.ts';
import type { Sizes, Work } from './work.ts';

/** What FigJam will make of new words is known only when they are written: notes are about so high then. */
export function estimateSizes({ added, changed }: Work): Sizes {
  const sizes = new Map<string, { width: number; height: number }>();
  const worded = changed.filter(({ was, now }) => now.text !== was.text).map(({ now }) => now);
  for (const { id, type, text = '', width, height } of [...worded, ...added])
    if (type === 'STICKY')
      sizes.set(id, { width, height: Math.max(height, estimateHeight(text, width - 40, 24) + 40) });
  return sizes;
}
