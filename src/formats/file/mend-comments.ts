import type { Replacement } from './find-replacement.ts';
import { readCopies } from './memory-copies.ts';
import { readLine } from './memory-text.ts';
import { proveReplacement } from './prove-replacement.ts';
import { listBecame, restoreLine, wordsOf } from './restore-line.ts';

/** How a text remembers in comments. */
export interface Comments {
  pattern: RegExp;
  /** What a comment says, without the signs around it. */
  inside: RegExp;
  /** Whether a memory is as it was written. */
  isWhole(memory: string): boolean;
  /** Our words that stand in them. */
  words: readonly string[];
  /** Further names that comments tell by themselves, also after such a replacement. */
  namesIn?(comments: readonly string[], replaced?: Replacement): string[];
}

/**
 * A text with its comments as they were before a Replace All of words or letters went over them: which it was tells the copy of its
 * memory, and the checks of its lines. What is no comment stays as it is.
 */
export function mendComments(
  text: string,
  { pattern, inside, isWhole, words, namesIn = () => [] }: Comments,
): { text: string; replaced: Replacement | null } {
  const copy = readCopies(text).find(isWhole);
  if (copy === undefined) return { text, replaced: null };
  const comments = (text.match(pattern) ?? []).filter((comment) => !isCopy.test(comment));
  const saidIn = (comment: string) => inside.exec(comment)?.[1] ?? comment;
  const broken = comments.filter((comment) => !isMemory.test(comment) && !readLine(saidIn(comment)).isWhole);
  const isKept = text.includes(copy);
  if (isKept && broken.length === 0) return { text, replaced: null };
  const found =
    comments.filter((comment) => isMemory.test(comment)).sort((a, b) => b.length - a.length)[0] ?? '';
  const names = (made?: Replacement) => [...wordsOf(copy), ...words, ...namesIn(comments, made)];
  const restore = (replaced: Replacement) => {
    const became = listBecame(names(replaced), replaced);
    // A line without a check is what it would be if only one name became what stands there.
    const isRight = (line: string) => readLine(line).isChecked && readLine(line).isWhole;
    return (comment: string) =>
      comment.replace(saidIn(comment), (said) => restoreLine(said, became, isRight));
  };
  const replaced = proveReplacement({
    written: isKept ? '' : copy.slice(0, -1),
    found: found.slice(found.indexOf('{')),
    lines: broken.map(saidIn),
    names: names(),
    isWhole: (line) => readLine(line).isWhole,
  });
  const undo = replaced ? restore(replaced) : String;
  const mended = text.replace(pattern, (comment) => {
    if (comment === found && !isKept) return comment.replace(isMemory, () => `throughline ${copy}`);
    return isCopy.test(comment) ? comment : undo(comment);
  });
  return { text: mended, replaced };
}

const isCopy = /\d{100}|[a-j]{100}/;
const isMemory = /\S+ \{[\s\S]*\}/;
