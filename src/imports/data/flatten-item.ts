import { own } from '../../journey/own.ts';
import { namesTheAxis } from '../../plane/words/stage-words.ts';
import type { Cell, Words } from '../source.ts';
import { splitNotes } from '../text/split-notes.ts';
import type { Data } from './yaml-words.ts';

/**
 * An object as lines of a table, each by heading: its texts and lists of texts are the first; each object of a list within is a line more,
 * headed by the list's name where it is its main words. `skipped`: ids, which are nothing to people.
 */
export function flattenItem(
  item: { [key: string]: Data },
  where: string,
  nameKey: string | null,
  skipped: Words[],
): Map<string, Cell>[] {
  const lines: Map<string, Cell>[] = [new Map()];
  flattenInto(lines, item, {
    where,
    heading: (key) => (key === nameKey ? key : sayKey(key)),
    skipped,
    isTop: true,
    nameKey,
  });
  return lines.filter((line, at) => at === 0 || line.size > 0);
}

interface Flattening {
  where: string;
  heading(key: string): string;
  skipped: Words[];
  isTop: boolean;
  nameKey: string | null;
}

function flattenInto(lines: Map<string, Cell>[], item: { [key: string]: Data }, way: Flattening): void {
  const line = lines[lines.length - 1] ?? new Map<string, Cell>();
  const later: [string, { [key: string]: Data }[]][] = [];
  for (const [key, value] of Object.entries(item)) {
    const where = `${way.where}.${key}`;
    const counts = namesTheAxis(key) && /^\d+$/.test(String(value)) && key !== way.nameKey;
    if ((isId(key) || counts) && typeof value === 'string') {
      if (value.trim() !== '') way.skipped.push({ where, text: value.trim() });
    } else if (typeof value === 'string') put(line, way.heading(key), splitNotes(value), where);
    else if (Array.isArray(value)) {
      const objects = value.filter((each) => typeof each === 'object' && !Array.isArray(each));
      for (const each of value.flat(9))
        if (typeof each === 'string' && each.trim() !== '') put(line, way.heading(key), [each.trim()], where);
      if (objects.length > 0)
        later.push([
          key,
          objects.flatMap((each) => (typeof each === 'object' && !Array.isArray(each) ? [each] : [])),
        ]);
    } else {
      const heading = (inner: string) => `${way.heading(key)} (${sayKey(inner)})`;
      flattenInto([line], value, { ...way, where, heading, isTop: false });
    }
  }
  for (const [key, objects] of later) {
    const main = nameKeyOf(objects);
    for (const [at, object] of objects.entries()) {
      if (at > 0 || !way.isTop) lines.push(new Map());
      const heading = (inner: string) => (inner === main ? way.heading(key) : sayKey(inner));
      flattenInto(lines, object, { ...way, where: `${way.where}.${key}[${at + 1}]`, heading, isTop: false });
    }
  }
}

function put(line: Map<string, Cell>, heading: string, notes: readonly string[], where: string): void {
  if (notes.length === 0) return;
  const before = line.get(heading);
  line.set(heading, { notes: [...(before?.notes ?? []), ...notes], where: before?.where ?? where });
}

const isId = (key: string) => /^(?:_?id|uuid|guid|slug|key|\$schema|order|index)$/i.test(key);

const mainKeys = [
  'name',
  'title',
  'label',
  'text',
  'heading',
  'summary',
  'description',
  'content',
  'note',
  'quote',
  'value',
];

/** The key under which most of these have their name: that of an axis, else the usual ones. */
export function nameKeyOf(items: readonly { [key: string]: Data }[]): string | null {
  const keys = new Set(items.flatMap((item) => Object.keys(item)));
  const isName = (name: unknown) => typeof name === 'string' && !/^\d*$/.test(name);
  const most = (key: string) => items.filter((item) => isName(own(item, key))).length * 2 > items.length;
  if (keys.has('\u0000')) return '\u0000';
  const axis = [...keys].find(
    (key) => namesTheAxis(sayKey(key).replace(/ (?:name|title)$/i, '')) && most(key),
  );
  return (
    axis ??
    mainKeys
      .map((main) => [...keys].find((key) => key.toLowerCase() === main))
      .find((key) => key !== undefined && most(key)) ??
    null
  );
}

/** `painPoints` and `pain_points` as people write them; the letters stay as they are. */
export function sayKey(key: string): string {
  return key
    .replace(
      /([a-z])([A-Z])(?=[a-z])/g,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    )
    .replace(/(?<=\w)[_-]+(?=\w)/g, ' ')
    .trim();
}
