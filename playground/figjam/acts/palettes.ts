import type { Json } from '../document/records.ts';
import { paperTextStyle } from '../text/text-value.ts';

/** A colour as a person picks it: the paint of what is filled or drawn, and for shapes its edge and its text. */
export interface Swatch {
  color: string;
  stroke?: string;
  text?: Json[];
}

/**
 * The swatch of that name for a node type, or of a free `#rrggbb`. Names and values: figjam-facts §13; an unknown one
 * throws and lists what there is.
 */
export function findSwatch(type: string, name: string): Swatch {
  if (/^#[0-9a-f]{6}$/i.test(name)) return { color: name.slice(1) };
  const palette = palettes[type] ?? shapes;
  const swatch = palette[name];
  if (swatch !== undefined) return swatch;
  throw new Error(
    `color: "${name}" is not in the palette of ${type}: ${Object.keys(palette).join(', ')}, or #rrggbb`,
  );
}

/** An exact palette paint: channels are n/255 (figjam-facts §13). */
export function solidPaint(hex: string): Json {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return {
    type: 'SOLID',
    visible: true,
    opacity: 1,
    blendMode: 'NORMAL',
    color: { r: channel(0), g: channel(2), b: channel(4) },
  };
}

const plain = (colors: { [name: string]: string }): { [name: string]: Swatch } =>
  Object.fromEntries(Object.entries(colors).map(([name, color]) => [name, { color }]));

const stickies = plain({
  white: 'FFFFFF',
  gray: 'E6E6E6',
  green: 'B3EFBD',
  teal: 'B3F4EF',
  blue: 'A8DAFF',
  violet: 'D3BDFF',
  pink: 'FFA8DB',
  red: 'FFB8A8',
  orange: 'FFD3A8',
  yellow: 'FFE299',
});

/** The lighter swatches of today; `gray` and `light…` are those of an older list, both may be live. */
const sections = plain({
  white: 'FFFFFF',
  lightGray: 'F9F9F9',
  green: 'EBFFEE',
  teal: 'F1FEFD',
  blue: 'F5FBFF',
  violet: 'F8F5FF',
  pink: 'FFF0FA',
  red: 'FFF5F5',
  orange: 'FFF7F0',
  yellow: 'FFFBF0',
  gray: 'D9D9D9',
  lightGreen: 'CDF4D3',
  lightTeal: 'C6FAF6',
  lightBlue: 'C2E5FF',
  lightViolet: 'DCCCFF',
  lightPink: 'FFC2EC',
  lightRed: 'FFCDC2',
  lightOrange: 'FFE0C2',
  lightYellow: 'FFECBD',
});

const lines = plain({
  black: '1E1E1E',
  darkGray: '757575',
  gray: 'B3B3B3',
  lightGray: 'D9D9D9',
  green: '66D575',
  teal: '5AD8CC',
  blue: '3DADFF',
  violet: '874FFF',
  pink: 'F849C1',
  red: 'FF7556',
  orange: 'FF9E42',
  yellow: 'FFC943',
  white: 'FFFFFF',
});

const onPaper = paperTextStyle().fills;
const shape = (color: string, stroke: string, text?: string): Swatch => ({
  color,
  stroke,
  text: text === undefined ? onPaper : [solidPaint(text)],
});
const shapes: { [name: string]: Swatch } = {
  black: shape('1E1E1E', 'B3B3B3', 'FFFFFF'),
  darkGray: shape('757575', '5E5E5E', 'FFFFFF'),
  gray: shape('B3B3B3', '8F8F8F'),
  lightGray: shape('D9D9D9', 'B3B3B3'),
  green: shape('66D575', '3E9B4B', 'FFFFFF'),
  lightGreen: shape('CDF4D3', '66D575'),
  teal: shape('5AD8CC', '369E94', 'FFFFFF'),
  lightTeal: shape('C6FAF6', '5AD8CC'),
  blue: shape('3DADFF', '007AD2', 'FFFFFF'),
  lightBlue: shape('C2E5FF', '3DADFF'),
  violet: shape('874FFF', '5427B4', 'FFFFFF'),
  lightViolet: shape('DCCCFF', '874FFF'),
  pink: shape('F849C1', 'B42487', 'FFFFFF'),
  lightPink: shape('FFC2EC', 'F849C1'),
  red: shape('FF7556', 'DC3009', 'FFFFFF'),
  lightRed: shape('FFCDC2', 'FF7556'),
  orange: shape('FF9E42', 'EB7500', 'FFFFFF'),
  lightOrange: shape('FFE0C2', 'FF9E42'),
  yellow: shape('FFC943', 'E8A302'),
  lightYellow: shape('FFECBD', 'FFC943'),
  white: shape('FFFFFF', 'B3B3B3'),
};
const fillsOnly = (
  swatches: { [name: string]: Swatch },
  others: { [name: string]: string },
): { [name: string]: Swatch } =>
  plain({
    ...Object.fromEntries(Object.entries(swatches).map(([name, { color }]) => [name, color])),
    ...others,
  });

const palettes: { [type: string]: { [name: string]: Swatch } } = {
  STICKY: stickies,
  SECTION: sections,
  CONNECTOR: lines,
  LINE: lines,
  SHAPE_WITH_TEXT: shapes,
  TABLE: fillsOnly(shapes, { red: 'F24822', lightRed: 'FFC7C2' }),
  TEXT: fillsOnly(shapes, { violet: '9747FF', lightViolet: 'E4CCFF' }),
};
