import type { Format } from '../file/format.ts';
import { withWholeSigns } from '../file/whole-signs.ts';
import { readTickets } from './read-tickets.ts';
import { type Column, jiraColumns, linearColumns, plainColumns, writeTickets } from './write-tickets.ts';

const createFormat = (id: string, name: string, columns: readonly Column[], who: string): Format => ({
  id,
  name,
  extension: 'csv',
  mime: 'text/csv',
  carries: `Pain points, opportunities and solutions as tickets ${who}. Bring in what the tracker exports later: its key, status and assignee go to the notes, which its labels name.`,
  write: (input, ledger) => writeTickets(columns, withWholeSigns(input), ledger),
  read: readTickets,
});

/** For the importers of two trackers, and one for all others. */
export const ticketFormats: readonly Format[] = [
  createFormat('tickets-jira', 'Tickets for Jira', jiraColumns, 'for Jira’s import of CSV'),
  createFormat('tickets-linear', 'Tickets for Linear', linearColumns, 'for Linear’s import of CSV'),
  createFormat('tickets', 'Tickets', plainColumns, 'for any other tracker'),
];
