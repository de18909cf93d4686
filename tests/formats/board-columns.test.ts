import { readXlsx as openWorkbook } from 'hucre/xlsx';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { boardColumns, boardColumnsIn } from '../../src/formats/file/board-columns.ts';
import { checkAmount } from '../../src/formats/file/check-amount.ts';
import { formatById } from '../../src/formats/registry.ts';
import type { OnBoard } from '../../src/journey/board-facts.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf, parcel } from './export-input.ts';

/** The board says more of two cards, and which way the link points; an author with a name like a formula. */
const onBoard: OnBoard = {
  c1: { nodeId: '1:1', type: 'STICKY', x: 10, y: 20, author: '=Ana', color: 'pink', votes: { Heart: 2 } },
  c2: {
    nodeId: '1:2',
    type: 'STICKY',
    color: '#123456',
    links: [{ text: 'x', url: 'https://example.org/1' }],
    format: '**=HYPERLINK**("x")',
    lyingVotes: { Star: 1 },
    hidden: true,
    locked: true,
  },
  k1: { nodeId: '1:3', type: 'CONNECTOR', direction: 'both' },
};

const formatOf = (id: string) => {
  const format = formatById(id);
  if (!format?.read) throw new Error(`no ${id}`);
  return { write: format.write, read: format.read };
};
const write = async (id: string): Promise<Uint8Array> =>
  bytesOf(await formatOf(id).write({ ...inputOf(parcel), onBoard }));
const read = async (id: string, bytes: Uint8Array): Promise<FileEdit> =>
  formatOf(id).read(bytes, `parcel.${id}`);
const asText = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function changesOf(edit: FileEdit) {
  const { changes, conflicts } = mergeFile(edit, toRecords(parcel), [], null);
  return [...changes, ...conflicts];
}

describe.each(['json', 'csv', 'xlsx'])('%s', (id) => {
  test('carries what only the board says, and changes nothing when it comes back as it was', async () => {
    const bytes = await write(id);
    const edit = await read(id, bytes);
    expect(changesOf(edit)).toEqual([]);
    expect(edit.notes ?? []).toEqual([]);
    expect(JSON.stringify(edit.records)).not.toContain('example.org/1');
  });
});

test('JSON has it by record id, beside the base', async () => {
  expect(JSON.parse(asText(await write('json'))).exported.onBoard).toEqual(onBoard);
});

test('CSV and workbooks have a column for each that anything has', async () => {
  const { data } = papaparse.parse<{ [column: string]: string }>(asText(await write('csv')).slice(1), {
    header: true,
  });
  expect(data[0]).toMatchObject({ board_author: "'=Ana", board_color: 'pink', board_stamps: 'Heart 2' });
  expect(data[1]).toMatchObject({
    board_color: '#123456',
    board_stamps: 'Star 1 (lying on it)',
    board_links: 'https://example.org/1',
    board_state: 'hidden, locked',
  });
  expect(Object.keys(data[0] ?? {})).not.toContain('board_direction');
  const { sheets } = await openWorkbook(await write('xlsx'));
  const row = (sheet: string, at: number) => sheets.find(({ name }) => name === sheet)?.rows[at];
  expect(row('Items', 0)).toContain('Stamps (on the board)');
  expect(row('Items', 1)).toContain('=Ana');
  expect(row('Links', 1)).toContain('both');
});

