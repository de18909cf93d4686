import { addTo } from '../../journey/add-to.ts';
import { type Box, bottom, overlap, right } from '../../plane/boxes.ts';
import { isDefaultName } from '../../plane/default-name.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import { hasLetter } from '../../plane/words/letters.ts';
import type { PersonName, Reading, Saying } from './person-reading.ts';
import type { PersonField } from './person-stems.ts';
import {
  couldNamePerson,
  fieldBegun,
  fieldNamed,
  isFactOfPerson,
  isQuoted,
  personBegun,
  personNamed,
  wishOf,
} from './person-words.ts';

/** A person as one block shows them. */
export interface ReadPerson {
  name: PersonName;
  fields: { [field in PersonField]?: string | string[] };
  reading: Reading;
}

/**
 * Reads a block of words as a person: headings and what stands under or beside them, lines that begin with what they
 * are, a name with or without an age, wishes. `known`: the node that is known to say the name. Pure: the same block
 * always gives the same person. `isApart`: nothing but this person stands in the block, so that what no heading
 * tells of belongs to them all the same. `choose` says what they are called; `null` where it finds nobody named.
 */
export function readPerson(
  sayings: readonly Saying[],
  isApart: boolean,
  known: string | null,
  choose: (reading: Reading, nameId: string | null) => PersonName | null,
): ReadPerson | null {
  // A table says all in one node: the name is one of its rows.
  const nameId = sayings.filter(({ id }) => id === known).length === 1 ? known : null;
  const reading: Reading = {
    sayings,
    values: new Map(),
    ids: new Set(),
    names: [],
    headings: [],
    free: [],
    named: new Set(),
    marks: 0,
    wishes: 0,
  };
  const ordered = [...sayings].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  for (const saying of ordered) readSaying(reading, saying, nameId);
  giveUnderHeadings(reading);
  const name = choose(reading, nameId);
  if (!name) return null;
  giveFree(reading, name, isApart);
  reading.ids.add(name.id);
  const fields: ReadPerson['fields'] = {};
  // A quote is one text; of other fields several things are a list.
  for (const [field, [only = '', ...more]] of reading.values)
    fields[field] =
      field === 'quote' ? [only, ...more].join('\n') : more.length === 0 ? only : [only, ...more];
  return { name, fields, reading };
}

/** The surest of the names that say to be one. */
export const knownName = ({ names }: Reading): Reading['names'][number] | undefined =>
  [...names].sort((a, b) => a.rank - b.rank)[0];

function readSaying(reading: Reading, saying: Saying, nameId: string | null): void {
  const { id, text } = saying;
  if (id === nameId && !text.includes('\n')) {
    const said = personBegun(text) || text;
    const { name, rest } = personNamed(said) ?? { name: said, rest: '' };
    reading.names.push({ name: oneLineOf(name), id, rank: -1 });
    if (rest !== '') give(reading, 'demographics', rest, id);
    return;
  }
  const begun = personBegun(text);
  if (begun !== null) {
    reading.marks += 1;
    reading.ids.add(id);
    if (begun !== '') readLines(reading, saying, begun, 0);
    return;
  }
  if (saying.isTitle) {
    if (!isDefaultName(text) && fieldNamed(text) === null)
      reading.names.push({
        name: oneLineOf(personNamed(text)?.name ?? text),
        id,
        rank: personNamed(text) ? 1 : 4,
      });
    return;
  }
  const field = fieldNamed(text);
  if (field) reading.headings.push({ field, saying });
  else readLines(reading, saying, text, 3);
}

