import { laneKindOf } from '../../plane/words/lane-words.ts';

/**
 * The lines of a text in other writings as those of Markdown: headings of AsciiDoc, Jira and Org; as labels the names of rows that stand alone in their line,
 * again and again, as they do where a page was copied; what stands over one names a stage.
 */
export function likeMarkdown(text: string): string[] {
  const isJira = /^h[1-6]\. \S/m.test(text);
  const isOrg = !isJira && /^\*\* \S/m.test(text);
  const lines = text
    .replace(/^={1,6}(?= \S)|^h[1-6]\.(?= \S)/gm, (sign) => '#'.repeat(Number(sign.charAt(1)) || sign.length))
    .replace(/^\*{1,9}(?= \S)/gm, (sign) =>
      isOrg ? '#'.repeat(sign.length) : `${'  '.repeat(sign.length - 1)}*`,
    )
    .split('\n');
  const names = lines.filter(
    (line) => line.length <= 40 && /^[\p{L} ]+$/u.test(line) && laneKindOf(line) !== null,
  );
  const again = new Set(names.filter((name, at) => names.indexOf(name) < at));
  if (again.size === 0) return lines;
  return lines.map((line, at) => {
    if (again.has(line)) return `**${line}**`;
    const isOver = again.has(lines[at + 1] ?? '') && (lines[at - 1] ?? '').trim() === '';
    return isOver && /^[\p{L}\p{N}]/u.test(line) ? `###### ${line}` : line;
  });
}
