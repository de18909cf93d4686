import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { awkwardJourney } from '../journey/awkward-journey.ts';
import { cases } from '../support/cases.ts';
import { bytesOf, inputOf, parcel } from './export-input.ts';

const board = toRecords(parcel);
type Row = { [column: string]: string | undefined };

/** Another program’s view of the file. */
function rowsOf(text: string | Uint8Array): Row[] {
  const { data, errors } = papaparse.parse<Row>(String(text), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}
const exportRows = (journey: Journey = parcel): Row[] => rowsOf(writeCsv(inputOf(journey)));
const save = (rows: Row[], config: papaparse.UnparseConfig = {}): Uint8Array => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return bytesOf(papaparse.unparse(rows, { ...config, columns }));
};
const sync = (rows: Row[]) => mergeFile(readCsv(save(rows)), board);
/** Edits the row of that id. */
const edited = (id: string, fields: Row): Row[] =>
  exportRows().map((row) => (row.id === id ? { ...row, ...fields } : row));
const updates = (rows: Row[]) =>
  sync(rows).changes.map(({ op, recordId, field, after }) => [op, recordId, field, after]);

/** The board after somebody deleted a stage; its notes lie in the parking lot. */
function boardWithout(stageId: string) {
  return toRecords({
    ...parcel,
    stages: parcel.stages.filter(({ id }) => id !== stageId),
    cards: parcel.cards.map((card) => (card.stageId === stageId ? { ...card, stageId: null } : card)),
    emotions: parcel.emotions.filter((emotion) => emotion.stageId !== stageId),
    metrics: parcel.metrics.map((metric) =>
      metric.stageId === stageId ? { ...metric, stageId: null } : metric,
    ),
  });
}

describe('a stage that the board has deleted since', () => {
  const [gone] = parcel.stages;
  const lane = parcel.lanes[0];
  const inIt = parcel.cards.find(({ stageId }) => stageId === gone?.id);
  const elsewhere = parcel.cards.find(({ stageId }) => stageId !== gone?.id && stageId !== null);
  if (!gone || !lane || !inIt || !elsewhere) throw new Error('the sample map has changed');
  const bring = (rows: Row[]) => mergeFile(readCsv(save(rows)), boardWithout(gone.id));
  const fromFile = (rows: Row[]) => bring(rows).changes.filter(({ from }) => from === 'file');

  test('refuses no row of it: unedited nothing happens, reworded notes stay where they are', () => {
    expect(bring(exportRows())).toMatchObject({ conflicts: [], missing: [] });
    expect(fromFile(exportRows())).toEqual([]);
    expect(fromFile(edited(inIt.id, { text: 'Reworded' }))).toMatchObject([
      { op: 'update', recordId: inIt.id, field: 'text', after: 'Reworded' },
    ]);
  });

  test('new notes of it come without a stage', () => {
    const row = { id: '', stage: gone.name, lane: lane.name, text: 'New there' };
    const { changes, conflicts } = bring([...exportRows(), row]);
    expect(conflicts).toEqual([]);
    expect(changes.filter(({ from }) => from === 'file')).toMatchObject([
      { op: 'add', kind: 'card', after: { text: 'New there', stageId: null, laneId: lane.id } },
    ]);
  });

  test('moving a note into it is a question; a row that lost its memory is one too', () => {
    const moved = bring(edited(elsewhere.id, { stage: gone.name, stage_id: gone.id }));
    expect(moved.conflicts).toMatchObject([
      { recordId: elsewhere.id, field: 'stageId', ours: gone.id, theirs: elsewhere.stageId },
    ]);
    expect(moved.merged.byId[elsewhere.id]?.fields.stageId).toBe(elsewhere.stageId);
    const forgetful = bring(edited(inIt.id, { _rev: '' }));
    expect(forgetful.conflicts.map(({ recordId, field }) => [recordId, field])).toContainEqual([
      inIt.id,
      'stageId',
    ]);
  });
});

