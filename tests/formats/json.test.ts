import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonError } from '../../src/formats/json/find-json-error.ts';
import { json } from '../../src/formats/json/json.ts';
import { readJson } from '../../src/formats/json/read-json.ts';
import { writeJson } from '../../src/formats/json/write-json.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { fromRecords, toRecords } from '../../src/journey/records-of.ts';
import { awkwardJourney } from '../journey/awkward-journey.ts';
import { cases } from '../support/cases.ts';
import { differences } from '../support/differences.ts';
import { bytesOf, inputOf, parcel } from './export-input.ts';

const read = (text: string) => readJson(bytesOf(text));
const board = toRecords(parcel);
/** The exported file as an object, for a colleague to edit. */
const exported = () => JSON.parse(writeJson(inputOf(parcel)));
const sync = (file: unknown) => mergeFile(read(JSON.stringify(file)), board);

describe('a JSON file', () => {
  test('is a journey that any reader of JSON understands, and comes back as the same journey', () => {
    fc.assert(
      fc.property(awkwardJourney, (journey) => {
        const text = writeJson(inputOf(journey));
        expect(differences(journey, journeyFrom(JSON.parse(text)))).toEqual([]);
        const file = read(text);
        expect(differences(journey, fromRecords(file.records))).toEqual([]);
        expect(file.base).toEqual({ kind: 'full', records: toRecords(journey) });
        const merged = mergeFile(file, toRecords(journey));
        expect([merged.changes, merged.conflicts, merged.missing]).toEqual([[], [], []]);
      }),
      cases('JSON files, there and back', 100, 10_000),
    );
  }, 1_800_000);

  test('keeps what belongs to people readable, and its memory in one last line', () => {
    const lines = writeJson(inputOf(parcel)).trimEnd().split('\n');
    expect(lines[1]).toBe('  "id": "parcel",');
    expect(lines[lines.length - 2]).toMatch(/^ {2}"exported": \{"schema":1,"id":"k3x9",.*\}$/);
  });

  test('may hold only parts: a card with one field, without the other lists', () => {
    const { exported: memory } = exported();
    const merged = sync({ exported: memory, cards: [{ id: 'c1', text: 'Tries it on' }] });
    expect(merged.changes).toMatchObject([
      { op: 'update', recordId: 'c1', field: 'text', after: 'Tries it on' },
    ]);
    expect(merged.missing).toEqual(['c2', 'c3', 'c4']);
    expect(merged.conflicts).toEqual([]);
  });

  test('in which ids were exchanged: each item is what it says, and it is said', () => {
    const file = exported();
    const [a, b, c] = file.cards;
    [a.id, b.id] = [b.id, a.id];
    const edit = read(JSON.stringify(file));
    const { changes, conflicts, problems } = mergeFile(edit, board);
    expect([changes, conflicts, problems]).toEqual([[], [], []]);
    expect(edit.notes).toEqual([expect.stringMatching(/and 1 more\): the id is that of another item/)]);
    // What says no other item's words is edited, and nothing else is.
    a.text = 'Other';
    expect(sync(file).changes.map(({ recordId }) => recordId)).not.toContain(c.id);
  });

  test('may hold new items without ids; read twice they are the same', () => {
    const file = exported();
    file.cards.push(
      { text: 'Waits', stageId: 's3', laneId: 'l1' },
      { text: 'Waits', stageId: 's3', laneId: 'l1' },
    );
    const edit = read(JSON.stringify(file));
    expect(edit.fresh).toHaveLength(2);
    const once = mergeFile(edit, board);
    expect(once.changes.map(({ op }) => op)).toEqual(['add', 'add']);
    const twice = mergeFile(read(JSON.stringify(file)), once.merged);
    expect([twice.changes, twice.conflicts]).toEqual([[], []]);
  });

  test('clears a field by null and moves by its order', () => {
    const file = exported();
    file.cards[0].owner = null;
    file.stages.reverse();
    expect(sync(file).changes).toMatchObject([
      { op: 'update', recordId: 'c1', field: 'owner', before: 'Mira', after: null },
      { op: 'update', kind: 'journey', field: 'stageOrder', after: ['s3', 's2', 's1'] },
    ]);
  });

  test('without its memory has no base', () => {
    const { exported: _, ...plain } = exported();
    const edit = read(JSON.stringify(plain));
    expect([edit.exported, edit.base, edit.records.journeyId]).toEqual([null, { kind: 'none' }, 'parcel']);
  });
});

