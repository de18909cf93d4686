import { isAvailable } from '../../../playground/figjam/document/fonts.ts';
import type { OracleText } from './read-oracle.ts';

type Text = TextNode | TextSublayerNode;

/** Whether the simulated FigJam has all fonts of a text. */
export function hasFonts(text: OracleText): boolean {
  return fontsOf(text).every(isAvailable);
}

export function fontsOf(text: OracleText): FontName[] {
  const own = { family: text.family, style: text.style };
  return [
    own,
    ...text.runs.map(([, , more]) => ({
      family: String(more.family ?? own.family),
      style: String(more.style ?? own.style),
    })),
  ];
}

/** Writes a text as a plugin would: words, then the style of the whole and of its parts, then its lists. */
export function writeText(text: Text, oracle: OracleText, characters: string): void {
  text.fontName = { family: oracle.family, style: oracle.style };
  text.characters = characters;
  text.fontSize = oracle.size;
  text.lineHeight = toLineHeight(oracle.lineHeight);
  text.letterSpacing = toSpacing(oracle.tracking);
  if (oracle.paragraphSpacing !== undefined) text.paragraphSpacing = oracle.paragraphSpacing;
  for (const [start, end, more] of oracle.runs)
    writeRun(text, Math.min(start, characters.length), Math.min(end, characters.length), more, oracle);
  writeLists(text, oracle, characters);
}

function writeRun(
  text: Text,
  start: number,
  end: number,
  more: { [field: string]: unknown },
  own: OracleText,
): void {
  if (end <= start) return;
  if (more.family !== undefined || more.style !== undefined)
    text.setRangeFontName(start, end, {
      family: String(more.family ?? own.family),
      style: String(more.style ?? own.style),
    });
  if (typeof more.size === 'number') text.setRangeFontSize(start, end, more.size);
  if (isMeasure(more.lineHeight)) text.setRangeLineHeight(start, end, toLineHeight(more.lineHeight));
  if (isMeasure(more.tracking)) text.setRangeLetterSpacing(start, end, toSpacing(more.tracking));
}

function writeLists(text: Text, oracle: OracleText, characters: string): void {
  let start = 0;
  for (const [type, level] of oracle.paragraphs) {
    const next = characters.indexOf('\n', start);
    const end = next === -1 ? characters.length : next;
    if (type !== 'PLAIN' && end > start) {
      text.setRangeListOptions(start, end, { type: type === 'ORDERED_LIST' ? 'ORDERED' : 'UNORDERED' });
      text.setRangeIndentation(start, end, Math.max(1, level));
    }
    start = end + 1;
  }
}

interface Measure {
  unit: string;
  value?: number | undefined;
}

function isMeasure(value: unknown): value is Measure {
  return typeof value === 'object' && value !== null && 'unit' in value;
}

function toLineHeight({ unit, value = 100 }: Measure): LineHeight {
  if (unit === 'AUTO') return { unit: 'AUTO' };
  return { unit: unit === 'PIXELS' ? 'PIXELS' : 'PERCENT', value };
}

function toSpacing({ unit, value = 0 }: Measure): LetterSpacing {
  return { unit: unit === 'PIXELS' ? 'PIXELS' : 'PERCENT', value };
}
