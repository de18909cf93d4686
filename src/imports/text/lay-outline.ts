import { laneKindOf } from '../../plane/words/lane-words.ts';
import { soundsLikeStage } from '../../plane/words/stage-words.ts';
import type { Cell, Grid, Words } from '../source.ts';
import type { Block, Table } from './block.ts';
import { growTree, type Part } from './grow-outline.ts';

/** An outline as a table, and the blocks that are no part of it. */
export interface LaidOutline {
  grid: Grid;
  rest: Block[];
  where: string;
  /** What stands over tables that tell of one section each. */
  around: Words[];
}

/**
 * Headings, labels and items as a table: the sections that follow one another as the stages (or the rows) across, what is named within them down.
 * `null`: there is no such outline.
 */
export function layOutline(blocks: readonly Block[]): LaidOutline | null {
  const cards = cardTables(blocks);
  const root = growTree(blocks, cards);
  const found = findSections(root);
  if (!found) return null;
  const { sections, deep } = found;
  const rows: Row[] = [];
  const used = new Set<Block>();
  const closing = deep ? closingWords(sections) : [];
  for (const [column, section] of sections.entries()) {
    used.add(section.block);
    for (const part of section.parts) {
      if (closing.includes(part)) continue;
      if (part.isName && (deep || laneKindOf(part.text) !== null)) takeRow(rows, part, column, used);
      else addTo(rowOf(rows, '', ''), column, leavesOf(part, used));
    }
  }
  if (rows.every(({ cells }) => cells.size === 0)) return null;
  const head: Cell[] = [none(''), ...sections.map(({ text, where }): Cell => ({ notes: [text], where }))];
  const grid = [
    head,
    ...rows.map(({ name, where, cells }): Cell[] => [
      { notes: name === '' ? [] : [name], where },
      ...sections.map((section, column): Cell => ({ notes: cells.get(column) ?? [], where: section.where })),
    ]),
  ];
  const around = cards.flatMap(({ grid: [head = []] }) =>
    head.flatMap(({ notes, where }) => notes.map((text) => ({ where, text }))),
  );
  return {
    grid,
    rest: blocks.filter((block) => !used.has(block)),
    where: sections[0]?.where ?? '',
    around,
  };
}

/** `| Aspect | Detail |` below each heading: tables of two columns with one head, each about its own section. */
function cardTables(blocks: readonly Block[]): Table[] {
  const tables = blocks.filter(
    (block, at): block is Table =>
      block.kind === 'table' &&
      block.grid.every((row) => row.length === 2) &&
      ['heading', 'label'].includes(blocks[at - 1]?.kind ?? ''),
  );
  const headOf = ({ grid }: Table) => JSON.stringify(grid[0]?.map(({ notes }) => notes));
  const isRow = ({ grid }: Table) =>
    grid.slice(1).some(([name]) => laneKindOf(name?.notes.join(' ') ?? '') !== null);
  const alike = tables.filter((table) => isRow(table) && headOf(table) === headOf(tables[0] ?? table));
  return alike.length > 1 ? alike : [];
}

/** Words at the end of the last section, where none of the others has any of its own: they are about the whole. */
function closingWords(sections: readonly Part[]): Part[] {
  const isLoose = ({ isName, block }: Part) => !isName && block.kind === 'words';
  const last = sections[sections.length - 1];
  if (sections.slice(0, -1).some(({ parts }) => parts.some(isLoose))) return [];
  const named = (last?.parts ?? []).map(({ isName }) => isName).lastIndexOf(true);
  return (last?.parts ?? []).slice(named + 1).filter(isLoose);
}

const none = (where: string): Cell => ({ notes: [], where });

interface Row {
  name: string;
  where: string;
  cells: Map<number, string[]>;
}

function rowOf(rows: Row[], name: string, where: string): Row {
  const found = rows.find((row) => row.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const row: Row = { name, where, cells: new Map() };
  rows.push(row);
  return row;
}

function addTo(row: Row, column: number, notes: readonly string[]): void {
  if (notes.length > 0) row.cells.set(column, [...(row.cells.get(column) ?? []), ...notes]);
}

/** A named part of a section is a row; what is named within it belongs to it as well. */
function takeRow(rows: Row[], part: Part, column: number, used: Set<Block>): void {
  used.add(part.block);
  const row = rowOf(rows, part.text, part.where);
  for (const inner of part.parts) {
    if (
      inner.isName &&
      (inner.block.kind === 'label' || inner.block.kind === 'heading') &&
      laneKindOf(inner.text) !== null
    )
      takeRow(rows, inner, column, used);
    else addTo(row, column, leavesOf(inner, used));
  }
}

function leavesOf(part: Part, used: Set<Block>): string[] {
  used.add(part.block);
  return [part.text, ...part.parts.flatMap((inner) => leavesOf(inner, used))].filter((text) => text !== '');
}

/** The sections that are the columns, and whether there are names within them. */
function findSections(root: Part): { sections: Part[]; deep: boolean } | null {
  let best: { sections: Part[]; deep: boolean; points: number } | null = null;
  const look = (part: Part, depth: number): void => {
    if (depth > 12) return;
    const named = part.parts.filter(({ isName, parts }) => isName && parts.length > 0);
    const deep = sharing(named.filter(({ parts }) => namesIn(parts).length > 0));
    const asked = deep.length >= 2 || deep.length * 2 > named.length ? deep : named;
    const sections = part.parts.filter((each) => asked.includes(each) || isLikeThem(each, asked));
    if (asked.length >= 2 || (asked.length === 1 && deep.length === 1 && sections.length > 1)) {
      const kinds = deep
        .flatMap(({ parts }) => parts)
        .filter(({ isName, text }) => isName && laneKindOf(text) !== null).length;
      const said = sections.filter(({ text }) => soundsLikeStage(text) || laneKindOf(text) !== null).length;
      const points = kinds * 2 + said * 2 + sections.length + (deep.length >= 2 ? 5 : 0);
      if (!best || points > best.points) best = { sections, deep: deep.length > 0 && asked === deep, points };
    }
    for (const inner of part.parts) look(inner, depth + 1);
  };
  look(root, 0);
  return best;
}

const namesIn = (parts: readonly Part[]): string[] =>
  parts.filter((inner) => inner.isName && inner.parts.length > 0).map(({ text }) => text.toLowerCase());

/** Of sections with names within them those that have one in common with another, where two at least do. */
function sharing(sections: Part[]): Part[] {
  const counts = new Map<string, number>();
  for (const { parts } of sections)
    for (const name of new Set(namesIn(parts))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const alike = sections.filter(({ parts }) => namesIn(parts).some((name) => (counts.get(name) ?? 0) > 1));
  return alike.length >= 2 ? alike : sections;
}

/** A section of the same form that holds nothing yet, or only words: by its numbering, or since it sounds like a stage. */
function isLikeThem(part: Part, sections: readonly Part[]): boolean {
  const [first] = sections;
  if (!first || !part.isName || part.level !== first.level) return false;
  const form = (text: string) =>
    text
      .toLowerCase()
      .replace(/\d+/g, '0')
      .split(/[\s:.—–-]+/)
      .slice(0, 2)
      .join(' ');
  return (
    (/\d/.test(part.text) &&
      form(part.text).replace(/ [^0].*$/, '') === form(first.text).replace(/ [^0].*$/, '')) ||
    (soundsLikeStage(part.text) &&
      sections.filter(({ text }) => soundsLikeStage(text)).length * 2 >= sections.length)
  );
}
