import type { ColumnMapping } from '../mapping.ts';
import type { Cell } from '../source.ts';
import { isSaid, textOf } from './cell-words.ts';
import type { Frame } from './find-frame.ts';
import type { Laid, LaidName } from './lay-out.ts';
import { saysNothing } from './read-values.ts';

/** What else a line of a list says of its note. */
export interface LaidDetail {
  column: ColumnMapping;
  text: string;
  where: string;
}

export interface LaidList extends Laid {
  /** By the place of the cell. */
  details: LaidDetail[][];
}

/** A list, one note a line, by stages and rows. A line without a stage or row belongs to the one above where it is merged. */
export function layList({ head, body, unused }: Frame, columns: readonly ColumnMapping[]): LaidList {
  const places = [...head.keys()].filter((at) => !unused.has(at));
  const taken = new Set<number>();
  const placed = columns.map((column) => {
    const at = places.find((place) => !taken.has(place) && textOf(head[place]) === column.from);
    if (at !== undefined) taken.add(at);
    return { column, at };
  });
  const placesOf = (as: ColumnMapping['as']) =>
    placed.filter(({ column }) => column.as === as).map(({ at }) => at);
  const [stageAt] = placesOf('stage');
  const [rowAt] = placesOf('row');
  const [noteAt] = placesOf('note');
  const laid: LaidList = { stages: [], rows: [], cells: [], corner: null, details: [] };
  const nameStage = openNames(
    laid.stages,
    body.map((cells) => (stageAt === undefined ? undefined : cells[stageAt])),
  );
  const nameRow = openNames(
    laid.rows,
    body.map((cells) => (rowAt === undefined ? undefined : cells[rowAt])),
  );
  for (const [line, cells] of body.entries()) {
    const stage = nameStage(line);
    const row = nameRow(line);
    const note = noteAt === undefined ? undefined : cells[noteAt];
    const notes = (note?.notes ?? []).filter((text) => !saysNothing(text));
    laid.cells.push({ stage, row, line, notes, where: note?.where ?? '' });
    laid.details.push(
      placed.flatMap(({ column, at }): LaidDetail[] => {
        const cell = at === undefined ? undefined : cells[at];
        const isName = column.as === 'stage' || column.as === 'row' || column.as === 'note';
        return !cell || !isSaid(cell) || isName || saysNothing(textOf(cell))
          ? []
          : [{ column, text: cell.notes.join('\n'), where: cell.where }];
      }),
    );
  }
  return laid;
}

/**
 * The place of each line's name in the list of names, which gets it where it is new; −1: there is none. A merged cell goes on below itself, as does one that
 * was, where no name comes twice.
 */
function openNames(names: LaidName[], cells: readonly (Cell | undefined)[]): (line: number) => number {
  const said = cells.map(textOf).filter((text) => text !== '');
  const fillsDown = said.length > 1 && new Set(said).size === said.length;
  const places = new Map<string, number>();
  let last = -1;
  return (line) => {
    const cell = cells[line];
    const from = textOf(cell);
    if (from === '') return cell?.covered || fillsDown ? last : -1;
    last = places.get(from.toLowerCase()) ?? names.length;
    if (last === names.length) names.push({ from, where: cell?.where ?? '' });
    places.set(from.toLowerCase(), last);
    return last;
  };
}
