import { own } from '../../model/own.ts';
import type { JourneyRecord, Json, RecordKind } from '../../model/records.ts';
import { FormatError } from '../format.ts';
import { type Cell, cellText } from './cell-values.ts';
import { type LabelsOfKind, writeCell } from './columns.ts';
import { findLabel } from './labels.ts';
import type { Row } from './reader.ts';

/**
 * The id that a row's cells mean: people see and change the name, so a changed name counts; the hidden id counts
 * where the name is as it was, or not there. `undefined`: the row does not say.
 */
export function readReference(row: Row, field: string, before: JourneyRecord | undefined): Json | undefined {
  const { reader, plan, exported, columns, cells } = row;
  const at = (role: 'name' | 'target') =>
    columns.findIndex((column) => column?.role === role && column.field === field);
  const [nameAt, targetAt] = [at('name'), at('target')];
  const reference = plan.references.find((each) => each.field === field);
  if (!reference || (nameAt < 0 && targetAt < 0)) return undefined;
  const name = cellText(cells[nameAt]).trim();
  const target = cellText(cells[targetAt]);
  if (before && exported) {
    const labels: LabelsOfKind = exported.labels;
    const nameColumn = columns[nameAt];
    const changed = nameColumn ? !sameName(name, writeCell(nameColumn, before, labels)) : false;
    if (!changed) {
      const was = own(before.fields, field) ?? null;
      if (targetAt < 0 || target === '' || target === was) return was;
      return own(reader.byId, target) || own(reader.before?.byId ?? {}, target) ? target : was;
    }
    return name === '' ? null : findNamed(row, reference.to, name);
  }
  if (name === '') return target === '' ? null : target;
  const knowsTarget =
    target !== '' &&
    (!nameKnown(row, reference.to, name) || reader.current.get(reference.to)?.get(target) === name);
  return knowsTarget ? target : findNamed(row, reference.to, name);
}

function sameName(name: string, written: Cell): boolean {
  return name === cellText(written).trim();
}

function nameKnown({ reader, exported }: Row, kind: RecordKind, name: string): boolean {
  const current = reader.current.get(kind);
  return (
    Boolean(current && findLabel(current, name)) ||
    Boolean(exported && findLabel(exported.labels(kind), name))
  );
}

function findNamed({ reader, exported, place }: Row, kind: RecordKind, name: string): string {
  const current = reader.current.get(kind);
  const known = exported?.labels(kind);
  const found = (current && findLabel(current, name)) ?? (known && findLabel(known, name));
  if (found !== undefined) return found;
  if (current?.has(name) || known?.has(name)) return name;
  // Neither the file's own sheet nor its memory lists them: the board may know the name.
  if (!current && !known) return name;
  const names = [
    ...new Set([...(current ?? []), ...(known ?? [])].map(([, label]) => JSON.stringify(label))),
  ];
  const list = names.length > 12 ? [...names.slice(0, 12), '…'] : names;
  throw new FormatError(
    `${place}: there is no ${kind} ${JSON.stringify(name.slice(0, 80))}. The file has ${list.join(', ') || 'none'}. Correct the cell, or add a row for it in its own sheet first.`,
  );
}