test('where JSON goes wrong is found without help from the engine', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, at, put) => {
      expect(findJsonError(text)).toBeNull();
      const damaged = text.slice(0, at % (text.length + 1)) + put + text.slice((at + 1) % (text.length + 1));
      let fails = false;
      try {
        JSON.parse(damaged);
      } catch {
        fails = true;
      }
      expect(findJsonError(damaged) !== null).toBe(fails);
    }),
    cases('JSON, with a fault', 500, 5000),
  );
});

describe('a JSON file that cannot be used says where and why', () => {
  const text = writeJson(inputOf(parcel));
  const withPart = (part: object) => JSON.stringify({ ...exported(), ...part });
  const { copy: _, ...memory } = exported().exported;

  test.each([
    ['empty', ' \n', /^The file is empty/],
    ['cut off', text.slice(0, 700), /^The JSON breaks off at line \d+, column \d+: the file is not complete/],
    ['cut off deeper than a stack is', '['.repeat(300_000), /^The JSON breaks off at line 1, column 300001/],
    ['cut off within a text', '{"title": "abc', /breaks off at line 1, column 1\d/],
    [
      'a comma too few',
      '{\n  "id": "j"\n  "title": "T"\n}',
      /not valid JSON at line 3, column 3.*missing comma/,
    ],
    ['not JSON', '<html>', /not valid JSON at line 1, column 1/],
    ['a list', '[1]', /must be one object/],
    [
      'something else',
      '{"name":"x","version":"1"}',
      /no journey in this file: it has neither title nor stages nor cards. It has: name, version/,
    ],
    ['a board file', '{"document":{"id":"0:0"}}', /FigJam board file/],
    ['a list that is none', withPart({ cards: 'c1' }), /cards must be a list/],
    ['a prototype', text.replace('"text"', '"__proto__"'), /__proto__ is not a name/],
    ['a newer memory', withPart({ exported: { ...memory, schema: 2 } }), /newer Throughline/],
    ['a workbook', 'PK\u0003\u0004abc', /not a text file/],
  ])('%s', (_, content, message) => {
    expect(() => read(content)).toThrow(message);
  });

  test.each([
    ['that is none', 'yes'],
    ['without an id', { ...memory, id: undefined }],
    [
      'whose word "map" was replaced as well, and its hashes',
      { ...memory, map: undefined, plan: 'Sending it back', marksSeal: 'x' },
    ],
  ])('but a memory %s only makes every difference a question', (_, damagedMemory) => {
    const file = read(withPart({ exported: damagedMemory }));
    expect([file.exported, file.base]).toEqual([null, { kind: 'none' }]);
    expect(file.notes).toEqual([
      expect.stringMatching(/was changed as well .* every difference .* a question/),
    ]);
  });

  test('a memory whose word "map" and its own words were replaced is known by its copy in digits', () => {
    const whole = exported().exported;
    const file = read(withPart({ exported: { ...whole, map: undefined, plan: 'Sending it back' } }));
    expect(file.base).toMatchObject({ kind: 'full', records: { journeyId: memory.journeyId } });
    expect(file.exported?.id).toBe(memory.id);
  });

  test('more than a map can hold, before any of it is looked at', () => {
    const cards = Array.from({ length: 60_000 }, (_, i) => ({ text: `Note ${i}` }));
    // Time of the processor: beside other work the clock says nothing.
    const start = process.cpuUsage();
    expect(() => read(withPart({ cards }))).toThrow(/^it holds 60,0\d\d notes, rows and other things/);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  test('a line of 50 MB', () => {
    expect(() => readJson(new Uint8Array(50 * 1024 * 1024).fill(97))).toThrow(
      /^The file has 50 MB, more than any journey map/,
    );
  });

  test('any damage at all: it reads, or it says so in words', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: text.length }),
        fc.string({ maxLength: 3 }),
        fc.nat({ max: 5 }),
        (at, put, cut) => {
          const damaged = text.slice(0, at) + put + text.slice(at + cut);
          try {
            mergeFile(read(damaged), board);
          } catch (error) {
            expect(error).toMatchObject({ name: expect.stringMatching(/^(Format|Merge)Error$/) });
          }
          expect(Object.prototype).not.toHaveProperty('polluted');
        },
      ),
      cases('JSON files, damaged', 300, 3000),
    );
  });
});

