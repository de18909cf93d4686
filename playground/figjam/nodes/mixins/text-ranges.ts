import { type Check, demand, isArrayOf, isNumberFrom, isOneOf } from '../../document/check.ts';
import { weightOf } from '../../document/fonts.ts';
import { copyPlain, freezeCopy } from '../../document/json.ts';
import { keepPaints } from '../../document/paints.ts';
import type { TextStyle, TextValue } from '../../document/records.ts';
import {
  isFontNameInput,
  isHyperlink,
  isLetterSpacing,
  isLineHeight,
  isListOptions,
  isPaints,
  isTextCase,
  isTextDecoration,
} from '../../document/value-checks.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { isEqual, sliceRuns } from '../../text/runs.ts';
import { rangeSegments } from '../../text/text-segments.ts';
import { fontsIn, setIndentation, setListOptions } from '../../text/text-value.ts';
import { type MembersOf, type Method, method, setStyleId } from '../base/member.ts';
import type { TextSite } from '../base/text-site.ts';
import { commonValue, demandFonts, demandRange, writeRange } from './text-style.ts';

type Site = TextSite;
type Mixed = PluginAPI['mixed'];

/** The members that read and write a range, `start` up to, not including, `end`. */
export const textRanges = {
  getRangeFontSize: getter<number>('getRangeFontSize', (style) => style.fontSize),
  setRangeFontSize: setter('setRangeFontSize', 'fontSize', isNumberFrom(1)),
  getRangeFontName: getter<FontName>('getRangeFontName', (style) => style.fontName),
  setRangeFontName: method((site: Site, [start, end, value], run) => {
    const range = demandRange(site, start, end, 'setRangeFontName');
    demand(isFontNameInput, value, 'setRangeFontName');
    const { family, style = 'Regular' } = value as FontNameInput;
    run.fonts.demand([{ family, style }], 'setRangeFontName');
    writeRange(site, run, range.start, range.end, { fontName: { family, style } });
  }),
  getRangeFontWeight: getter<number>('getRangeFontWeight', (style) => weightOf(style.fontName)),
  getRangeAllFontNames: method((site: Site, [start, end]) => {
    const range = demandRange(site, start, end, 'getRangeAllFontNames');
    const runs = sliceRuns(site.value.runs, range.start, range.end);
    return runs.length === 0 ? [] : freezeCopy(fontsIn({ ...site.value, runs }));
  }),
  getRangeTextCase: getter<TextCase>('getRangeTextCase', (style) => style.textCase),
  setRangeTextCase: setter('setRangeTextCase', 'textCase', isTextCase),
  getRangeTextDecoration: getter<TextDecoration>('getRangeTextDecoration', (style) => style.textDecoration),
  setRangeTextDecoration: setter('setRangeTextDecoration', 'textDecoration', isTextDecoration),
  getRangeLetterSpacing: getter<LetterSpacing>('getRangeLetterSpacing', (style) => style.letterSpacing),
  setRangeLetterSpacing: setter('setRangeLetterSpacing', 'letterSpacing', isLetterSpacing),
  getRangeLineHeight: getter<LineHeight>('getRangeLineHeight', (style) => style.lineHeight),
  setRangeLineHeight: setter('setRangeLineHeight', 'lineHeight', isLineHeight),
  getRangeHyperlink: getter<HyperlinkTarget | null>('getRangeHyperlink', (style) => style.hyperlink),
  setRangeHyperlink: setter('setRangeHyperlink', 'hyperlink', isHyperlink),
  getRangeFills: getter<Paint[]>('getRangeFills', (style) => style.fills),
  setRangeFills: setter('setRangeFills', 'fills', isPaints),
  getRangeTextStyleId: method((_site: Site) => ''),
  getRangeFillStyleId: method((_site: Site) => ''),
  setRangeTextStyleIdAsync: setStyleId('setRangeTextStyleIdAsync', 2),
  setRangeFillStyleIdAsync: setStyleId('setRangeFillStyleIdAsync', 2),
  getRangeListOptions: method((site: Site, [start, end], run) => {
    const list = paragraphValue<TextListOptions>(site, run, 'listOptions', start, end, 'getRangeListOptions');
    return list;
  }),
  setRangeListOptions: method((site: Site, [start, end, options], run) => {
    const range = demandRange(site, start, end, 'setRangeListOptions');
    demand(isListOptions, options, 'setRangeListOptions');
    demandFonts(site, run, 'setRangeListOptions', range.start, range.end);
    const { type } = options as TextListOptions;
    site.write(setListOptions(site.value, range.start, range.end, type));
  }),
  getRangeIndentation: method((site: Site, [start, end], run) => {
    return paragraphValue<number>(site, run, 'indentation', start, end, 'getRangeIndentation');
  }),
  setRangeIndentation: method((site: Site, [start, end, value], run) => {
    const range = demandRange(site, start, end, 'setRangeIndentation');
    demand(isNumberFrom(0, 5), value, 'setRangeIndentation');
    demandFonts(site, run, 'setRangeIndentation', range.start, range.end);
    site.write(setIndentation(site.value, range.start, range.end, Number(value)));
  }),
  getRangeListSpacing: whole('listSpacing'),
  setRangeListSpacing: setWhole('setRangeListSpacing', 'listSpacing'),
  getRangeParagraphIndent: whole('paragraphIndent'),
  setRangeParagraphIndent: setWhole('setRangeParagraphIndent', 'paragraphIndent'),
  getRangeParagraphSpacing: whole('paragraphSpacing'),
  setRangeParagraphSpacing: setWhole('setRangeParagraphSpacing', 'paragraphSpacing'),
  getStyledTextSegments: method((site: Site, [fields, start, end]) => {
    demand(isArrayOf(isOneOf(segmentFields)), fields, 'getStyledTextSegments');
    const { length } = site.value.characters;
    const range = demandRange(site, start ?? 0, end ?? length, 'getStyledTextSegments');
    return freezeCopy(segments(site.value, fields as string[], range.start, range.end)) as never[];
  }),
} satisfies MembersOf<TextSublayerNode, Site>;

