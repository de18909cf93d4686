import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/formats/json/read-json.ts';
import { writeJson } from '../../src/formats/json/write-json.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf } from './export-input.ts';

const tea = (more: object = {}) =>
  journeyFrom({
    id: 'tea',
    title: 'Making tea',
    stages: [
      { id: 'boil', name: 'Boil water' },
      { id: 'pour', name: 'Pour' },
    ],
    lanes: [{ id: 'do', name: 'Doing', kind: 'actions' }],
    cards: [
      { id: 'c1', stageId: 'boil', laneId: 'do', text: 'Fill the kettle', owner: 'Ann' },
      { id: 'c2', stageId: 'pour', laneId: 'do', text: 'Wait' },
    ],
    personas: [{ id: 'p1', name: 'Ann' }],
    ...more,
  });
const exported = writeJson(inputOf(tea()));
const replaced = (from: string, to: string): FileEdit => readJson(bytesOf(exported.replaceAll(from, to)));
const merged = (edit: FileEdit, board = tea()) => mergeFile(edit, toRecords(board));

describe('a Replace All over a JSON file, its memory included', () => {
  test.each([
    ['a word of a note', 'kettle', 'pot', ['c1.text']],
    ['a word of several things', 'Ann', 'Bob', ['c1.owner', 'p1.name']],
    ['a name of a stage', 'Boil water', 'Heat', ['boil.name']],
    ['the title, which is in the head too', 'Making tea', 'Brewing', ['tea.title']],
  ])('arrives as an edit: %s', (_, from, to, fields) => {
    const edit = replaced(from, to);
    const { changes, conflicts, missing } = merged(edit);
    expect(
      changes.map(({ from, op, recordId, field }) => `${from} ${op} ${recordId}.${field}`).sort(),
    ).toEqual(fields.map((field) => `file update ${field}`));
    expect([conflicts, missing]).toEqual([[], []]);
    expect(edit.notes?.join()).toMatch(/remembers of its export was changed as well/);
  });

  test('what the board changed too is asked, and nothing else', () => {
    const board = tea({
      personas: [
        { id: 'p1', name: 'Ann' },
        { id: 'p2', name: 'Eve' },
      ],
    });
    board.cards[0] = {
      ...board.cards[0],
      id: 'c1',
      stageId: 'boil',
      laneId: 'do',
      text: 'Fill the big kettle',
    };
    const { changes, conflicts } = merged(replaced('kettle', 'pot'), board);
    expect(changes.filter(({ from }) => from === 'file')).toEqual([]);
    expect(conflicts.map(({ recordId, field, ours }) => [recordId, field, ours])).toEqual([
      ['c1', 'text', 'Fill the pot'],
    ]);
  });

  test('what the board deleted stays deleted, and nothing is new', () => {
    const board = tea({ cards: [tea().cards[1]] });
    const { changes, conflicts } = merged(replaced('Wait', 'Pause'), board);
    expect(changes.map(({ from, op, recordId }) => `${from} ${op} ${recordId}`)).toEqual([
      'file update c2',
      'board remove c1',
    ]);
    expect(conflicts).toEqual([]);
  });

  test('one that met ids too: what says the same is the same, nothing is taken for new', () => {
    const { changes, conflicts } = merged(replaced('boil', 'heat'));
    expect(changes).toEqual([]);
    expect(conflicts).toEqual([]);
  });

  test('one that met the names of fields: the seal tells which, and nothing is lost', () => {
    const edit = replaced('laneId', 'rowId');
    expect(edit.base.kind).toBe('full');
    expect(edit.notes).toHaveLength(1);
  });
});

