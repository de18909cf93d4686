import type { TextRun } from '../../journey/board-facts.ts';
import { isWebAddress } from '../../journey/is-web-address.ts';

/**
 * A text with its bold, italic and struck words, lists and links as Markdown; the same lines as the text has. What
 * Markdown would take for a sign of its own is escaped.
 */
export function textAsMarkdown(runs: readonly TextRun[]): string {
  const numbers: number[] = [];
  return splitLines(runs)
    .map((line) => {
      const said = line.map(sayRun).join('');
      const list = line.find((run) => run.list !== undefined);
      if (list?.list === undefined) {
        numbers.length = 0;
        return said;
      }
      const depth = list.depth ?? 1;
      numbers.length = depth;
      const number = (numbers[depth - 1] ?? 0) + 1;
      numbers[depth - 1] = number;
      return `${'   '.repeat(depth - 1)}${list.list === 'numbers' ? `${number}.` : '-'} ${said}`;
    })
    .join('\n');
}

/** The runs of each line; a run over several lines is cut. */
function splitLines(runs: readonly TextRun[]): TextRun[][] {
  let line: TextRun[] = [];
  const lines = [line];
  for (const run of runs) {
    run.characters.split('\n').forEach((characters, at) => {
      if (at > 0) {
        line = [];
        lines.push(line);
      }
      if (characters !== '') line.push({ ...run, characters });
    });
  }
  return lines;
}

/** Marks stand at the words: Markdown does not take them beside a blank. */
function sayRun({ characters, bold, italic, struck, url }: TextRun): string {
  const words = characters.trim();
  if (words === '') return characters;
  const start = characters.slice(0, characters.indexOf(words));
  const end = characters.slice(start.length + words.length);
  const marks = `${bold ? '**' : ''}${italic ? '_' : ''}${struck ? '~~' : ''}`;
  const back = marks.split('').reverse().join('');
  const said = `${marks}${escapeMarks(words)}${back}`;
  return start + (url === undefined ? said : sayLink(said, url.trim())) + end;
}

/** What is no address of the web stands beside its words, and is nothing to click on. */
function sayLink(said: string, url: string): string {
  if (!isWebAddress(url)) return `${said} (${escapeMarks(url)})`;
  return `[${said}](${url.replace(/[\s()<>]/g, encodeURIComponent)})`;
}

function escapeMarks(text: string): string {
  return text.replace(/[\\`*_~[\]<>]/g, '\\$&');
}
