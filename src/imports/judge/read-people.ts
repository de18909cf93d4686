import { isJourneyKind, laneKindOf } from '../../plane/words/lane-words.ts';
import { namesTheAxis, soundsLikeStage } from '../../plane/words/stage-words.ts';
import { couldNamePerson, personBegun } from '../../strangers/adopt/person-words.ts';
import { describePerson } from '../data/about-data.ts';
import type { About, Cell, Grid, People, Words } from '../source.ts';
import { kindInTables } from '../words/kind-in-tables.ts';
import { attributeOf } from '../words/person-attributes.ts';
import { isSaid, textOf } from './cell-words.ts';

/** More are customers, or answers to a survey. */
const most = { people: 12, attributes: 40 };

/**
 * A table as people: one a line under the names of their attributes, or one a column beside them. `null`: it is none of people. It says so by attributes that
 * only people have (an age, a job), or by being called a table of personas, in its corner or in what stands over it; what says stages never is one.
 */
export function readPeople(grid: Grid, heading: string): People | null {
  const rows = grid.filter((row) => row.some(isSaid));
  const start = rows.findIndex((row) => row.filter(isSaid).length > 1);
  const table = rows.slice(Math.max(0, start));
  const over = rows.slice(0, Math.max(0, start)).flat().filter(isSaid);
  const width = Math.max(0, ...table.map((row) => row.length));
  if (start < 0 || Math.min(table.length, width) > most.people + 1) return null;
  const turned = Array.from({ length: width }, (_, at) => table.flatMap((row) => row[at] ?? []));
  const titles = [...over.map(textOf), heading].map((title) => title.slice(0, 120));
  const found = [table, turned.filter((line) => line.some(isSaid))]
    .map((lines) => readLines(lines, titles))
    .reduce((a, b) => ((b?.points ?? 0) > (a?.points ?? 0) ? b : a));
  return found && { ...found.people, rest: over.flatMap(wordsIn) };
}

const wordsIn = ({ notes, where }: Cell): Words[] => notes.map((text) => ({ where, text }));

/** One person a line, below their attributes. */
function readLines(
  [head = [], ...lines]: Grid,
  titles: readonly string[],
): { people: Omit<People, 'rest'>; points: number } | null {
  if (lines.length === 0 || lines.length > most.people || head.length > most.attributes) return null;
  const names = head.map(textOf);
  const attributes = names.map((name) => (namesAspects(name) ? null : attributeOf(name)));
  const named = attributes.findIndex((each) => each === 'name' || each === 'person');
  const nameAt = named < 0 && namesAspects(names[0] ?? '') ? 0 : named;
  const others = names.flatMap((name, at) =>
    at === nameAt || name === '' ? [] : [{ name, as: attributes[at] }],
  );
  const told = others.filter(({ as }) => as !== null && as !== 'name');
  const isCalled = attributes[nameAt] === 'person' || titles.some(promisesPeople);
  const isTelling = told.some(({ as }) => as === 'fact' || as === 'demographics' || as === 'preferences');
  const isOfPeople = isTelling || (isCalled && lines.length > 1);
  const strange = others.filter(({ name, as }) => as === null && namesRow(name));
  if (told.length < 2 || told.length * 2 < others.length || strange.length * 3 > told.length || !isOfPeople)
    return null;
  if (names.some(namesTheAxis)) return null;
  const people = lines.map((line) => {
    const said = textOf(line[nameAt]);
    return lines.length > 1 || !namesAspects(said) ? said : nameIn(titles);
  });
  const isNamed = people.every((name) => name !== '' && name.length <= 60 && !/^[\d.,\s%]+$/.test(name));
  if (!isNamed || people.filter(soundsLikeStage).length * 2 > people.length) return null;
  const about = lines.map((line, at): About => {
    const said = names.flatMap((name, column) =>
      column === nameAt || name === '' ? [] : [[name, line[column]?.notes ?? []] as const],
    );
    return describePerson(people[at] ?? '', line[Math.max(0, nameAt)]?.where ?? '', said);
  });
  // Beside a column of names, what has no heading only counts or calls them once more.
  const loose = names.flatMap((name, at) =>
    (name === '' && at !== nameAt) || (at === nameAt && people[0] !== textOf(lines[0]?.[at]))
      ? lines.flatMap((line) => line[at] ?? [])
      : [],
  );
  return { people: { about, names: [...head, ...loose].flatMap(wordsIn) }, points: told.length };
}

/** A row that tells of a way, and of nobody. */
const namesRow = (name: string) => isJourneyKind(laneKindOf(name) ?? kindInTables(name) ?? 'other');

/** Over the names of attributes, or over what they say, there is nothing, or what tells as little. */
const namesAspects = (name: string) => name === '' || attributeOf(name) === 'aspect';

const promisesPeople = (title: string) =>
  [title, ...title.split(/\s+/)].some((words) => attributeOf(words) === 'person');

/** `Persona: Anna`, `Anna` over what is said of one. */
function nameIn(titles: readonly string[]): string {
  for (const title of titles) {
    const begun = personBegun(title);
    const name = begun ?? title;
    if (couldNamePerson(name) && (begun !== null || !promisesPeople(title))) return name;
  }
  return titles.some(promisesPeople) ? 'Persona' : '';
}
