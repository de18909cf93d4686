/**
 * Rough sizes of text, for a plan before anything was measured: what FigJam then makes of it replaces them.
 * Inter Medium is about 0.56 em wide a letter; letters of Asia and emoji are about one em.
 */
const wideLetters =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\ud800-\udbff]/g;

export function estimateWidth(text: string, fontSize: number): number {
  const wide = (text.match(wideLetters) ?? []).length;
  return (text.length - wide) * fontSize * 0.56 + wide * fontSize;
}

/** How many lines the text takes in a box of this width, line ends included. */
export function estimateLines(text: string, width: number, fontSize: number): number {
  return text
    .split('\n')
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil((estimateWidth(line, fontSize) * 1.08) / width)),
      0,
    );
}

export function estimateHeight(text: string, width: number, fontSize: number): number {
  return Math.ceil(estimateLines(text, width, fontSize) * fontSize * 1.25);
}

/** The text, or as much of it as `lines` lines hold, with an ellipsis: for scaffold that only repeats. */
export function cutText(text: string, width: number, fontSize: number, lines = 1): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (estimateLines(plain, width, fontSize) <= lines) return plain;
  const letters = Array.from(plain);
  let [least, most] = [0, letters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    const fits = estimateLines(`${letters.slice(0, middle).join('')}…`, width, fontSize) <= lines;
    if (fits) least = middle;
    else most = middle - 1;
  }
  return `${letters.slice(0, least).join('').trim()}…`;
}
