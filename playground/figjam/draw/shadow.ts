import { tag } from './svg.ts';

/**
 * The soft shadow of a note or card as a few translucent boxes: it looks like FigJam's and, unlike a filter, stays
 * fast with a thousand notes. `scale` makes it larger with a scaled note.
 */
export function shadow(width: number, height: number, scale: number): string {
  const layers = [
    { spread: -3, drop: 10, opacity: 0.05 },
    { spread: -1.5, drop: 7, opacity: 0.05 },
    { spread: 0, drop: 4, opacity: 0.05 },
    { spread: 0.75, drop: 1.5, opacity: 0.06 },
  ];
  return layers
    .map(({ spread, drop, opacity }) => {
      const [by, down] = [spread * scale, drop * scale];
      const size = { width: Math.max(0, width + 2 * by), height: Math.max(0, height + by) };
      return tag('rect', { x: -by, y: down, ...size, rx: 4 * scale, fill: '#000', 'fill-opacity': opacity });
    })
    .join('');
}
