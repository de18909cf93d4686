import type { Json, NodeRecord } from './records.ts';

/** The register that holds parent and order of a node together; travels as a `set` op of this property. */
export const placeProperty = 'place';

export interface Place {
  parentId: string | null;
  order: string;
}

/** When and by whom a register was written: Lamport time, ties broken by the client. */
export interface Stamp {
  clock: number;
  client: number;
}

/** All that a replica knows of one node. */
export interface Entry {
  record: NodeRecord;
  /** What the place register says; `record.parentId` may differ while a cycle is broken here. */
  place: Place | undefined;
  created: Stamp | undefined;
  deleted: Stamp | undefined;
  /** Stamps of the registers written after the creation. */
  stamps: Map<string, Stamp>;
  /** Writes that came before the creation they belong to. */
  early: Map<string, Json | undefined>;
  live: boolean;
}

export function newEntry(id: string): Entry {
  return {
    record: { id, type: '', parentId: null, order: 'a0', props: { name: '' } },
    place: undefined,
    created: undefined,
    deleted: undefined,
    stamps: new Map(),
    early: new Map(),
    live: false,
  };
}

/** Values of records are JSON by construction: they came through `set` or an op. */
export function toRegister(value: unknown): Json | undefined {
  return value === undefined ? undefined : (value as Json);
}

export function writeRegister(entry: Entry, property: string, value: Json | undefined): void {
  if (property === placeProperty) {
    entry.place = readPlace(value);
    return;
  }
  const props = { ...entry.record.props, [property]: value };
  if (value === undefined) delete props[property];
  entry.record = { ...entry.record, props };
}

function readPlace(value: Json | undefined): Place {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('A place is an object');
  const { parentId, order } = value;
  if (typeof order !== 'string') throw new Error('A place has an order');
  return { parentId: typeof parentId === 'string' ? parentId : null, order };
}

export function isNewer(a: Stamp, b: Stamp): boolean {
  return a.clock !== b.clock ? a.clock > b.clock : a.client > b.client;
}

export function isAlive(entry: Entry): boolean {
  if (entry.created === undefined) return false;
  return entry.deleted === undefined || isNewer(entry.created, entry.deleted);
}
