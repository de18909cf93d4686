import type { Json } from '../../figjam/document/records.ts';
import type { ClientVm } from '../../vm/client-vm.ts';
import { connectClients } from '../../vm/connect-clients.ts';
import { VmError } from '../../vm/vm-error.ts';
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

interface Act {
  [field: string]: Json;
}

/** Does what people do: a list of acts, one after the other, each person in a client of their own. */
export async function edit(options: EditOptions): Promise<unknown> {
  const { value } = await readJson(options.script, 'The script');
  const acts = checkActs(value, options.script);
  const session = await openSession(options);
  const people = openPeople(session, acts);
  const created = play(acts, people, options.script);
  await writeOutputs(gatherOutputs(session, personOf(people, 1), options));
  return { created };
}

function checkActs(value: unknown, path: string): Act[] {
  if (!Array.isArray(value)) throw new Failure(`The script ${path} must be a list of acts: [{"do": …}, …].`);
  return value.map((act: unknown, index) => {
    if (!isAct(act) || typeof act.do !== 'string')
      throw new Failure(
        `The script ${path}, act ${index + 1}: an act is an object with "do", like {"do": "delete", "nodes": […]}.`,
      );
    if (act.person !== undefined && act.person !== 1 && act.person !== 2)
      throw new Failure(`The script ${path}, act ${index + 1}: "person" must be 1 or 2.`);
    return act;
  });
}

const isAct = (value: unknown): value is Act =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function openPeople(session: BoardSession, acts: readonly Act[]): Map<number, ClientVm> {
  const people = new Map([[1, session.openClient(1)]]);
  if (acts.some(({ person }) => person === 2)) people.set(2, session.openClient(2));
  return people;
}

function play(acts: readonly Act[], people: Map<number, ClientVm>, path: string): string[][] {
  const party = connectClients([...people.values()]);
  const names = new Map<string, string>();
  return acts.map((act, index) => {
    const { as, person, ...rest } = act;
    const where = `The script ${path}, act ${index + 1} (${String(act.do)})`;
    const resolved = resolveNames(rest, names, where);
    const created = perform(personOf(people, person === 2 ? 2 : 1), resolved, where);
    const first = created[0] ?? firstNode(resolved);
    if (typeof as === 'string' && first !== undefined) names.set(as, first);
    party.exchange();
    return created;
  });
}

function perform(client: ClientVm, act: Act, where: string): string[] {
  try {
    return client.control.act(act);
  } catch (error) {
    if (error instanceof VmError) throw new Failure(`${where}: ${error.message}`);
    throw error;
  }
}

/** Only these fields name nodes; in a text, "@x" is what somebody wrote. */
const nodeFields = ['node', 'nodes', 'from', 'to'];

function resolveNames(act: Act, names: Map<string, string>, where: string): Act {
  const resolve = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'string' || !value.startsWith('@')) return value;
    const id = names.get(value.slice(1));
    if (id === undefined)
      throw new Failure(`${where}: no earlier act is called ${JSON.stringify(value.slice(1))} with "as".`);
    return id;
  };
  return Object.fromEntries(
    Object.entries(act).map(([field, value]) => [field, nodeFields.includes(field) ? resolve(value) : value]),
  );
}

function firstNode(act: Act): string | undefined {
  const [first] = Array.isArray(act.nodes) ? act.nodes : [act.node];
  return typeof first === 'string' ? first : undefined;
}

function personOf(people: Map<number, ClientVm>, person: number): ClientVm {
  const client = people.get(person);
  if (client === undefined) throw new Failure(`There is no person ${person}.`);
  return client;
}
