import type { Json } from './records.ts';

/** Structural equality of plain data; a key whose value is undefined counts as absent. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => equalValues(item, b[index]));
  }
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return left.length === right.size && left.every(([key, value]) => equalValues(value, right.get(key)));
}

/** A deep copy that nobody can change, with numbers in single precision unless told otherwise (oracle, §7): what getters hand out. */
export function freezeCopy<T>(value: T, numbers?: 'single' | 'double'): T;
export function freezeCopy(value: unknown, numbers: 'single' | 'double' = 'single'): unknown {
  if (typeof value === 'number') return numbers === 'single' ? Math.fround(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map((item) => freezeCopy(item, numbers)));
  const copy: { [key: string]: unknown } = {};
  for (const key of Object.keys(value)) copy[key] = freezeCopy(Reflect.get(value, key), numbers);
  return Object.freeze(copy);
}

/** A deep copy of plain data, so that what a caller keeps cannot change what is stored. */
export function copyPlain<T>(value: T): T;
export function copyPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => copyPlain(item));
  const copy: { [key: string]: unknown } = {};
  for (const key of Object.keys(value)) copy[key] = copyPlain(Reflect.get(value, key));
  return copy;
}

/** Takes a value for JSON; what JSON cannot hold (functions, symbols) throws. */
export function toJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((item) => toJson(item));
  if (typeof value !== 'object') throw new Error(`Cannot keep a ${typeof value} in a document`);
  const copy: { [key: string]: Json } = {};
  for (const [key, item] of Object.entries(value)) if (item !== undefined) copy[key] = toJson(item);
  return copy;
}
