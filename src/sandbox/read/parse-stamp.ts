import { isObject } from '../../journey/own.ts';
import { type Stamp, stampSchema, stampVersion } from '../../journey/stamp.ts';

export type ParsedStamp = { stamp: Stamp } | { badStamp: string } | null;

/**
 * Reads the plugin data of a node under our key. It is shared by all plugins and so hostile: anything that is not
 * exactly a stamp is reported as such and never half believed. Empty: `null`.
 */
export function parseStamp(text: string): ParsedStamp {
  if (text === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { badStamp: 'not JSON' };
  }
  const parsed = stampSchema.safeParse(value);
  if (parsed.success) return { stamp: parsed.data };
  if (!isObject(value)) return { badStamp: 'not a stamp' };
  const { brought, ...rest } = value;
  if (typeof rest.v === 'number' && rest.v > stampVersion) return { badStamp: 'newer' };
  // What files brought that cannot be understood is as good as nothing.
  return brought === undefined ? { badStamp: 'not a stamp' } : parseStamp(JSON.stringify(rest));
}
