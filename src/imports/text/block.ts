import type { Grid, Words } from '../source.ts';

/** A piece of a text that is divided as people divide texts, from Markdown or HTML alike. */
export type Block =
  | (Words & { kind: 'heading'; level: number })
  /** A line of its own that names what follows it. */
  | (Words & { kind: 'label' })
  | (Words & { kind: 'item'; depth: number })
  | (Words & { kind: 'words' })
  | (Words & { kind: 'code'; language: string; line: number })
  | { kind: 'table'; grid: Grid; where: string };

/** All the words of a block. */
export function wordsIn(block: Block): Words[] {
  if (block.kind !== 'table') return [{ where: block.where, text: block.text }];
  return wordsOfGrid(block.grid);
}

export const wordsOfGrid = (grid: Grid): Words[] =>
  grid.flat().flatMap(({ notes, where }) => notes.map((text) => ({ where, text })));
