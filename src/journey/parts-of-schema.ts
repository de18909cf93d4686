import * as z from 'zod/mini';
import { own } from './own.ts';

type Bag = { [field: string]: unknown };

/** The schema of one kind of record. */
export type ListSchema<T> = z.ZodMiniObject<z.core.$ZodLooseShape, z.core.$loose> & z.ZodMiniType<T>;
/** A schema, as far as records are measured by it. */
export type RecordSchema<T> = Pick<z.ZodMiniType<T>, 'safeParse'>;

/**
 * Of a schema, the part that a record is measured by: what it must have, and what it has. A card has four of forty fields,
 * and each that is looked for takes its time. Made once for records with the same fields.
 */
export function openParts<T>(schema: ListSchema<T>): (record: Bag) => RecordSchema<T> {
  const { shape } = schema;
  const parts = new Map<string, RecordSchema<T>>();
  const needed = Object.keys(shape).filter(
    (field) => !z.safeParse(shape[field] ?? z.unknown(), undefined).success,
  );
  return (record) => {
    const fields = Object.keys(record).filter((field) => own(shape, field) !== undefined);
    const key = fields.join(' ');
    const known = parts.get(key);
    if (known) return known;
    const wanted = new Set([...needed, ...fields]);
    const some: { [field: string]: z.core.$ZodType } = {};
    for (const [field, type] of Object.entries(shape)) if (wanted.has(field)) some[field] = type;
    // The whole schema lets everything else be absent: what fits the part fits the whole.
    const part = z.looseObject(some) as unknown as RecordSchema<T>;
    parts.set(key, part);
    return part;
  };
}
