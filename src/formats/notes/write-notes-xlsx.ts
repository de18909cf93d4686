import { votesOf } from '../../journey/board-facts.ts';
import { writeWorkbook } from '../xlsx/write-workbook.ts';
import { bodyLook, headLook, type WrittenSheet } from '../xlsx/written-sheet.ts';
import type { NotesInput } from './note-format.ts';
import { noteColumns, noteRows } from './note-rows.ts';

const widths: { [column: string]: number } = { text: 60, cluster: 28, section: 28, votesByKind: 22 };

/** The notes; the clusters with how many notes and votes each has; the connectors, if there are any. */
export function writeNotesXlsx(input: NotesInput): Uint8Array {
  const notes = noteRows(input).map((row) => noteColumns.map((column) => row[column]));
  const clusters: (string | number)[][] = [];
  for (const { name, clusters: own } of input.sections)
    for (const cluster of own) {
      const votes = cluster.notes.reduce((sum, note) => sum + votesOf(note), 0);
      clusters.push([name ?? '', cluster.name, cluster.notes.length, votes]);
    }
  const connectors = (input.connectors ?? []).map(({ from, to, text, direction, nodeId }) => [
    from?.text ?? '',
    to?.text ?? '',
    text,
    direction,
    nodeId,
  ]);
  const sheets = [
    toSheet('Notes', noteColumns, notes),
    toSheet('Clusters', ['section', 'cluster', 'notes', 'votes'], clusters),
    ...(connectors.length > 0
      ? [toSheet('Connectors', ['from', 'to', 'label', 'direction', 'nodeId'], connectors)]
      : []),
  ];
  return writeWorkbook(sheets, input.board, input.at);
}

function toSheet(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): WrittenSheet {
  const header = columns.map((column) => column.charAt(0).toUpperCase() + column.slice(1));
  return {
    name,
    rows: [header, ...rows],
    columns: columns.map((column) => ({ width: widths[column] ?? 14, look: bodyLook })),
    rowLooks: new Map([[0, headLook]]),
    frozen: { rows: 1, columns: 0 },
  };
}
