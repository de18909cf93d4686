import { normaliseLines } from '../../model/clean-json.ts';
import { FormatError } from '../format.ts';
import { type Remembered, readMark, readMemory } from './memory.ts';
import { decodeText, endOfStatement, hasBareSemicolon } from './text.ts';

export interface Section {
  line: number;
  name: string;
  /** The stage that a mark below the section names. */
  mark: string | null;
  tasks: Task[];
}

export interface Task {
  line: number;
  text: string;
  /** `null` when what stands there is no number. */
  score: number | null;
  actors: string[];
  /** The card that a mark above the task names. */
  mark: string | null;
}

export interface Diagram {
  title: { text: string; line: number } | null;
  /** Tasks before the first section. */
  loose: Task[];
  sections: Section[];
  remembered: Remembered;
  notes: string[];
}

/**
 * Takes a `journey` diagram apart, by the rules of Mermaid 11 (journey.jison): alone, with front matter, or in
 * the code block of a Markdown file. Throws `FormatError` with the line.
 */
export function parseDiagram(source: string): Diagram {
  const { lines, first, title } = findDiagram(normaliseLines(source).split('\n'));
  const diagram: Diagram = {
    title: title === null ? null : { text: title, line: first },
    loose: [],
    sections: [],
    remembered: { whole: null, hashes: new Map() },
    notes: [],
  };
  const state: State = { diagram, mark: null, began: false, skipUntil: null };
  lines.forEach((line, i) => {
    readLine(state, line.trim(), first + i);
  });
  if (!state.began)
    throw new FormatError(
      'There is no journey in this file: a Mermaid journey begins with the line "journey". Other diagrams cannot be brought in.',
    );
  return diagram;
}

interface State {
  diagram: Diagram;
  mark: string | null;
  began: boolean;
  /** Inside a directive or a description of several lines: what ends it. */
  skipUntil: string | null;
}

function readLine(state: State, line: string, number: number): void {
  const { diagram } = state;
  if (state.skipUntil !== null) {
    if (line.includes(state.skipUntil)) state.skipUntil = null;
  } else if (line.startsWith('%%{')) {
    if (!line.includes('}%%')) state.skipUntil = '}%%';
  } else if (line.startsWith('%') || line.startsWith('#')) {
    if (!/^#\w+;/.test(line)) readComment(state, line.replace(/^[%#]+\s*/, ''));
    else readStatement(state, line, number);
  } else if (!state.began) {
    if (line === '') return;
    if (!/^journey\b/i.test(line)) refuseKind(line, number);
    state.began = true;
    if (line.length > 7) readLine(state, line.slice(7).trim(), number);
  } else if (/^accdescr\s*\{/i.test(line)) {
    if (!line.includes('}')) state.skipUntil = '}';
  } else if (line !== '' && !/^acc(title|descr)\s*:/i.test(line)) {
    readStatement(state, line, number);
  }
  if (diagram.sections.length + diagram.loose.length > 20_000)
    throw new FormatError(`Line ${number}: more steps than any map has. Was another file picked?`);
}

function readComment(state: State, comment: string): void {
  readMemory(comment, state.diagram.remembered);
  const mark = readMark(comment);
  const section = state.diagram.sections[state.diagram.sections.length - 1];
  if (mark?.kind === 'task') state.mark = mark.id;
  if (mark?.kind === 'stage' && section && section.mark === null) section.mark = mark.id;
}

function readStatement(state: State, line: string, number: number): void {
  const { diagram } = state;
  const statement = line.slice(0, endOfStatement(line)).trim();
  if (hasBareSemicolon(statement))
    throw new FormatError(
      `Line ${number}: Mermaid ends a statement at a semicolon. Write it as #59; and bring the file in again.`,
    );
  const [, word = '', rest = ''] = /^(title|section|journey)\b\s*(.*)$/i.exec(statement) ?? [];
  if (word.toLowerCase() === 'title' && rest !== '') {
    diagram.title = { text: decodeText(rest), line: number };
  } else if (word.toLowerCase() === 'section') {
    if (rest === '' || rest.includes(':'))
      throw new FormatError(
        `Line ${number}: a section needs a name${rest === '' ? '' : ' without a colon (write it as #58;)'}.`,
      );
    diagram.sections.push({ line: number, name: decodeText(rest), mark: null, tasks: [] });
    state.mark = null;
  } else if (word.toLowerCase() === 'journey') {
    throw new FormatError(`Line ${number}: a second journey begins here. Bring in one diagram at a time.`);
  } else {
    const task = readTask(statement, number, state.mark);
    state.mark = null;
    (diagram.sections[diagram.sections.length - 1]?.tasks ?? diagram.loose).push(task);
  }
}

function readTask(statement: string, line: number, mark: string | null): Task {
  const at = statement.indexOf(':');
  if (at <= 0) {
    throw new FormatError(
      `Line ${line}: ${JSON.stringify(statement.slice(0, 60))} is no step: a step is its words, a colon and a score of 1 to 5, as in "Pays at the counter: 4: Ola".`,
    );
  }
  const [score = '', actors = ''] = statement.slice(at + 1).split(':');
  const value = score.trim() === '' ? Number.NaN : Number(score.trim());
  return {
    line,
    text: decodeText(statement.slice(0, at)),
    score: Number.isFinite(value) ? value : null,
    actors: actors
      .split(',')
      .map(decodeText)
      .filter((name) => /\S/.test(name)),
    mark,
  };
}

/** The lines of the diagram itself, the number of the first, and a title that the front matter gives. */
function findDiagram(lines: string[]): { lines: string[]; first: number; title: string | null } {
  const fence = lines.findIndex((line) => /^\s*(```+|~~~+)\s*mermaid\b/i.test(line));
  if (fence >= 0) {
    const length = lines.slice(fence + 1).findIndex((line) => /^\s*(```+|~~~+)\s*$/.test(line));
    const end = length < 0 ? lines.length : fence + 1 + length;
    return stripFrontMatter(lines.slice(fence + 1, end), fence + 2);
  }
  return stripFrontMatter(lines, 1);
}

function stripFrontMatter(lines: string[], first: number): ReturnType<typeof findDiagram> {
  if (lines[0]?.trim() !== '---') return { lines, first, title: null };
  const length = lines.slice(1).findIndex((line) => line.trim() === '---');
  if (length < 0) throw new FormatError('Line 1: the lines between "---" and "---" have no end.');
  const named = lines.slice(1, length + 1).map((line) => /^title:\s*["']?(.*?)["']?\s*$/.exec(line)?.[1]);
  const title = named.find((text) => text !== undefined && text !== '') ?? null;
  return { lines: lines.slice(length + 2), first: first + length + 2, title };
}

function refuseKind(line: string, number: number): never {
  throw new FormatError(
    `Line ${number}: a Mermaid journey begins with the line "journey", but here stands ${JSON.stringify(line.slice(0, 60))}. Other diagrams cannot be brought in.`,
  );
}
