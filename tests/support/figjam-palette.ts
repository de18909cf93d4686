export type PaintUse = 'sticky' | 'section' | 'shape' | 'rectangle' | 'line';

/** Is this one of the colours that FigJam itself offers for such a thing? `RRGGBB`. */
export function isPaletteColour(use: PaintUse, colour: string): boolean {
  return palettes[use].includes(colour);
}

/** Figma's guide for agents that draw in FigJam lists them ("figjam-colors"); compared channel by channel. */
const stickies = 'FFFFFF E6E6E6 B3EFBD B3F4EF A8DAFF D3BDFF FFA8DB FFB8A8 FFD3A8 FFE299'.split(' ');
const sections = 'FFFFFF F9F9F9 EBFFEE F1FEFD F5FBFF F8F5FF FFF0FA FFF5F5 FFF7F0 FFFBF0'.split(' ');
const strong = '1E1E1E 757575 B3B3B3 D9D9D9 66D575 5AD8CC 3DADFF 874FFF F849C1 FF7556 FF9E42 FFC943 FFFFFF';
const light = 'CDF4D3 C6FAF6 C2E5FF DCCCFF FFC2EC FFCDC2 FFE0C2 FFECBD';
const shapes = `${strong} ${light}`.split(' ');

const palettes: { [use in PaintUse]: string[] } = {
  sticky: stickies,
  section: sections,
  shape: shapes,
  // Bands are tinted thinly as their labels are, swatches of the legend as the notes they explain.
  rectangle: [...stickies, ...sections, ...shapes],
  line: [...strong.split(' '), 'E6E6E6'],
};