/** What a text says, line by line: a name, a field that a line begins, what goes on under it. */
function readLines(reading: Reading, saying: Saying, text: string, rank: number): void {
  const { id } = saying;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  let current: PersonField | null = null;
  const told: string[] = [];
  for (const [at, line] of lines.entries()) {
    const named = personNamed(line);
    const begun = fieldBegun(line);
    const heading = lines.length > 1 && at < lines.length - 1 ? fieldNamed(line) : null;
    if (named) {
      reading.names.push({ name: named.name, id, rank: Math.min(rank, 1) });
      if (named.rest !== '') give(reading, 'demographics', named.rest, id);
    } else if (isFactOfPerson(line)) give(reading, 'demographics', line, id);
    else if (begun) {
      give(reading, begun.field, begun.said, id);
      reading.named.add(begun.field);
      current = begun.field;
    } else if (heading) {
      current = heading;
      reading.named.add(heading);
    } else if (current) give(reading, current, withoutBullet(line), id);
    else if (rank === 0 && at === 0) reading.names.push({ name: line, id, rank });
    else if (lines.length > 1 && at === 0 && couldNamePerson(line) && hasFields(lines))
      reading.names.push({ name: line, id, rank: 2 });
    else told.push(line);
  }
  if (told.length > 0) reading.free.push({ ...saying, text: told.join('\n') });
}

const hasFields = (lines: readonly string[]): boolean =>
  lines
    .slice(1)
    .some((line) => fieldBegun(line) !== null || fieldNamed(line) !== null || wishOf(line) !== null);

/** What stands under a heading, down to the next one; where nothing does, what stands beside it. */
function giveUnderHeadings(reading: Reading): void {
  const { headings } = reading;
  const boxes = headings.map(({ saying }) => saying.box);
  for (const { field, saying } of headings) {
    const under = reading.free.filter((free) => headingOver(free, boxes) === saying.box);
    const beside =
      under.length > 0 ? under : reading.free.filter((free) => standsBeside(free.box, saying.box, boxes));
    if (beside.length === 0) continue;
    reading.ids.add(saying.id);
    reading.named.add(field);
    for (const { text, id } of beside)
      for (const line of text.split('\n')) give(reading, field, withoutBullet(line), id);
    reading.free = reading.free.filter((free) => !beside.includes(free));
  }
}

/** The lowest heading above it that shares its column. */
function headingOver({ box }: Saying, headings: readonly Box[]): Box | null {
  let best: Box | null = null;
  for (const heading of headings) {
    const reach = Math.max(heading.width, box.width, heading.height * 6);
    if (heading.y >= box.y || box.y - bottom(heading) > reach) continue;
    const shared = overlap(box.x - heading.height, right(box), heading.x, right(heading));
    if (shared > 0 && (!best || heading.y > best.y)) best = heading;
  }
  return best;
}

function standsBeside(box: Box, heading: Box, headings: readonly Box[]): boolean {
  const inLine =
    overlap(box.y, bottom(box), heading.y, bottom(heading)) > 0.5 * Math.min(box.height, heading.height);
  if (!inLine || box.x < right(heading) - 4) return false;
  return !headings.some(
    (other) =>
      other !== heading &&
      other.x > heading.x &&
      other.x <= box.x &&
      overlap(other.y, bottom(other), heading.y, bottom(heading)) > 0,
  );
}

/** What no heading tells of: wishes, quotes and facts by how they are said; the rest where the block is the person's alone. */
function giveFree(reading: Reading, name: PersonName, isApart: boolean): void {
  for (const { text, id } of reading.free) {
    if (id === name.id && oneLineOf(text) === name.name) continue;
    const wish = wishOf(text);
    if (wish) {
      reading.wishes += 1;
      give(reading, wish, text, id);
    } else if (isQuoted(text)) give(reading, 'quote', text, id);
    else if (isFactOfPerson(text)) give(reading, 'demographics', text, id);
    else if (isApart && hasLetter(text)) give(reading, 'context', text, id);
  }
}

function give({ values, ids }: Reading, field: PersonField, text: string, id: string): void {
  if (text.trim() === '') return;
  ids.add(id);
  addTo(values, field, text.trim());
}

const withoutBullet = (line: string): string => line.replace(/^\s*[-*•–·]\s+/, '').trim();
