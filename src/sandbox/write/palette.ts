/**
 * A colour of a plan (`RRGGBB`) as Figma wants it. Channels are n/255 exactly: FigJam compares them with its own
 * palette, and a rounded one becomes a "custom" colour.
 */
export function paintOf(hex: string): SolidPaint {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { type: 'SOLID', color: { r: channel(0), g: channel(2), b: channel(4) } };
}

/** Paints for a fill or a stroke; `null` is none. */
export function paintsOf(hex: string | null, opacity?: number): SolidPaint[] {
  if (hex === null) return [];
  return [opacity === undefined ? paintOf(hex) : { ...paintOf(hex), opacity }];
}
