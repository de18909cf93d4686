import type { ClientVm } from '../../vm/client-vm.ts';
import { connectClients } from '../../vm/connect-clients.ts';
import { type Act, actPerformer, checkActs } from '../desk/act-performer.ts';
import { type BoardOptions, type BoardSession, openSession } from '../desk/board-session.ts';
import { Failure } from '../desk/failure.ts';
import { gatherOutputs, type OutputOptions } from '../desk/gather-outputs.ts';
import { readJson } from '../desk/read-input.ts';
import { writeOutputs } from '../desk/write-output.ts';

export interface EditOptions extends BoardOptions, OutputOptions {
  board: string;
  script: string;
  out: string;
}

/** Does what people do: a list of acts, one after the other, each person in a client of their own. */
export async function edit(options: EditOptions): Promise<unknown> {
  const { value } = await readJson(options.script, 'The script');
  const acts = checkActs(value, `The script ${options.script}`);
  checkPeople(acts, options.script);
  const session = await openSession(options);
  const people = openPeople(session, acts);
  const created = play(acts, people, options.script);
  await writeOutputs(gatherOutputs(session, personOf(people, 1), options));
  return { created };
}

function checkPeople(acts: readonly Act[], path: string): void {
  acts.forEach(({ person }, index) => {
    if (person !== undefined && person !== 1 && person !== 2)
      throw new Failure(`The script ${path}, act ${index + 1}: "person" must be 1 or 2.`);
  });
}

function openPeople(session: BoardSession, acts: readonly Act[]): Map<number, ClientVm> {
  const people = new Map([[1, session.openClient(1)]]);
  if (acts.some(({ person }) => person === 2)) people.set(2, session.openClient(2));
  return people;
}

function play(acts: readonly Act[], people: Map<number, ClientVm>, path: string): string[][] {
  const party = connectClients([...people.values()]);
  const perform = actPerformer(`The script ${path}`);
  return acts.map((act, index) => {
    const created = perform(personOf(people, act.person === 2 ? 2 : 1), act, index);
    party.exchange();
    return created;
  });
}

function personOf(people: Map<number, ClientVm>, person: number): ClientVm {
  const client = people.get(person);
  if (client === undefined) throw new Failure(`There is no person ${person}.`);
  return client;
}
