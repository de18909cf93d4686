import type { TextStyle, TextValue } from '../../../figjam/document/records.ts';
import { mergeRuns } from '../../../figjam/text/runs.ts';
import { freshStyle } from '../../../figjam/text/text-value.ts';
import { isRecord, type RawNode, readList, readNumber, readString } from '../../base/json.ts';
import { noNode } from '../base/names.ts';
import { readJamPaints } from '../base/paints.ts';
import { idOf } from './guid.ts';

/** What holds where a file says nothing. */
const unsaid = freshStyle('plain');

/** The text of a node, or of the part of it that carries its text. */
export function readJamText(part: RawNode): TextValue {
  const data = isRecord(part.textData) ? part.textData : {};
  const characters = readString(data.characters) ?? '';
  const base = readJamStyle(part, unsaid);
  return {
    characters,
    base,
    runs: readRuns(data, characters.length, base),
    paragraphs: readParagraphs(data, characters),
    paragraphSpacing: readNumber(part.paragraphSpacing) ?? 0,
    paragraphIndent: readNumber(part.paragraphIndent) ?? 0,
    listSpacing: readNumber(part.listSpacing) ?? 0,
  };
}

function readJamStyle(part: RawNode, under: TextStyle): TextStyle {
  const font = isRecord(part.fontName) ? part.fontName : {};
  return {
    fontName: {
      family: readString(font.family) ?? under.fontName.family,
      style: readString(font.style) ?? under.fontName.style,
    },
    fontSize: readNumber(part.fontSize) ?? under.fontSize,
    fills: readJamPaints(part.fillPaints) ?? under.fills,
    textCase: readString(part.textCase) ?? under.textCase,
    textDecoration: readString(part.textDecoration) ?? under.textDecoration,
    letterSpacing: readTracking(part) ?? under.letterSpacing,
    lineHeight: readLineHeight(part.lineHeight) ?? under.lineHeight,
    hyperlink: readLink(part.hyperlink, under),
  };
}

function readTracking(part: RawNode): TextStyle['letterSpacing'] | undefined {
  if (!isRecord(part.letterSpacing)) return undefined;
  const { value, units } = part.letterSpacing;
  const number = readNumber(value) ?? 0;
  if (units === 'PIXELS')
    return number === 0 ? { value: 0, unit: 'PERCENT' } : { value: number, unit: 'PIXELS' };
  return { value: units === 'RAW' ? number * 100 : number, unit: 'PERCENT' };
}

/** RAW counts sizes of the font; per cent count the font's own line height, of which 100 is what people see as Auto. */
function readLineHeight(value: unknown): TextStyle['lineHeight'] | undefined {
  if (!isRecord(value)) return undefined;
  const number = readNumber(value.value) ?? 0;
  if (value.units === 'PIXELS') return { value: number, unit: 'PIXELS' };
  return value.units === 'RAW' ? { value: number * 100, unit: 'PERCENT' } : { unit: 'AUTO' };
}

function readLink(value: unknown, under: TextStyle): TextStyle['hyperlink'] {
  if (value === undefined) return under.hyperlink;
  if (!isRecord(value)) return null;
  const url = readString(value.url);
  if (url !== undefined && url !== '') return { type: 'URL', value: url };
  const node = idOf(value.guid);
  return node === undefined || node === noNode ? null : { type: 'NODE', value: node };
}

/** Numbers of styles letter by letter; what is missing at the end has the style of the whole. */
function readRuns(data: RawNode, length: number, base: TextStyle): TextValue['runs'] {
  const table = new Map<number, TextStyle>();
  for (const style of readList(data.styleOverrideTable) ?? [])
    if (isRecord(style)) table.set(readNumber(style.styleID) ?? 0, readJamStyle(style, base));
  const ids = readList(data.characterStyleIDs) ?? [];
  const runs: { length: number; style: TextStyle; id: unknown }[] = [];
  for (let index = 0; index < length; index += 1) {
    const id = readNumber(ids[index]) ?? 0;
    const last = runs.at(-1);
    if (last?.id === id) last.length += 1;
    else runs.push({ length: 1, id, style: (id === 0 ? undefined : table.get(id)) ?? base });
  }
  return mergeRuns(runs.map(({ length: run, style }) => ({ length: run, style })));
}

function readParagraphs(data: RawNode, characters: string): TextValue['paragraphs'] {
  const lines = (readList(data.lines) ?? []).map((line) => (isRecord(line) ? line : {}));
  return characters.split('\n').map((_, index) => {
    const { lineType, indentationLevel } = lines[index] ?? {};
    const list =
      lineType === 'ORDERED_LIST' ? 'ORDERED' : lineType === 'UNORDERED_LIST' ? 'UNORDERED' : 'NONE';
    return { list, indentation: readNumber(indentationLevel) ?? 0 };
  });
}
