import { addTo } from '../../journey/add-to.ts';
import { hashJson } from '../../journey/hash.ts';
import type { Base } from '../../journey/merge/file-edit.ts';
import { own } from '../../journey/own.ts';
import { cellKey, type Records } from '../../journey/records.ts';
import type { Mark } from './marks.ts';
import type { Entry } from './read-entries.ts';

/** The marks of a file in its order, each with the record that it speaks for. */
export type Chain = [id: string, mark: Pick<Mark, 'prev' | 'next' | 'after' | 'rest'>][];

/** The hashes of fields, by record. */
export type Hashes = { [id: string]: { [field: string]: string } };

/** Stands for the hash of a field that held something which nobody knows any more (`Base`, kind `hashes`). */
export const notKnown = '';

/** What these lines and those below them remember; an item of a list speaks for the record that it is a detail of. */
export function chainOf(entries: readonly Entry[], owner = ''): Chain {
  return entries.flatMap(({ mark, children }): Chain => {
    const id = mark?.id ?? owner;
    const said: Chain = mark ? [[id, mark]] : [];
    return [...said, ...chainOf(children, id)];
  });
}

/**
 * These in their order; those that say what they follow (empty: they are the first) come right behind it, wherever they stand. What they
 * follow may be gone.
 */
export function followChain(ids: readonly string[], after: (id: string) => string | undefined): string[] {
  const behind = new Map<string, string[]>();
  const [free, heads]: [string[], string[]] = [[''], []];
  const known = new Set(['', ...ids]);
  for (const id of ids) {
    const before = after(id);
    if (before === undefined) free.push(id);
    else if (known.has(before)) addTo(behind, before, id);
    else heads.push(id);
  }
  const found = new Set<string>();
  for (const start of [...free, ...heads, ...ids]) {
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      open.push(...[...(behind.get(id) ?? [])].reverse());
    }
  }
  found.delete('');
  return [...found];
}

/**
 * What of these must say that it follows another one, so that `followChain` puts them into the order `listed`: each that comes after one that
 * stands below it. So one that is last in the list says it itself, wherever it stands.
 */
export function unchain(ids: readonly string[], listed: readonly string[]): Map<string, string> {
  const places = new Map(listed.map((id, at) => [id, at]));
  const after = new Map<string, string>();
  let first = listed.length;
  for (const id of [...ids].reverse()) {
    const at = places.get(id) ?? 0;
    if (at > first) after.set(id, listed[at - 1] ?? '');
    else first = at;
  }
  return after;
}

/** What was there in which order, as far as lines say it that are there still. */
export function recallChain(
  chain: Chain,
  fields: Hashes,
  byId: Records['byId'],
  { journeyId, last }: { journeyId: string; last?: string | undefined },
): Pick<Extract<Base, { kind: 'hashes' }>, 'orders' | 'isLost'> & { held: Set<string> } {
  const [before, named] = [new Map<string, string>(), new Map<string, string>()];
  for (const [id, { next, prev }] of chain) {
    if (prev !== undefined) before.set(id, prev);
    if (next) named.set(next.id, id);
  }
  const preceding = new Set([...before.values(), last ?? journeyId]);
  const held = new Set([journeyId, ...Object.keys(fields), ...before.keys(), ...named.keys(), ...preceding]);
  const order = followChain([...before.keys()], (id) => {
    const prev = before.get(id) ?? '';
    return prev === journeyId ? '' : own(fields, prev) ? prev : (named.get(prev) ?? prev);
  });
  const places = new Map<string | undefined, string | null>([[hashJson(null), null]]);
  for (const id of held) places.set(hashJson(id), id);
  const orders: { [list: string]: string[] } = { stages: [], lanes: [], personas: [] };
  for (const id of order) {
    const kind = own(byId, id)?.kind;
    const [stageId, laneId] = [places.get(fields[id]?.stageId), places.get(fields[id]?.laneId)];
    const isPlaced = kind === 'card' && stageId !== undefined && laneId !== undefined;
    const list = isPlaced ? cellKey(stageId, laneId) : `${kind}s`;
    if (isPlaced || own(orders, list)) orders[list] = [...(own(orders, list) ?? []), id];
  }
  // One that is gone alone is named from both sides.
  const isLost = [...held].some(
    (id) => id !== journeyId && !own(fields, id) && !(named.has(id) && preceding.has(id)),
  );
  return { held, orders, ...(isLost && last !== undefined ? { isLost } : {}) };
}
