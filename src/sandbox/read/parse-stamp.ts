import * as z from 'zod/mini';
import { memorySchema } from '../../journey/memory.ts';
import { isObject } from '../../journey/own.ts';
import { type Stamp, stampSchema, stampVersion } from '../../journey/stamp.ts';

export type ParsedStamp = { stamp: Stamp } | { badStamp: string } | null;

/** Tells whether some stamp was written by a version of the product that knows more than this one. */
const versionSchema = z.object({ v: z.number() });

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
  const parsed = stampSchema.safeParse(withoutBadMemory(value));
  if (parsed.success) return { stamp: parsed.data };
  const version = versionSchema.safeParse(value);
  if (version.success && version.data.v > stampVersion) return { badStamp: 'newer' };
  return { badStamp: 'not a stamp' };
}

/** A memory that cannot be understood is as good as none; the rest of the stamp holds. */
function withoutBadMemory(value: unknown): unknown {
  if (!isObject(value) || value.brought === undefined) return value;
  const { brought, ...rest } = value;
  return z.safeParse(z.array(memorySchema), brought).success ? value : rest;
}
