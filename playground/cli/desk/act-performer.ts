import type { Json } from '../../figjam/document/records.ts';
import type { ClientVm } from '../../vm/client-vm.ts';
import { VmError } from '../../vm/vm-error.ts';
import { Failure } from './failure.ts';

/** What a person does, as a file says it. */
export interface Act {
  [field: string]: Json;
}

/** The acts in a file; `what` names the file. Throws `Failure` for anything but a list of acts. */
export function checkActs(value: unknown, what: string): Act[] {
  if (!Array.isArray(value)) throw new Failure(`${what} must be a list of acts: [{"do": …}, …].`);
  return value.map((act: unknown, index) => {
    if (!isAct(act) || typeof act.do !== 'string')
      throw new Failure(
        `${what}, act ${index + 1}: an act is an object with "do", like {"do": "delete", "nodes": […]}.`,
      );
    return act;
  });
}

const isAct = (value: unknown): value is Act =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Lets a person do acts, one after the other, and gives the nodes that each made. An act's `as` names its first node,
 * `"@name"` in later ones means it. Throws `Failure` that says which act of `what` cannot be done and why.
 */
export function actPerformer(what: string): (client: ClientVm, act: Act, index: number) => string[] {
  const names = new Map<string, string>();
  return (client, act, index) => {
    const { as, person: _, ...rest } = act;
    const where = `${what}, act ${index + 1} (${String(act.do)})`;
    const resolved = resolveNames(rest, names, where);
    const created = perform(client, resolved, where);
    const first = created[0] ?? firstNode(resolved);
    if (typeof as === 'string' && first !== undefined) names.set(as, first);
    return created;
  };
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