test('the format says of itself what a person wants to know', () => {
  expect(json).toMatchObject({ id: 'json', extension: 'json', mime: 'application/json' });
});

describe('one item that cannot be used is left out and said; the rest comes in', () => {
  const withPart = (part: object) => JSON.stringify({ ...exported(), title: 'Sending it back', ...part });
  test.each([
    ['an item that is none', withPart({ cards: [7] }), /^The 1st note in the file must be an object/],
    [
      'an id twice',
      withPart({ cards: [{ id: 'c1' }, { id: 'c1' }] }),
      /^The note “Tries it on, twice” has the id "c1", which the note “Tries it on, twice” has, too/,
    ],
    [
      'an id that is no text',
      withPart({ cards: [{ id: 4 }] }),
      /^The 1st note in the file: its id must be a text/,
    ],
    [
      'a severity off the scale',
      withPart({ cards: [{ id: 'c1', severity: 0 }] }),
      /^The note “Tries it on, twice”: severity must be at least 1, not 0/,
    ],
    [
      'a name that is empty',
      withPart({ stages: [{ id: 's1', name: null }] }),
      /^The stage “Decide”: name must be a text, not null/,
    ],
  ])('%s', (_, content, message) => {
    const edit = read(content);
    expect(edit.problems).toHaveLength(1);
    expect(edit.problems?.[0]?.text).toMatch(message);
    const { changes, conflicts, problems } = mergeFile(edit, board);
    const fromFile = changes.filter(({ from }) => from === 'file');
    expect(fromFile).toMatchObject([{ kind: 'journey', field: 'title', after: 'Sending it back' }]);
    expect([conflicts, problems.length]).toEqual([[], 1]);
  });

  test('all of them are said at once, by what they say too; what is left out is not missing', () => {
    const file = exported();
    file.cards[0].severity = 9;
    file.cards[1].severity = 'high';
    file.owner = 7;
    const edit = read(JSON.stringify(file));
    expect(edit.problems?.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^The map: owner must be a text/),
      expect.stringMatching(/^The note “Tries it on, twice”: severity must be at most 5, not 9\.$/),
      expect.stringMatching(/^The note “=HYPERLINK.*: severity must be a number, not "high"\.$/),
    ]);
    const { changes, missing } = mergeFile(edit, board);
    expect([changes, missing]).toEqual([[], []]);
  });
});

describe('a JSON item may name its place as the tables do', () => {
  const newCard = (fields: object) => {
    const file = exported();
    file.cards.push({ text: 'Waits', ...fields });
    return sync(file).changes;
  };

  test.each([
    [{ stage: 'Refund', lane: 'Actions' }],
    [{ Stage: ' refund ', Row: 'ACTIONS' }],
    [{ stage_id: 's3', lane_id: 'l1' }],
    [{ stage: 's3', laneId: 'l1' }],
  ])('%j', (place) => {
    expect(newCard(place)).toMatchObject([{ op: 'add', after: { stageId: 's3', laneId: 'l1' } }]);
    expect(Object.keys(newCard(place)[0]?.after ?? {}).sort()).toEqual(['laneId', 'stageId', 'text']);
  });

  test('a feeling names its stage and persona', () => {
    const file = exported();
    file.emotions.push({ stage: 'Decide', persona: 'Ola', value: 1 });
    expect(sync(file).changes).toMatchObject([{ op: 'add', after: { stageId: 's1', personaId: 'ola' } }]);
  });

  test('a note that stands in the file moves by the name of its stage, unless its id was changed too', () => {
    const moved = exported();
    moved.cards[0].stage = 'Refund';
    expect(sync(moved).changes).toMatchObject([{ recordId: 'c1', field: 'stageId', after: 's3' }]);
    moved.cards[0].stageId = 's2';
    expect(sync(moved).changes[0]).toMatchObject({ recordId: 'c1', field: 'stageId', after: 's2' });
  });

  test('a detail of that name which was exported stays a detail', () => {
    const journey = journeyFrom({ ...parcel, cards: [{ ...parcel.cards[0], row: 'A7' }], links: [] });
    const file = JSON.parse(writeJson(inputOf(journey)));
    file.cards[0].row = 'B8';
    const { changes } = mergeFile(read(JSON.stringify(file)), toRecords(journey));
    expect(changes).toMatchObject([{ recordId: 'c1', field: 'row', after: 'B8' }]);
  });
});
