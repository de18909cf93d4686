import type { TextStyle, TextValue } from '../document/records.ts';
import type { Settings } from '../document/settings.ts';
import { mergeRuns, sliceRuns } from './runs.ts';

type Paragraph = TextValue['paragraphs'][number];

/**
 * Text as people get it at a size in px: Inter Medium in charcoal 1E1E1E (figjam-facts §6.1, §6.2, §13), lines of
 * 150 %, tracking by size (oracle, T12).
 */
export function defaultTextStyle(fontSize = 16): TextStyle {
  const charcoal = 0x1e / 255;
  return {
    fontName: { family: 'Inter', style: 'Medium' },
    fontSize,
    fills: [
      {
        type: 'SOLID',
        visible: true,
        opacity: 1,
        blendMode: 'NORMAL',
        color: { r: charcoal, g: charcoal, b: charcoal },
      },
    ],
    textCase: 'ORIGINAL',
    textDecoration: 'NONE',
    letterSpacing: { unit: 'PERCENT', value: trackingOf(fontSize) },
    lineHeight: { unit: 'PERCENT', value: 150 },
    hyperlink: null,
  };
}

/** As people get it on notes and shapes: in black of 80 % (oracle, S7, P11). */
export function paperTextStyle(fontSize = 16): TextStyle {
  const color = { r: 0, g: 0, b: 0 };
  const fills = [{ type: 'SOLID', visible: true, opacity: 0.8, blendMode: 'NORMAL', color }];
  return { ...defaultTextStyle(fontSize), fills };
}

/** Text of this style as a plugin makes it, by the switch `freshText`. */
export function freshStyle(setting: Settings['freshText'], style = defaultTextStyle()): TextStyle {
  if (setting !== 'plain') return style;
  return { ...style, letterSpacing: { unit: 'PERCENT', value: 0 }, lineHeight: { unit: 'AUTO' } };
}

/** Tracking in per cent of the sizes that FigJam offers; others have that of the next lower one (oracle, T12). */
export function trackingOf(fontSize: number): number {
  if (fontSize >= 96) return -2.3;
  if (fontSize >= 32) return -2.2;
  return fontSize >= 24 ? -1.9 : -1.1;
}

/** A text of one style. */
export function newText(style: TextStyle, characters = ''): TextValue {
  return {
    characters,
    base: style,
    runs: characters === '' ? [] : [{ length: characters.length, style }],
    paragraphs: paragraphsFor(characters, []),
    paragraphSpacing: 0,
    paragraphIndent: 0,
    listSpacing: 0,
  };
}

/**
 * Replaces the whole text. All of it takes the style of the first run, links excepted, and paragraph settings start
 * from the first paragraph's (typings of `characters`; figjam-facts §7).
 */
export function setCharacters(value: TextValue, characters: string): TextValue {
  const style = withoutLink(value.runs[0]?.style ?? value.base);
  const first = value.paragraphs[0];
  return {
    ...value,
    characters,
    base: style,
    runs: characters === '' ? [] : [{ length: characters.length, style }],
    paragraphs: paragraphsFor(characters, first === undefined ? [] : [first]),
  };
}

/**
 * Inserts at a UTF-16 index. The new characters take the style of the character before the place (`BEFORE`, Figma's
 * default) or of the one after it (`AFTER`). Throws a RangeError when the index is not in the text.
 */
export function insertCharacters(
  value: TextValue,
  start: number,
  characters: string,
  useStyle: 'BEFORE' | 'AFTER' = 'BEFORE',
): TextValue {
  checkRange(value, start, start);
  if (characters === '') return value;
  const length = value.characters.length;
  const from = useStyle === 'BEFORE' ? Math.max(0, start - 1) : Math.min(start, length - 1);
  const style = length === 0 ? value.base : styleAt(value, from);
  const [before, after] = [sliceRuns(value.runs, 0, start), sliceRuns(value.runs, start, length)];
  const paragraph = paragraphAt(value, start);
  const added = newlines(characters);
  const paragraphs = [...value.paragraphs];
  const own = paragraphs[paragraph] ?? plainParagraph;
  for (let i = 0; i < added; i++) paragraphs.splice(paragraph + 1, 0, { ...own });
  const text = value.characters.slice(0, start) + characters + value.characters.slice(start);
  return {
    ...value,
    characters: text,
    runs: mergeRuns([...before, { length: characters.length, style }, ...after]),
    paragraphs: paragraphsFor(text, paragraphs),
  };
}

