import type { ExportInput } from '../file/format.ts';
import { createLedger, type Ledger } from '../file/ledger.ts';
import { createSayer } from '../story/sayer.ts';
import { guard } from '../table/encode-cell.ts';
import { writeDelimited } from '../table/write-delimited.ts';
import { collectTickets, type Ticket } from './collect-tickets.ts';

/** A column: its heading, and what stands in it. */
export type Column = readonly [heading: string, say: (ticket: Ticket) => string];

/** Tickets as CSV, one a row. A mark at its beginning tells Excel that it is UTF-8; cells that begin like a formula are words. */
export function writeTickets(
  columns: readonly Column[],
  input: ExportInput,
  ledger: Ledger = createLedger(),
): string {
  const tickets = collectTickets(input, createSayer(ledger));
  const rows = tickets.map((ticket) => columns.map(([, say]) => guard(say(ticket))));
  return writeDelimited([columns.map(([heading]) => heading), ...rows]);
}

const words = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;
const isMail = (owner: string) => /^\S+@\S+\.\S+$/.test(owner.trim());

/** What Jira's importer of CSV takes: `Summary` is required, several labels are several columns, people go by their address. */
export const jiraColumns: readonly Column[] = [
  ['Summary', ({ title }) => title],
  ['Issue Type', ({ kind }) => (kind === 'pain point' ? 'Task' : 'Story')],
  ['Description', ({ description }) => description],
  ['Priority', ({ priority }) => words[priority - 1] ?? 'Medium'],
  ['Assignee', ({ owner }) => (isMail(owner) ? owner.trim() : '')],
  ['Due Date', ({ due }) => (/^\d{4}-\d{2}-\d{2}$/.test(due) ? due : '')],
  ['Labels', ({ labels }) => labels[0] ?? ''],
  ['Labels', ({ labels }) => labels[1] ?? ''],
  ['Labels', ({ labels }) => labels[2] ?? ''],
];

/** What Linear's importer of CSV takes: priorities by these words, labels in one cell. */
export const linearColumns: readonly Column[] = [
  ['Title', ({ title }) => title],
  ['Description', ({ description }) => description],
  ['Priority', ({ priority }) => ['Urgent', 'High', 'Medium', 'Low', 'Low'][priority - 1] ?? 'Medium'],
  ['Status', ({ status }) => status],
  ['Assignee', ({ owner }) => owner],
  ['Labels', ({ labels }) => labels.join(', ')],
  ['Estimate', ({ effort }) => effort],
  ['Created', () => ''],
  ['Completed', () => ''],
];

/** For any other tracker: all that there is, under plain headings that it can be told about. */
export const plainColumns: readonly Column[] = [
  ['Key', ({ key }) => key],
  ['Title', ({ title }) => title],
  ['Description', ({ description }) => description],
  ['Type', ({ kind }) => kind],
  ['Priority', ({ priority }) => words[priority - 1] ?? 'Medium'],
  ['Status', ({ status }) => status],
  ['Assignee', ({ owner }) => owner],
  ['Due', ({ due }) => due],
  ['Effort', ({ effort }) => effort],
  ['Stage', ({ stage }) => stage],
  ['Labels', ({ labels }) => labels.join(', ')],
  ['Link', ({ link }) => link],
];
