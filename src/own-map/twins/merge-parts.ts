import { sameJson } from '../../journey/equal.ts';
import { own } from '../../journey/own.ts';
import type { Json } from '../../journey/records.ts';
import type { FactRow, Stamp } from '../../journey/stamp.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { cellsOf, textOfCells } from '../../plane/stage-facts.ts';

/** The node that stays of two that were drawn for the same: with what people wrote on the other, too. */
export function mergeParts(keeper: SeenNode, twin: SeenNode): SeenNode {
  const [ours, theirs] = [keeper.stamp, twin.stamp];
  if (!ours || !theirs) return keeper;
  const merged: SeenNode = {
    ...keeper,
    ...mergeShown(keeper, ours, twin, theirs),
    stamp: mergeDetails(ours, theirs),
  };
  return sameJson(merged, keeper) ? keeper : merged;
}

function mergeShown(keeper: SeenNode, ours: Stamp, twin: SeenNode, theirs: Stamp): Partial<SeenNode> {
  if (ours.kind === 'stage' && theirs.kind === 'stage')
    return { name: mergeNames([keeper.name, ours.name], [twin.name, theirs.name]) };
  if ('rows' in ours && 'rows' in theirs) return mergeFacts(keeper, ours.rows, twin, theirs.rows);
  if (keeper.text === undefined || twin.text === undefined) return {};
  const [was, agreed] = [agreedText(ours), agreedText(theirs)];
  if (was === undefined || agreed === undefined) return {};
  return { text: mergeNames([keeper.text, was], [twin.text, agreed]) };
}

/** What a node of one text said when it was written. */
function agreedText(stamp: Stamp): string | undefined {
  if (stamp.kind === 'link') return stamp.label || '';
  return 'name' in stamp ? stamp.name : 'text' in stamp ? stamp.text : undefined;
}

type Shown = readonly [shown: string, agreed: string];

/** The words that somebody changed; where both were changed to different ones, all of them. */
function mergeNames([ours, was]: Shown, [theirs, agreed]: Shown): string {
  if (theirs === ours || theirs === agreed || theirs.trim() === '') return ours;
  return ours === was || ours.trim() === '' ? theirs : `${ours} / ${theirs}`;
}

function mergeFacts(
  keeper: SeenNode,
  ours: readonly FactRow[],
  twin: SeenNode,
  theirs: readonly FactRow[],
): Partial<SeenNode> {
  const before = cellsOn(keeper, ours);
  const cells = mergeRows(before, ours, cellsOn(twin, theirs), theirs);
  if (sameJson(before, cells)) return {};
  return keeper.table ? { table: { ...keeper.table, cells } } : { text: textOfCells(cells) };
}

const cellsOn = ({ table, text = '' }: SeenNode, written: readonly FactRow[]): readonly string[][] =>
  table ? table.cells : cellsOf(text, written);

/** Rows that somebody wrote in the twin take the place of rows that nobody did, or come below. */
function mergeRows(
  ours: readonly string[][],
  oursAgreed: readonly FactRow[],
  theirs: readonly string[][],
  theirsAgreed: readonly FactRow[],
): string[][] {
  const merged = ours.map((row) => [...row]);
  for (const row of theirs) {
    if (row.slice(1).join('').trim() === '' || isAgreed(row, theirsAgreed)) continue;
    if (merged.some((known) => sameJson(known, row))) continue;
    const [label = ''] = row;
    const at = merged.findIndex(([known = '']) => known.trim() === label.trim());
    const known = merged[at];
    if (known && isAgreed(known, oursAgreed)) merged[at] = [...row];
    else merged.push([...row]);
  }
  return merged;
}

function isAgreed([label = '', value = '', ...more]: readonly string[], rows: readonly FactRow[]): boolean {
  const isBlank = more.every((cell) => cell === '');
  return isBlank && rows.some((row) => row.label.trim() === label.trim() && row.value === value);
}

/** What one of them remembers and the other does not; of two words for the same, both. */
function mergeDetails(ours: Stamp, theirs: Stamp): Stamp {
  if (!('details' in ours) || !('details' in theirs)) return ours;
  const details: { [field: string]: Json } = { ...ours.details };
  for (const [field, value] of Object.entries(theirs.details)) {
    const known = own(details, field);
    if (known === undefined) details[field] = value;
    else if (typeof known === 'string' && typeof value === 'string' && known !== value)
      details[field] = `${known} / ${value}`;
  }
  return sameJson(details, ours.details) ? ours : { ...ours, details };
}
