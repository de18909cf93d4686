import type { Json, TextStyle } from '../../figjam/document/records.ts';
import { isRecord, type RawNode, readNumber, readString } from '../base/json.ts';
import { readPaints, writePaints } from './paints.ts';

const weights = [
  ['Thin', 100],
  ['Extra Light', 200],
  ['Light', 300],
  ['Regular', 400],
  ['Medium', 500],
  ['Semi Bold', 600],
  ['Bold', 700],
  ['Extra Bold', 800],
  ['Black', 900],
] as const;

/** A REST type style over what holds where it says nothing. */
export function readStyle(value: unknown, under: TextStyle): TextStyle {
  if (!isRecord(value)) return under;
  return {
    fontName: readFontName(value, under),
    fontSize: readNumber(value.fontSize) ?? under.fontSize,
    fills: readPaints(value.fills) ?? under.fills,
    textCase: readString(value.textCase) ?? under.textCase,
    textDecoration: readString(value.textDecoration) ?? under.textDecoration,
    letterSpacing: readLetterSpacing(value) ?? under.letterSpacing,
    lineHeight: readLineHeight(value) ?? under.lineHeight,
    hyperlink: readHyperlink(value.hyperlink, under),
  };
}

/** The REST fields for those parts of a style that differ from `under`. */
export function writeStyle(style: TextStyle, under: TextStyle): RawNode {
  const parts: { [part in keyof TextStyle]: (style: TextStyle) => RawNode } = {
    fontName: ({ fontName }) => writeFontName(fontName),
    fontSize: ({ fontSize }) => ({ fontSize }),
    fills: ({ fills }) => ({ fills: writePaints(fills, undefined) }),
    textCase: ({ textCase }) => ({ textCase }),
    textDecoration: ({ textDecoration }) => ({ textDecoration }),
    letterSpacing: ({ letterSpacing, fontSize }) => writeLetterSpacing(letterSpacing, fontSize),
    lineHeight: ({ lineHeight, fontSize }) => writeLineHeight(lineHeight, fontSize),
    hyperlink: ({ hyperlink }) => ({ hyperlink: writeHyperlink(hyperlink) }),
  };
  const written: RawNode = {};
  for (const part of Object.values(parts)) {
    const fields = part(style);
    if (JSON.stringify(fields) !== JSON.stringify(part(under))) Object.assign(written, fields);
  }
  return written;
}

function readFontName(value: RawNode, under: TextStyle): TextStyle['fontName'] {
  const family = readString(value.fontFamily) ?? under.fontName.family;
  const named = readString(value.fontStyle);
  if (named !== undefined) return { family, style: named };
  const weight = readNumber(value.fontWeight);
  const italic = value.italic === true;
  if (weight === undefined && !italic) return { family, style: under.fontName.style };
  const word = weights.find(([, number]) => number >= (weight ?? 400))?.[0] ?? 'Black';
  if (!italic) return { family, style: word };
  return { family, style: word === 'Regular' ? 'Italic' : `${word} Italic` };
}

function writeFontName({ family, style }: TextStyle['fontName']): RawNode {
  const italic = /italic|oblique/i.test(style);
  const word = style.replace(/\s*(italic|oblique)$/i, '');
  const weight = weights.find(([name]) => name.replace(' ', '') === word.replace(' ', ''))?.[1] ?? 400;
  return {
    fontFamily: family,
    fontStyle: style,
    fontPostScriptName: `${family}-${style}`.replaceAll(' ', ''),
    fontWeight: weight,
    italic,
  };
}

/** REST gives pixels; `letterSpacingPercent` beside them keeps a percentage exact. */
function readLetterSpacing(value: RawNode): TextStyle['letterSpacing'] | undefined {
  const percent = readNumber(value.letterSpacingPercent);
  if (percent !== undefined) return { value: percent, unit: 'PERCENT' };
  const pixels = readNumber(value.letterSpacing);
  if (pixels === undefined) return undefined;
  return pixels === 0 ? { value: 0, unit: 'PERCENT' } : { value: pixels, unit: 'PIXELS' };
}

function writeLetterSpacing({ value, unit }: TextStyle['letterSpacing'], fontSize: number): RawNode {
  if (unit === 'PIXELS') return { letterSpacing: value };
  return {
    letterSpacing: (value / 100) * fontSize,
    ...(value === 0 ? {} : { letterSpacingPercent: value }),
  };
}

function readLineHeight(value: RawNode): TextStyle['lineHeight'] | undefined {
  const pixels = readNumber(value.lineHeightPx);
  if (value.lineHeightUnit === 'PIXELS' && pixels !== undefined) return { value: pixels, unit: 'PIXELS' };
  const percent = readNumber(value.lineHeightPercentFontSize);
  if (value.lineHeightUnit === 'FONT_SIZE_%' && percent !== undefined)
    return { value: percent, unit: 'PERCENT' };
  return value.lineHeightUnit === undefined && pixels === undefined ? undefined : { unit: 'AUTO' };
}

function writeLineHeight(lineHeight: TextStyle['lineHeight'], fontSize: number): RawNode {
  if (!('value' in lineHeight)) return { lineHeightUnit: 'INTRINSIC_%' };
  const { value, unit } = lineHeight;
  return unit === 'PIXELS'
    ? { lineHeightPx: value, lineHeightUnit: 'PIXELS' }
    : {
        lineHeightPx: (value / 100) * fontSize,
        lineHeightPercentFontSize: value,
        lineHeightUnit: 'FONT_SIZE_%',
      };
}

function readHyperlink(value: unknown, under: TextStyle): TextStyle['hyperlink'] {
  if (value === undefined) return under.hyperlink;
  if (!isRecord(value)) return null;
  const url = readString(value.url);
  const nodeId = readString(value.nodeID);
  if (value.type === 'NODE' && nodeId !== undefined) return { type: 'NODE', value: nodeId };
  return url === undefined ? null : { type: 'URL', value: url };
}

function writeHyperlink(link: TextStyle['hyperlink']): Json {
  if (link === null) return null;
  return link.type === 'NODE' ? { type: 'NODE', nodeID: link.value } : { type: 'URL', url: link.value };
}
