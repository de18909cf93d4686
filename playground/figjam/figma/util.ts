import { demand, isString } from '../document/check.ts';
import { freezeCopy } from '../document/json.ts';
import { type MembersOf, method, readOnly } from '../nodes/base/member.ts';

/** `figma.util`: colours from CSS hex notation, `#rgb`, `#rrggbb` or with alpha, and from colour objects. */
export const util = {
  rgb: method((_on: undefined, [color]) => {
    const { r, g, b } = readColor(color, 'rgb');
    return { r, g, b };
  }),
  rgba: method((_on: undefined, [color, alpha]) => {
    const read = readColor(color, 'rgba');
    return { ...read, a: typeof alpha === 'number' ? alpha : read.a };
  }),
  solidPaint: method((_on: undefined, [color, overrides]): SolidPaint => {
    const { r, g, b, a } = readColor(color, 'solidPaint');
    const opacity = a === 1 ? {} : { opacity: a };
    return {
      type: 'SOLID',
      color: { r, g, b },
      ...opacity,
      ...(overrides as Partial<SolidPaint> | undefined),
    };
  }),
  normalizeMarkdown: method((_on: undefined, [markdown]) => {
    demand(isString, markdown, 'normalizeMarkdown');
    return String(markdown).replace(/\r\n?/g, '\n').trim();
  }),
} satisfies MembersOf<UtilAPI, undefined>;

/** The palettes as the documentation lists them: the old ones; FigJam may give others (figjam-facts §13). */
const palettes: ColorPalettes = {
  figJamBase: {
    black: '#1E1E1E',
    gray: '#B3B3B3',
    red: '#F24822',
    orange: '#FFA629',
    yellow: '#FFCD29',
    green: '#14AE5C',
    blue: '#0D99FF',
    violet: '#9747FF',
    white: '#FFFFFF',
  },
  figJamBaseLight: {
    darkGray: '#757575',
    lightGray: '#E6E6E6',
    lightRed: '#FFC7C2',
    lightOrange: '#FCD19C',
    lightYellow: '#FFE8A3',
    lightGreen: '#AFF4C6',
    lightBlue: '#BDE3FF',
    lightViolet: '#E4CCFF',
  },
};

export const constants = {
  colors: readOnly(() => freezeCopy(palettes)),
} satisfies MembersOf<ConstantsAPI, undefined>;

function readColor(color: unknown, label: string): { r: number; g: number; b: number; a: number } {
  if (typeof color === 'object' && color !== null) {
    const { r, g, b, a = 1 } = color as { r?: unknown; g?: unknown; b?: unknown; a?: unknown };
    if (typeof r === 'number' && typeof g === 'number' && typeof b === 'number' && typeof a === 'number') {
      return { r, g, b, a };
    }
  }
  const hex =
    typeof color === 'string'
      ? /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(color.trim())?.[1]
      : undefined;
  if (hex === undefined)
    throw new Error(`in ${label}: Expected a colour such as #rrggbb, received ${String(color)}`);
  const long = hex.length < 6 ? [...hex].map((each) => each + each).join('') : hex;
  const channel = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16) / 255;
  return { r: channel(0), g: channel(2), b: channel(4), a: long.length === 8 ? channel(6) : 1 };
}
