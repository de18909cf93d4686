import type { Format } from '../file/format.ts';
import { withWholeSigns } from '../file/whole-signs.ts';
import { readXlsx } from './read-xlsx.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A workbook for Excel and its kin: a sheet for each kind of thing, with names to choose from. */
export const xlsx: Format = {
  id: 'xlsx',
  name: 'Excel workbook',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  carries:
    'Everything on the map, in a sheet for each kind: items, stages, rows, personas, links, feelings, numbers; to look at, in grey, authors’ names, colours and stamps. Not included: the order of notes and positions; bringing it back leaves those as they are.',
  write: (input, ledger) => writeXlsx(withWholeSigns(input), ledger),
  read: readXlsx,
};
