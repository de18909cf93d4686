import { refuseCells } from '../../formats/file/limits.ts';
import type { Cell, Grid, Words } from '../source.ts';
import type { Block } from './block.ts';
import { cardTables, type Part, partsOfTable, type Table } from './card-tables.ts';
import { comeAgain } from './come-again.ts';
import { findSections, type Sections } from './find-sections.ts';
import { labelOf, nameKey, rowKindOf } from './label.ts';

/** An outline as a table, and the blocks that are in it. */
export interface LaidOutline {
  grid: Grid;
  /** What stands over several of its columns. */
  over?: readonly Cell[];
  used: ReadonlySet<Block>;
  where: string;
  /** Of one among several the block that it stands under. */
  under: Block | undefined;
  /** What stands over tables that tell of one section each. */
  around: Words[];
}

/**
 * Headings, labels and items as tables: the sections that follow one another as the stages (or the rows) across, what is named within them down. The
 * likeliest first; none: there is no such outline.
 */
export function layOutlines(blocks: readonly Block[]): LaidOutline[] {
  const cards = cardTables(blocks);
  const around = cards.flatMap(({ grid: [head = []] }) =>
    head.flatMap(({ notes, where }) => notes.map((text) => ({ where, text }))),
  );
  return findSections(growTree(blocks, cards)).flatMap((found) => laySections(found, around));
}

function laySections({ sections, deep, over, under }: Sections, around: Words[]): LaidOutline[] {
  const rows: Rows = new Map();
  const used = new Set<Block>();
  const closing = deep ? closingParts(sections) : [];
  for (const [column, section] of sections.entries()) {
    used.add(section.block);
    for (const part of section.parts) {
      if (closing.includes(part)) continue;
      if (part.isName && (deep || rowKindOf(part.text) !== null)) takeRow(rows, part, column, used);
      else addTo(rowOf(rows, '', ''), column, leavesOf(part, used));
    }
  }
  const lines = [...rows.values()];
  const isEmpty = lines.every(({ cells }) => cells.size === 0);
  if (isEmpty && sections.some(({ isName }) => isName)) return [];
  refuseCells('The outline', sections.length * lines.length);
  for (const { block } of over ?? []) used.add(block);
  const named = (parts: readonly Part[]) => [
    none(''),
    ...parts.map(({ text, where }): Cell => ({ notes: [text], where })),
  ];
  const grid = [
    named(sections),
    ...lines.map(({ name, where, cells }): Cell[] => [
      { notes: name === '' ? [] : [name], where },
      ...sections.map((section, column): Cell => ({ notes: cells.get(column) ?? [], where: section.where })),
    ]),
  ];
  return [
    {
      grid,
      ...(over ? { over: named(over) } : {}),
      used,
      where: sections[0]?.where ?? '',
      under: under?.block,
      around,
    },
  ];
}

/** What ends the last section and is about the whole: words, or what a heading is over, where none of the others has any of its own. */
function closingParts(sections: readonly Part[]): Part[] {
  const isLoose = ({ isName, block }: Part) => !isName && block.kind === 'words';
  const isHeaded = ({ block }: Part) => block.kind === 'heading';
  const last = sections[sections.length - 1]?.parts ?? [];
  const before = sections.slice(0, -1).flatMap(({ parts }) => parts);
  const headed = before.some(isHeaded) ? -1 : last.findIndex(isHeaded);
  if (headed > 0) return last.slice(headed);
  if (before.some(isLoose)) return [];
  const named = last.map(({ isName }) => isName).lastIndexOf(true);
  return last.slice(named + 1).filter(isLoose);
}

const none = (where: string): Cell => ({ notes: [], where });

interface Row {
  name: string;
  where: string;
  cells: Map<number, string[]>;
}

/** By their names. */
type Rows = Map<string, Row>;

function rowOf(rows: Rows, name: string, where: string): Row {
  const key = nameKey(name);
  const row: Row = rows.get(key) ?? { name, where, cells: new Map() };
  rows.set(key, row);
  return row;
}

