import type PptxGenJS from 'pptxgenjs';
import { widthOf } from '../story/sayer.ts';

export const ink = '1E1B2E';
export const quiet = '5C5870';
export const brand = '5B3FD6';
const wash = 'ECE8FB';
export const font = 'Calibri';
/** Inches: a slide is 13.33 wide and 7.5 high. */
export const left = 0.6;
export const width = 12.1;

type Slide = ReturnType<PptxGenJS['addSlide']>;

/** A slide with this title and its number. */
export function addTitled(deck: PptxGenJS, title: string): Slide {
  const slide = deck.addSlide();
  const box = { x: left, y: 0.35, w: width, h: 0.75 };
  const fontSize = fitSize(title, box, [26, 20]);
  slide.addText(plain(title), { ...box, fontFace: font, fontSize, bold: true, color: brand });
  slide.slideNumber = { x: 12.4, y: 7, fontFace: font, fontSize: 12, color: quiet };
  return slide;
}

/** Where a table stands on its slide. */
const place = { x: left, y: 1.5, w: width, h: 5.45 };
const margin = 0.035;

/**
 * A table in letters as large as one slide takes, and never smaller than can be read across a room: it goes on on further slides, under
 * its headings again, and a long cell is divided at its lines.
 */
export function addTable(
  slide: Slide,
  next: () => Slide,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  widths: number[],
): void {
  const heightIn = (size: number) => (row: readonly string[]) =>
    heightOf(Math.max(...row.map((text, c) => countLines(text, (widths[c] ?? 1) - 2 * margin, size))), size) +
    2 * margin;
  const sizes = [18, 16, 14, 12].filter(
    (size) => size === 12 || [heads, ...rows].map(heightIn(size)).reduce((a, b) => a + b) <= place.h,
  );
  const fontSize = sizes[0] ?? 12;
  const measure = heightIn(fontSize);
  const room = place.h - measure(heads);
  const pages: string[][][] = [[]];
  let used = 0;
  for (const row of rows.flatMap((each) => divideRow(each, measure, room))) {
    const page = pages[pages.length - 1];
    if (page && (page.length === 0 || used + measure(row) <= room)) page.push(row);
    else {
      pages.push([row]);
      used = 0;
    }
    used += measure(row);
  }
  const head = heads.map((text) => ({ text, options: { bold: true, color: ink, fill: { color: wash } } }));
  for (const [at, page] of pages.entries()) {
    const body = page.map((row) =>
      row.map((text, c) => ({
        text,
        options: { bold: c === 0 && heads.length === 2, valign: 'top' as const },
      })),
    );
    if (page.length > 0)
      (at === 0 ? slide : next()).addTable([head, ...body], {
        x: place.x,
        y: place.y,
        w: place.w,
        colW: widths,
        fontFace: font,
        fontSize,
        color: ink,
        border: { type: 'solid', pt: 0.5, color: 'DCD8E8' },
        margin,
      });
  }
}

/** A row that alone is higher than a slide, as several. */
function divideRow(
  row: readonly string[],
  measure: (row: readonly string[]) => number,
  room: number,
): string[][] {
  const lines = (row[row.length - 1] ?? '').split('\n');
  if (measure(row) <= room || lines.length < 2) return [[...row]];
  const half = Math.ceil(lines.length / 2);
  return [lines.slice(0, half), lines.slice(half)].flatMap((part) =>
    divideRow([...row.slice(0, -1), part.join('\n')], measure, room),
  );
}

/**
 * The first of these sizes in which words fit into a box, else the last. A program shrinks words by itself only once somebody edits
 * them, so the size is what is written.
 */
export function fitSize(
  words: string,
  { w, h }: { w: number; h: number },
  sizes: readonly [number, ...number[]],
): number {
  const fits = (size: number) => heightOf(countLines(words, w - inset, size), size) <= h - inset / 2;
  return sizes.find(fits) ?? sizes[sizes.length - 1] ?? sizes[0];
}

/** Inches that a box of words keeps free at its sides, together. */
const inset = 0.2;
const heightOf = (lines: number, size: number) => (lines * size * 1.2) / 72;

/** So many lines words need at most: a letter is a little wider than half its height, also where another font stands in. */
function countLines(words: string, inches: number, size: number): number {
  const perLine = Math.max(1, (inches * 72) / (size * 0.58));
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0);
}

/** What no XML can hold: U+FFFD stands for it. */
export const plain = (words: string): string =>
  words.replace(/(?![\t\n\r])\p{Cc}|[\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu, '\ufffd');

export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