const derived: { [field: string]: (style: TextStyle) => unknown } = {
  fontWeight: (style) => weightOf(style.fontName),
  fontStyle: (style) => (/italic/i.test(style.fontName.style) ? 'ITALIC' : 'REGULAR'),
};
const constants: { [field: string]: unknown } = {
  textDecorationStyle: null,
  textDecorationOffset: null,
  textDecorationThickness: null,
  textDecorationColor: null,
  textDecorationSkipInk: null,
  textStyleId: '',
  fillStyleId: '',
  textWrapStyle: 'AUTO',
  openTypeFeatures: {},
  textStyleOverrides: [],
};
const segmentFields = [
  ...Object.keys(derived),
  ...Object.keys(constants),
  'fontSize',
  'fontName',
  'textDecoration',
  'textCase',
  'lineHeight',
  'letterSpacing',
  'fills',
  'listOptions',
  'listSpacing',
  'indentation',
  'paragraphIndent',
  'paragraphSpacing',
  'hyperlink',
];

function segments(value: TextValue, fields: readonly string[], start: number, end: number): object[] {
  const inner = fields.map((field) => (Object.hasOwn(derived, field) ? 'fontName' : field));
  const found: { characters: string; start: number; end: number; [field: string]: unknown }[] = [];
  for (const segment of rangeSegments(value, [...new Set(inner), 'fontSize', 'fontName'], start, end)) {
    const values: { [field: string]: unknown } = {};
    for (const field of fields) values[field] = fieldValue(segment.values, field);
    const last = found[found.length - 1];
    const {
      characters: _c,
      start: _s,
      end: _e,
      ...lastValues
    } = last ?? { characters: '', start: 0, end: 0 };
    if (last !== undefined && isEqual(lastValues, values)) {
      last.characters += segment.characters;
      last.end = segment.end;
    } else found.push({ characters: segment.characters, start: segment.start, end: segment.end, ...values });
  }
  return found;
}

function fieldValue(values: { [field: string]: unknown }, field: string): unknown {
  if (Object.hasOwn(constants, field)) return constants[field];
  const make = Object.hasOwn(derived, field) ? derived[field] : undefined;
  return make === undefined ? values[field] : make(values as unknown as TextStyle);
}

function getter<T>(label: string, pick: (style: TextStyle) => unknown): Method<Site, T | Mixed> {
  return method((site, [start, end], run) => {
    const range = demandRange(site, start, end, label);
    return commonValue<T>(site, run, pick, range.start, range.end);
  });
}

function setter(label: string, field: keyof TextStyle, check: Check): Method<Site, void> {
  return method((site, [start, end, value], run) => {
    const range = demandRange(site, start, end, label);
    demand(check, value, label);
    demandFonts(site, run, label, range.start, range.end);
    writeRange(site, run, range.start, range.end, {
      [field]: field === 'fills' ? keepPaints(value) : copyPlain(value),
    });
  });
}

function paragraphValue<T>(
  site: Site,
  run: PluginRun,
  field: string,
  start: unknown,
  end: unknown,
  label: string,
): T | Mixed {
  const range = demandRange(site, start, end, label);
  const values = rangeSegments(site.value, [field], range.start, range.end).map((part) => part.values[field]);
  if (values.length > 1) return run.mixed as unknown as Mixed;
  const empty = field === 'indentation' ? (site.value.paragraphs[0]?.indentation ?? 0) : { type: 'NONE' };
  return freezeCopy(values[0] ?? empty) as T;
}

function whole(field: 'listSpacing' | 'paragraphIndent' | 'paragraphSpacing'): Method<Site, number> {
  return method((site) => site.value[field]);
}

function setWhole(
  label: string,
  field: 'listSpacing' | 'paragraphIndent' | 'paragraphSpacing',
): Method<Site, void> {
  return method((site, [start, end, value], run) => {
    demandRange(site, start, end, label);
    demand(isNumberFrom(0), value, label);
    demandFonts(site, run, label);
    site.write({ ...site.value, [field]: value });
  });
}
