import { cellKey } from '../../model/records.ts';
import { compareLists } from '../compare-records.ts';
import { type Draft, editNode, hinder } from '../draft.ts';
import type { DraftName } from '../foreign/map-draft.ts';
import { headerRow } from '../foreign/table-header.ts';
import { type AdoptedNote, notesOfMap, notesWanted } from './adopted-notes.ts';

/** Writes names and notes into the cells of a table, and new rows at its end. One cell holds one note. */
export function editAdoptedTable(draft: Draft): void {
  const { found } = draft.map;
  const table = found && draft.nodes.get(found.root.id);
  if (!found || !table?.table) return;
  const cells = table.table.cells.map((row) => [...row]);
  const write = (row: number, column: number, text: string) => {
    while (cells.length <= row) cells.push((cells[0] ?? []).map(() => ''));
    const line = cells[row];
    if (line && (line[column] ?? '').trim() !== text.trim()) line[column] = text;
  };
  const header = headerRow(cells);
  const places = {
    stages: placesOf(draft, 'stages', found.stages, cells.length),
    lanes: placesOf(draft, 'lanes', found.lanes, cells.length),
  };
  for (const list of ['stages', 'lanes'] as const) {
    const isRow = (list === 'lanes') === !found.transposed;
    const { added, updated } = compareLists(list, draft.current, draft.target);
    for (const record of [...added, ...updated.map(({ after }) => after)]) {
      const at = places[list].get(record.id);
      if (at === undefined) continue;
      draft.restamp.add(record.id);
      const was = draft.current[list].find(({ id }) => id === record.id);
      if (was?.name !== record.name) write(isRow ? at : header, isRow ? 0 : at, record.name);
    }
  }
  writeNotes(draft, (note, text) => {
    const [stage, lane] = [places.stages.get(note.stageId ?? ''), places.lanes.get(note.laneId ?? '')];
    if (stage === undefined || lane === undefined) return false;
    if (found.transposed) write(stage, lane, text);
    else write(lane, stage, text);
    return true;
  });
  for (const link of compareLists('links', draft.current, draft.target).added)
    hinder(draft, link.id, 'Connectors cannot join single cells of a table.');
  if (JSON.stringify(cells) === JSON.stringify(table.table.cells)) return;
  const edited = editNode(draft, table.id);
  if (edited?.table) edited.table = { ...edited.table, cells };
}

/** Row or column by record id; new ones take the rows after the last. */
function placesOf(
  draft: Draft,
  list: 'stages' | 'lanes',
  names: readonly DraftName[],
  rows: number,
): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, { id }] of draft.current[list].entries()) {
    const line = names[at]?.line;
    if (line !== undefined) places.set(id, line);
  }
  const isRow = (list === 'lanes') === !draft.map.found?.transposed;
  if (!isRow) return places;
  const added = compareLists(list, draft.current, draft.target).added;
  for (const [turn, { id }] of added.entries()) {
    places.set(id, rows + turn);
    draft.nodesOf.set(id, [draft.map.rootId]);
  }
  return places;
}

function writeNotes(draft: Draft, write: (note: AdoptedNote, text: string) => boolean): void {
  const before = notesOfMap(draft.map);
  const wanted = notesWanted(draft.map, draft.target);
  const was = new Map(before.map((note) => [note.id, note]));
  const keyOf = (note: AdoptedNote) => cellKey(note.stageId, note.laneId);
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
    if (JSON.stringify(was.get(note.id)) !== JSON.stringify(note)) draft.restamp.add(draft.target.id);
  }
  const filled = new Set(fine.map(keyOf));
  for (const note of before) if (!filled.has(keyOf(note))) write(note, '');
  for (const note of fine) {
    if (!write(note, note.text)) hinder(draft, note.id, 'The table has no such row or column.');
    draft.nodesOf.set(note.id, [draft.map.rootId]);
  }
}
