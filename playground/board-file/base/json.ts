import type { Json } from '../../figjam/document/records.ts';

/** A node of a board file as it stands there: any further fields are kept. */
export type RawNode = { [field: string]: Json };

/** True for a JSON object, as opposed to a list or a plain value. */
export function isRecord(value: unknown): value is RawNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const readNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;
export const readString = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
export const readBoolean = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;
export const readList = (value: unknown): Json[] | undefined => (Array.isArray(value) ? value : undefined);

/** A copy without functions, symbols or `undefined`: exactly what a file can hold. */
export function toJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(toJson);
  if (!isRecord(value)) return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined && typeof entry !== 'function')
      .map(([key, entry]) => [key, toJson(entry)]),
  );
}

/** Equal as JSON; numbers within `tolerance`; a field that is `undefined` counts as absent. */
export function equalJson(a: unknown, b: unknown, tolerance = 1e-6): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= tolerance;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, index) => equalJson(entry, b[index], tolerance));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => equalJson(a[key], b[key], tolerance));
}
