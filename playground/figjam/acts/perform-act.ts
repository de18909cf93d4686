import type * as z from 'zod/mini';
import type { Board } from '../document/board.ts';
import type { Json } from '../document/records.ts';
import { type ActWorld, actWorld } from './act.ts';
import { connectActs } from './connect-acts.ts';
import { createActs } from './create-acts.ts';
import { historyActs } from './history-acts.ts';
import { lookActs } from './look-acts.ts';
import { refreshBoxes } from './refresh-boxes.ts';
import { seatActs } from './seat-acts.ts';
import { textActs } from './text-acts.ts';
import { treeActs } from './tree-acts.ts';

const kinds = {
  ...textActs,
  ...lookActs,
  ...treeActs,
  ...createActs,
  ...connectActs,
  ...historyActs,
  ...seatActs,
};

/** Name of an act: the value of its field `do`. */
export type ActName = keyof typeof kinds;

/** One act as it stands in a script, before `@x` names are put in for node ids. */
export type Act = {
  [Name in ActName]: { do: Name; as?: string; person?: number } & z.input<(typeof kinds)[Name]['schema']>;
}[ActName];

/** Names of all acts, for help texts. */
export const actNames: readonly string[] = Object.keys(kinds);

/**
 * Lets the board's person do one thing, as one undo step. `act` names it in `do`; its other fields are checked by the
 * act's own schema (`as` and `person` are for the host and ignored). Gives the ids of nodes made, the act's own first.
 * Throws an Error that names the act and the field; a failed act leaves the board as it was.
 */
export function performAct(board: Board, act: Json): string[] {
  const name = readName(act);
  const { document } = board;
  document.commitUndo();
  const before = document.version;
  try {
    const made = runAct(actWorld(board), name, act);
    document.commitUndo();
    return made;
  } catch (error) {
    if (document.version !== before) document.rollback();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Act "${name}": ${reason}`);
  }
}

function runAct(world: ActWorld, name: ActName, act: Json): string[] {
  const { do: _do, as: _as, person: _person, ...input } = toObject(act);
  const version = world.document.version;
  const made = kinds[name].perform(world, input);
  if (name !== 'undo' && name !== 'redo') refreshBoxes(world, version);
  return made;
}

function readName(act: Json): ActName {
  const name = toObject(act).do;
  if (typeof name === 'string' && isName(name)) return name;
  throw new Error(`do: ${JSON.stringify(name) ?? 'missing'} is no act. Acts are ${actNames.join(', ')}`);
}

function isName(name: string): name is ActName {
  return Object.hasOwn(kinds, name);
}

function toObject(act: Json): { [field: string]: Json } {
  if (typeof act === 'object' && act !== null && !Array.isArray(act)) return act;
  throw new Error(`An act must be an object with a field "do", not ${JSON.stringify(act)}`);
}