describe('what a colleague changes in it', () => {
  test('is said and not written: CSV', async () => {
    const edited = asText(await write('csv'))
      .replace("'=Ana", 'Ben')
      .replace('#123456', 'blue');
    const edit = await read('csv', bytesOf(edited));
    expect(changesOf(edit)).toEqual([]);
    expect(edit.notes).toEqual([expect.stringMatching(/^In row 2 \(and in 1 more\) .*not written/)]);
  });

  test('is said and not written: JSON', async () => {
    const edit = await read('json', bytesOf(asText(await write('json')).replace('"=Ana"', '"Ben"')));
    expect(changesOf(edit)).toEqual([]);
    expect(edit.notes).toEqual([expect.stringMatching(/^In exported\.onBoard .*not written/)]);
  });

  test('a column of it that was taken out says nothing, and its neighbours still come in', async () => {
    const table = papaparse
      .parse<string[]>(asText(await write('csv')).slice(1))
      .data.filter(({ length }) => length > 1);
    const at = table[0]?.indexOf('board_author') ?? -1;
    const text = table[0]?.indexOf('text') ?? -1;
    const cut = table.map((row, i) =>
      row.map((cell, j) => (i === 1 && j === text ? 'Tries it on' : cell)).filter((_, j) => j !== at),
    );
    const edit = await read('csv', bytesOf(papaparse.unparse(cut)));
    expect(edit.notes).toEqual([]);
    expect(changesOf(edit)).toMatchObject([
      { op: 'update', recordId: 'c1', field: 'text', after: 'Tries it on' },
    ]);
  });
});

test('a detail that has the name of such a column stays a detail', async () => {
  const journey = {
    ...parcel,
    cards: parcel.cards.map((card) => ({ ...card, board_color: 'mine', author: 'me' })),
  };
  const records = toRecords(journey);
  for (const id of ['csv', 'xlsx']) {
    const bytes = bytesOf(await formatOf(id).write({ ...inputOf(journey), onBoard }));
    const edit = await read(id, bytes);
    const { changes, conflicts } = mergeFile(edit, records, [], null);
    expect([...changes, ...conflicts]).toEqual([]);
    expect(edit.records.byId.c1?.fields).toMatchObject({ board_color: 'mine', author: 'me' });
  }
});

test('each column says its own, and nothing where the board says nothing', () => {
  const bare = { nodeId: '9:9', type: 'STICKY' };
  const [c1 = bare, c2 = bare, k1 = bare] = [onBoard.c1, onBoard.c2, onBoard.k1];
  const said = boardColumns.map(({ key, header, label, say }) => [
    [key, header, label],
    [c1, c2, k1].map(say),
    say(bare),
  ]);
  expect(said).toEqual([
    [['author', 'board_author', 'Author (on the board)'], ['=Ana', '', ''], ''],
    [['color', 'board_color', 'Colour (on the board)'], ['pink', '#123456', ''], ''],
    [
      ['stamps', 'board_stamps', 'Stamps (on the board)'],
      ['Heart 2', expect.stringContaining('Star'), ''],
      '',
    ],
    [['links', 'board_links', 'Links (on the board)'], ['', 'https://example.org/1', ''], ''],
    [['format', 'board_format', 'Formatted text (on the board)'], ['', '**=HYPERLINK**("x")', ''], ''],
    [['direction', 'board_direction', 'Direction (on the board)'], ['', '', 'both'], ''],
    [['state', 'board_state', 'State (on the board)'], ['', expect.stringMatching(/hidden.*locked/), ''], ''],
  ]);
  expect(
    boardColumns[3]?.say({
      ...bare,
      links: [
        { text: 'a', url: 'b' },
        { text: 'c', url: 'd' },
      ],
    }),
  ).toBe('b d');
  expect(boardColumnsIn([undefined, k1]).map(({ key }) => key)).toEqual(['direction']);
  expect(boardColumnsIn([bare, undefined])).toEqual([]);
});

test('more than a map can hold is refused, whether the file says it or remembers it', () => {
  const edit = (said: number, known: number): FileEdit => {
    const some = (n: number) => ({
      ...toRecords(parcel),
      byId: Object.fromEntries(
        Array.from({ length: n }, (_, i) => [`c${i}`, { kind: 'card' as const, id: `c${i}`, fields: {} }]),
      ),
    });
    return {
      format: 'json',
      exported: null,
      base: { kind: 'full', records: some(known) },
      records: some(said),
      carriesOrder: true,
    };
  };
  const small = edit(2, 3);
  expect(checkAmount(small)).toBe(small);
  expect(() => checkAmount(edit(100_000, 1))).toThrow(/it/);
  expect(() => checkAmount(edit(1, 100_000))).toThrow(/it/);
  expect(() => checkAmount({ ...edit(100_000, 1), base: { kind: 'none' } })).toThrow(/100/);
});
