import { toJson } from './json.ts';
import type { Json } from './records.ts';

/** Paints that a check has let in, as Figma keeps them: what was left out is filled in. */
export function keepPaints(paints: unknown): Json[] {
  if (!Array.isArray(paints)) return [];
  return paints.map((paint) => {
    const kept = toJson(paint);
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return kept;
    const { type = null, visible = true, opacity = 1, blendMode = 'NORMAL', ...rest } = kept;
    return { type, visible, opacity, blendMode, ...rest };
  });
}