/** Deletes from `start` up to, not including, `end`. Throws a RangeError when the range is not in the text. */
export function deleteCharacters(value: TextValue, start: number, end: number): TextValue {
  checkRange(value, start, end);
  if (start === end) return value;
  const paragraph = paragraphAt(value, start);
  const paragraphs = [...value.paragraphs];
  paragraphs.splice(paragraph + 1, newlines(value.characters.slice(start, end)));
  const text = value.characters.slice(0, start) + value.characters.slice(end);
  return {
    ...value,
    characters: text,
    base: text === '' ? withoutLink(value.runs[0]?.style ?? value.base) : value.base,
    runs: mergeRuns([
      ...sliceRuns(value.runs, 0, start),
      ...sliceRuns(value.runs, end, value.characters.length),
    ]),
    paragraphs: paragraphsFor(text, paragraphs),
  };
}

/** Changes some style fields of a range. On an empty text, or over all of it, new text gets them as well. */
export function styleRange(
  value: TextValue,
  start: number,
  end: number,
  partial: Partial<TextStyle>,
): TextValue {
  checkRange(value, start, end);
  const length = value.characters.length;
  const whole = start === 0 && end === length;
  const middle = sliceRuns(value.runs, start, end).map((run) => ({
    length: run.length,
    style: { ...run.style, ...partial },
  }));
  return {
    ...value,
    base: whole ? { ...value.base, ...partial, hyperlink: value.base.hyperlink } : value.base,
    runs: mergeRuns([...sliceRuns(value.runs, 0, start), ...middle, ...sliceRuns(value.runs, end, length)]),
  };
}

/** Makes every paragraph that the range touches a list item, or none again. A list starts one step indented. */
export function setListOptions(
  value: TextValue,
  start: number,
  end: number,
  list: Paragraph['list'],
): TextValue {
  return changeParagraphs(value, start, end, ({ indentation }) => ({
    list,
    indentation: list === 'NONE' ? 0 : Math.max(1, indentation),
  }));
}

/** Indents every paragraph that the range touches: 0 to 5 (figjam-facts §7). */
export function setIndentation(value: TextValue, start: number, end: number, indentation: number): TextValue {
  if (!Number.isInteger(indentation) || indentation < 0 || indentation > 5)
    throw new RangeError(`Indentation must be a whole number from 0 to 5, not ${indentation}`);
  return changeParagraphs(value, start, end, ({ list }) => ({ list, indentation }));
}

/** The style of the character at an index; that of new text when there is none. */
export function styleAt(value: TextValue, index: number): TextStyle {
  let end = 0;
  for (const run of value.runs) {
    end += run.length;
    if (index < end) return run.style;
  }
  return value.runs[value.runs.length - 1]?.style ?? value.base;
}

/** Every (family, style) that is used, without repeats; an empty text uses its base font. */
export function fontsIn(value: TextValue): { family: string; style: string }[] {
  const fonts = new Map<string, { family: string; style: string }>();
  const styles = value.runs.length === 0 ? [value.base] : value.runs.map((run) => run.style);
  for (const { fontName } of styles) fonts.set(`${fontName.family}\n${fontName.style}`, fontName);
  return [...fonts.values()];
}

/** Index of the paragraph that a UTF-16 index lies in. Paragraphs end at `\n`; U+2028 only breaks the line. */
export function paragraphAt(value: TextValue, index: number): number {
  return newlines(value.characters.slice(0, index));
}

const plainParagraph: Paragraph = { list: 'NONE', indentation: 0 };

function changeParagraphs(
  value: TextValue,
  start: number,
  end: number,
  change: (old: Paragraph) => Paragraph,
): TextValue {
  checkRange(value, start, end);
  const [first, last] = [paragraphAt(value, start), paragraphAt(value, Math.max(start, end - 1))];
  const paragraphs = value.paragraphs.map((old, index) =>
    index >= first && index <= last ? change(old) : old,
  );
  return { ...value, paragraphs };
}

/** One setting a paragraph: missing ones repeat the last, surplus ones go. */
function paragraphsFor(characters: string, known: Paragraph[]): Paragraph[] {
  const count = newlines(characters) + 1;
  const paragraphs = known.slice(0, count);
  while (paragraphs.length < count)
    paragraphs.push({ ...(paragraphs[paragraphs.length - 1] ?? plainParagraph) });
  return paragraphs;
}

function newlines(characters: string): number {
  let count = 0;
  for (let at = characters.indexOf('\n'); at !== -1; at = characters.indexOf('\n', at + 1)) count++;
  return count;
}

function withoutLink(style: TextStyle): TextStyle {
  return style.hyperlink === null ? style : { ...style, hyperlink: null };
}

function checkRange(value: TextValue, start: number, end: number): void {
  const { length } = value.characters;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > length)
    throw new RangeError(`Range ${start}–${end} does not lie in a text of ${length} characters`);
}
