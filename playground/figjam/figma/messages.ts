import type { Json } from '../document/records.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';

/** Bytes on their way through JSON. */
const bytesKey = '$bytes';
/** Dates on their way through JSON. */
const dateKey = '$date';

/**
 * A copy of what crosses between plugin and UI or storage. Allowed are plain objects, arrays, strings, numbers,
 * booleans, null, undefined, Date and Uint8Array (figjam-facts §10); anything else throws. Bytes and dates travel as
 * `{"$bytes": base64}` and `{"$date": ISO time}`, undefined in objects is left out. Published plugins post nodes: what
 * arrives is their id, where `idOf` knows one.
 */
export function packMessage(
  value: unknown,
  label: string,
  idOf: (value: unknown) => string | undefined = unknown,
): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'symbol') throw new Error(`in ${label}: Cannot unwrap symbol`);
  if (typeof value !== 'object') throw new Error(`in ${label}: Cannot pass a ${typeof value}`);
  if (Array.isArray(value)) return value.map((item) => packMessage(item, label, idOf));
  const id = idOf(value);
  if (id !== undefined) return { id };
  const prototype: unknown = Object.getPrototypeOf(value);
  // Plain data first: most of a large message is that.
  if (prototype === null || prototype === Object.prototype) return packFields(value, label, idOf);
  if (value instanceof Uint8Array) return { [bytesKey]: encodeBase64(value) };
  if (value instanceof Date) return { [dateKey]: value.toISOString() };
  throw new Error(`in ${label}: Cannot pass an object that is not plain data`);
}

function packFields(
  value: object,
  label: string,
  idOf: (value: unknown) => string | undefined,
): { [key: string]: Json } {
  const packed: { [key: string]: Json } = {};
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) packed[key] = packMessage(item, label, idOf);
  }
  return packed;
}

const unknown = (): undefined => undefined;

/** The value that was packed. */
export function unpackMessage(value: Json): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => unpackMessage(item));
  const { [bytesKey]: bytes, [dateKey]: date } = value;
  if (typeof bytes === 'string') return decodeBase64(bytes);
  if (typeof date === 'string') return new Date(date);
  const unpacked: { [key: string]: unknown } = {};
  for (const [key, item] of Object.entries(value)) unpacked[key] = unpackMessage(item);
  return unpacked;
}
