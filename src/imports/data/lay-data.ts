import { refuseCells } from '../../formats/file/limits.ts';
import { own } from '../../journey/own.ts';
import type { About, Cell, Grid, GridSource, Words } from '../source.ts';
import { splitNotes } from '../text/split-notes.ts';
import { flattenItem, nameKeyOf, sayKey } from './flatten-item.ts';
import { isMap, isPlain, isTexts, joinPairs, textsOf } from './parts-of-data.ts';
import { joinPath, tellRest } from './tell-rest.ts';
import type { Data } from './yaml-words.ts';

/** Data as a table, and what else it says. */
export interface LaidData {
  grid: Grid;
  /** Its names are where we put them. */
  isLaid: boolean;
  lies: GridSource['lies'];
  about: About[];
  around: Words[];
  /** Where in the data it stands: `journey.phases`. */
  path: string;
}

/**
 * The list of stages, rows or notes in data, laid out as a table: a list of objects, a list of lists, an object with an object or a list for each stage or
 * row, or names of stages beside rows with their cells; several where the data is a list of maps. None: there is none.
 */
export function layData(given: Data): LaidData[] {
  const value = joinPairs(given);
  const places = findPlaces(value);
  const best = places.reduce<Place | null>((a, b) => (a && a.points >= b.points ? a : b), null);
  const pattern = (place: Place | null) => place?.path.replace(/\[\d+\]/g, '[]');
  // The maps of a list of maps lie at the same place within each.
  return places
    .filter((place) => place === best || (pattern(place) === pattern(best) && best?.path.includes('[')))
    .map(({ grid, isLaid, lies, path, used, skipped }) => {
      const about: About[] = [];
      const around: Words[] = [...skipped];
      tellRest(value, used, '', about, around, true);
      return { grid, isLaid, lies, about, around, path };
    });
}

interface Place {
  path: string;
  grid: Grid;
  isLaid: boolean;
  lies?: GridSource['lies'];
  points: number;
  /** What is laid out. */
  used: ReadonlySet<unknown>;
  /** Words of it that are no words for people: ids. */
  skipped: Words[];
}

const mostPlaces = 3000;
const asStages =
  /^(?:stages?|phases?|steps?|journey(?:map|stages|steps|phases)?|flows?|sections?|columns?|touchpoints|milestones|moments|episodes|etapas?|phasen|etapes?|fasi|fases?)$/i;
const asRows = /^(?:rows?|lanes?|swimlanes?|layers?|dimensions?|tracks?)$/i;
const asPeople = /^(?:personas?|users?|actors?|people|customers?)$/i;

function findPlaces(root: Data): Place[] {
  const places: Place[] = [];
  const waiting: { value: Data; path: string; key: string }[] = [{ value: root, path: '', key: '' }];
  for (let at = 0; at < waiting.length && at < mostPlaces; at += 1) {
    const { value, path, key } = waiting[at] ?? { value: '', path: '', key: '' };
    if (typeof value === 'string') continue;
    if (asPeople.test(key)) {
      // Of people only what is called a way of theirs.
      for (const [name, inner] of Object.entries(value))
        if (typeof inner !== 'string')
          for (const [way, stages] of Object.entries(inner))
            if (Array.isArray(stages) && asStages.test(way))
              waiting.push({
                value: stages,
                path: `${joinPath(path, name, Array.isArray(value))}.${way}`,
                key: way,
              });
      continue;
    }
    const found = Array.isArray(value) ? layList(value, path, key) : layMap(value, path);
    if (found) places.push(found);
    for (const [name, inner] of Object.entries(value))
      if (typeof inner !== 'string')
        waiting.push({
          value: inner,
          path: joinPath(path, name, Array.isArray(value)),
          key: Array.isArray(value) ? key : name,
        });
  }
  return places;
}

/** A list of lists, or of objects. */
function layList(list: readonly Data[], path: string, key: string): Place | null {
  if (list.length >= 2 && list.every((row) => Array.isArray(row) && row.every(isPlain))) {
    const grid = list.map((row, r) =>
      (Array.isArray(row) ? row : []).map(
        (each, c): Cell => ({
          notes: typeof each === 'string' ? splitNotes(each) : textsOf(each),
          where: `${path || 'list'}[${r + 1}][${c + 1}]`,
        }),
      ),
    );
    return { ...placeOf(squareOf(grid), path, [list], 1), isLaid: false };
  }
  const items = list.filter(isMap);
  if (items.length === 0 || items.length * 2 < list.length || (items.length < 2 && !asStages.test(key)))
    return null;
  const { rows, skipped } = flattenAll(items, (at) => `${path || 'list'}[${at + 1}]`);
  const place = placeOf(
    gridOf(rows, nameKeyOf(items)),
    path,
    [list],
    asStages.test(key) ? 4 : asRows.test(key) ? 2 : 1,
  );
  return { ...place, skipped, ...(asStages.test(key) ? { lies: 'down' as const } : {}) };
}

