import fc from 'fast-check';
import type { CellValue as Cell } from 'hucre/xlsx';
import { readXlsx as openXlsx, writeXlsx as saveXlsx } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
import { readXlsx } from '../../src/formats/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { awkwardJourney } from '../journey/awkward-journey.ts';
import { cases } from '../support/cases.ts';
import { inputOf, parcel } from './export-input.ts';

const rich = journeyFrom({
  ...parcel,
  stages: parcel.stages.map((stage) => ({ ...stage, goal: ['Be sure', 'Be quick'] })),
  metrics: [{ id: 'm1', kind: 'NPS', stageId: 's3', baseline: 32, target: '45 %' }],
});
const board = toRecords(rich);
type Sheets = Map<string, Cell[][]>;

/** Another program: opens the export, changes cells, and saves values without our styles. */
async function edit(change: (sheets: Sheets) => void, journey: Journey = rich): Promise<Uint8Array> {
  const { sheets } = await openXlsx(await writeXlsx(inputOf(journey)));
  const cells: Sheets = new Map(sheets.map(({ name, rows }) => [name, rows]));
  change(cells);
  return saveXlsx({ sheets: [...cells].map(([name, rows]) => ({ name, rows })) });
}
const sync = async (bytes: Uint8Array, journey: Journey = rich) =>
  mergeFile(await readXlsx(bytes), toRecords(journey));
const changed = async (change: (sheets: Sheets) => void, journey: Journey = rich) => {
  const { changes, conflicts } = await sync(await edit(change, journey), journey);
  expect(conflicts).toEqual([]);
  return changes.map(({ op, recordId, field, after }) => [op, recordId, field, after]);
};
const rowsOf = (sheets: Sheets, name: string): Cell[][] => sheets.get(name) ?? [];
/** The cell of that record in the column with that header. */
function put(sheets: Sheets, name: string, id: string, header: string, value: Cell): void {
  const rows = rowsOf(sheets, name);
  const row = rows.find(([cell]) => cell === id);
  const at = rows[0]?.indexOf(header) ?? -1;
  if (!row || at < 0) throw new Error(`no ${header} of ${id}`);
  row[at] = value;
}
const add = (sheets: Sheets, name: string, given: { [header: string]: Cell }): void => {
  const rows = rowsOf(sheets, name);
  rows.push((rows[0] ?? []).map((header) => given[String(header)] ?? null));
};
const refusal = async (change: (sheets: Sheets) => void): Promise<string> =>
  readXlsx(await edit(change)).then(
    () => 'read without complaint',
    (error: Error) => `${error.name}: ${error.message}`,
  );
/** What is said of a file in which `Owner` of c1 was edited too, which must come in all the same. */
const complaints = async (change: (sheets: Sheets) => void): Promise<string[]> => {
  const bytes = await edit((sheets) => {
    put(sheets, 'Items', 'c1', 'Owner', 'Ola');
    change(sheets);
  });
  const { changes, problems } = await sync(bytes);
  expect(changes).toMatchObject([{ op: 'update', recordId: 'c1', field: 'owner', after: 'Ola' }]);
  return problems.map(({ text }) => text);
};