describe('a Replace All of letters over a JSON file: names of fields, ids and kinds are hurt as well', () => {
  test.each([
    ['a', 'o', ['do', 'tea', 'boil', 'pour']],
    ['o', 'a', ['do', 'tea', 'boil', 'pour']],
    ['e', '', ['do', 'tea', 'boil', 'pour']],
    ['p', 'bb', ['do', 'tea', 'boil', 'pour']],
  ])('%s by “%s”: what words became is an edit, and nothing else is', (from, to) => {
    const edit = replaced(from, to);
    const { changes, conflicts, missing, problems } = merged(edit);
    const board = toRecords(tea()).byId;
    const words = ['text', 'name', 'title', 'owner'];
    const expected = Object.values(board).flatMap(({ id, fields }) =>
      words.flatMap((field) => {
        const said = fields[field];
        return typeof said === 'string' && said.includes(from)
          ? [`${id}.${field}=${said.replaceAll(from, to)}`]
          : [];
      }),
    );
    const brought = changes.filter(({ from }) => from === 'file');
    expect(
      brought.map(({ recordId, field, after }) => `${recordId}.${field}=${String(after)}`).sort(),
    ).toEqual(expected.sort());
    expect([conflicts, missing, problems]).toEqual([[], [], []]);
    expect(edit.notes?.join()).toContain(`“${from}” was replaced by “${to}”`);
  });

  test('two ids that became one are told apart by their turn, and so is what names them', () => {
    const lanes = ['la', 'lo'].map((id) => ({ id, name: id, kind: 'actions' }));
    const cards = ['la', 'lo', 'la'].map((laneId, i) => ({
      id: `n${i}`,
      stageId: 'pour',
      laneId,
      text: 'W',
    }));
    const board = tea({ lanes, cards, personas: [] });
    const edit = readJson(bytesOf(writeJson(inputOf(board)).replaceAll('a', 'o')));
    const { changes, conflicts } = mergeFile(edit, toRecords(board));
    expect(changes.map(({ recordId, field }) => `${recordId}.${field}`).sort()).toEqual([
      'boil.name',
      'la.name',
      'tea.title',
    ]);
    expect(conflicts).toEqual([]);
  });

  test('a note that was moved besides to a row whose id became that of another: the move is left out, and said', () => {
    const lanes = ['la', 'lo', 'li'].map((id) => ({ id, name: id, kind: 'actions' }));
    const cards = [{ id: 'n0', stageId: 'pour', laneId: 'li', text: 'W' }];
    const board = tea({ lanes, cards, personas: [] });
    const text = writeJson(inputOf(board)).replaceAll('a', 'o');
    const edit = readJson(bytesOf(text.replace('"loneId": "li"', '"loneId": "lo"')));
    const { changes } = mergeFile(edit, toRecords(board));
    expect(changes.filter(({ kind }) => kind === 'card')).toEqual([]);
    expect(edit.notes).toContainEqual(expect.stringMatching(/^The note “W”: its lane was left as it was/));
  });

  test('an export from before there were copies: its names are read, and each difference is a question', () => {
    const { seal: _, copy: _c, ...memory } = JSON.parse(exported).exported;
    const old = JSON.stringify({ ...JSON.parse(exported), exported: memory }).replaceAll('n', 'm');
    const { changes, conflicts } = merged(readJson(bytesOf(old)));
    expect(changes.filter(({ from }) => from === 'file')).toEqual([]);
    expect(conflicts.map(({ recordId, field }) => `${recordId}.${field}`).sort()).toEqual([
      'c1.owner',
      'do.name',
      'p1.name',
      'tea.title',
    ]);
  });

  test('a name that one field has under another word is found by what it says', () => {
    expect(merged(replaced('name', 'label')).changes).toEqual([]);
    expect(merged(replaced('cards', 'notes')).changes).toEqual([]);
  });

  test('digits: ids are what they were, and what words became is an edit', () => {
    const cards = ['c1', 'c9', 'c12'].map((id) => ({ id, stageId: 's1', laneId: 'l1', text: `Take ${id}` }));
    const stages = [{ id: 's1', name: 'Boil' }];
    const lanes = [{ id: 'l1', name: 'Doing', kind: 'actions' }];
    const board = journeyFrom({ id: 'tea1', title: 'Making tea', stages, lanes, cards });
    const edit = readJson(bytesOf(writeJson(inputOf(board)).replaceAll('1', '9')));
    const { changes, conflicts, missing } = mergeFile(edit, toRecords(board));
    expect(changes.map(({ recordId, after }) => [recordId, after])).toEqual([
      ['c1', 'Take c9'],
      ['c12', 'Take c92'],
    ]);
    expect([conflicts, missing]).toEqual([[], []]);
    expect(edit.exported?.journeyId).toBe('tea1');
  });

  test('signs of JSON itself: semicolons, curly quotation marks', () => {
    for (const text of [exported.replaceAll(',', ';'), exported.replaceAll('"', '”')])
      expect(merged(readJson(bytesOf(text)))).toMatchObject({ changes: [], conflicts: [], missing: [] });
  });
});

test('an untouched export, or one that other programs wrote down again, has its whole memory', () => {
  const pretty = JSON.stringify(JSON.parse(exported), null, 4).replace(/\n/g, '\r\n');
  for (const text of [exported, pretty]) {
    const edit = readJson(bytesOf(text));
    expect([edit.base, edit.notes]).toEqual([{ kind: 'full', records: toRecords(tea()) }, undefined]);
  }
});

describe('an export from before there were seals', () => {
  const { seal: _, copy: _c, ...memory } = JSON.parse(exported).exported;
  const old = (from: string, to: string) =>
    readJson(bytesOf(JSON.stringify({ ...JSON.parse(exported), exported: memory }).replaceAll(from, to)));

  test('an edit is an edit, as ever', () => {
    const edit = readJson(
      bytesOf(JSON.stringify({ ...JSON.parse(exported), title: 'Brewing', exported: memory })),
    );
    expect(merged(edit).changes).toMatchObject([{ from: 'file', recordId: 'tea', after: 'Brewing' }]);
    expect(merged(edit).conflicts).toEqual([]);
  });

  test('what file and memory say alike and the board does not is asked: nobody knows who changed it', () => {
    const { changes, conflicts } = merged(old('kettle', 'pot'));
    expect(changes).toEqual([]);
    expect(conflicts).toMatchObject([
      { recordId: 'c1', field: 'text', ours: 'Fill the pot', theirs: 'Fill the kettle' },
    ]);
  });
});
