import { laneKindOf } from '../../plane/words/lane-words.ts';
import { soundsLikeStage } from '../../plane/words/stage-words.ts';
import type { Words } from '../source.ts';
import type { Block, Table } from './block.ts';

/** The outline as a tree. Levels: headings 1–6, labels 7, items from 8, words below whatever is named. */
export function growTree(blocks: readonly Block[], cards: readonly Table[]): Part {
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

/** A piece of an outline, and what stands below it. */
export interface Part extends Words {
  level: number;
  /** It names what follows: a heading, a label, or an item with items below it. */
  isName: boolean;
  block: Block;
  parts: Part[];
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

/** Each line names what stands beside it. */
function partsOfTable(block: Table): Part[] {
  const part = (text: string, where: string, parts: Part[]): Part => ({
    block,
    text,
    where,
    level: parts.length > 0 ? 8 : 99,
    isName: parts.length > 0,
    parts,
  });
  return block.grid.slice(1).flatMap(([name, said]) => {
    const parts = (said?.notes ?? []).map((text) => part(text, said?.where ?? '', []));
    return parts.length === 0 ? [] : [part(name?.notes.join(' ') ?? '', name?.where ?? '', parts)];
  });
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
