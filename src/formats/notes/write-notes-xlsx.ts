import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { votesOf } from '../../journey/board-facts.ts';
import { escapeText } from '../xlsx/escape-text.ts';
import type { NotesInput } from './note-format.ts';
import { noteColumns, noteRows } from './note-rows.ts';

const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8E4F5' } },
};
const body: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const widths: { [column: string]: number } = { text: 60, cluster: 28, section: 28, votesByKind: 22 };

/** The notes; the clusters with how many notes and votes each has; the connectors, if there are any. */
export async function writeNotesXlsx(input: NotesInput): Promise<Uint8Array> {
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
  return await writeXlsx({
    sheets: [
      toSheet('Notes', noteColumns, notes),
      toSheet('Clusters', ['section', 'cluster', 'notes', 'votes'], clusters),
      ...(connectors.length > 0
        ? [toSheet('Connectors', ['from', 'to', 'label', 'direction', 'nodeId'], connectors)]
        : []),
    ],
    properties: { title: escapeText(input.board), modified: new Date(Date.parse(input.at) || 0) },
  });
}

function toSheet(name: string, columns: readonly string[], rows: readonly (string | number)[][]): WriteSheet {
  const header = columns.map((column) => column.charAt(0).toUpperCase() + column.slice(1));
  const clean = (value: string | number) => (typeof value === 'string' ? escapeText(value) : value);
  return {
    name,
    rows: [header, ...rows.map((row) => row.map(clean))],
    columns: columns.map((column) => ({ width: widths[column] ?? 14, style: body })),
    cells: new Map(header.map((value, at) => [`0,${at}`, { value, style: head }])),
    freezePane: { rows: 1 },
  };
}
