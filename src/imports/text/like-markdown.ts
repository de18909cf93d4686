import { laneKindOf } from '../../plane/words/lane-words.ts';
import { comeAgain } from './come-again.ts';

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
  const names = lines.map(rowBegun);
  const again = comeAgain(names.filter((name) => name !== null));
  return lines.map((line, at) => {
    if (names[at] === line && again.has(line)) return `**${line}**`;
    const isOver = again.has(names[at + 1] ?? '') && (lines[at - 1] ?? '').trim() === '';
    return isOver && names[at] === null && /^[\p{L}\p{N}]/u.test(line) && line.length <= 60
      ? `###### ${line}`
      : line;
  });
}

/** The name of a row that a line is, or begins with (`Actions: looks`); `null`: it names none. */
function rowBegun(line: string): string | null {
  const name = /^[\p{L} ]{2,40}(?=:\s|$)/u.exec(line)?.[0];
  return name !== undefined && laneKindOf(name) !== null ? name : null;
}
