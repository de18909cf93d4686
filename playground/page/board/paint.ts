import type { Json } from '../../figjam/document/records.ts';

/** The topmost visible solid paint as a CSS colour; `otherwise` when there is none. */
export function paintToCss(paints: readonly Json[], otherwise = 'transparent'): string {
  for (const paint of paints.toReversed()) {
    if (typeof paint !== 'object' || paint === null || Array.isArray(paint)) continue;
    const { type, color, visible, opacity } = paint;
    if (type !== 'SOLID' || visible === false || typeof color !== 'object' || color === null) continue;
    if (Array.isArray(color)) continue;
    const channel = (value: Json | undefined): number =>
      Math.round((typeof value === 'number' ? value : 0) * 255);
    return `rgb(${channel(color.r)} ${channel(color.g)} ${channel(color.b)} / ${typeof opacity === 'number' ? opacity : 1})`;
  }
  return otherwise;
}
