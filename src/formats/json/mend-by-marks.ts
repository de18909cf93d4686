import { recordLists } from '../../journey/journey.ts';
import { hashFields } from '../../journey/merge/base-view.ts';
import { isObject, own } from '../../journey/own.ts';
import { type Json, listOfKind } from '../../journey/records.ts';
import { sheetPlans } from '../table/sheets.ts';

type Fields = { [field: string]: Json };

/** So many items of a kind tell how their fields were called. */
const enough = 40;

/** Items of one kind, and the fields that we know of such. */
interface Kind {
  list: string;
  known: readonly string[];
  items: readonly Fields[];
}

/**
 * A file in which fields have the name of another of ours, or any other, such as `label` for `name`: read under the name with which
 * most items are what the export remembers of them, one hash each.
 */
export function mendByMarks(file: Fields): { file: Fields; replaced: { from: string; to: string } | null } {
  const { exported } = file;
  const marks = isObject(exported) && isObject(exported.marks) ? exported.marks : {};
  const kinds = listKinds(file);
  let best = { gain: 0, from: '', to: '' };
  for (const [from, to] of listPairs(kinds)) {
    const met = kinds.filter((kind) => mayBe(kind, from, to));
    const items = met
      .flatMap((kind) => kind.items.slice(0, enough))
      .filter((item) => own(item, to) !== undefined);
    const said = (given: readonly Fields[]) =>
      given.filter(({ id, ...fields }) => {
        return typeof id === 'string' && own(marks, id) === hashFields(fields);
      }).length;
    const gain = said(items.map((item) => rename(item, from, to))) - said(items);
    if (gain > best.gain && gain * 2 >= items.length) best = { gain, from, to };
  }
  const { gain, from, to } = best;
  if (gain === 0) return { file, replaced: null };
  let mended = file;
  for (const { list } of kinds.filter((kind) => mayBe(kind, from, to))) {
    const renamed = (value: Json): Json => (isObject(value) ? rename(value, from, to) : value);
    const given = file[list];
    mended =
      list === '' || !Array.isArray(given)
        ? rename(mended, from, to)
        : { ...mended, [list]: given.map(renamed) };
  }
  return { file: mended, replaced: { from, to } };
}

/** The lists of a file that are whole, and as one without a name the map itself. */
function listKinds(file: Fields): Kind[] {
  const lists: readonly string[] = recordLists;
  const facts = Object.fromEntries(
    Object.entries(file).filter(([key]) => !lists.includes(key) && key !== 'exported'),
  );
  return sheetPlans.map(({ kind, references, fields, details }) => {
    const list = kind === 'journey' ? '' : listOfKind[kind];
    const given: Json = kind === 'journey' ? [facts] : (file[list] ?? null);
    const items: Fields[] = [];
    for (const item of Array.isArray(given) ? given : []) if (isObject(item)) items.push(item);
    return { list, items, known: [...references, ...fields, ...details].map(({ field }) => field) };
  });
}

/** Each name of ours that no item of a kind has, with each other name that they have. */
function listPairs(kinds: readonly Kind[]): [from: string, to: string][] {
  const pairs = new Map<string, [string, string]>();
  for (const { known, items } of kinds) {
    const there = new Set(items.flatMap((item) => Object.keys(item)));
    const others = [...there].filter((key) => key !== 'id' && !known.includes(key));
    for (const to of others)
      for (const from of known) if (!there.has(from)) pairs.set(JSON.stringify([from, to]), [from, to]);
  }
  return [...pairs.values()];
}

function mayBe({ known, items }: Kind, from: string, to: string): boolean {
  return (
    known.includes(from) &&
    !known.includes(to) &&
    items.every((item) => own(item, from) === undefined) &&
    items.some((item) => own(item, to) !== undefined)
  );
}

function rename(item: Fields, from: string, to: string): Fields {
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key === to ? from : key, value]));
}
