import { type CellValue, readXlsx as openXlsx, writeXlsx as saveXlsx } from 'hucre/xlsx';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import { readXlsx } from '../../src/formats/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf, parcel } from './export-input.ts';

const map = journeyFrom({
  ...parcel,
  cards: [
    ...parcel.cards.slice(0, 3),
    {
      id: '007',
      stageId: 's2',
      laneId: 'l2',
      text: 'Queues',
      waitTime: 1.5,
      due: '2026-12-01',
      ticket: '1/2',
    },
    { id: '2.10', stageId: 's3', laneId: 'l1', text: 'Gets the money', ticket: '2-3', effort: 1000 },
  ],
});
type Rows = CellValue[][];

/** Both ways in: an export, edited cell by cell by another program, and read. */
const ways: [name: string, bring: (change: (rows: Rows) => Rows | undefined) => Promise<FileEdit>][] = [
  [
    'CSV',
    async (change) => {
      const { data } = papaparse.parse<string[]>(
        String(writeCsv(inputOf(map)))
          .slice(1)
          .trimEnd(),
      );
      const rows: Rows = data;
      return readCsv(bytesOf(papaparse.unparse((change(rows) ?? rows) as string[][])));
    },
  ],
  [
    'workbook',
    async (change) => {
      const { sheets } = await openXlsx(await writeXlsx(inputOf(map)));
      const edited = sheets.map(({ name, rows }) => ({
        name,
        rows: name === 'Items' ? (change(rows) ?? rows) : rows,
      }));
      return await readXlsx(await saveXlsx({ sheets: edited }));
    },
  ],
];

const at = (rows: Rows, heading: string) =>
  (rows[0] ?? []).findIndex((cell) => String(cell).toLowerCase().replace(/\W/g, '') === heading);
const put = (rows: Rows, id: string, heading: string, value: CellValue) => {
  const row = rows.find(([cell]) => cell === id);
  if (!row || at(rows, heading) < 0) throw new Error(`no ${heading} of ${id}`);
  row[at(rows, heading)] = value;
};
const found = (file: FileEdit) => {
  const { changes, conflicts, missing, problems } = mergeFile(file, toRecords(map));
  return {
    changes: changes.map(({ op, recordId, field, after }) => [op, recordId, field, after]),
    conflicts: conflicts.map(({ recordId, field }) => [recordId, field]),
    missing,
    problems: problems.map(({ text }) => text),
  };
};
const nothing = { changes: [], conflicts: [], missing: [], problems: [] };

