import { refuseCount } from '../file/check-amount.ts';
import { FormatError } from '../file/format.ts';
import { linesOf, refuseMore } from '../file/limits.ts';
import { findDiagram } from './find-diagram.ts';
import { type Remembered, readMark, readMemory } from './memory.ts';
import { decodeText, endOfStatement, hasBareSemicolon } from './text.ts';

export interface Section {
  line: number;
  /** `null`: its steps stand before the first section. */
  name: string | null;
  /** The stage that a mark below the section names. */
  mark: string | null;
  tasks: Task[];
}

export interface Task {
  line: number;
  text: string;
  /** As Mermaid takes it, a number of whatever size; words that are none stay words. */
  score: number | string;
  /** The score as it is written. */
  written: string;
  /** As given: one may be named twice, or have no name. */
  actors: string[];
  /** What follows a further colon, of which Mermaid draws nothing. */
  rest: string;
  /** The card that a mark above the task names. */
  mark: string | null;
}

export interface Diagram {
  title: { text: string; line: number } | null;
  /** Tasks before the first section, and the stage that a mark above them names. */
  loose: Task[];
  looseMark: string | null;
  sections: Section[];
  remembered: Remembered;
  notes: string[];
  /** Lines that cannot be read, which are left out, each with the card that a mark above it names. */
  unread: { text: string; mark: string | null }[];
}

/**
 * Takes a `journey` diagram apart, by the rules of Mermaid 11 (journey.jison): alone, with front matter, or in
 * a block of a Markdown file, as many as it has. Throws `FormatError` with the lines in the file where nothing else is in it.
 */
export function parseDiagram(source: string): Diagram {
  const notes: string[] = [];
  const { lines, first, title } = findDiagram(linesOf(source), notes);
  const diagram: Diagram = {
    title: title === null ? null : { text: title, line: first },
    loose: [],
    looseMark: null,
    sections: [],
    remembered: { whole: null, hashes: new Map() },
    notes,
    unread: [],
  };
  const state: State = { diagram, mark: null, began: false, skipUntil: null, odd: [], strayed: false };
  refuseCount(lines.filter((line) => /^\s*[^\s%#]/.test(line)).length);
  lines.forEach((line, i) => {
    readLine(state, line.trim(), first + i);
  });
  if (!state.began)
    throw new FormatError(
      'There is no journey in this file: a Mermaid journey begins with the line "journey". Other diagrams cannot be brought in.',
    );
  const tasks = [diagram.loose, ...diagram.sections.map((section) => section.tasks)].flat();
  const taking = tasks.reduce((sum, { actors }) => sum + actors.length, 0);
  if (taking > mostActors) refuseMore('The diagram', mostActors, 'names behind its steps');
  for (const section of diagram.sections) section.mark ||= null;
  const complaints = [...diagram.unread.map(({ text }) => text), ...state.odd];
  if (complaints.length > 0 && [diagram.loose, ...diagram.sections.map(({ tasks }) => tasks)].every(isEmpty))
    throw new FormatError(complaints.join(' '));
  notes.push(...state.odd.map((text) => `${text} It was read as it stands.`));
  return diagram;
}

/** Of all steps together: each of them is looked for among the people of the map. */
const mostActors = 100_000;

/** Of one statement, in which every sign may stand as a code. */
const mostLetters = 1_000_000;

const isEmpty = (list: readonly unknown[]) => list.length === 0;

interface State {
  diagram: Diagram;
  mark: string | null;
  began: boolean;
  /** Inside a directive or a description of several lines: what ends it. */
  skipUntil: string | null;
  /** What Mermaid would not take, although it is clear. */
  odd: string[];
  /** A line was no statement: it may have been that of a section. */
  strayed: boolean;
}

function readLine(state: State, line: string, number: number): void {
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
}

function readComment(state: State, comment: string): void {
  readMemory(comment, state.diagram.remembered);
  const mark = readMark(comment);
  const { sections } = state.diagram;
  const section = sections[sections.length - 1];
  if (mark?.kind === 'task') state.mark = mark.id;
  if (mark?.kind !== 'stage') return;
  const isOther = (section ? section.mark : state.diagram.looseMark) !== mark.id;
  // Below a line that cannot be read, the mark still says where its steps are.
  if (state.strayed && isOther) sections.push({ line: 0, name: null, mark: mark.id, tasks: [] });
  // Ours stands below the line of its section, alone: where marks were gathered, they say nothing of places.
  else if (section && section.tasks.length === 0) section.mark = section.mark === null ? mark.id : '';
  else if (!section) state.diagram.looseMark ??= mark.id;
}

function readStatement(state: State, line: string, number: number): void {
  const { diagram } = state;
  if (line.length > mostLetters) refuseMore(`Line ${number}`, mostLetters, 'letters');
  const statement = line.slice(0, endOfStatement(line)).trim();
  const [, word = '', rest = ''] = /^(title|section|journey)(?:\s+(.*))?$/i.exec(statement) ?? [];
  const isCut = hasBareSemicolon(statement);
  if (word.toLowerCase() === 'section') {
    readSection(state, rest, number);
  } else if (word.toLowerCase() === 'title' && rest !== '' && !isCut) {
    diagram.title = { text: decodeText(rest), line: number };
  } else if (word.toLowerCase() === 'journey' && !rest.includes(':')) {
    throw new FormatError(`Line ${number}: a second journey begins here. Bring in one diagram at a time.`);
  } else {
    const { mark } = state;
    const fault = isCut ? cut : statement.indexOf(':') <= 0 ? sayNoStep(statement) : null;
    state.strayed = fault !== null;
    if (fault !== null) diagram.unread.push({ text: `Line ${number}: ${fault}`, mark });
    else
      (diagram.sections[diagram.sections.length - 1]?.tasks ?? diagram.loose).push(
        readTask(statement, number, mark),
      );
    state.mark = null;
  }
}

const cut = 'Mermaid ends a statement at a semicolon. Write it as #59; and bring the file in again.';

/** A section is never left out: its steps would go into the one before. */
function readSection(state: State, name: string, number: number): void {
  if (name === '') throw new FormatError(`Line ${number}: a section needs a name.`);
  if (name.includes(':'))
    state.odd.push(`Line ${number}: a section needs a name without a colon (write it as #58;).`);
  else if (hasBareSemicolon(name)) state.odd.push(`Line ${number}: ${cut}`);
  state.strayed = false;
  state.diagram.sections.push({ line: number, name: decodeText(name), mark: null, tasks: [] });
  state.mark = null;
}

function sayNoStep(statement: string): string {
  return `${JSON.stringify(statement.slice(0, 60))} is no step: a step is its words, a colon and a score of 1 to 5, as in "Pays at the counter: 4: Ola".`;
}

function readTask(statement: string, line: number, mark: string | null): Task {
  const at = statement.indexOf(':');
  const [score = '', actors, ...others] = statement.slice(at + 1).split(':');
  const value = Number(score.trim());
  return {
    line,
    text: decodeText(statement.slice(0, at)),
    score: Number.isFinite(value) ? value : decodeText(score),
    written: score.trim(),
    actors: actors === undefined ? [] : actors.split(',').map(decodeText),
    rest: others.join(':').trim(),
    mark,
  };
}

function refuseKind(line: string, number: number): never {
  throw new FormatError(
    `Line ${number}: a Mermaid journey begins with the line "journey", but here stands ${JSON.stringify(line.slice(0, 60))}. Other diagrams cannot be brought in.`,
  );
}
