import { cellKey } from '../../../journey/records.ts';
import type { DraftName, DraftNames, FoundMap } from '../../../plane/map-draft.ts';
import { headerRow } from '../../../plane/table-header.ts';
import { type AdoptedNote, notesOfMap, notesWanted } from '../../adopted/adopted-notes.ts';
import { type Draft, editNode, hinder } from '../draft.ts';
import { arrangeLines, type Lines } from './arrange-lines.ts';
import { foundName, nowhere } from './found-names.ts';

/**
 * Writes names and notes into the cells of a table; rows and columns come, go and move as the target has them. One
 * cell holds one note.
 */
export function editAdoptedTable(draft: Draft, found: FoundMap): void {
  const { root, transposed } = found;
  const { table } = draft.nodes.get(root.id) ?? {};
  if (!table) return;
  const before = table.cells;
  const header = headerRow(before);
  const width = Math.max(0, ...before.map((row) => row.length));
  const [onRows, onColumns] = transposed ? (['stages', 'lanes'] as const) : (['lanes', 'stages'] as const);
  const rows = linesOf(draft, found, onRows, before.length, header + 1);
  const columns = linesOf(draft, found, onColumns, width, 1);
  const cells = rows.from.map((row) => columns.from.map((column) => before[row ?? -1]?.[column ?? -1] ?? ''));
  const write = (row: number, column: number, text: string) => {
    const line = cells[row];
    if (line && (line[column] ?? '').trim() !== text.trim()) line[column] = text;
  };
  for (const [list, { place }] of [
    [onRows, rows],
    [onColumns, columns],
  ] as const) {
    const { added, updated } = draft.difference[list];
    for (const { id, name } of [...added, ...updated.map(({ after }) => after)]) {
      const at = place.get(id);
      if (at === undefined) continue;
      draft.restamp.add(id);
      if (draft.current[list].find((was) => was.id === id)?.name === name) continue;
      if (list === onRows) write(at, 0, name);
      else write(rows.from.indexOf(header), at, name);
    }
  }
  writeNotes(draft, (note, text) => {
    const [stage, lane] = [note.stageId ?? '', note.laneId ?? ''];
    const row = rows.place.get(transposed ? stage : lane);
    const column = columns.place.get(transposed ? lane : stage);
    if (row !== undefined && column !== undefined) write(row, column, text);
  });
  for (const link of draft.difference.links.added)
    hinder(draft, link.id, 'Connectors cannot join single cells of a table.');
  const onLines = (list: keyof DraftNames, { place }: Lines): DraftName[] =>
    draft.target[list].map(({ id, name }) => {
      const line = place.get(id) ?? 0;
      return { ...(foundName(found, list, id) ?? nowhere(id, name)), from: line, to: line + 1, line };
    });
  const [stages, lanes] = transposed ? [rows, columns] : [columns, rows];
  draft.names = { stages: onLines('stages', stages), lanes: onLines('lanes', lanes) };
  if (JSON.stringify(cells) === JSON.stringify(before)) return;
  Object.assign(editNode(draft, root.id) ?? {}, {
    table: { ...table, cells },
    lines: { rows: rows.from, columns: columns.from },
  });
}

/** Which line of the table each line shall be, and where each record then stands. */
function linesOf(draft: Draft, found: FoundMap, list: keyof DraftNames, count: number, first: number): Lines {
  const { current, target } = draft;
  const old = new Map<string, number>();
  for (const { id } of current[list]) {
    const { line } = foundName(found, list, id) ?? {};
    if (line !== undefined) old.set(id, line);
  }
  const wanted = target[list].map(({ id }) => id);
  for (const id of wanted) if (!old.has(id)) draft.nodesOf.set(id, [draft.map.rootId]);
  const field = list === 'stages' ? 'stageId' : 'laneId';
  const word = list === 'stages' ? 'stage' : 'row';
  const parked = new Set(target.cards.filter((card) => card[field] === null).map(({ id }) => id));
  for (const id of old.keys()) {
    if (!wanted.includes(id) && current.cards.some((card) => card[field] === id && parked.has(card.id)))
      hinder(
        draft,
        id,
        'A table has no place for notes outside its rows and columns: delete or move the notes in this one first.',
      );
    if (wanted.length === 0)
      hinder(
        draft,
        id,
        `This is the last ${word} of the map: without any, it is no map. Delete the table on the board.`,
      );
  }
  return arrangeLines(old, wanted, count, first);
}

function writeNotes(draft: Draft, write: (note: AdoptedNote, text: string) => void): void {
  const { map, target } = draft;
  const before = notesOfMap(map);
  const wanted = notesWanted(map, target);
  const keyOf = ({ stageId, laneId }: AdoptedNote) => cellKey(stageId, laneId);
  const was = new Map(before.map((note) => [note.id, note]));
  const stays = (note: AdoptedNote) => {
    const old = was.get(note.id);
    return old !== undefined && keyOf(old) === keyOf(note);
  };
  const taken = new Set(wanted.filter(stays).map(keyOf));
  const fine: AdoptedNote[] = [];
  for (const note of wanted) {
    if (note.text.trim() === '') hinder(draft, note.id, 'A cell of a table without words holds no note.');
    else if (note.stageId === null || note.laneId === null)
      hinder(draft, note.id, 'A table has no place for notes outside its rows and columns.');
    else if (!stays(note) && taken.has(keyOf(note)))
      hinder(draft, note.id, 'This cell of the table holds a note already, and one cell holds one note.');
    else fine.push(note);
    taken.add(keyOf(note));
    if (JSON.stringify(was.get(note.id)) !== JSON.stringify(note)) draft.restamp.add(target.id);
  }
  const filled = new Set(fine.map(keyOf));
  for (const note of before) if (!filled.has(keyOf(note))) write(note, '');
  for (const note of fine) {
    write(note, note.text);
    draft.nodesOf.set(note.id, [map.rootId]);
  }
}
