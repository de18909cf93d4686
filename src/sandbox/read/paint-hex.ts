/**
 * The colour of the first visible solid paint as `RRGGBB`. Files and people round channels differently; all of
 * them meet again at 8 bits a channel. `null` when nothing solid is there.
 */
export function hexOfPaints(paints: readonly Paint[] | PluginAPI['mixed']): string | null {
  if (typeof paints === 'symbol') return null;
  for (const paint of paints) {
    if (paint.type === 'SOLID' && paint.visible !== false) return hexOf(paint.color);
  }
  return null;
}

function hexOf({ r, g, b }: RGB): string {
  return [r, g, b].map(hexOfChannel).join('').toUpperCase();
}

function hexOfChannel(channel: number): string {
  const value = Math.max(0, Math.min(255, Math.round(channel * 255)));
  return (value < 16 ? '0' : '') + value.toString(16);
}
