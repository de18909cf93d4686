import { FormatError } from '../file/format.ts';
import { isDiagram } from './is-diagram.ts';
import { decodeEntity } from './text.ts';

/** A diagram as it stands in a file: its lines, the number of the first, and the title that its front matter gives. */
export interface FoundDiagram {
  lines: string[];
  first: number;
  title: string | null;
}

/**
 * The diagram that is meant: the file itself, or, of the diagrams within a Markdown or HTML file, the first journey of
 * ours, else the first journey, else the first. Says in `notes` which journeys were passed over.
 */
export function findDiagram(lines: readonly string[], notes: string[]): FoundDiagram {
  const blocks = isDiagram(lines.join('\n')) ? [] : findBlocks(lines);
  if (blocks.length === 0) return stripFrontMatter([...lines], 1);
  const journeys = blocks.filter(({ lines: inside }) => isDiagram(inside.join('\n')));
  const ours = journeys.find(({ lines: inside }) => inside.some((line) => ourMark.test(line)));
  const chosen = ours ?? journeys[0];
  if (chosen === undefined) {
    const [first] = blocks;
    if (first === undefined || blocks.length === 1)
      return stripFrontMatter(first?.lines ?? [], first?.first ?? 1);
    throw new FormatError(
      `There is no journey among the ${blocks.length} diagrams in this file (the first stands on line ${first.first}): a Mermaid journey begins with the line "journey". Other diagrams cannot be brought in.`,
    );
  }
  const others = journeys.filter((block) => block !== chosen).map(({ first }) => first);
  if (others.length > 0) {
    const where = `${others.length === 1 ? 'line' : 'lines'} ${others.join(', ')}`;
    notes.push(
      `Line ${chosen.first}: this journey was read; the file has ${others.length === 1 ? 'another one' : `${others.length} more`} (${where}). Bring in each from a file of its own.`,
    );
  }
  return stripFrontMatter(chosen.lines, chosen.first);
}

/** A diagram within a text: what is in it, the line that it begins in, and how many lines it has with those around it. */
export interface DiagramBlock {
  lines: string[];
  first: number;
  length: number;
}

/** What only our diagrams have, in comments. */
const ourMark = /^\s*%%\s*(throughline \{|base \S+ |stage \S+$|task \S+$)/;

interface Opening {
  opens: RegExp;
  /** What ends the block. */
  closes(opened: RegExpExecArray): RegExp;
  /** The diagram may begin and end on the lines of its tags. */
  inline?: boolean;
  html?: boolean;
  /** A block of code that does not say what it is: it counts where a journey stands in it. */
  plain?: boolean;
  /** It is the first line itself, and what closes it is no part of it. */
  bare?: boolean;
}

/** As many signs as opened it, or more. */
function closeFence([, fence = '']: RegExpExecArray): RegExp {
  return new RegExp(`^${fence.charAt(0)}{${fence.length},}\\s*$`);
}

/** How a diagram stands within a text: code blocks of Markdown's dialects, HTML, and the shortcodes of site builders. */
const openings: readonly Opening[] = [
  {
    opens: /^(`{3,}|~{3,})\s*(?:mermaid\b|\{\s*\.?mermaid\b)/i,
    closes: closeFence,
  },
  {
    opens: /^(:{3,})\s*\{?\s*\.?mermaid\b/i,
    closes: closeFence,
  },
  {
    opens: /<(div|pre|code|p|span)\b[^>]*\bclass\s*=\s*["']?[^"'>]*\bmermaid\b[^>]*>/i,
    closes: ([, tag = 'div']) => new RegExp(`</${tag}\\s*>`, 'i'),
    inline: true,
    html: true,
  },
  {
    opens: /\{\{[<%]\s*mermaid\b.*?[>%]\}\}/i,
    closes: () => /\{\{[<%]\s*\/\s*mermaid\b/i,
    inline: true,
  },
  {
    opens: /^(`{3,}|~{3,})\s*(?:\w*)\s*$/,
    closes: closeFence,
    plain: true,
  },
  { opens: /\{%-?\s*mermaid\b.*?%\}/i, closes: () => /\{%-?\s*endmermaid\b/i, inline: true },
  // Among words, or in what another writing opens: as far as its lines are statements.
  {
    opens: /^journey$/,
    closes: () => /^(?!%%|acc|title\s|section\s|.*\S\s*:\s*-?\d)./,
    plain: true,
    bare: true,
  },
];

/** The diagrams within a text, in order. */
export function findBlocks(lines: readonly string[]): DiagramBlock[] {
  const blocks: DiagramBlock[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const given = lines[at] ?? '';
    // In a quotation of Markdown every line begins with the sign of it.
    const unquote = /^\s*>/.test(given) ? withoutQuote : (each: string) => each;
    const line = unquote(given).trim();
    for (const opening of openings) {
      const opened = opening.opens.exec(line.replace(/^((?:[-*+]|\d+[.)])\s+)+/, ''));
      if (!opened) continue;
      const rest = opening.inline ? line.slice(opened.index + opened[0].length) : opening.bare ? line : '';
      const { inside, length } = readBlock(lines, at, unquote, rest, opening, opening.closes(opened));
      if (!opening.plain || isDiagram(inside.join('\n')))
        blocks.push({ lines: inside, first: at + 1, length });
      at += length - 1;
      break;
    }
  }
  return blocks;
}

/** From what stands behind the opening, which is mostly nothing, to the closing. */
function readBlock(
  lines: readonly string[],
  at: number,
  unquote: (line: string) => string,
  rest: string,
  { inline, html, bare }: Opening,
  closing: RegExp,
): { inside: string[]; length: number } {
  const inside: string[] = [];
  for (let next = at; next < lines.length; next += 1) {
    const line = next === at ? rest : unquote(lines[next] ?? '');
    const end = inline || next > at ? line.trim().search(closing) : -1;
    if (end >= 0 && bare) return { inside, length: next - at };
    const kept = end < 0 ? line : inline ? line.trim().slice(0, end) : '';
    inside.push(html ? unescapeHtml(kept) : kept);
    if (end >= 0) break;
  }
  return { inside, length: inside.length };
}

function stripFrontMatter(lines: string[], first: number): FoundDiagram {
  // The line behind an opening is empty; front matter may only follow at once.
  const start = lines[0]?.trim() === '' ? 1 : 0;
  if (lines[start]?.trim() !== '---') return { lines, first, title: null };
  const length = lines.slice(start + 1).findIndex((line) => line.trim() === '---');
  if (length < 0)
    throw new FormatError(`Line ${first + start}: the lines between "---" and "---" have no end.`);
  const end = start + 1 + length;
  const indent = lines[start].search(/-/);
  const named = lines.slice(start + 1, end).map((line) => readTitle(line.slice(indent)));
  const title = named.find((text) => text !== null && text !== '') ?? null;
  return { lines: lines.slice(end + 1), first: first + end + 1, title };
}

/** The value of `title:` in YAML, on one line. */
function readTitle(line: string): string | null {
  const value = /^title:\s+(.*?)\s*$/.exec(line)?.[1];
  if (value === undefined) return null;
  const single = /^'((?:[^']|'')*)'/.exec(value)?.[1];
  if (single !== undefined) return single.replace(/''/g, "'");
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(value)?.[1];
  if (double !== undefined) return double.replace(/\\(["\\/])/g, '$1');
  return value.replace(/\s+#.*$/, '');
}

function withoutQuote(line: string): string {
  return line.replace(/^\s*(>\s?)+/, '');
}

function unescapeHtml(line: string): string {
  return line.replace(/&#?(\w+);/g, (code, name: string) => decodeEntity(name) ?? code);
}
