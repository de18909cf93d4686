import * as z from 'zod/mini';
import { isObject } from '../../src/journey/own.ts';
import type { Json } from '../../src/journey/records.ts';

/** One piece of evidence as the form shows it. */
export interface EvidenceItem {
  /** Interview, survey …; empty: not said. */
  kind: string;
  /** What it says, or where it is. */
  words: string;
  /** How many people or cases, as typed. */
  n: string;
  /** What else it carries: kept. */
  rest: { [field: string]: Json };
  /** The field that its words stand in; `null`: it is nothing but words. */
  field: string | null;
}

/** Where tools and people keep the words of a piece of evidence. */
const wordFields = ['note', 'text', 'source', 'title', 'quote', 'url', 'link'];
const emptyItem: EvidenceItem = { kind: '', words: '', n: '', rest: {}, field: null };

/** Evidence as the items of a form; `null` for what no form can show without losing some of it. */
export function readEvidence(value: Json | undefined): EvidenceItem[] | null {
  if (value === undefined || value === null || value === '') return [];
  const found: EvidenceItem[] = [];
  for (const each of Array.isArray(value) ? value : [value]) {
    const item = typeof each === 'string' ? { ...emptyItem, words: each } : readItem(each);
    if (item === null) return null;
    found.push(item);
  }
  return found;
}

function readItem(value: Json): EvidenceItem | null {
  if (!isObject(value) || Array.isArray(value)) return null;
  const field = wordFields.find((name) => typeof value[name] === 'string') ?? 'note';
  const { type = '', n = '', [field]: words = '', ...rest }: { [field: string]: Json } = value;
  if (typeof type !== 'string' || typeof words !== 'string') return null;
  // A number as text would come back as a number.
  if (typeof n !== 'number' && (typeof n !== 'string' || isCount(n))) return null;
  return { kind: type, words, n: String(n), rest, field };
}

/** The value of a form; items that say nothing are left out, and what was a plain text stays one where it can. */
export function writeEvidence(items: readonly EvidenceItem[], was: Json | undefined): Json {
  const values = items.filter((item) => !isEmpty(item)).map(writeItem);
  const [only] = values;
  if (only === undefined) return null;
  return typeof was === 'string' && values.length === 1 ? only : values;
}

function writeItem({ kind, words, n, rest, field }: EvidenceItem): Json {
  const count = n.trim();
  if (kind === '' && count === '' && field === null) return words;
  return {
    ...rest,
    ...(kind === '' ? {} : { type: kind }),
    ...(count === '' ? {} : { n: isCount(count) ? Number(count) : count }),
    ...(words === '' ? {} : { [field ?? 'note']: words }),
  };
}

const isCount = (text: string) => /^\d{1,9}$/.test(text);

function isEmpty({ kind, words, n, rest }: EvidenceItem): boolean {
  return [kind, words, n].every((part) => part.trim() === '') && Object.keys(rest).length === 0;
}

/** The items with one more, to be filled in. */
export function withEmptyItem(items: readonly EvidenceItem[]): EvidenceItem[] {
  return [...items, emptyItem];
}

/** The items as they are being typed, kept as one text; what cannot be read is none. */
export function parseItems(text: string): EvidenceItem[] {
  const found = z.safeParse(itemsSchema, parseJson(text));
  return found.success ? found.data : [];
}

const itemsSchema = z.array(
  z.object({
    kind: z.string(),
    words: z.string(),
    n: z.string(),
    rest: z.record(z.string(), z.json()),
    field: z.nullable(z.string()),
  }),
);

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}
