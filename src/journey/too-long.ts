import { utf8Length } from './utf8.ts';

/**
 * Bytes of a stamp that FigJam surely takes: it keeps 100 kB an entry (figma docs, "setSharedPluginData"), the names of the entry
 * included; some room is left for those and for the id of the node.
 */
export const stampLimit = 99_000;

/** What a person should know when a record is too long to be kept: which of its fields is the longest, and the way out. */
export function sayTooLong(fields: { readonly [field: string]: unknown }): string {
  let [field, most] = ['', 0];
  for (const [name, value] of Object.entries(fields)) {
    const bytes = utf8Length(JSON.stringify(value ?? null));
    if (bytes > most) [field, most] = [name, bytes];
  }
  const value = fields[field];
  const length = typeof value === 'string' ? Array.from(value).length : most;
  const size = `${group(length)} ${typeof value === 'string' ? 'characters' : 'bytes'}`;
  return `“${field}” has ${size}; FigJam keeps at most about ${group(stampLimit)} bytes with one thing on the board. Shorten it, or keep it elsewhere and link to it.`;
}

/** 160000 as 160,000, in every engine alike. */
function group(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