describe('the table', () => {
  test('has a row for each card, whatever its words, for any reader', () => {
    fc.assert(
      fc.property(awkwardJourney, (journey) => {
        const rows = exportRows(journey);
        const names = new Map([...journey.stages, ...journey.lanes].map(({ id, name }) => [id, name]));
        // Before a sign that begins a formula, at the start or after a semicolon, one apostrophe is not of the words.
        const plain = (cell: string | undefined = '') => cell.replace(/(^|;)'('*)(?=[=+\-@\t\r])/g, '$1$2');
        const cards = rows.filter((row) => row.id !== '');
        expect(
          cards.map((row) => [plain(row.id), plain(row.text), plain(row.stage), plain(row.lane)]),
        ).toEqual(
          journey.cards.map(({ id, text, stageId, laneId }) => [
            id,
            text,
            names.get(stageId ?? '') ?? '',
            names.get(laneId ?? '') ?? '',
          ]),
        );
        expect(cards.map((row) => row.severity)).toEqual(
          journey.cards.map(({ severity }) => String(severity ?? '')),
        );
      }),
      cases('tables, for any reader', 100, 1000),
    );
  });

  test('unedited changes nothing: every value comes back with its type', () => {
    fc.assert(
      fc.property(awkwardJourney, (journey) => {
        const file = readCsv(bytesOf(writeCsv(inputOf(journey))));
        const records = toRecords(journey);
        for (const { id } of journey.cards) {
          const given = file.records.byId[id]?.fields ?? {};
          // That a note is in no stage or row is said; a detail without a value is none.
          const said = (fields: object) =>
            Object.entries(fields).filter(
              ([field, value]) => value !== null || field === 'stageId' || field === 'laneId',
            );
          expect(Object.fromEntries(said(given))).toEqual(
            Object.fromEntries(said(records.byId[id]?.fields ?? {})),
          );
        }
        const merged = mergeFile(file, records);
        expect([merged.changes, merged.conflicts, merged.missing]).toEqual([[], [], []]);
      }),
      cases('tables, unedited', 150, 10_000),
    );
  }, 1_800_000);

  test('the row of an empty note is as empty, and nothing is said of it', () => {
    const cards = [
      { id: 'c1', text: '' },
      { id: 'c2', text: 'Cleared' },
    ].map((card) => ({ ...card, stageId: null, laneId: null }));
    const journey = journeyFrom({ id: 'j', title: 'T', cards });
    const text = writeCsv(inputOf(journey));
    expect(readCsv(bytesOf(text)).notes).toEqual([]);
    expect(readCsv(bytesOf(text)).records.byId.c1?.fields).toMatchObject({
      stageId: null,
      laneId: null,
      text: '',
    });
    const cleared = readCsv(bytesOf(text.replace('Cleared', '')));
    expect(cleared.notes).toEqual([expect.stringMatching(/^Row 3 holds nothing but its id/)]);
    expect(cleared.records.byId.c2?.fields).toEqual({});
  });

  test.each([' ', '  ', '\n', 'waitTime ', ' a', 'field: '])(
    'a detail called %j keeps its blanks, and what it says',
    (name) => {
      const journey = journeyFrom({
        ...parcel,
        cards: [{ ...parcel.cards[0], [name]: '' }, ...parcel.cards.slice(1)],
      });
      const file = readCsv(bytesOf(writeCsv(inputOf(journey))));
      expect(file.records.byId.c1?.fields).toHaveProperty([name], '');
      expect(mergeFile(file, toRecords(journey))).toMatchObject({ changes: [], conflicts: [], missing: [] });
    },
  );

  test('keeps its columns in a good order, and only the details in use', () => {
    const [header] = papaparse.parse<string[]>(String(writeCsv(inputOf(parcel)))).data;
    expect(header).toEqual(
      'id,stage,lane,text,severity,channel,waiting time,evidence,owner,sets us apart,colour,stage_id,lane_id,_rev,_export,_copy1,_copy2'.split(
        ',',
      ),
    );
  });

  test('is UTF-8 with a mark, its lines end as the RFC says', () => {
    const text = String(writeCsv(inputOf(parcel)));
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('guards words that look like formulas, and never a number', () => {
    const texts = ['=1', "'=1", "''-x", '+49', '@me', '-2', "'plain", 'a=b', '\tx'];
    const cards = texts.map((text, i) => ({ id: `c${i}`, stageId: null, laneId: null, text, waitTime: -i }));
    const rows = exportRows({ ...parcel, cards, links: [] });
    expect(rows.map(({ text }) => text)).toEqual([
      "'=1",
      "''=1",
      "'''-x",
      "'+49",
      "'@me",
      "'-2",
      "'plain",
      'a=b',
      "'\tx",
    ]);
    expect(rows.map((row) => row['waiting time'])).toEqual(cards.map((_, i) => String(0 - i)));
  });

  test('of a map without notes still remembers which map it is', () => {
    const file = readCsv(bytesOf(writeCsv(inputOf({ ...parcel, cards: [], links: [] }))));
    expect(file.exported).toEqual({ ...inputOf(parcel).info });
    expect(file.records.byId).toEqual({});
  });
});

describe('an edited table', () => {
  test('brings words, ratings and details, each with its type; an empty cell clears', () => {
    expect(updates(edited('c2', { text: "'=1+1", severity: '5.0', channel: 'Shop', owner: '007' }))).toEqual([
      ['update', 'c2', 'text', '=1+1'],
      ['update', 'c2', 'severity', 5],
      ['update', 'c2', 'channel', 'Shop'],
      ['update', 'c2', 'owner', '007'],
    ]);
    expect(updates(edited('c3', { 'waiting time': '6.5', 'sets us apart': 'TRUE' }))).toEqual([
      ['update', 'c3', 'waitTime', 6.5],
      ['update', 'c3', 'setsApart', true],
    ]);
    expect(updates(edited('c2', { severity: '' }))).toEqual([['update', 'c2', 'severity', null]]);
  });

  test('moves a card by whichever of name and id was changed; where both were, ids win, and it says so', () => {
    const moved = [['update', 'c1', 'stageId', 's3']];
    expect(updates(edited('c1', { stage_id: 's3' }))).toEqual(moved);
    expect(updates(edited('c1', { stage: ' refund', stage_id: '' }))).toEqual(moved);
    expect(updates(edited('c1', { stage: ' refund' }))).toEqual(moved);
    const rows = edited('c1', { stage: 'Send', stage_id: 's3' });
    expect(updates(rows)).toEqual(moved);
    expect(readCsv(save(rows)).notes).toEqual([
      'Row 2: the stage is "Send" by name but "Refund" by stage_id, and the id counts. To move the note by name, empty its stage_id.',
    ]);
  });

  test('a row with a name and an id that disagree is told, of stages and of rows alike', () => {
    const row = { text: 'x', stage: 'Send', stage_id: 's3', lane: 'Actions', lane_id: 'l2' };
    expect(sync([...exportRows(), row]).changes).toMatchObject([{ after: { stageId: 's3', laneId: 'l2' } }]);
    expect(readCsv(save([...exportRows(), row])).notes).toEqual([
      expect.stringMatching(/^Row 6: the stage is "Send" by name but "Refund" by stage_id/),
      expect.stringMatching(/^Row 6: the row is "Actions" by name but "Pain points" by lane_id/),
    ]);
  });

  test('a copied row goes where its name says, for the copied ids are those of the export', () => {
    const [first] = exportRows();
    const merged = sync([...exportRows(), { ...first, id: '', stage: 'Refund', text: 'Copied' }]);
    expect(merged.changes).toMatchObject([
      { op: 'add', after: { text: 'Copied', stageId: 's3', laneId: 'l1' } },
    ]);
  });

  test('a name that was emptied beside its untouched id is no intent, and said', () => {
    const rows = exportRows().map((row) => ({ ...row, stage: row.id === 'c2' ? '' : row.stage }));
    expect(updates(rows)).toEqual([]);
    expect(readCsv(save(rows)).notes?.[0]).toMatch(/^In row 3 a name was emptied beside its untouched id/);
    expect(updates(edited('c1', { stage: '', stage_id: '' }))).toEqual([['update', 'c1', 'stageId', null]]);
  });

  test('adds rows without an id, in stages and rows by name, once however often it is brought in', () => {
    const rows = [
      ...exportRows(),
      { text: 'Calls again', stage: 'Refund', lane: 'Pain points', severity: '5' },
    ];
    const once = sync(rows);
    expect(once.changes).toMatchObject([
      { op: 'add', kind: 'card', after: { text: 'Calls again', stageId: 's3', laneId: 'l2', severity: 5 } },
    ]);
    const twice = mergeFile(readCsv(save(rows)), once.merged);
    expect([twice.changes, twice.conflicts]).toEqual([[], []]);
  });

  test('adds rows with an id of their own, and keeps columns that people add', () => {
    const rows = [...exportRows(), { id: 'mine', text: 'New', remark: 'ask Mira' }];
    expect(sync(rows).changes).toMatchObject([
      {
        op: 'add',
        recordId: 'mine',
        after: { text: 'New', stageId: null, laneId: null, remark: 'ask Mira' },
      },
    ]);
    expect(updates(exportRows().map((row) => ({ ...row, Remark: row.id === 'c1' ? '12' : '' })))).toEqual([
      ['update', 'c1', 'Remark', 12],
    ]);
  });

  test('sorted, filtered, with columns turned round, deletes and changes nothing', () => {
    const rows = exportRows()
      .reverse()
      .slice(0, 3)
      .map(({ id, text, severity, _export, _rev }) => ({ severity, _rev, text, _export, id }));
    const merged = sync(rows.map((row) => ({ ...row, _export: exportRows()[0]?._export })));
    expect([merged.changes, merged.conflicts]).toEqual([[], []]);
    expect(merged.missing).toEqual(['c1']);
  });

  test('that is old reverts nobody; where both wrote it asks', () => {
    const theirs = toRecords({
      ...parcel,
      cards: parcel.cards.map((card) => ({
        ...card,
        text: card.id === 'c1' ? 'Board' : card.text,
        severity: 1,
      })),
    });
    const merged = mergeFile(readCsv(save(edited('c1', { text: 'File' }))), theirs);
    expect(merged.changes.filter(({ from }) => from === 'file')).toEqual([]);
    expect(merged.conflicts).toMatchObject([
      { recordId: 'c1', field: 'text', ours: 'File', theirs: 'Board' },
    ]);
  });

  test('without the cell that remembers the map still knows its rows, and can delete nothing', () => {
    const rows = edited('c1', { text: 'File' })
      .filter(({ id }) => id !== 'c4')
      .map((row) => ({ ...row, _export: '' }));
    const file = readCsv(save([...rows, { text: 'New', stage: 'Refund' }]));
    expect(file.exported).toBeNull();
    expect(file.notes).toHaveLength(1);
    const merged = mergeFile(file, board);
    expect(merged.missing).toEqual([]);
    expect(merged.changes).toMatchObject([
      { op: 'update', recordId: 'c1', after: 'File' },
      { op: 'add', after: { text: 'New', stageId: 's3' } },
    ]);
  });

  test('without that cell, moved into a stage that the board has deleted, is asked about', () => {
    const rows = edited('c1', { stage: 'Send', stage_id: 's2' }).map((row) => ({ ...row, _export: '' }));
    const stages = parcel.stages.filter(({ id }) => id !== 's2');
    const cards = parcel.cards.map((card) => (card.stageId === 's2' ? { ...card, stageId: 's1' } : card));
    const merged = mergeFile(readCsv(save(rows)), toRecords({ ...parcel, stages, cards }));
    expect(merged.conflicts).toMatchObject([{ recordId: 'c1', field: 'stageId', ours: 's2', theirs: 's1' }]);
  });

  test('without any memory asks about every difference', () => {
    const rows = edited('c1', { text: 'File' }).map(({ _rev, _export, ...row }) => row);
    const merged = sync([...rows, { text: 'New', stage: 'Send' }]);
    expect(merged.conflicts).toMatchObject([{ recordId: 'c1', field: 'text', base: null }]);
    expect(merged.changes).toMatchObject([{ op: 'add', after: { text: 'New', stageId: 's2' } }]);
  });

  test('whose row lost its own memory is still known as a whole', () => {
    expect(updates(edited('c1', { text: 'File', _rev: '' }))).toEqual([['update', 'c1', 'text', 'File']]);
  });

  test('a copied row with its id emptied is a new note', () => {
    const [first] = exportRows();
    const merged = sync([...exportRows(), { ...first, id: '' }]);
    expect(merged.changes).toMatchObject([
      { op: 'add', after: { text: 'Tries it on, twice', owner: 'Mira' } },
    ]);
  });

  test.each([
    ['semicolons', { delimiter: ';' }],
    ['tabs', { delimiter: '\t' }],
    ['line feeds', { newline: '\n' }],
    ['quotes everywhere', { quotes: true }],
  ])('may come with %s', (_, config) => {
    const merged = mergeFile(readCsv(save(edited('c3', { text: 'a;b,c\td' }), config)), board);
    expect(merged.changes).toMatchObject([{ recordId: 'c3', after: 'a;b,c\td' }]);
  });

  test('may come as Excel saves it: with a sep= line, in Windows-1252, or in UTF-16', () => {
    const text = papaparse.unparse(edited('c1', { text: 'Größe' }), { delimiter: ';' });
    const wordsAfter = (bytes: Uint8Array) =>
      mergeFile(readCsv(bytes), board).changes.map((change) => change.after);
    expect(wordsAfter(bytesOf(`sep=;\r\n${text}`))).toEqual(['Größe']);
    expect(wordsAfter(Buffer.from(text, 'latin1'))).toEqual(['Größe']);
    expect(wordsAfter(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(['Größe']);
  });

  test('headers are found in any case and spelling', () => {
    expect(
      sync([{ ID: 'c1', TEXT: 'x', 'Stage ID': 's1', 'wait time': '3' }]).conflicts.map(({ field }) => field),
    ).toEqual(['text', 'waitTime']);
  });
});

describe('translated headings', () => {
  const words = new Map([
    ['id', 'Kennung'],
    ['stage', 'Phase'],
    ['lane', 'Zeile'],
    ['text', 'Wortlaut'],
    ['severity', 'Schwere'],
    ['stage_id', 'Phasen-Nr'],
    ['lane_id', 'Zeilen-Nr'],
  ]);
  const translate = (row: Row): Row =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [words.get(name) ?? name, cell]));
  const [first] = exportRows();
  const id = first?.id ?? '';

  test('change nothing by themselves, whatever the order', () => {
    const turned = exportRows().map((row) => Object.fromEntries(Object.entries(translate(row)).reverse()));
    for (const rows of [exportRows().map(translate), turned])
      expect(sync(rows)).toMatchObject({ changes: [], conflicts: [], missing: [] });
  });
  test('and edits below them are edits', () => {
    expect(updates(edited(id, { text: 'Reworded' }).map(translate))).toEqual([
      ['update', id, 'text', 'Reworded'],
    ]);
  });
  test('a severity that nobody had given is known by its place, elsewhere the column is a new detail', () => {
    const bare = { ...parcel, cards: parcel.cards.map(({ severity: _, ...card }) => card) };
    const rated = (rows: Row[]) =>
      mergeFile(readCsv(save(rows)), toRecords(bare)).changes.map(({ field, after }) => [field, after]);
    const rows = exportRows(bare).map((row) => translate(row.id === id ? { ...row, severity: '4' } : row));
    expect(rated(rows)).toEqual([['severity', 4]]);
    expect(rated(rows.map(({ Schwere, ...row }) => ({ ...row, Schwere })))).toEqual([['Schwere', 4]]);
  });
  test('a column that somebody added stays a detail', () => {
    const rows = exportRows().map((row) => ({ ...translate(row), Notiz: row.id === id ? 'ask Ana' : '' }));
    expect(updates(rows)).toEqual([['update', id, 'Notiz', 'ask Ana']]);
  });
});

describe('a table that cannot be used says where and why', () => {
  test.each([
    [
      'no header of ours',
      bytesOf('name,age\nOla,7\n'),
      /first row must name the columns, among them "text" or "id"; it has "name", "age"/,
    ],
    [
      'exported rows whose ids were deleted',
      save(exportRows().map(({ id: _, ...cells }) => cells)),
      /^The column "id" is missing/,
    ],
    ['nothing at all', bytesOf(''), /first row must name the columns/],
    ['an open quotation mark', bytesOf('id,text\nc1,"never ends\n'), /^Row 2: a quotation mark/],
    ['a column twice', bytesOf('id,Text,text\nc1,a,b\n'), /columns 2 and 3 are both "text"/],
    ['a workbook', bytesOf('PK\u0003\u0004'), /not a text file/],
    ['a line of 50 MB', new Uint8Array(50 * 1024 * 1024).fill(44), /^The file has 50 MB/],
  ])('%s', (_, bytes, message) => {
    expect(() => readCsv(bytes)).toThrow(message);
  });
});

describe('a row or cell that cannot be read is left out, said, and the rest comes in', () => {
  const withRow = (fields: Row) => [...edited('c3', { text: 'Edited' }), fields];
  const complaints = (rows: Row[]) => sync(rows).problems.map(({ text }) => text);
  test.each<[string, Row[], RegExp]>([
    ['an unknown stage', withRow({ text: 'x', stage: 'Nowhere' }), /^Row 6: there is no stage “Nowhere”/],
    ['an unknown lane id', withRow({ text: 'x', lane_id: 'l9' }), /^Row 6: there is no row “l9”/],
    ['a new row without words', withRow({ stage: 'Send', text: ' ' }), /^Row 6 is new but has no text/],
    [
      'words under the table',
      withRow({ id: 'made by Ola' }),
      /^Row 6 \("made by Ola"\) is new but has no text/,
    ],
    [
      'an id twice, of which neither counts',
      withRow({ id: 'c1', text: 'x' }).map((row) =>
        row.text?.startsWith('Tries') ? { ...row, text: 'y' } : row,
      ),
      /^Row 2 and Row 6 have the same id "c1"/,
    ],
    [
      'a severity in words',
      withRow({ text: 'x', severity: 'high' }),
      /^Row 6: severity must be a number, not "high"/,
    ],
    [
      'a severity off the scale',
      withRow({ text: 'x', severity: '6' }),
      /^Row 6: severity must be at most 5, not 6/,
    ],
    [
      'a severity of a known note',
      edited('c3', { text: 'Edited', severity: '7' }),
      /^Row 4: severity must be at most 5/,
    ],
    ['an error value', edited('c3', { text: 'Edited', owner: '#BEZUG!' }), /^Row 4: owner says "#BEZUG!"/],
  ])('%s', (_, rows, message) => {
    expect(complaints(rows)).toEqual([expect.stringMatching(message)]);
    expect(updates(rows)).toEqual([['update', 'c3', 'text', 'Edited']]);
  });

  test('all of them at once, with where each stands', () => {
    const rows = [
      ...edited('c2', { severity: '9' }),
      { text: 'a', stage: 'Nowhere' },
      { text: 'b', stage: 'Nowhere' },
      { stage: 'Send' },
    ];
    expect(complaints(rows)).toEqual([
      expect.stringMatching(/^Row 3: severity/),
      expect.stringMatching(/^Row 8 is new but has no text/),
      'Row 6, Row 7: there is no stage “Nowhere”.',
    ]);
  });

  test('too many cells in a row', () => {
    const { records, problems } = readCsv(bytesOf('id,text\nc1,a,b\nc2,c\n'));
    expect(problems?.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Row 2 has 3 cells, but the header names 2 columns/),
    ]);
    expect(records.byId.c2?.fields.text).toBe('c');
  });

  test('two stages of one name, and which is meant', () => {
    const twins = { ...parcel, stages: parcel.stages.map((stage) => ({ ...stage, name: 'Step' })) };
    const rows = [...exportRows(twins), { text: 'x', stage: 'step' }];
    expect(readCsv(save(rows)).problems?.map(({ text }) => text)).toEqual([
      expect.stringMatching(
        /^Row 6: 3 stages are called "step"\. Say which one in the column stage_id: s1 or s2 or s3/,
      ),
    ]);
  });

  test('any damage at all: it reads, or it says so in words', () => {
    const text = String(writeCsv(inputOf(parcel)));
    fc.assert(
      fc.property(
        fc.nat({ max: text.length }),
        fc.string({ maxLength: 3 }),
        fc.nat({ max: 40 }),
        (at, put, cut) => {
          try {
            mergeFile(readCsv(bytesOf(text.slice(0, at) + put + text.slice(at + cut))), board);
          } catch (error) {
            expect(error).toMatchObject({ name: expect.stringMatching(/^(Format|Merge)Error$/) });
          }
        },
      ),
      cases('tables, damaged', 300, 3000),
    );
  });
});

test('lines that a script added as Unix ends them are rows of their own in a file of Windows', () => {
  const file = String(writeCsv(inputOf(parcel)));
  const width = (file.split('\r\n')[0] ?? '').split(',').length;
  const row = (text: string) => ['', 'Send', 'Actions', text, ...Array(width - 4).fill('')].join(',');
  const { changes } = mergeFile(
    readCsv(bytesOf(`${file}${row('"By LF,\ntwice"')}\n${row('Again')}\n`)),
    board,
  );
  expect(changes.map(({ op, after }) => [op, after])).toMatchObject([
    ['add', { text: 'By LF,\ntwice', stageId: 's2', laneId: 'l1' }],
    ['add', { text: 'Again', stageId: 's2', laneId: 'l1' }],
  ]);
});