/** Names of stages beside rows with their cells; or an object, or list, for each stage or row. */
function layMap(map: { [key: string]: Data }, path: string): Place | null {
  const names = Object.keys(map);
  const stages = names.find((name) => asStages.test(name) && isTexts(own(map, name)));
  const rows = names.find((name) => asRows.test(name) && own(map, name) !== undefined);
  const told = textsOf(own(map, stages ?? ''));
  if (stages !== undefined && rows !== undefined)
    return layBeside(told, own(map, rows) ?? '', joinPath(path, rows, false), [
      own(map, stages),
      own(map, rows),
    ]);
  // Or each row lies right beside them, with as many cells.
  const beside = names.filter((name) => {
    const cells = own(map, name);
    return name !== stages && Array.isArray(cells) && cells.length === told.length;
  });
  if (told.length > 1 && beside.length > 0)
    return layBeside(
      told,
      Object.fromEntries(beside.map((name) => [sayKey(name), own(map, name) ?? ''])),
      path,
      [own(map, stages ?? ''), ...beside.map((name) => own(map, name))],
    );
  const inner = names.filter((name) => isMap(own(map, name)) || isTexts(own(map, name)));
  if (inner.length < 2 || inner.length * 2 < names.length || inner.some((name) => asPeople.test(name)))
    return null;
  const maps = inner.filter((name) => isMap(own(map, name)));
  if (maps.length * 2 < inner.length) {
    if (maps.length > 0 || path.split('.').length > 2) return null;
    const cells = inner.map((name): Cell[] => [
      { notes: [sayKey(name)], where: joinPath(path, name, false) },
      { notes: textsOf(own(map, name)), where: joinPath(path, name, false) },
    ]);
    const head: Cell[] = [blank, blank];
    return placeOf(
      [head, ...cells],
      path,
      inner.map((name) => own(map, name)),
      0.5,
    );
  }
  const items = maps.map((name) => {
    const value = own(map, name);
    return isMap(value) ? { [stageKey]: name, ...value } : {};
  });
  const flat = flattenAll(items, (at) => joinPath(path, maps[at] ?? '', false));
  const used = maps.map((name) => own(map, name));
  return { ...placeOf(gridOf(flat.rows, stageKey), path, used, 2), skipped: flat.skipped };
}

/** No key that people use. */
const stageKey = '\u0000';
const blank: Cell = { notes: [], where: '' };

/** `{stages: [names], rows: [{name, cells: [[…]]}]}`, or `rows: {Actions: [[…]]}`. */
function layBeside(
  stages: readonly string[],
  rows: Data,
  path: string,
  used: readonly unknown[],
): Place | null {
  const lines: [string, Data, string][] = [];
  if (Array.isArray(rows))
    for (const [at, row] of rows.entries()) {
      if (!isMap(row)) return null;
      const nameKey = nameKeyOf([row]);
      const cells = Object.entries(row).find(([key, value]) => key !== nameKey && typeof value !== 'string');
      if (nameKey === null || !cells) return null;
      lines.push([textsOf(own(row, nameKey))[0] ?? '', cells[1], `${path}[${at + 1}].${cells[0]}`]);
    }
  else if (isMap(rows))
    for (const [name, cells] of Object.entries(rows)) lines.push([name, cells, joinPath(path, name, false)]);
  if (lines.length === 0) return null;
  refuseCells('The data', stages.length * lines.length);
  const cellOf = (cells: Data, at: number): string[] =>
    textsOf(Array.isArray(cells) ? cells[at] : isMap(cells) ? own(cells, stages[at] ?? '') : '');
  const grid = [
    [blank, ...stages.map((name): Cell => ({ notes: [name], where: path }))],
    ...lines.map(([name, cells, where]): Cell[] => [
      { notes: [name], where },
      ...stages.map((stage, at): Cell => ({ notes: cellOf(cells, at), where: `${where} (${stage})` })),
    ]),
  ];
  return { ...placeOf(grid, path, used, 4), lies: 'across' };
}

function flattenAll(items: readonly { [key: string]: Data }[], whereOf: (at: number) => string) {
  const skipped: Words[] = [];
  const nameKey = nameKeyOf(items);
  const rows = items.map((item, at) => flattenItem(item, whereOf(at), nameKey, skipped));
  return { rows, skipped };
}

/** A heading for each key, the name of the stage first; an object with lists of objects has several lines, its name in each. */
function gridOf(items: readonly (readonly ReadonlyMap<string, Cell>[])[], nameKey: string | null): Grid {
  const headings = new Set<string>(nameKey === null ? [] : [nameKey]);
  for (const rows of items) for (const row of rows) for (const key of row.keys()) headings.add(key);
  const keys = [...headings];
  refuseCells('The data', keys.length * items.flat().length);
  const body = items.flatMap((rows) =>
    rows.map((row, line) =>
      keys.map((key): Cell => {
        const cell = row.get(key);
        if (cell) return cell;
        const isAgain = key === nameKey && line > 0;
        return isAgain ? { ...blank, covered: true } : blank;
      }),
    ),
  );
  return [keys.map((key): Cell => ({ notes: key === stageKey ? [] : [key], where: key })), ...body];
}

function placeOf(grid: Grid, path: string, used: readonly unknown[], factor: number): Place {
  const words = grid.flat().reduce((sum, { notes }) => sum + notes.length, 0);
  return { path, grid, isLaid: true, points: words * factor, used: new Set(used), skipped: [] };
}

function squareOf(rows: Cell[][]): Cell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  refuseCells('The data', width * rows.length);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => blank)]);
}
