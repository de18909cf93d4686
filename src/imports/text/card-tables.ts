import { laneKindOf } from '../../plane/words/lane-words.ts';
import type { Words } from '../source.ts';
import type { Block } from './block.ts';

/** A piece of an outline, and what stands below it. */
export interface Part extends Words {
  level: number;
  /** It names what follows: a heading, a label, or an item with items below it. */
  isName: boolean;
  block: Block;
  parts: Part[];
}

export type Table = Extract<Block, { kind: 'table' }>;

/** `| Aspect | Detail |` below each heading: tables of two columns with one head, each about its own section. */
export function cardTables(blocks: readonly Block[]): Table[] {
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

/** Each line names what stands beside it. */
export function partsOfTable(block: Table): Part[] {
  const part = (text: string, where: string, parts?: Part[]): Part => ({
    block,
    text,
    where,
    level: parts ? 8 : 99,
    isName: parts !== undefined,
    parts: parts ?? [],
  });
  return block.grid.slice(1).flatMap(([name, said]) => {
    const parts = (said?.notes ?? []).map((text) => part(text, said?.where ?? ''));
    return [part(name?.notes.join(' ') ?? '', name?.where ?? '', parts)];
  });
}
