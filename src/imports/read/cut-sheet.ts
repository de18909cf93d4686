import { plainWords } from '../../plane/words/plain-words.ts';
import { namesTheAxis } from '../../plane/words/stage-words.ts';
import { aboutField } from '../data/about-data.ts';
import { textOf } from '../judge/cell-words.ts';
import { readPeople } from '../judge/read-people.ts';
import type { Cell, Grid } from '../source.ts';

/**
 * The tables of a sheet, one below the other with empty lines between them: another begins where the first line after an empty
 * one reads like headings of its own, over lines that are filled like it. Lines
 * with one cell over it go with it. A table that is only spaced out stays one: where this is not sure, nothing is cut.
 */
export function cutSheet(grid: Grid): Grid[] {
  const blocks = blocksOf(grid);
  const tables: (readonly Cell[])[][] = [];
  for (const block of blocks) {
    const last = tables[tables.length - 1];
    if (last && !begins(block, last)) last.push(...block);
    else tables.push([...block]);
  }
  return tables.length < 2 ? [grid] : tables;
}

function blocksOf(grid: Grid): Grid[] {
  const blocks: (readonly Cell[])[][] = [];
  let isOpen = false;
  for (const row of grid) {
    const isEmpty = row.every(({ notes, covered }) => notes.length === 0 && covered !== true);
    if (!isEmpty && !isOpen) blocks.push([]);
    if (!isEmpty) blocks[blocks.length - 1]?.push(row);
    isOpen = !isEmpty;
  }
  return blocks;
}

function begins(block: Grid, before: Grid): boolean {
  const [head, body] = headOf(block);
  const [known, rest] = headOf(before);
  // Over the first table there are only lines about it, or about one person.
  if (!head || body.length === 0) return false;
  if (readPeople(before, '') !== null) return true;
  if (!known || rest.length === 0) return false;
  const names = placesOf(head).map((at) => textOf(head[at]));
  const isHead =
    names.length >= 2 &&
    new Set(names).size === names.length &&
    names.every((name) => name.length <= 40 && !/^[\d.,\s%€$£-]+$/.test(name));
  const isFilled = body.every((row) => placesOf(row).every((at) => at === 0 || placesOf(head).includes(at)));
  if (!isHead || !isFilled) return false;
  const corner = plainWords(textOf(head[0]));
  if (corner !== '')
    return (
      namesTheAxis(corner) ||
      corner === plainWords(textOf(known[0])) ||
      widthOf([head]) > widthOf(before) ||
      (widthOf([head]) < widthOf(before) && namesRecords.test(corner))
    );
  const labels = new Set(rest.map((row) => textOf(row[0])));
  return body.some((row) => textOf(row[0]) !== '' && labels.has(textOf(row[0])));
}

/** What stands over the names of a list that is no map. */
const namesRecords =
  /^(?:name|personas?|id|no|nr|date|title|key|who|role|metric|kpi|source|term|abbreviation|legend)$/;

/** The first line with more than one cell, and those below it. */
function headOf(block: Grid): [readonly Cell[] | undefined, Grid] {
  const at = block.findIndex((row) => placesOf(row).length > 1 && !isAbout(row));
  return at < 0 ? [undefined, []] : [block[at], block.slice(at + 1)];
}

/** `Scenario: | Moving house` */
function isAbout(row: readonly Cell[]): boolean {
  const [first = '', second = ''] = row.map(textOf).filter((text) => text !== '');
  return placesOf(row).length === 2 && second !== '' && (aboutField(first) !== null || first.endsWith(':'));
}

const placesOf = (row: readonly Cell[]) => [...row.keys()].filter((at) => textOf(row[at]) !== '');
const widthOf = (rows: Grid) => Math.max(...rows.map((row) => Math.max(-1, ...placesOf(row))));