describe('the workbook', () => {
  test('unedited changes nothing, whatever the journey holds', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardJourney, async (journey) => {
        const merged = await sync(await writeXlsx(inputOf(journey)), journey);
        expect([merged.changes, merged.conflicts, merged.missing]).toEqual([[], [], []]);
      }),
      cases('workbooks, unedited', 120, 10_000),
    );
  }, 1_800_000);

  test('saved again without styles changes nothing either, and remembers its map', async () => {
    const bytes = await edit(() => {});
    const file = await readXlsx(bytes);
    expect(file.exported).toEqual(inputOf(rich).info);
    expect(file.notes).toEqual([]);
    expect(mergeFile(file, board)).toMatchObject({ changes: [], conflicts: [], missing: [] });
  });

  test('has a picture, a sheet for each kind, a hidden memory; numbers are numbers, words are words', async () => {
    const { sheets } = await openXlsx(await writeXlsx(inputOf(rich)));
    expect(sheets.map(({ name }) => name)).toEqual(
      'Journey Items Stages Lanes Personas Links Feelings Numbers Map _base'.split(' '),
    );
    expect(sheets.at(-1)?.veryHidden).toBe(true);
    const items = sheets[1];
    expect(items?.rows[0]).toEqual(
      'id Stage Lane Text Severity Channel,Waiting time,Evidence,Owner,Sets us apart,colour stage_id lane_id'
        .split(' ')
        .join('|')
        .replace(
          'Channel,Waiting|time,Evidence,Owner,Sets|us|apart,colour',
          'Channel|Waiting time|Evidence|Owner|Sets us apart|colour',
        )
        .split('|'),
    );
    expect(items?.rows[2]?.slice(0, 6)).toEqual([
      'c2',
      'Decide',
      'Pain points',
      '=HYPERLINK("x")',
      4,
      'Web\nShop',
    ]);
    expect(items?.freezePane).toMatchObject({ rows: 1 });
    expect(items?.dataValidations?.map(({ formula1 }) => formula1)).toEqual([
      'Stages!$B$2:$B$200',
      'Lanes!$B$2:$B$200',
      undefined,
      undefined,
    ]);
    expect(sheets[0]?.rows[1]?.[0]).toContain('Leave column A alone');
  });

  test('is the same, byte for byte, however late it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    const early = await writeXlsx(inputOf(rich));
    vi.setSystemTime(86_400_000);
    const late = await writeXlsx(inputOf(rich));
    vi.useRealTimers();
    expect(late).toEqual(early);
  });

  test('keeps text beyond a cell’s end, and refuses to guess when that cell is edited', async () => {
    const long = journeyFrom({
      ...rich,
      cards: [{ id: 'c1', stageId: 's1', laneId: 'l1', text: 'x'.repeat(40_000) }],
      links: [],
    });
    expect(await changed(() => {}, long)).toEqual([]);
    const bytes = await edit((sheets) => put(sheets, 'Items', 'c1', 'Text', 'short'), long);
    const { problems, records } = await readXlsx(bytes);
    expect(problems?.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Items, row 2, column D: Text was too long for a cell/),
    ]);
    expect(records.byId.c1?.fields).not.toHaveProperty('text');
  });
});