describe.each(ways)('%s: the same rules', (_, bring) => {
  test('sorted with the heading row inside: every row is read', async () => {
    const file = await bring((rows) => {
      put(rows, 'c1', 'text', 'Edited');
      return [...rows.slice(1, 4), rows[0] ?? [], ...rows.slice(4)];
    });
    expect(found(file)).toEqual({ ...nothing, changes: [['update', 'c1', 'text', 'Edited']] });
  });

  test('headings as fields or as labels, in any case', async () => {
    const other = new Map([
      ['text', 'TEXT'],
      ['waitTime', 'Waiting time'],
      ['Waiting time', 'waitTime'],
      ['setsApart', 'Sets us apart'],
      ['Owner', 'owner'],
    ]);
    const file = await bring(([head = [], ...rows]) => [
      head.map((cell) => other.get(String(cell)) ?? cell),
      ...rows,
    ]);
    expect(found(file)).toEqual(nothing);
  });

  test('a stage by name moves a note; a name emptied beside its id does not, and that is said', async () => {
    const file = await bring((rows) => {
      put(rows, 'c1', 'stage', 'Refund');
      put(rows, 'c2', 'stage', '');
      return rows;
    });
    expect(found(file)).toEqual({ ...nothing, changes: [['update', 'c1', 'stageId', 's3']] });
    expect(file.notes?.join()).toMatch(/row 3 a name was emptied beside its untouched id/);
  });

  test('a copied row with its id emptied goes where its name says', async () => {
    const file = await bring((rows) => {
      const copy = [...(rows[1] ?? [])];
      copy[0] = '';
      copy[at(rows, 'stage')] = 'Refund';
      copy[at(rows, 'text')] = 'Copied';
      return [...rows, copy];
    });
    const [change] = mergeFile(file, toRecords(map)).changes;
    expect(change).toMatchObject({ op: 'add', after: { text: 'Copied', stageId: 's3', laneId: 'l1' } });
  });

  test('ids with blanks around, in capitals, or turned to numbers are still those', async () => {
    const file = await bring((rows) => {
      put(rows, 'c1', 'text', 'Edited');
      for (const row of rows) {
        const odd = new Map<CellValue, CellValue>([
          ['c1', ' C1\u200B '],
          ['007', '7'],
          ['2.10', '2.1'],
        ]);
        row[0] = odd.get(row[0] ?? '') ?? row[0] ?? null;
      }
      return rows;
    });
    expect(found(file)).toEqual({ ...nothing, changes: [['update', 'c1', 'text', 'Edited']] });
  });

  test('lines under the table are no notes, and said', async () => {
    const file = await bring((rows) => {
      const line = (heading: string, words: string) => {
        const row: CellValue[] = (rows[0] ?? []).map(() => '');
        row[at(rows, heading)] = words;
        return row;
      };
      return [...rows, line('id', 'Total: 5'), line('text', 'Summe: 5'), line('id', 'Stand 1. Dezember')];
    });
    expect(found(file)).toEqual({
      ...nothing,
      problems: [expect.stringMatching(/"Stand 1\. Dezember".* no text/)],
    });
    expect(file.notes?.filter((note) => note.includes('a line under the table'))).toHaveLength(2);
    const note = await bring((rows) => [
      ...rows,
      (rows[0] ?? []).map((_, i) => (i === at(rows, 'text') ? 'Total cost is unclear' : '')),
    ]);
    expect(mergeFile(note, toRecords(map)).changes).toMatchObject([
      { after: { text: 'Total cost is unclear' } },
    ]);
  });

  test('what a spreadsheet could not show is left out, with its place', async () => {
    const values = ['#REF!', '#NAME?', '#NV', '#ИМЯ?', '########', 'Err:502', '#¡VALOR!', '#N/D'];
    for (const value of values) {
      const file = await bring((rows) => {
        put(rows, 'c1', 'owner', value);
        put(rows, 'c3', 'text', 'Edited');
        return rows;
      });
      expect(found(file), value).toEqual({
        ...nothing,
        changes: [['update', 'c3', 'text', 'Edited']],
        problems: [expect.stringMatching(/ow 2.*owner/i)],
      });
    }
    const tag = await bring((rows) => {
      put(rows, 'c1', 'text', '#urgent: fix this!');
      return rows;
    });
    expect(found(tag).changes).toEqual([['update', 'c1', 'text', '#urgent: fix this!']]);
  });

  test('a detail that FigJam would not keep is named before anything is tried', async () => {
    const file = await bring((rows) =>
      rows.map((row, i) => [...row, i === 0 ? 'transcript' : i === 1 ? 'x'.repeat(90_000) : '']),
    );
    expect(found(file)).toEqual({
      ...nothing,
      problems: [expect.stringMatching(/ow 2.*transcript is 91 kB long/)],
    });
  });

  test('more rows or columns than anybody reads are refused at once', async () => {
    const started = Date.now();
    await expect(
      bring((rows) => [...rows, ...Array.from({ length: 40_000 }, () => ['', 'Send', 'Actions', 'x'])]),
    ).rejects.toThrow(/more than 5000 rows/);
    await expect(
      bring(([head = []]) => [[...head, ...Array.from({ length: 15_000 }, (_, i) => `c${i}`)]]),
    ).rejects.toThrow(/columns, more than can be brought in/);
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});

describe('what a file remembers is sealed, and known by what it is', () => {
  const replaceAll = async (from: string, to: string) => {
    const { sheets } = await openXlsx(await writeXlsx(inputOf(map)));
    const swap = (cell: CellValue) => (typeof cell === 'string' ? cell.replaceAll(from, to) : cell);
    return readXlsx(
      await saveXlsx({
        sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(swap)) })),
      }),
    );
  };
  test('Replace All over a workbook: the edit arrives, and it is said', async () => {
    const file = await replaceAll('twice', 'once');
    expect(found(file)).toEqual({ ...nothing, changes: [['update', 'c1', 'text', 'Tries it on, once']] });
    expect(file.notes?.join()).toMatch(/“twice” was replaced by “once”/);
  });
  test('Replace All of letters: what words became is an edit, nothing that is the same is new', async () => {
    const { changes, conflicts, missing } = mergeFile(await replaceAll('e', 'o'), toRecords(map));
    expect([conflicts, missing]).toEqual([[], []]);
    expect(changes).toContainEqual(expect.objectContaining({ recordId: 's2', field: 'name', after: 'Sond' }));
    for (const { op, field, after } of changes)
      expect([op, field, String(after)]).toEqual([
        'update',
        expect.any(String),
        expect.stringContaining('o'),
      ]);
  });
  test('Replace All over a CSV: what its cells say is believed as far as their seals hold', () => {
    const csv = String(writeCsv(inputOf(map)));
    expect(found(readCsv(bytesOf(csv.replaceAll('twice', 'once'))))).toEqual({
      ...nothing,
      changes: [['update', 'c1', 'text', 'Tries it on, once']],
    });
    const over = readCsv(bytesOf(csv.replaceAll('a', 'o')));
    expect(found(over)).toMatchObject({ conflicts: [], missing: [] });
    expect(found(over).changes).toContainEqual(['update', 'c1', 'owner', 'Miro']);
    const cut = csv.replace(/\|\w{100,}\|/g, '').replaceAll('a', 'o');
    // Without the copy each row still knows by its own seal what it was.
    expect(found(readCsv(bytesOf(cut)))).toMatchObject({
      changes: [
        ['update', 'c1', 'owner', 'Miro'],
        ['update', 'c3', 'text', 'Prints o lobel\not work'],
      ],
      conflicts: [['l2', 'name']],
      missing: [],
    });
  });
  test('a CSV that was saved as a workbook, with its cells typed, its memory under other headings', async () => {
    const { data } = papaparse.parse<string[]>(
      String(writeCsv(inputOf(map)))
        .slice(1)
        .trimEnd(),
      { dynamicTyping: false },
    );
    const rows = data.map((row) =>
      row.map((cell): CellValue => (/^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
    );
    rows[0] = (rows[0] ?? []).map((cell) => (cell === '_rev' ? 'Rev' : cell === '_export' ? 'Exp' : cell));
    const file = await readXlsx(await saveXlsx({ sheets: [{ name: 'export (3)', rows }] }));
    expect(found(file)).toEqual(nothing);
    expect(file.exported?.id).toBe('k3x9');
  });
  test('sheets under other names, the picture and the memory too', async () => {
    const { sheets } = await openXlsx(await writeXlsx(inputOf(map)));
    const file = await readXlsx(
      await saveXlsx({ sheets: sheets.map(({ rows }, i) => ({ name: `Tabelle${i}`, rows })) }),
    );
    expect(found(file)).toEqual(nothing);
    expect(file.notes).toEqual([]);
  });
  test.each(['Items', 'Stages', 'Lanes', 'Personas', 'Links', 'Feelings', 'Map'])(
    'the sheet %s saved as CSV: no difference',
    async (name) => {
      const { sheets } = await openXlsx(await writeXlsx(inputOf(map)));
      const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
      expect(found(readCsv(bytesOf(papaparse.unparse(rows))))).toEqual(nothing);
    },
  );
  test('an OpenDocument spreadsheet is told as such', async () => {
    const ods = bytesOf(
      `PK\u0003\u0004${'x'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet${' '.repeat(40)}`,
    );
    await expect(readXlsx(ods)).rejects.toThrow(/OpenDocument/);
  });
});

test('a CSV is guarded for semicolons too, and gives the very words back', () => {
  const texts = ['a;=1+1', "a;'=1", ';-2', 'plain; words', '=1;=2;@3', 'a;\t=1'];
  const cards = texts.map((text, i) => ({
    id: `c${i}`,
    stageId: null,
    laneId: null,
    text,
    channel: [text, text],
  }));
  const guarded = journeyFrom({ ...map, cards, links: [] });
  const csv = String(writeCsv(inputOf(guarded)));
  const cells = papaparse.parse<string[]>(csv.slice(1)).data.flat();
  expect(cells.flatMap((cell) => cell.split(';')).filter((piece) => /^[=+\-@]/.test(piece))).toEqual([]);
  expect(mergeFile(readCsv(bytesOf(csv)), toRecords(guarded))).toMatchObject({ changes: [], conflicts: [] });
  expect(readCsv(bytesOf(csv)).records.byId.c1?.fields).toMatchObject({
    text: texts[1],
    channel: [texts[1], texts[1]],
  });
});
