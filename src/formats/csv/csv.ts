import type { Format } from '../file/format.ts';
import { withWholeSigns } from '../file/whole-signs.ts';
import { isOfTracker, readTickets } from '../tickets/read-tickets.ts';
import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

/** One note a row, for spreadsheets: sort it, filter it, add rows, send parts of it around. */
export const csv: Format = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  mime: 'text/csv',
  carries:
    'Every note with its stage, row, severity and details; to look at, its author’s name, colour, stamps and web links. Not included: links, personas, feelings, measures, empty stages; bringing it back leaves those as they are.',
  write: (input, ledger) => writeCsv(withWholeSigns(input), ledger),
  read: (bytes) => (isOfTracker(bytes) ? readTickets(bytes) : readCsv(bytes)),
};