describe('what people do with it', () => {
  test('text, severity, details, lists, names of places', async () => {
    expect(
      await changed((sheets) => {
        put(sheets, 'Items', 'c1', 'Text', 'Tries it on once');
        put(sheets, 'Items', 'c2', 'Severity', 5);
        put(sheets, 'Items', 'c2', 'Channel', 'Web\nApp');
        put(sheets, 'Items', 'c3', 'Stage', 'Refund');
        put(sheets, 'Items', 'c1', 'Owner', null);
      }),
    ).toEqual([
      ['update', 'c1', 'text', 'Tries it on once'],
      ['update', 'c1', 'owner', null],
      ['update', 'c2', 'severity', 5],
      ['update', 'c2', 'channel', ['Web', 'App']],
      ['update', 'c3', 'stageId', 's3'],
    ]);
  });

  test('sorting rows, moving columns, translating headings, empty rows, titles above the table', async () => {
    const german = [
      'Kennung',
      'Phase',
      'Zeile',
      'Wortlaut',
      'Schwere',
      'Kanal',
      'Wartezeit',
      'Beleg',
      'Wer',
      'Besonders',
      'Farbe',
      'phase_nr',
      'zeile_nr',
    ];
    expect(
      await changed((sheets) => {
        const [, ...rows] = rowsOf(sheets, 'Items');
        rows.reverse();
        sheets.set(
          'Items',
          [['Bitte ansehen'], [], german, [], ...rows].map((row) => [...row].reverse()),
        );
        put(sheets, 'Stages', 's1', 'Name', 'Entscheiden');
      }),
    ).toEqual([['update', 's1', 'name', 'Entscheiden']]);
  });

  test('new rows without an id, in old and new stages, once however often they are brought in', async () => {
    const bytes = await edit((sheets) => {
      add(sheets, 'Stages', { Name: 'Return' });
      add(sheets, 'Items', { Stage: 'return', Lane: 'Actions', Text: 'Walks to the shop' });
      add(sheets, 'Items', { Stage: 'Send', Lane: 'Pain points', Text: 'No printer', Severity: '4' });
    });
    const merged = await sync(bytes);
    expect(merged.conflicts).toEqual([]);
    const [stage, first, second] = merged.changes;
    expect(merged.changes.map(({ op, kind }) => [op, kind])).toEqual([
      ['add', 'stage'],
      ['add', 'card'],
      ['add', 'card'],
    ]);
    expect(first?.after).toMatchObject({ stageId: stage?.recordId, laneId: 'l1', text: 'Walks to the shop' });
    expect(second?.after).toMatchObject({ stageId: 's2', laneId: 'l2', severity: 4 });
    expect(mergeFile(await readXlsx(bytes), merged.merged).changes).toEqual([]);
  });

  test('a stage renamed and its new name used', async () => {
    expect(
      await changed((sheets) => {
        put(sheets, 'Stages', 's2', 'Name', 'Ship');
        put(sheets, 'Items', 'c1', 'Stage', 'Ship');
        put(sheets, 'Items', 'c3', 'Stage', 'Ship');
      }),
    ).toEqual([
      ['update', 's2', 'name', 'Ship'],
      ['update', 'c1', 'stageId', 's2'],
    ]);
  });

  test('rows, columns and sheets that are gone: rows are missing, the others say nothing', async () => {
    const bytes = await edit((sheets) => {
      sheets.set(
        'Items',
        rowsOf(sheets, 'Items')
          .filter(([id]) => id !== 'c4')
          .map((row) => row.filter((_, i) => i !== 4)),
      );
      sheets.delete('Feelings');
      sheets.delete('Journey');
    });
    const merged = await sync(bytes);
    expect(merged.missing).toEqual(['c4']);
    expect(merged.changes).toEqual([]);
  });

  test('links, feelings, numbers, facts of the map, personas', async () => {
    const bytes = await edit((sheets) => {
      put(sheets, 'Links', 'k1', 'Label', 'because');
      add(sheets, 'Links', { From: 'Prints a label at work', To: 'Tries it on, twice' });
      put(sheets, 'Feelings', 'e1', 'Value (-2 to 2)', 1.5);
      put(sheets, 'Numbers', 'm1', 'Before', 35);
      put(sheets, 'Map', 'parcel', 'Title', 'Sending it back');
      add(sheets, 'Personas', { Name: 'Kim' });
    });
    const merged = await sync(bytes);
    expect(merged.changes.map(({ op, kind, field, after }) => [op, kind, field, after])).toEqual([
      ['update', 'journey', 'title', 'Sending it back'],
      ['update', 'link', 'label', 'because'],
      ['update', 'emotion', 'value', 1.5],
      ['update', 'metric', 'baseline', 35],
      ['add', 'persona', undefined, { name: 'Kim' }],
      ['add', 'link', undefined, { from: 'c3', to: 'c1' }],
    ]);
  });

  test('a new column is a detail of that name', async () => {
    expect(
      await changed((sheets) => {
        const rows = rowsOf(sheets, 'Items');
        for (const [i, row] of rows.entries()) row.push(i === 0 ? 'Budget' : i === 1 ? 12.5 : null);
      }),
    ).toEqual([['update', 'c1', 'Budget', 12.5]]);
  });

  test('a stale file reverts nothing; both sides differing is one question', async () => {
    const bytes = await edit((sheets) => put(sheets, 'Items', 'c1', 'Text', 'file'));
    const moved = journeyFrom({
      ...rich,
      cards: rich.cards.map((card) => ({ ...card, text: `${card.text} board` })),
    });
    const merged = await sync(bytes, moved);
    expect(merged.conflicts).toMatchObject([
      { recordId: 'c1', field: 'text', base: 'Tries it on, twice', ours: 'file' },
    ]);
    expect(merged.changes.filter(({ from }) => from === 'file')).toEqual([]);
  });

  test('without its memory: every difference is a question, nothing is guessed', async () => {
    const file = await readXlsx(await edit((sheets) => sheets.delete('_base')));
    expect(file.base).toEqual({ kind: 'none' });
    expect(file.notes?.[0]).toContain('does not remember');
    expect(file.records.byId.c1?.fields).toMatchObject({
      stageId: 's1',
      laneId: 'l1',
      text: 'Tries it on, twice',
    });
  });
});

