import type PptxGenJS from 'pptxgenjs';

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
  slide.addText(plain(title), {
    x: left,
    y: 0.35,
    w: width,
    h: 0.7,
    fontFace: font,
    fontSize: 26,
    bold: true,
    color: brand,
    fit: 'shrink',
  });
  slide.slideNumber = { x: 12.5, y: 7, fontFace: font, fontSize: 10, color: quiet };
  return slide;
}

/** So many lines of a table stand on one slide, in letters of 11 points. */
const mostLines = 30;

/** A table that goes on on further slides, under its headings again; a long cell is divided at its lines. */
export function addTable(
  slide: Slide,
  next: () => Slide,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  widths: number[],
): void {
  const linesOf = (row: readonly string[]) =>
    Math.max(
      1,
      ...row.map((text, c) =>
        text
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ((widths[c] ?? 1) * 13))), 0),
      ),
    );
  const pages: string[][][] = [[]];
  let used = 1;
  for (const row of rows.flatMap((each) => divideRow(each, linesOf))) {
    const page = pages[pages.length - 1];
    const lines = linesOf(row) + 0.6;
    if (page && (page.length === 0 || used + lines <= mostLines)) page.push(row);
    else {
      pages.push([row]);
      used = 1;
    }
    used += lines;
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
        x: left,
        y: 1.5,
        w: width,
        colW: widths,
        fontFace: font,
        fontSize: 11,
        color: ink,
        border: { type: 'solid', pt: 0.5, color: 'DCD8E8' },
        margin: 0.05,
      });
  }
}

/** A row that alone is higher than a slide, as several. */
function divideRow(row: readonly string[], linesOf: (row: readonly string[]) => number): string[][] {
  const lines = (row[row.length - 1] ?? '').split('\n');
  if (linesOf(row) <= mostLines - 2 || lines.length < 2) return [[...row]];
  const half = Math.ceil(lines.length / 2);
  return [lines.slice(0, half), lines.slice(half)].flatMap((part) =>
    divideRow([...row.slice(0, -1), part.join('\n')], linesOf),
  );
}

/** What no XML can hold: U+FFFD stands for it. */
export const plain = (words: string): string =>
  words.replace(/(?![\t\n\r])\p{Cc}|[\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
