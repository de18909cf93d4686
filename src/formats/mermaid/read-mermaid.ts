import type { FileEdit } from '../../merge/change.ts';
import { checkRecord } from '../../model/check-record.ts';
import { hashJson } from '../../model/hash.ts';
import { own } from '../../model/own.ts';
import { cellKey, type Json, type RecordKind, type Records } from '../../model/records.ts';
import { decodeText as decodeBytes } from '../decode-text.ts';
import { FormatError } from '../format.ts';
import { matchTasks } from './match-tasks.ts';
import { baseOf } from './memory.ts';
import { type Diagram, parseDiagram, type Section, type Task } from './parse-diagram.ts';
import { readFeeling } from './read-feelings.ts';

/**
 * Reads a Mermaid journey: one of ours that was edited, or anybody's (then all of it is new, and its actors and
 * scores become personas and feelings). Throws `FormatError` with the line.
 */
export function readMermaid(bytes: Uint8Array): FileEdit {
  const diagram = parseDiagram(decodeBytes(bytes));
  const { whole, hashes } = diagram.remembered;
  const foreign = whole === null && hashes.size === 0;
  const journeyId = whole?.journeyId ?? '';
  const tasks = diagram.loose.concat(...diagram.sections.map((section) => section.tasks));
  const reader: Reader = {
    diagram,
    foreign,
    salt: whole?.id ?? '',
    records: { journeyId, byId: {}, orders: { stages: [], lanes: [], cells: {} } },
    fresh: [],
    notes: diagram.notes,
    cards: matchTasks(tasks, diagram.remembered),
    laneId: whole?.laneId ?? null,
  };
  const { title } = diagram;
  putRecord(reader, 'journey', journeyId, title ? { title: title.text } : {}, title?.line ?? 1);
  if (foreign) addForeign(reader, tasks);
  else if (!whole)
    reader.notes.push(
      'The diagram has lost the line that says which map it came from: new steps are in no row of the map.',
    );
  const stages = diagram.sections.map((section) => ({ section, id: readStage(reader, section) }));
  for (const task of diagram.loose) readStep(reader, task, null);
  for (const { section, id } of stages) for (const task of section.tasks) readStep(reader, task, id);
  for (const id of new Set(stages.map((stage) => stage.id)))
    readScores(
      reader,
      id,
      stages.filter((stage) => stage.id === id).map(({ section }) => section),
    );
  noteLeftOut(reader, tasks);
  const { records, fresh, notes } = reader;
  const silent: RecordKind[] = foreign ? ['link', 'metric'] : ['persona', 'lane', 'link', 'metric'];
  const exported = whole && { id: whole.id, journeyId, board: whole.board, map: whole.map, at: whole.at };
  const base = baseOf(diagram.remembered);
  return { format: 'mermaid', exported, base, records, carriesOrder: true, fresh, leftOut: silent, notes };
}

interface Reader {
  diagram: Diagram;
  /** Whether nothing in the diagram is from us. */
  foreign: boolean;
  salt: string;
  records: Records;
  fresh: string[];
  notes: string[];
  cards: Map<Task, string>;
  laneId: string | null;
  personaId?: string;
}

type Fields = { [field: string]: Json };

/** Somebody else's diagram: a row for its steps, and its actors as personas. */
function addForeign(reader: Reader, tasks: readonly Task[]): void {
  const names = new Set<string>();
  for (const { actors } of tasks) for (const name of actors) names.add(name);
  for (const name of names)
    reader.personaId = addRecord(reader, 'persona', { name: name.replace(/\n/g, ' ') }, 1);
  if (names.size !== 1) delete reader.personaId;
  reader.laneId = addRecord(reader, 'lane', { name: 'Actions', kind: 'actions' }, 1);
  reader.records.orders.lanes.push(reader.laneId);
  reader.notes.push(
    'The diagram was not exported from a board: all of it is new, and each stage has one feeling, the mean of its scores.',
  );
}

/** The stage of a section: marked, or of the same name as one before it, or new. */
function readStage(reader: Reader, { mark, name, line, tasks }: Section): string {
  const { byId, orders } = reader.records;
  const marked = mark !== null && reader.diagram.remembered.hashes.has(mark) ? mark : null;
  const named = orders.stages.find((id) => byId[id]?.fields.name === name);
  if (marked !== null && !orders.stages.includes(marked)) {
    putRecord(reader, 'stage', marked, { name }, line);
    orders.stages.push(marked);
    return marked;
  }
  if (named !== undefined) return named;
  const lost = marked === null ? findStage(reader, name, tasks) : undefined;
  if (lost !== undefined) putRecord(reader, 'stage', lost, { name }, line);
  const id = lost ?? addRecord(reader, 'stage', { name }, line);
  orders.stages.push(id);
  return id;
}

