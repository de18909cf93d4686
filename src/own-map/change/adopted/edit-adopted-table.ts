import { cellKey } from '../../../journey/records.ts';
import type { DraftName, DraftNames } from '../../../plane/map-draft.ts';
import { headerRow } from '../../../plane/table-header.ts';
import { type AdoptedNote, notesOfMap, notesWanted } from '../../adopted/adopted-notes.ts';
import { type Draft, editNode, hinder } from '../draft.ts';
import { arrangeLines, type Lines } from './arrange-lines.ts';

/**
 * Writes names and notes into the cells of a table; rows and columns come, go and move as the target has them. One
 * cell holds one note.
 */
export function editAdoptedTable(draft: Draft): void {
  const { found } = draft.map;
  const table = found && draft.nodes.get(found.root.id);
  if (!found || !table?.table) return;
  const before = table.table.cells;
  const header = headerRow(before);
  const width = before.reduce((most, row) => Math.max(most, row.length), 0);
  const [onRows, onColumns] = found.transposed
    ? (['stages', 'lanes'] as const)
    : (['lanes', 'stages'] as const);
  const rows = linesOf(draft, onRows, before.length, header + 1);
  const columns = linesOf(draft, onColumns, width, 1);
  const cells = rows.from.map((row) =>
    columns.from.map((column) => (row === null || column === null ? '' : (before[row]?.[column] ?? ''))),
  );
  const write = (row: number, column: number, text: string) => {
    const line = cells[row];
    if (line && (line[column] ?? '').trim() !== text.trim()) line[column] = text;
  };
  const places = found.transposed
    ? { stages: rows.place, lanes: columns.place }
    : { stages: columns.place, lanes: rows.place };
  for (const list of ['stages', 'lanes'] as const) {
    const { added, updated } = draft.difference[list];
    for (const record of [...added, ...updated.map(({ after }) => after)]) {
      const at = places[list].get(record.id);
      if (at === undefined) continue;
      draft.restamp.add(record.id);
      const was = draft.current[list].find(({ id }) => id === record.id);
      if (was?.name === record.name) continue;
      if (list === onRows) write(at, 0, record.name);
      else write(rows.from.indexOf(header), at, record.name);
    }
  }
  writeNotes(draft, (note, text) => {
    const [stage, lane] = [places.stages.get(note.stageId ?? ''), places.lanes.get(note.laneId ?? '')];
    if (stage === undefined || lane === undefined) return false;
    if (found.transposed) write(stage, lane, text);
    else write(lane, stage, text);
    return true;
  });
  for (const link of draft.difference.links.added)
    hinder(draft, link.id, 'Connectors cannot join single cells of a table.');
  draft.names = namesIn(draft, places);
  if (JSON.stringify(cells) === JSON.stringify(before)) return;
  const edited = editNode(draft, table.id);
  if (!edited?.table) return;
  edited.table = { ...edited.table, cells };
  edited.lines = { rows: rows.from, columns: columns.from };
}

/** Which line of the table each line shall be, and where each record then stands. */
function linesOf(draft: Draft, list: 'stages' | 'lanes', count: number, first: number): Lines {
  const names = draft.map.found?.[list] ?? [];
  const old = new Map<string, number>();
  for (const [at, { id }] of draft.current[list].entries()) {
    const line = names[at]?.line;
    if (line !== undefined) old.set(id, line);
  }
  const wanted = draft.target[list].map(({ id }) => id);
  for (const id of wanted) if (!old.has(id)) draft.nodesOf.set(id, [draft.map.rootId]);
  const field = list === 'stages' ? 'stageId' : 'laneId';
  for (const id of old.keys()) {
    const held = draft.current.cards.filter((card) => card[field] === id).map((card) => card.id);
    const left = draft.target.cards.some((card) => card[field] === null && held.includes(card.id));
    if (!wanted.includes(id) && left)
      hinder(
        draft,
        id,
        'A table has no place for notes outside its rows and columns: delete or move the notes in this one first.',
      );
  }
  if (wanted.length === 0) {
    const word = list === 'stages' ? 'stage' : 'row';
    for (const id of old.keys())
      hinder(
        draft,
        id,
        `This is the last ${word} of the map: without any, it is no map. Delete the table on the board.`,
      );
  }
  return arrangeLines(old, wanted, count, first);
}

/** The names by their new lines. */
function namesIn(
  draft: Draft,
  places: { [list in keyof DraftNames]: ReadonlyMap<string, number> },
): DraftNames {
  const { map, current, target } = draft;
  const of = (list: keyof DraftNames) =>
    target[list].map(({ id, name }): DraftName => {
      const line = places[list].get(id) ?? 0;
      const was = map.found?.[list][current[list].findIndex((record) => record.id === id)];
      const nodes = map.found ? [map.found.root] : [];
      const fresh = { key: id, name, nodes, confidence: 1, reason: '' };
      return { ...(was ?? fresh), from: line, to: line + 1, line };
    });
  return { stages: of('stages'), lanes: of('lanes') };
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
