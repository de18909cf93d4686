import { own } from '../../journey/own.ts';
import type { Section, Task } from './parse-diagram.ts';
import { addRecord, putRecord, type Reader } from './reader.ts';
import { feelingOf } from './score.ts';
import { idOfActor } from './steps.ts';

/** What a diagram that remembers no export needs on a map: a row for its steps, and its actors as personas. */
export function addStrangers(reader: Reader, tasks: readonly Task[]): void {
  const names = new Set(tasks.flatMap(({ actors }) => actors).filter((name) => /\S/.test(name)));
  for (const name of names) reader.personaId = addPersona(reader, name);
  if (names.size !== 1) delete reader.personaId;
  reader.laneId = addRecord(reader, 'lane', { name: 'Actions', kind: 'actions' }, 1);
  reader.records.orders.lanes.push(reader.laneId);
  reader.notes.push(
    'Each step keeps its own score and actors; how people feel in a stage is the mean of its scores. Compared with a map, what stands there under the same names and words is the same, all else is new.',
  );
}

/** What its steps say: each its own score and actors, together how people feel in each stage. */
export function noteStrangers(
  reader: Reader,
  stages: readonly { section: Section; id: string }[],
  tasks: readonly Task[],
): void {
  for (const task of tasks) {
    const record = own(reader.records.byId, reader.cards.get(task) ?? '');
    if (record) record.fields = { ...record.fields, score: task.score, actors: task.actors };
  }
  const who = reader.personaId === undefined ? {} : { personaId: reader.personaId };
  for (const { section, id } of stages) {
    const scores = section.tasks.map(({ score }) => score).filter((score) => typeof score === 'number');
    if (scores.length > 0)
      addRecord(reader, 'emotion', { stageId: id, ...who, value: feelingOf(scores) }, section.line);
  }
}

function addPersona(reader: Reader, name: string): string {
  const fields = { name: name.replace(/\n/g, ' ') };
  const id = idOfActor(name);
  if (id === null || own(reader.records.byId, id)) return addRecord(reader, 'persona', fields, 1);
  putRecord(reader, 'persona', id, fields, 1);
  reader.fresh.push(id);
  return id;
}
