import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatByFileName, formatById } from '../../../src/formats/registry.ts';
import { hashJson } from '../../../src/journey/hash.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { mergeFile } from '../../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { bytesOf, inputOf } from '../export-input.ts';

const journey = journeyFrom({
  id: 'map, "one"',
  title: 'Parcel',
  stages: [{ id: 's', name: 'Send' }],
  lanes: [
    { id: 'p', name: 'Pains', kind: 'pains' },
    { id: 'o', name: 'Ideas', kind: 'opportunities' },
    { id: 'a', name: 'Steps', kind: 'actions' },
  ],
  cards: [
    {
      id: 'c1',
      stageId: 's',
      laneId: 'p',
      text: '=HYPERLINK("https://evil")\nand, "more"',
      severity: 5,
      evidence: [{ type: 'survey', n: 12 }],
    },
    {
      id: 'ü c;2',
      stageId: 's',
      laneId: 'o',
      text: 'Print at home',
      owner: 'mira@example.org',
      due: '2027-02-01',
      customerValue: 4,
      businessValue: 4,
      status: 'agreed',
    },
    { id: 'c3', stageId: 's', laneId: 'a', text: 'Walks' },
  ],
  links: [{ id: 'k', from: 'c1', to: 'ü c;2' }],
});

describe('what goes out, read by papaparse', () => {
  test('Jira: its headings, one label a column, priorities by its words, people by their address', async () => {
    const [head, pain, idea, ...more] = rowsOf(await write('tickets-jira'));
    expect(head).toEqual([
      'Summary',
      'Issue Type',
      'Description',
      'Priority',
      'Assignee',
      'Due Date',
      'Labels',
      'Labels',
      'Labels',
    ]);
    expect(pain?.slice(0, 2)).toEqual([`'=HYPERLINK("https://evil") and, "more"`, 'Task']);
    expect(pain?.slice(3)).toEqual([
      'Highest',
      '',
      '',
      'cjm-c1',
      'cjm-map-map%002c%0020%0022one%0022',
      'pain-point',
    ]);
    expect(pain?.[2]).toContain('Evidence: • survey (n: 12)');
    expect(pain?.[2]).toContain('Solved by: Print at home');
    expect(idea?.slice(3)).toEqual([
      'High',
      'mira@example.org',
      '2027-02-01',
      'cjm-%00fc%0020c%003b2',
      'cjm-map-map%002c%0020%0022one%0022',
      'opportunity',
    ]);
    expect(more).toEqual([]);
  });

  test('Linear and any other tracker: labels in one cell', async () => {
    const linear = rowsOf(await write('tickets-linear'));
    expect(linear[0]).toEqual([
      'Title',
      'Description',
      'Priority',
      'Status',
      'Assignee',
      'Labels',
      'Estimate',
      'Created',
      'Completed',
    ]);
    expect(linear[1]?.[2]).toBe('Urgent');
    expect(linear[2]?.[5]).toBe('cjm-%00fc%0020c%003b2, cjm-map-map%002c%0020%0022one%0022, opportunity');
    const plain = rowsOf(await write('tickets'));
    expect(plain[0]).toContain('Link');
    expect(plain[2]?.[plain[0]?.indexOf('Type') ?? -1]).toBe('opportunity');
  });

  test('no cell begins like a formula', async () => {
    for (const id of ['tickets-jira', 'tickets-linear', 'tickets'])
      for (const cell of rowsOf(await write(id)).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('a link back where the address of the board is known', async () => {
    const onBoard = { c1: { nodeId: '12:34', type: 'STICKY' } };
    const text = String(
      await formatById('tickets')?.write({
        ...inputOf(journey),
        onBoard,
        boardUrl: 'https://www.figma.com/board/KEY',
      }),
    );
    expect(rowsOf(text)[1]?.at(-1)).toBe('https://www.figma.com/board/KEY?node-id=12-34');
    expect(rowsOf(text)[1]?.[2]).toContain('https://www.figma.com/board/KEY?node-id=12-34');
  });
});

describe('what the tracker exports later', () => {
  test('key, status and assignee come to the notes that the labels name, as edits', async () => {
    const edit = read(
      tracked(await write('tickets-jira'), ['Issue key', 'Status', 'Assignee'], (i) => [
        `CX-${i}`,
        'In Progress',
        'Bo',
      ]),
    );
    const { changes, conflicts, missing } = mergeFile(edit, toRecords(journey));
    expect(changes.map(({ recordId, field, after }) => [recordId, field, after]).sort()).toEqual(
      [
        ['c1', 'ticket', 'CX-1'],
        ['c1', 'status', 'In Progress'],
        ['c1', 'owner', 'Bo'],
        ['ü c;2', 'ticket', 'CX-2'],
        ['ü c;2', 'status', 'In Progress'],
        ['ü c;2', 'owner', 'Bo'],
      ].sort(),
    );
    expect([conflicts, missing]).toEqual([[], []]);
    expect(edit.exported?.journeyId).toBe(journey.id);
  });

  test('what the board changed since is asked; what says the same is none; empty cells say nothing', async () => {
    const sent = await write('tickets-jira');
    const board = toRecords({
      ...journey,
      cards: journey.cards.map((card) => (card.id === 'c1' ? card : { ...card, status: 'dropped' })),
    });
    const edit = read(tracked(sent, ['Issue key', 'Status'], (i) => ['', i === 1 ? '' : 'Done']));
    const { changes, conflicts } = mergeFile(edit, board);
    expect(conflicts).toMatchObject([
      { recordId: 'ü c;2', field: 'status', ours: 'Done', theirs: 'dropped' },
    ]);
    expect(changes.filter(({ from }) => from === 'file')).toEqual([]);
  });

  test('semicolons, tags, other headings, other tickets, and one that is of no note any more', () => {
    const rows = [
      'State;Tags;Identifier;Assigned to',
      'Open;"x, cjm-c1, CJM-map-j";CX-9;Bo',
      'Open;other;CX-1;Bo',
      'Open;cjm-gone;CX-2;Bo',
      ';;;',
    ];
    const edit = read(rows.join('\r\n'));
    expect(edit.records.byId.c1?.fields).toEqual({ ticket: 'CX-9', status: 'Open', owner: 'Bo' });
    expect(edit.notes).toEqual(['1 ticket has no label of this map: left alone.']);
    const { changes, conflicts, problems } = mergeFile(edit, toRecords(journey));
    expect(changes.filter(({ recordId }) => recordId === 'gone')).toEqual([]);
    expect(conflicts.length + problems.length).toBeGreaterThan(0);
  });

  test('a later export changes what an earlier one brought, without a question', async () => {
    const sent = await write('tickets');
    const of = (status: string) => read(tracked(sent, ['State'], () => [status]).replace('Status', 'Was'));
    const first = mergeFile(of('Open'), toRecords(journey), [], null);
    const memory = {
      id: 'tickets',
      given: Object.fromEntries(
        Object.entries(first.news.fields).map(([id, fields]) => [id, hashes(fields)]),
      ),
      orders: {},
      removed: [],
    };
    const { changes, conflicts } = mergeFile(of('Done'), first.merged, [], memory);
    expect(conflicts).toEqual([]);
    expect(changes.filter(({ from }) => from === 'file').map(({ after }) => after)).toEqual(['Done', 'Done']);
  });

  test('a CSV of a tracker is known as one; without labels it is refused with the way on', async () => {
    const sent = await write('tickets-jira');
    expect(formatByFileName('export.csv')?.id).toBe('csv');
    const edit = await formatById('csv')?.read?.(bytesOf(sent), 'export.csv');
    expect(edit?.format).toBe('tickets');
    expect(read('Key,Labels\r\n').records.byId).toEqual({});
    expect(() => read('Key,Status\r\nA,Open\r\n')).toThrow('names no column “Labels”');
    expect(() => read('Key,Labels\r\nA,x\r\n')).toThrow('begins with “cjm-”');
    expect(() => read('Key,Labels\r\n"A,x\r\n')).toThrow('quotation mark');
  });
});

const hashes = (fields: { [field: string]: unknown }) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, [hashJson(String(value))]]));

async function write(id: string, map: Journey = journey): Promise<string> {
  return String(await formatById(id)?.write(inputOf(map)));
}

function rowsOf(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** The tickets as a tracker has them some weeks later: its own columns in front. */
function tracked(sent: string, columns: string[], say: (row: number) => string[]): string {
  const [head = [], ...rows] = rowsOf(sent);
  const kept = head.map((name, at) => [name, at] as const).filter(([name]) => !columns.includes(name));
  const table = rows.map((row, i) => [...say(i + 1), ...kept.map(([, at]) => row[at] ?? '')]);
  return Papa.unparse([[...columns, ...kept.map(([name]) => name)], ...table]);
}

function read(text: string): FileEdit {
  const edit = formatById('tickets')?.read?.(bytesOf(text), 'x.csv');
  if (edit === undefined || edit instanceof Promise) throw new Error('not read at once');
  return edit;
}
