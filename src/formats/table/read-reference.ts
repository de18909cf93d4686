import { explainsLoss } from '../../journey/code-page-loss.ts';
import { hashJson } from '../../journey/hash.ts';
import { kindWords } from '../../journey/records.ts';
import { cellText } from './cell.ts';
import { columnAt } from './columns.ts';
import { unguard } from './decode-cell.ts';
import { findLabels, isLabelRewritten, type Labels } from './labels.ts';
import type { Remembered } from './memory.ts';
import { findFault, sayWhere } from './read-cell.ts';
import type { Row } from './reader.ts';
import { findTarget } from './says-as-exported.ts';
import type { Reference } from './sheets.ts';

/** What a row says of a place: the id, `null` for none, or what is wrong with it; `undefined`: it does not say. */
export type Referred = { id: string | null } | { problem: string } | undefined;

/**
 * The id that a row's cells mean. People see and change the name: a changed name counts where the id beside it is as it was
 * exported, else the id does. A name that was emptied beside such an id is no intent: a stage is shown once over its rows.
 */
export function readReference(
  row: Row,
  reference: Reference,
  was: Remembered | null,
  isNew: boolean,
  wrong: string[],
): Referred {
  const { field, to, or } = reference;
  const { memory, current } = row.reader;
  const [name, target] = [readName(row, 'name', field, wrong), readName(row, 'target', field, wrong)];
  if (name === undefined && target === undefined) return undefined;
  const labels = memory.labels(to);
  const others = or && memory.labels(or);
  const isOld = target ? (was ? was.hash(field) === hashJson(target) : row.manner === 'sheet') : false;
  let isNameOld = false;
  if (was && !isNew) {
    const found = findTarget(was, field, current.get(to) ?? labels);
    const before = found === undefined && isOld ? target : found;
    const label = before
      ? (labels.get(before) ?? current.get(to)?.get(before) ?? others?.get(before))
      : before === null
        ? ''
        : undefined;
    isNameOld = name === undefined || label === undefined || saysName(row, labels, label, name);
    if (isNameOld && (!target || isOld)) return before === undefined ? undefined : { id: before };
    if (name === '' && isOld && target) {
      row.tally.emptied.push(row.place);
      return { id: target };
    }
  }
  if (!name) return target ? findById(row, reference, target) : { id: null };
  // The id of another map's, pasted in: the name may be one of this map.
  const names = current.get(to) ?? labels;
  if (!target || (isNew && !labels.has(target) && findLabels(names, name).length > 0))
    return findByName(row, reference, name);
  const label = labels.get(target) ?? current.get(to)?.get(target);
  if (isNameOld || (label !== undefined && saysName(row, labels, label, name)))
    return findById(row, reference, target);
  if (isOld && (memory.isComplete(to) || findLabels(current.get(to) ?? labels, name).length > 0))
    return findByName(row, reference, name);
  if (label !== undefined) {
    row.reader.notes.push(
      `${row.place}: the ${kindWords[to]} is ${JSON.stringify(name)} by name but ${JSON.stringify(label)} by ${reference.header.toLowerCase()}_id, and the id counts. To move the note by name, empty its ${reference.header.toLowerCase()}_id.`,
    );
  }
  return findById(row, reference, target);
}

/** The words of such a cell; `undefined`: the row has none, or none that mean anything. */
function readName(row: Row, role: 'name' | 'target', field: string, wrong: string[]): string | undefined {
  const { columns, cells } = row;
  const at = columnAt(columns, role, field);
  if (at < 0 || cells[at] === undefined) return undefined;
  const fault = findFault(row, at);
  if (fault === null) return unguard(cellText(cells[at])).trim();
  wrong.push(`${sayWhere(row, at)} ${fault}`);
  return undefined;
}

function saysName({ reader }: Row, labels: Labels, label: string, name: string): boolean {
  const whole = cellText(label).trim();
  return explainsLoss(whole, name, reader.signs) || isLabelRewritten(whole, name, labels);
}

function findById(row: Row, reference: Reference, id: string): Referred {
  const { memory, current } = row.reader;
  const isKnown = [reference.to, reference.or ?? reference.to].some(
    (kind) => memory.labels(kind).has(id) || current.get(kind)?.has(id),
  );
  return isKnown ? { id } : findByName(row, reference, id);
}

/** By what things are called in the file now, else by what they were called. */
function findByName({ reader }: Row, { to, or, header }: Reference, name: string): Referred {
  const { memory, current } = reader;
  const [now, known] = [current.get(to), memory.labels(to)];
  const called = now && findLabels(now, name).length > 0 ? findLabels(now, name) : findLabels(known, name);
  const ids = called.length > 0 || !or ? called : findLabels(memory.labels(or), name);
  const [id] = ids;
  if (ids.length > 1) {
    const which = `Say which one in the column ${header.toLowerCase()}_id: ${ids.join(' or ')}.`;
    return { problem: `${ids.length} ${kindWords[to]}s are called ${JSON.stringify(name)}. ${which}` };
  }
  if (id !== undefined) return { id };
  // Who knows no such name asks where to put it: the board may know it.
  return { id: name };
}
