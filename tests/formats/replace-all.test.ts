import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/formats/json/read-json.ts';
import { writeJson } from '../../src/formats/json/write-json.ts';
import type { FileEdit } from '../../src/journey/merge/change.ts';
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

  test('one that met ids too: every difference is a question, nothing is taken for new', () => {
    const { changes, conflicts } = merged(replaced('boil', 'heat'));
    expect(changes).toEqual([]);
    expect(conflicts.map(({ recordId }) => recordId)).toEqual(['c1', 'heat']);
  });

  test('one that met the names of fields: the file is read, and said to have lost its memory', () => {
    const edit = replaced('laneId', 'rowId');
    expect(edit.base.kind).toBe('hashes');
    expect(edit.notes).toHaveLength(1);
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
  const { seal: _, marks: _m, marksSeal: _s, ...memory } = JSON.parse(exported).exported;
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
