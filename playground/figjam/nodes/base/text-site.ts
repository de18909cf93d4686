import type { NodeRecord, TableCell, TextValue } from '../../document/records.ts';
import { tableCell } from '../../geometry/table.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { defaultTextStyle, newText } from '../../text/text-value.ts';

/** A text that a plugin works on: of a node, or of a table's cell. */
export interface TextSite {
  readonly owner: NodeRecord;
  readonly value: TextValue;
  write(value: TextValue): void;
}

/** Finds the text kept in a node's property: `text`, or a table cell's. Undefined when the node or cell is gone. */
export function textSite(run: PluginRun, id: string, property: string): TextSite | undefined {
  const owner = run.board.document.get(id);
  if (owner === undefined) return undefined;
  if (property === 'text') {
    return {
      owner,
      value: owner.props.text ?? newText(defaultTextStyle()),
      write: (value) => run.edit.set(id, 'text', value),
    };
  }
  const [, rowId = '', columnId = ''] = property.split(':');
  if (!hasCell(owner, rowId, columnId)) return undefined;
  const cell = readCell(owner, rowId, columnId);
  return { owner, value: cell.text, write: (text) => run.edit.set(id, property, { ...cell, text }) };
}

/** A cell as it reads: one never written is empty and white. */
export function readCell(table: NodeRecord, rowId: string, columnId: string): TableCell {
  return (
    tableCell(table, rowId, columnId) ?? {
      text: newText(defaultTextStyle()),
      fills: [{ type: 'SOLID', visible: true, opacity: 1, blendMode: 'NORMAL', color: { r: 1, g: 1, b: 1 } }],
    }
  );
}

export function hasCell(table: NodeRecord, rowId: string, columnId: string): boolean {
  const { rows = [], columns = [] } = table.props;
  return rows.some(({ id }) => id === rowId) && columns.some(({ id }) => id === columnId);
}