function addTo({ cells }: Row, column: number, notes: readonly string[]): void {
  const held = cells.get(column) ?? [];
  for (const note of notes) held.push(note);
  if (held.length > 0) cells.set(column, held);
}

/** A named part of a section is a row; what is named within it belongs to it as well. */
function takeRow(rows: Rows, part: Part, column: number, used: Set<Block>): void {
  used.add(part.block);
  const row = rowOf(rows, part.text, part.where);
  for (const inner of part.parts) {
    if (
      inner.isName &&
      (inner.block.kind === 'label' || inner.block.kind === 'heading') &&
      rowKindOf(inner.text) !== null
    )
      takeRow(rows, inner, column, used);
    else addTo(row, column, leavesOf(inner, used));
  }
}

function leavesOf(part: Part, used: Set<Block>): string[] {
  used.add(part.block);
  return [part.text, ...part.parts.flatMap((inner) => leavesOf(inner, used))].filter((text) => text !== '');
}

/** Levels: headings 1–6, labels 7, of rows that come again a little more, items from 8, words below whatever is named. */
function growTree(blocks: readonly Block[], cards: readonly Table[]): Part {
  const root: Part = {
    level: 0,
    isName: true,
    text: '',
    where: '',
    block: { kind: 'words', text: '', where: '' },
    parts: [],
  };
  const open = [root];
  const again = comeAgain(blocks.flatMap((block) => (block.kind === 'label' ? [nameKey(block.text)] : [])));
  for (const block of blocks) {
    if (block.kind === 'code' || (block.kind === 'table' && !cards.includes(block))) continue;
    for (const piece of block.kind === 'table' ? partsOfTable(block) : partsOf(block, again)) {
      const { level } = piece;
      // Words below a list go on with what it stood under, not with its last item.
      if (block.kind === 'words' && !isRightBelow(open[open.length - 1], block)) closeLists(open);
      while ((open[open.length - 1]?.level ?? 0) >= level) open.pop();
      if (isApart(open[open.length - 1], block)) open.pop();
      const holder = open[open.length - 1] ?? root;
      holder.parts.push(piece);
      if (level < 99) open.push(piece);
    }
  }
  nameHolders(root);
  return root;
}

/** Words after an empty line below `**Pains:** these` are no part of it. */
function isApart(holder: Part | undefined, block: Block): boolean {
  const [inline, more] = holder?.parts ?? [];
  if (block.kind !== 'words' || holder?.block.kind !== 'label' || !inline || more) return false;
  return inline.where === holder.where && lineOf(block) > lineOf(inline) + 1;
}

/** `1. Research`, and `Actions: reads tests` in the next line. */
const isRightBelow = (item: Part | undefined, block: Block) =>
  item !== undefined && /^\d/.test(item.text) && lineOf(block) === lineOf(item) + 1;

const lineOf = ({ where }: { where: string }) => Number(/^line (\d+)$/.exec(where)?.[1] ?? 0);

function closeLists(open: Part[]): void {
  const isItem = (part: Part | undefined) => ['item', 'table'].includes(part?.block.kind ?? '');
  while (isItem(open[open.length - 1])) open.pop();
}

/** An item that has items below it names them. */
function nameHolders(part: Part): void {
  for (const inner of part.parts) {
    if (inner.parts.length > 0) inner.isName = true;
    nameHolders(inner);
  }
}

function partsOf(block: Exclude<Block, { kind: 'table' }>, again: ReadonlySet<string>): Part[] {
  const own = { text: block.text, where: block.where, block, parts: [] };
  if (block.kind === 'heading') return [{ ...own, level: block.level, isName: true }];
  if (block.kind === 'label')
    return [{ ...own, level: again.has(nameKey(block.text)) ? 7.5 : 7, isName: true }];
  const level = block.kind === 'item' ? 8 + block.depth * 2 : 99;
  const said = labelOf(block.text);
  if (!said) return [{ ...own, level, isName: false }];
  const { name, rest } = said;
  const named: Part = { ...own, text: name, level: Math.min(level, 98), isName: true, parts: [] };
  if (rest !== '') named.parts.push({ ...own, text: rest, level: 99, isName: false });
  return [named];
}
