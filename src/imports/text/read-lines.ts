import type { Block } from './block.ts';

/** A line of an outline without any signs: how far in it stands, by its blanks or its number. */
interface Line {
  depth: number;
  text: string;
  where: string;
}

/**
 * A text whose lines stand further and further in, or are numbered `1`, `1.1`, `1.1.1`, as an outline; `null`: it is none. Words and Markdown are divided by
 * other signs.
 */
export function readLines(text: string): Block[] | null {
  const lines = text
    .split('\n')
    .flatMap((line, at) =>
      line.trim() === '' ? [] : [{ line: line.replace(/\t/g, '    '), where: `line ${at + 1}` }],
    );
  if (
    lines.length < 5 ||
    lines.length > 20_000 ||
    lines.some(({ line }) => line.length > 200 || line.trim() === 'journey')
  )
    return null;
  const numbered = lines.map(({ line }) => /^\s*(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+\S/.exec(line)?.[1]);
  const isNumbered =
    numbered.every((number) => number !== undefined) && numbered.some((number) => number?.includes('.'));
  const isPlain = lines.every(({ line }) => /^\s*[\p{L}\p{N}\p{Extended_Pictographic}"'“„«(¿¡]/u.test(line));
  if (!isNumbered && !isPlain) return null;
  const open: number[] = [];
  const laid = lines.map(({ line, where }, at): Line => {
    const indent = isNumbered ? (numbered[at]?.split('.').length ?? 0) : line.search(/\S/);
    while ((open[open.length - 1] ?? -1) >= indent) open.pop();
    open.push(indent);
    return { depth: open.length - 1, text: line.trim(), where };
  });
  return Math.max(...laid.map(({ depth }) => depth)) < 2 ? null : blocksOf(laid);
}

/** Items; what all others stand under is their heading. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const isOne = lines.filter(({ depth }) => depth === 0).length === 1;
  return lines.map(
    ({ depth, text, where }, at): Block =>
      isOne && at === 0
        ? { kind: 'heading', level: 1, text, where }
        : { kind: 'item', depth: Math.min(20, depth - (isOne ? 1 : 0)), text, where },
  );
}
