import { explainsLoss, findHeldSigns } from '../../journey/code-page-loss.ts';
import { hashJson } from '../../journey/hash.ts';
import { sayLostSigns } from '../file/note-lost-signs.ts';
import { cellText, isFault, type ReadCell } from './cell.ts';
import type { Column } from './columns.ts';
import { columnAt } from './columns.ts';
import { unguard } from './decode-cell.ts';
import type { FoundColumns } from './find-columns.ts';
import { findLabels, isLabelRewritten, type Labels } from './labels.ts';
import type { Reader } from './reader.ts';
import type { Recall } from './recall.ts';
import { findTarget } from './says-as-exported.ts';
import type { Reference, SheetPlan } from './sheets.ts';

type Cells = readonly ReadCell[];

/**
 * What the rows of a table call the stages and rows that they are in: a name that stands in all rows of one is its new name, and
 * moves none of them; where nothing remembers the names, most rows tell. Kept in the reader's `current` and `called`.
 */
export function findNames(
  reader: Reader,
  plan: SheetPlan,
  { columns, manner }: Pick<FoundColumns, 'columns' | 'manner'>,
  rows: readonly Cells[],
  recall: Recall,
): void {
  for (const reference of plan.kind === 'card' ? plan.references : []) {
    const { to } = reference;
    if (to !== 'stage' && to !== 'lane') continue;
    const labels = reader.memory.labels(to);
    const current = new Map(reader.current.get(to) ?? labels);
    const counts = countNames(reader, reference, columns, rows, recall);
    noteLostSigns(reader, labels, counts, rows);
    for (const [id, names] of counts) {
      const [most] = [...names].sort((a, b) => b[1] - a[1]);
      if (!most) continue;
      const [words, count] = most;
      const label = labels.get(id);
      const read = [words, unguard(words)];
      if (label !== undefined && read.some((each) => isLabelRewritten(label.trim(), each, labels))) continue;
      const name = manner === 'csv' ? unguard(words) : words;
      if (label !== undefined && label.trim() !== name && reader.replaced?.apply(label).trim() === name) {
        // Somebody replaced its words in all of the file, so this is what they want it to be called.
        current.set(id, name);
        reader.byId[id] ??= { kind: to, id, fields: { name } };
        reader.renamed[id] = label;
        continue;
      }
      const isNew =
        label !== undefined && !read.some((each) => explainsLoss(cellText(label).trim(), each, reader.signs));
      const isTaken = read.some((each) =>
        [labels, current].some((known) => findLabels(known, each).length > 0),
      );
      // One row with another name has moved; several that were together and still are have not.
      const isRenamed = isNew && names.size === 1 && count > 1 && !isTaken;
      if (label !== undefined && !isRenamed && (isNew || !reader.memory.doubtful)) continue;
      current.set(id, name);
      reader.called.push({ kind: to, id, name });
    }
    reader.current.set(to, current);
  }
}

/** Names that only lost signs are what they were. */
function noteLostSigns(
  reader: Reader,
  labels: Labels,
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  rows: readonly Cells[],
): void {
  if (reader.signs !== undefined) return;
  const pairs = [...counts].flatMap(([id, names]) =>
    [...names.keys()].map((name) => [cellText(labels.get(id) ?? '').trim(), unguard(name)] as const),
  );
  const found = findHeldSigns(pairs, rows.flat().map(cellText).join(''));
  if (!found) return;
  reader.signs = found.signs;
  reader.notes.push(sayLostSigns(found.lost));
}

/** By the id that rows were and are in, how many rows call it by which name. */
function countNames(
  { memory }: Reader,
  { field, to }: Reference,
  columns: readonly (Column | null)[],
  rows: readonly Cells[],
  recall: Recall,
): Map<string, Map<string, number>> {
  const [nameAt, targetAt] = [columnAt(columns, 'name', field), columnAt(columns, 'target', field)];
  const labels = memory.labels(to);
  const counts = new Map<string, Map<string, number>>();
  for (const cells of nameAt < 0 ? [] : rows) {
    const read = (at: number) => (isFault(cells[at]) ? '' : cellText(cells[at]).trim());
    const [name, target] = [read(nameAt), unguard(read(targetAt))];
    const was = recall(cells);
    const before = was ? findTarget(was, field, labels) : undefined;
    const isOld = was ? was.hash(field) === hashJson(target) : labels.size === 0;
    const id = target === '' ? before : isOld || labels.size === 0 ? target : null;
    if (!id || name === '') continue;
    const names = counts.get(id) ?? new Map<string, number>();
    counts.set(id, names.set(name, (names.get(name) ?? 0) + (isOld || target === '' ? 1 : 0.5)));
  }
  return counts;
}