/** A stage whose mark was lost, by its name or by a card that was in it. */
function findStage(
  { diagram, records, cards }: Reader,
  name: string,
  tasks: readonly Task[],
): string | undefined {
  const { whole, hashes } = diagram.remembered;
  const listed = whole?.orders.find(([list]) => list === 'stages')?.[1] ?? [];
  const marked = new Set(diagram.sections.map(({ mark }) => mark));
  const free = listed.filter((id) => !marked.has(id) && own(records.byId, id) === undefined);
  const wasIn = (id: string) =>
    tasks.some((task) => own(hashes.get(cards.get(task) ?? '') ?? {}, 'stageId') === hashJson(id));
  return free.find((id) => own(hashes.get(id) ?? {}, 'name') === hashJson(name)) ?? free.find(wasIn);
}

function readStep(reader: Reader, task: Task, stageId: string | null): void {
  const { records, laneId, cards } = reader;
  const known = cards.get(task);
  const place = { text: task.text, stageId };
  if (known === undefined && !/\S/.test(task.text))
    throw new FormatError(`Line ${task.line}: this step is new but has no words.`);
  const home = stageId === null ? null : laneId;
  const id = known === undefined ? addRecord(reader, 'card', { ...place, laneId: home }, task.line) : known;
  if (known !== undefined) putRecord(reader, 'card', known, place, task.line);
  if (known === undefined) cards.set(task, id);
  const key = cellKey(stageId, home);
  records.orders.cells[key] = [...(own(records.orders.cells, key) ?? []), id];
}

function readScores(reader: Reader, stageId: string, sections: readonly Section[]): void {
  const { diagram, cards, records, notes, fresh } = reader;
  const { whole, hashes } = diagram.remembered;
  const emotionId = whole?.feelings.find(([id]) => id === stageId)?.[1];
  const hash = emotionId === undefined ? undefined : own(hashes.get(emotionId) ?? {}, 'value');
  const tasks: Task[] = [];
  for (const section of sections) tasks.push(...section.tasks);
  const isNewStage = fresh.includes(stageId);
  const wasHere = (task: Task) =>
    own(hashes.get(cards.get(task) ?? '') ?? {}, 'stageId') === hashJson(stageId);
  const value = readFeeling(
    {
      stageId,
      name: sections[0]?.name ?? '',
      stayed: tasks.filter(wasHere),
      added: tasks.filter((task) => fresh.includes(cards.get(task) ?? '')),
      emotionId,
      had: (feeling) => (hash === undefined ? !isNewStage && feeling === 0 : hash === hashJson(feeling)),
      several: whole?.mixed.includes(stageId) ?? false,
    },
    notes,
  );
  const line = sections[0]?.line ?? 1;
  if (emotionId !== undefined && own(records.byId, emotionId) === undefined) {
    putRecord(reader, 'emotion', emotionId, value ?? {}, line);
  } else if (value && whole?.mixed.includes(stageId) !== true && (whole || reader.foreign)) {
    const who = reader.personaId === undefined ? {} : { personaId: reader.personaId };
    addRecord(reader, 'emotion', { stageId, ...who, ...value }, line);
  }
}

/** Scores that are none, and actors: they go out as the map's personas, and say too little in a diagram to come back. */
function noteLeftOut({ foreign, diagram, notes }: Reader, tasks: readonly Task[]): void {
  const scoreless = tasks.find(({ score }) => score === null);
  if (scoreless) notes.push(`Line ${scoreless.line}: the score is no number and was left out.`);
  const beyond = tasks.find(({ score }) => score !== null && (score < 1 || score > 5));
  if (beyond)
    notes.push(
      `Line ${beyond.line}: scores go from 1 to 5, so ${beyond.score} counts as the nearest of these.`,
    );
  const usual = JSON.stringify(tasks[0]?.actors ?? []);
  const other = tasks.find(({ actors }) => JSON.stringify(actors) !== usual);
  if (!foreign && other && diagram.remembered.whole)
    notes.push(`Line ${other.line}: actors are not brought back; add or change personas on the board.`);
}

function addRecord(reader: Reader, kind: RecordKind, fields: Fields, line: number): string {
  for (let n = 0; ; n++) {
    const id = `n${hashJson([reader.salt, kind, fields, n])}`;
    if (own(reader.records.byId, id) || reader.diagram.remembered.hashes.has(id)) continue;
    putRecord(reader, kind, id, fields, line);
    reader.fresh.push(id);
    return id;
  }
}

function putRecord({ records }: Reader, kind: RecordKind, id: string, fields: Fields, line: number): void {
  const [problem] = checkRecord(kind, fields, '', false);
  if (problem) throw new FormatError(`Line ${line}: the ${kind}'s ${problem.where} ${problem.message}.`);
  const other = own(records.byId, id);
  if (other)
    throw new FormatError(
      `Line ${line}: ${JSON.stringify(id)} already names a ${other.kind} of this diagram. Delete the comment beside this line to bring it in as new.`,
    );
  records.byId[id] = { kind, id, fields };
}
