import { refuseCells } from '../../formats/file/limits.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { soundsLikeStage } from '../../plane/words/stage-words.ts';
import type { Cell, Grid, Words } from '../source.ts';
import type { Block } from './block.ts';
import { cardTables, type Part, partsOfTable, type Table } from './card-tables.ts';

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
  const rows: Rows = new Map();
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
  const named = [...rows.values()];
  if (named.every(({ cells }) => cells.size === 0)) return null;
  refuseCells('The outline', sections.length * named.length);
  const head: Cell[] = [none(''), ...sections.map(({ text, where }): Cell => ({ notes: [text], where }))];
  const grid = [
    head,
    ...named.map(({ name, where, cells }): Cell[] => [
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

/** By their names in small letters. */
type Rows = Map<string, Row>;

function rowOf(rows: Rows, name: string, where: string): Row {
  const row: Row = rows.get(name.toLowerCase()) ?? { name, where, cells: new Map() };
  rows.set(name.toLowerCase(), row);
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

/** Levels: headings 1–6, labels 7, items from 8, words below whatever is named. */
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
  for (const block of blocks) {
    if (block.kind === 'code' || (block.kind === 'table' && !cards.includes(block))) continue;
    for (const piece of block.kind === 'table' ? partsOfTable(block) : partsOf(block)) {
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

function partsOf(block: Exclude<Block, { kind: 'table' }>): Part[] {
  const own = { text: block.text, where: block.where, block, parts: [] };
  if (block.kind === 'heading') return [{ ...own, level: block.level, isName: true }];
  if (block.kind === 'label') return [{ ...own, level: 7, isName: true }];
  const level = block.kind === 'item' ? 8 + block.depth * 2 : 99;
  const [, name, rest] =
    /^(?:\*{1,3}|__?)?([^:*_\n]{1,50}?)(?:(?:\*{1,3}|__?)\s*:|:\s*(?:\*{1,3}|__?)|:)(?:\s+|$)([\s\S]*)$/.exec(
      block.text,
    ) ?? [];
  if (
    name === undefined ||
    rest === undefined ||
    (laneKindOf(name) === null && !soundsLikeStage(name) && !/^(?:\*|_)/.test(block.text))
  )
    return [{ ...own, level, isName: false }];
  const named: Part = { ...own, text: name.trim(), level: Math.min(level, 98), isName: true, parts: [] };
  if (rest.trim() !== '') named.parts.push({ ...own, text: rest.trim(), level: 99, isName: false });
  return [named];
}

/** The sections that are the columns, and whether there are names within them. */
function findSections(root: Part): { sections: Part[]; deep: boolean } | null {
  let best: { sections: Part[]; deep: boolean; points: number } | null = null;
  const look = (part: Part, depth: number): void => {
    if (depth > 12) return;
    const named = part.parts.filter(({ isName, parts }) => isName && parts.length > 0);
    const deep = sharing(named.filter(({ parts }) => namesIn(parts).length > 0));
    const asked = deep.length >= 2 || deep.length * 2 > named.length ? deep : named;
    const [known, isLikeThem] = [new Set(asked), likeThem(asked)];
    const sections = part.parts.filter((each) => known.has(each) || isLikeThem(each));
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

/** Tells a section of the same form that holds nothing yet, or only words: by its numbering, or since it sounds like a stage. */
function likeThem(sections: readonly Part[]): (part: Part) => boolean {
  const [first] = sections;
  const form = (text: string) =>
    text
      .toLowerCase()
      .replace(/\d+/g, '0')
      .split(/[\s:.—–-]+/)
      .slice(0, 2)
      .join(' ')
      .replace(/ [^0].*$/, '');
  const formed = form(first?.text ?? '');
  const areStages = sections.filter(({ text }) => soundsLikeStage(text)).length * 2 >= sections.length;
  return ({ isName, level, text }) =>
    isName &&
    level === first?.level &&
    ((/\d/.test(text) && form(text) === formed) || (soundsLikeStage(text) && areStages));
}