describe('what is left out, with sheet, row and reason, while the rest comes in', () => {
  test.each<[string, (sheets: Sheets) => void, string]>([
    [
      'a severity',
      (s) => put(s, 'Items', 'c2', 'Severity', 9),
      'Items, row 3, column E: Severity must be at most 5',
    ],
    [
      'a stage',
      (s) => put(s, 'Items', 'c2', 'Stage', 'Nowhere'),
      'Items, row 3: there is no stage “Nowhere”',
    ],
    [
      'an id twice',
      (s) => rowsOf(s, 'Items').push([...(rowsOf(s, 'Items')[2] ?? [])]),
      'Items, row 3 and Items, row 6 have the same id "c2"',
    ],
    [
      'an id of another kind',
      (s) => add(s, 'Items', { id: 's1', Text: 'x' }),
      'Items, row 6: "s1" is a stage',
    ],
    [
      'a new note without text',
      (s) => add(s, 'Items', { Stage: 'Send' }),
      'Items, row 6 is new but has no text',
    ],
    ['a feeling', (s) => put(s, 'Feelings', 'e1', 'Value (-2 to 2)', 'great'), 'Feelings, row 2, column D'],
    ['two maps', (s) => add(s, 'Map', { id: 'x', Title: 'Other' }), 'Map, row 3'],
  ])('%s', async (_, change, message) => {
    expect(await complaints(change)).toEqual([expect.stringContaining(message)]);
  });

  test('a link whose end was emptied, but not its id: no intent, and said', async () => {
    const file = await readXlsx(await edit((s) => put(s, 'Links', 'k1', 'To', null)));
    expect(file.notes).toEqual([expect.stringMatching(/^In Links, row 2 a name was emptied beside its/)]);
    expect(mergeFile(file, board)).toMatchObject({ changes: [], conflicts: [], problems: [] });
  });
});

describe('what is refused, with sheet, row and reason', () => {
  test.each<[string, (sheets: Sheets) => void, string]>([
    [
      'no ids',
      (s) =>
        s.set(
          'Items',
          rowsOf(s, 'Items').map((row) => row.slice(1)),
        ),
      'Items: the column of ids',
    ],
    [
      'no header',
      (s) => s.set('Items', rowsOf(s, 'Items').slice(1)),
      'Items, row 1: this row should name the columns',
    ],
    [
      'two columns of one name',
      (s) => {
        for (const row of rowsOf(s, 'Items')) row.push(row[3] ?? null);
      },
      'Items: the columns D and N are both "Text"',
    ],
  ])('%s', async (_, change, message) => {
    expect(await refusal(change)).toContain(`FormatError: ${message}`);
  });

  test('another workbook', async () => {
    const bytes = await saveXlsx({ sheets: [{ name: 'Budget', rows: [['a', 'b']] }] });
    await expect(readXlsx(bytes)).rejects.toThrow('There is no journey in this workbook');
  });

  test('damaged, cut off, empty, not a workbook, and what unpacks to too much', async () => {
    const good = await writeXlsx(inputOf(rich));
    const message = (bytes: Uint8Array) =>
      readXlsx(bytes).then(
        () => 'read',
        (error: Error) => `${error.name}: ${error.message}`,
      );
    expect(await message(new Uint8Array())).toContain('FormatError: The file is empty');
    expect(await message(new TextEncoder().encode('id,text'))).toContain('is not an Excel workbook');
    expect(await message(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))).toContain('password');
    expect(await message(good.slice(0, good.length - 40))).toContain('its end is missing');
    expect(await message(new Uint8Array(40 * 1024 * 1024))).toContain('40 MB');
    const bomb = claimSize(good, 0x7fffffff);
    expect(await message(bomb)).toContain('unpacks to more than 128 MB');
    expect(await message(claimSize(good, 10))).toContain('FormatError: The workbook is damaged');
    expect(await message(claimSize(good, 0))).toContain('hides how large it is');
  });

  test('any byte changed: understood or refused, never another error', async () => {
    const good = await writeXlsx(inputOf(rich));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        const bytes = good.slice();
        bytes[at] = byte;
        await readXlsx(bytes).catch((error: Error) => expect(error.name).toBe('FormatError'));
      }),
      cases('workbooks, damaged', 150, 1500),
    );
  }, 30_000);
});

/** Lies about the unpacked size of every part. */
function claimSize(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return bytes;
}
