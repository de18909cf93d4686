import { explainsLoss } from '../../journey/code-page-loss.ts';
import { hashJson } from '../../journey/hash.ts';
import type { FileEdit } from '../../journey/merge/file-edit.ts';
import { own } from '../../journey/own.ts';
import { cellKey, type RecordKind } from '../../journey/records.ts';
import { decodeMemory } from '../encodings/decode-memory.ts';
import { type Replacement, sayReplaced } from '../file/find-replacement.ts';
import { FormatError } from '../file/format.ts';
import { type Comments, mendComments } from '../file/mend-comments.ts';
import { fieldNames } from '../table/sheets.ts';
import { matchTasks } from './match-tasks.ts';
import { baseOf, parseMemory } from './memory.ts';
import { parseDiagram, type Section, type Task } from './parse-diagram.ts';
import { isEmptied, readActors, readOwnScores, readScores, saysOwnScore } from './read-scores.ts';
import { addStrangers, noteStrangers } from './read-strangers.ts';
import { addRecord, putRecord, type Reader } from './reader.ts';
import { firstSection } from './steps.ts';

/**
 * Reads a Mermaid journey: one of ours that was edited, or anybody's (then all of it is new: actors become personas,
 * and each step keeps its score and its actors). Throws `FormatError` with the line.
 */
export function readMermaid(bytes: Uint8Array, _fileName = '', asNew = false): FileEdit {
  const { signs, notes: decoded, ...given } = decodeMemory(bytes, countSaid);
  const { replaced, ...mended } = mendComments(given.text, comments);
  const text = replaced ? undoGrammar(mended.text, replaced) : mended.text;
  const diagram = parseDiagram(text);
  if (asNew) diagram.remembered = { whole: null, hashes: new Map() };
  const { whole, hashes } = diagram.remembered;
  const foreign = whole === null && hashes.size === 0;
  const journeyId = whole?.journeyId ?? '';
  const sections = sectionsOf(diagram, foreign);
  const loose = sections === diagram.sections ? diagram.loose : [];
  const tasks = loose.concat(...sections.map((section) => section.tasks));
  const marks = new Map(sections.flatMap((section) => section.tasks.map((task) => [task, section.mark])));
  const reader: Reader = {
    diagram,
    foreign,
    salt: whole?.id ?? '',
    records: { journeyId, byId: {}, orders: { stages: [], lanes: [], cells: {} } },
    fresh: [],
    notes: [...decoded, ...(replaced ? [sayReplaced(replaced)] : []), ...diagram.notes],
    cards: matchTasks(tasks, diagram.remembered, (task) => marks.get(task) ?? null),
    laneId: whole?.laneId ?? null,
    isName: (name, said) =>
      [signs ?? text, undefined].some((held) => explainsLoss(name, said, held)) ||
      replaced?.apply(name) === said,
  };
  const { title } = diagram;
  putRecord(reader, 'journey', journeyId, title ? { title: title.text } : {}, title?.line ?? 1);
  if (foreign) addStrangers(reader, tasks);
  const stages = sections.map((section) => ({ section, id: readStage(reader, section) }));
  for (const task of loose) readStep(reader, task, null);
  for (const { section, id } of stages) for (const task of section.tasks) readStep(reader, task, id);
  if (foreign) noteStrangers(reader, stages, tasks);
  else {
    readOwnScores(reader, tasks);
    for (const id of new Set(stages.map((stage) => stage.id)))
      readScores(
        reader,
        id,
        stages.filter((stage) => stage.id === id).map(({ section }) => section),
      );
    readActors(reader, tasks);
  }
  noteScores(reader, tasks);
  const { records, fresh, notes } = reader;
  const silent: RecordKind[] = foreign ? ['link', 'metric'] : ['persona', 'lane', 'link', 'metric'];
  // Which scores stood for which feeling is only known by the line of the whole.
  if (whole === null) silent.push('emotion');
  const exported = whole && { id: whole.id, journeyId, board: whole.board, map: whole.map, at: whole.at };
  const base = baseOf(diagram.remembered);
  const problems = diagram.unread.map(({ text, mark }) => {
    return { key: hashJson(text), text, recordIds: mark === null ? [] : [mark], choices: [] };
  });
  const read = { format: 'mermaid', exported, base, records, carriesOrder: true, fresh } as const;
  return { ...read, leftOut: silent, notes, problems, signs };
}

const comments: Comments = {
  pattern: /^[ \t>*.\d-]*%%.*$/gm,
  isWhole: (memory) => parseMemory(memory) !== null,
  inside: /%%+(.*)$/,
  words: ['throughline', 'base', 'stage', 'task', ...fieldNames],
};

/** The words of the grammar at the beginning of lines, where the replacement went over them. */
function undoGrammar(text: string, { apply }: Replacement): string {
  const words = new Map(['journey', 'title', 'section'].map((word) => [apply(word), word]));
  return text.replace(/^([ \t]*)(\S+)(?=\s)/gm, (line, indent: string, word: string) =>
    words.has(word) ? `${indent}${words.get(word)}` : line,
  );
}

