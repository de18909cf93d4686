import { cardFields } from '../../journey/fields.ts';
import type { FileEdit } from '../../journey/merge/file-edit.ts';
import { own } from '../../journey/own.ts';
import type { Json, Records } from '../../journey/records.ts';
import { recordKinds } from '../../journey/records.ts';
import { decodeTable } from '../encodings/choose-encoding.ts';
import { FormatError } from '../file/format.ts';
import { mostRows, refuseMore } from '../file/limits.ts';
import { unguard } from '../table/decode-cell.ts';
import { parseDelimited } from '../table/parse-delimited.ts';
import { refuseOpen } from '../table/refuse-too-much.ts';
import { readRowMemory } from '../table/row-memory.ts';
import { trackedFields } from './collect-tickets.ts';
import { readLabels } from './labels.ts';

/**
 * What a tracker exported: of every ticket with a label of ours its key, status and assignee become ticket, status and owner of
 * its note. What the description still tells of the export is the base; else they were empty. Throws `FormatError`.
 */
export function readTickets(bytes: Uint8Array): FileEdit {
  const { text, notes } = decodeTable(bytes);
  const [head = [], ...rows] = parseTable(text);
  const columns = findColumns(head);
  const byId: Records['byId'] = {};
  const fields: { [id: string]: { [field: string]: string } } = {};
  const places: { [id: string]: string } = {};
  const said = [...notes];
  let journeyId = '';
  let others = 0;
  for (const [at, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const labels = columns.labels.map((column) => row[column] ?? '').join(' ');
    const map = readLabels('cjm-map-', labels)[0];
    const [id, twice] = readLabels('cjm-', labels).filter((label) => !label.startsWith('map-'));
    journeyId = journeyId === '' ? (map ?? '') : journeyId;
    if (id === undefined || id === '__proto__') {
      others += 1;
      continue;
    }
    if (twice !== undefined || own(byId, id)) {
      said.push(
        `Row ${at + 2}: there is another ticket of the same note, or it is of several notes: it was left out.`,
      );
      continue;
    }
    const given = readRow(row, columns.fields);
    byId[id] = { kind: 'card', id, fields: given };
    places[id] = `Row ${at + 2}`;
    const memory = /\[cjm ([^\]]+)\]/.exec(row[columns.description ?? -1] ?? '')?.[1];
    const before = memory === undefined ? null : readRowMemory(memory);
    fields[id] = { ...otherFields(), ...before?.fields };
  }
  // A map without such notes has a file without tickets.
  if (Object.keys(byId).length === 0 && others > 0)
    throw new FormatError(
      'No ticket in this file has a label that begins with “cjm-”, by which it would find its note: export them with their labels.',
    );
  if (others > 0)
    said.push(
      `${others === 1 ? '1 ticket has' : `${others} tickets have`} no label of this map: left alone.`,
    );
  return {
    format: 'tickets',
    exported: { id: 'tickets', journeyId, board: '', map: '', at: '' },
    base: { kind: 'hashes', fields, held: null },
    records: { journeyId, byId, orders: { stages: [], lanes: [], cells: {} } },
    carriesOrder: false,
    leftOut: [...recordKinds],
    places,
    notes: said,
  };
}

/** All that a tracker says nothing of: what the board has there was not seen to change. */
function otherFields(): { [field: string]: string } {
  const tracked: readonly string[] = trackedFields;
  const names = ['text', 'severity', 'stageId', 'laneId', ...cardFields.map(({ field }) => field)];
  return Object.fromEntries(names.filter((name) => !tracked.includes(name)).map((name) => [name, '']));
}

/** Whether a CSV is what a tracker made of our tickets, and not a table of ours. */
export function isOfTracker(bytes: Uint8Array): boolean {
  const ascii = Array.from(bytes.subarray(0, 400_000), (byte) => String.fromCharCode(byte)).join('');
  return /\bcjm-map-/i.test(ascii) && !ascii.includes('_export');
}

interface Columns {
  labels: number[];
  description: number | null;
  fields: [field: (typeof trackedFields)[number], column: number][];
}

/** What trackers call them, the likeliest first. */
const headings: { [field in (typeof trackedFields)[number]]: readonly string[] } = {
  ticket: ['issue key', 'key', 'identifier', 'id', 'issue id', 'number', 'work item id'],
  status: ['status', 'state', 'workflow state'],
  owner: ['assignee', 'assigned to', 'assignees', 'owner'],
};

function findColumns(head: readonly string[]): Columns {
  const names = head.map((name) =>
    name
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  );
  const labels = names.flatMap((name, at) => (/^(labels?|tags?)$/.test(name) ? [at] : []));
  if (labels.length === 0)
    throw new FormatError(
      'The first row names no column “Labels” (or “Tags”), by which tickets find their notes. Export the tickets with their labels.',
    );
  const fields = trackedFields.flatMap((field): Columns['fields'] => {
    const at = headings[field].map((name) => names.indexOf(name)).find((column) => column >= 0);
    return at === undefined ? [] : [[field, at]];
  });
  const description = names.indexOf('description');
  return { labels, description: description < 0 ? null : description, fields };
}

/** An empty cell says nothing: trackers leave much empty. */
function readRow(row: readonly string[], columns: Columns['fields']): { [field: string]: Json } {
  const given: { [field: string]: Json } = {};
  for (const [field, column] of columns) {
    const words = unguard(row[column] ?? '').trim();
    if (words !== '') given[field] = words;
  }
  return given;
}

/** With the delimiter that makes most columns. Throws `FormatError`. */
function parseTable(text: string): string[][] {
  const [best] = [',', ';', '\t']
    .map((delimiter) => ({ delimiter, width: parseDelimited(text, delimiter, 1).rows[0]?.length ?? 0 }))
    .sort((a, b) => b.width - a.width);
  const { rows, fault } = parseDelimited(text, best?.delimiter ?? ',', mostRows + 2);
  if (rows.length > mostRows + 1) refuseMore('The file', mostRows, 'rows');
  refuseOpen(fault, 1);
  return rows;
}
