import { hashJson } from '../../journey/hash.ts';
import { own } from '../../journey/own.ts';
import type { Section, Task } from './parse-diagram.ts';
import { readFeeling } from './read-feelings.ts';
import { addRecord, putRecord, type Reader } from './reader.ts';
import { scoreOf } from './score.ts';

/**
 * The scores of a stage in a diagram of ours: what all its steps say is how people feel there; what only one of them
 * says, or what is no feeling, that step keeps for itself.
 */
export function readScores(reader: Reader, stageId: string, sections: readonly Section[]): void {
  const { whole } = reader.diagram.remembered;
  const emotionId = whole?.feelings.find(([id]) => id === stageId)?.[1];
  const several = whole?.mixed.includes(stageId) ?? false;
  const had = hadIn(reader, stageId);
  const tasks = sections.flatMap((section) => section.tasks).filter((task) => !hasOwnScore(reader, task));
  const home = (task: Task) => homeOf(reader, task);
  const stayed = tasks.filter((task) => home(task) === stageId);
  const added = tasks.filter((task) => home(task) === null);
  const { name = '', line = 1 } = sections[0] ?? {};
  const stage = { name: name ?? '', stayed, added, hasFeeling: emotionId !== undefined, had };
  const value = several ? undefined : readFeeling(stage, reader.notes);
  if (emotionId !== undefined && own(reader.records.byId, emotionId) === undefined) {
    putRecord(reader, 'emotion', emotionId, value ?? {}, line);
  } else if (value && whole) {
    addRecord(reader, 'emotion', { stageId, ...value }, line);
  }
  const says = value === undefined ? had : (score: number) => scoreOf([value.value]) === score;
  for (const task of tasks) {
    const was = home(task);
    if (!saidBy(was === null ? says : hadIn(reader, was), task) && !saidBy(says, task))
      keepScore(reader, task);
  }
}

type Says = (score: number) => boolean | null;

/** Whether steps of this stage that had no score of their own went out with this one; `null`: not known any more. */
function hadIn({ diagram: { remembered }, fresh }: Reader, stageId: string): Says {
  const { whole, hashes } = remembered;
  const mean = whole?.means?.find(([id]) => id === stageId)?.[1];
  const emotionId = whole?.feelings.find(([id]) => id === stageId)?.[1];
  const hash = own(hashes.get(emotionId ?? '') ?? {}, 'value');
  return (score) => {
    if (mean !== undefined) return score === mean;
    if (whole === null || whole.mixed.includes(stageId)) return null;
    return hash === undefined ? !fresh.includes(stageId) && score === 3 : hash === hashJson(score - 3);
  };
}

/** Whether the score of a task is as this says; where nothing is known, nothing is claimed. */
function saidBy(says: Says, { score }: Task): boolean {
  return typeof score === 'number' && (says(score) ?? true);
}

/** The stage that a task was in when the diagram was exported; `null` for a new one. */
function homeOf({ diagram: { remembered }, cards, fresh }: Reader, task: Task): string | null {
  const id = cards.get(task) ?? '';
  if (fresh.includes(id)) return null;
  const hash = own(remembered.hashes.get(id) ?? {}, 'stageId');
  const listed = remembered.whole?.orders.find(([list]) => list === 'stages')?.[1] ?? [];
  return listed.find((stageId) => hashJson(stageId) === hash) ?? null;
}

/** Scores that steps had of their own, where they are others now. */
export function readOwnScores(reader: Reader, tasks: readonly Task[]): void {
  for (const task of tasks) {
    if (hasOwnScore(reader, task) && !saysOwnScore(reader, task)) keepScore(reader, task);
  }
}

/** Whether the score is the step's own from before. */
export function saysOwnScore(reader: Reader, task: Task): boolean {
  return isEmptied(reader, task) || ownOf(reader, task)?.[1] === task.written;
}

/** A score that was taken away is no intent: to Mermaid it would be 0. */
export function isEmptied({ foreign, fresh, cards }: Reader, task: Task): boolean {
  return !foreign && task.written === '' && !fresh.includes(cards.get(task) ?? '');
}

/** Actors that are neither those of everybody nor the step's own from before. */
export function readActors(reader: Reader, tasks: readonly Task[]): void {
  const { whole } = reader.diagram.remembered;
  const personas = whole?.personas;
  const usual = hashJson(personas?.map(([, name]) => name) ?? []);
  for (const task of tasks) {
    const before = ownOf(reader, task)?.[2] ?? (personas ? usual : null);
    const found = task.actors.map(
      (said): readonly [string, string] =>
        personas?.find(([, name]) => reader.isName(name, said)) ?? [said, said],
    );
    if (before === null || before === hashJson(found.map(([, name]) => name))) continue;
    const ids = found.map(([id]) => id);
    setField(reader, task, 'actors', ids);
  }
}

function ownOf({ diagram, cards }: Reader, task: Task): [string, string | null, string | null] | undefined {
  const id = cards.get(task);
  return diagram.remembered.whole?.own?.find((each) => each[0] === id);
}

function hasOwnScore(reader: Reader, task: Task): boolean {
  return isEmptied(reader, task) || (ownOf(reader, task)?.[1] ?? null) !== null;
}

function keepScore(reader: Reader, task: Task): void {
  setField(reader, task, 'score', task.score);
}

function setField(
  { records, cards }: Reader,
  task: Task,
  field: string,
  value: string[] | string | number,
): void {
  const record = own(records.byId, cards.get(task) ?? '');
  if (record) record.fields[field] = value;
}