/** How many of its words beyond ASCII a diagram remembers. */
function countSaid(text: string): number {
  try {
    const { remembered, sections, loose, title } = parseDiagram(text);
    const names = remembered.whole?.personas?.map(([, name]) => hashJson(name)) ?? [];
    const known = new Set([
      ...names,
      ...[...remembered.hashes.values()].flatMap((hashes) => Object.values(hashes)),
    ]);
    const steps = [...loose, ...sections.flatMap(({ tasks }) => tasks)];
    const words = [
      title?.text,
      ...sections.map(({ name }) => name),
      ...steps.flatMap((step) => [step.text, ...step.actors]),
    ];
    return words.filter((each) => each && /[^ -~\n]/.test(each) && known.has(hashJson(each))).length;
  } catch (error) {
    if (error instanceof FormatError) return 0;
    throw error;
  }
}

/** Steps before the first section: of a stage that went out so, or, in a stranger's diagram, of one of their own. */
function sectionsOf({ loose, looseMark, sections }: Reader['diagram'], foreign: boolean): Section[] {
  const [first] = loose;
  if (!first || (looseMark === null && !foreign)) return sections;
  return [{ line: first.line, name: null, mark: looseMark, tasks: loose }, ...sections];
}

/** The stage of a section: marked, or one whose mark was lost, or new. Each section is a stage of its own. */
function readStage(reader: Reader, { mark, name, line, tasks }: Section): string {
  const { byId, orders } = reader.records;
  const marked = mark !== null && own(byId, mark) === undefined ? mark : null;
  const id = marked ?? findStage(reader, name, tasks);
  const fields = name === null ? {} : { name };
  if (id !== undefined) putRecord(reader, 'stage', id, fields, line);
  const start = name === null ? { name: firstSection, section: '' } : fields;
  const stageId = id ?? addRecord(reader, 'stage', start, line);
  orders.stages.push(stageId);
  return stageId;
}

/** A stage whose mark was lost, by its name or by a card that was in it. */
function findStage(
  { diagram, records, cards }: Reader,
  name: string | null,
  tasks: readonly Task[],
): string | undefined {
  const { whole, hashes } = diagram.remembered;
  const listed = whole?.orders.find(([list]) => list === 'stages')?.[1] ?? [];
  const marked = new Set(diagram.sections.map(({ mark }) => mark));
  const free = listed.filter((id) => !marked.has(id) && own(records.byId, id) === undefined);
  // Of stages with one name, the one in this place; what the memory does not know of it speaks for none other.
  const here = listed[records.orders.stages.length] ?? '';
  const wasCalled = own(hashes.get(here) ?? {}, 'name') ?? hashJson(name);
  if (free.includes(here) && wasCalled === hashJson(name)) return here;
  const wasIn = (id: string) =>
    tasks.some((task) => own(hashes.get(cards.get(task) ?? '') ?? {}, 'stageId') === hashJson(id));
  return free.find((id) => own(hashes.get(id) ?? {}, 'name') === hashJson(name)) ?? free.find(wasIn);
}

function readStep(reader: Reader, task: Task, stageId: string | null): void {
  const { records, laneId, cards } = reader;
  const known = cards.get(task);
  const place = { text: task.text, stageId };
  const home = stageId === null ? null : laneId;
  const id = known === undefined ? addRecord(reader, 'card', { ...place, laneId: home }, task.line) : known;
  // Without a memory a mark says which step it is, and nothing of where that was.
  const lane = reader.foreign ? { laneId: home } : {};
  if (known !== undefined) putRecord(reader, 'card', known, { ...place, ...lane }, task.line);
  if (known === undefined) cards.set(task, id);
  const key = cellKey(stageId, home);
  records.orders.cells[key] = [...(own(records.orders.cells, key) ?? []), id];
}

/** Scores that are no feeling and that nobody was told of yet, and what Mermaid does not draw. */
function noteScores(reader: Reader, tasks: readonly Task[]): void {
  const { notes } = reader;
  const fresh = tasks.filter((task) => !saysOwnScore(reader, task));
  const odd = fresh.find(({ score }) => typeof score !== 'number');
  if (odd)
    notes.push(
      `Line ${odd.line}: the score ${JSON.stringify(odd.score)} is no number: the step keeps it, and it says nothing of how people feel.`,
    );
  const beyond = fresh.find(({ score }) => typeof score === 'number' && (score < 1 || score > 5));
  if (beyond)
    notes.push(
      `Line ${beyond.line}: scores go from 1 to 5, so ${beyond.score} counts as the nearest of these where it is a feeling; the step keeps it as it is.`,
    );
  const [emptied] = tasks.filter((task) => isEmptied(reader, task));
  if (emptied) notes.push(`Line ${emptied.line}: the step has no score, so it keeps the one that it had.`);
  const more = tasks.filter(({ rest }) => rest !== '');
  if (more[0])
    notes.push(
      `Line ${more[0].line}${more.length > 1 ? ` and ${more.length - 1} more` : ''}: Mermaid draws nothing of what follows the actors (${JSON.stringify(more[0].rest)}), so it was left out. Write a colon within words as #58;.`,
    );
}
