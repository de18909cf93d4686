import { describe, expect, test } from 'vitest';
import { type Entry, readEntries } from '../../../src/formats/markdown/read-entries.ts';
import { readMarkdown } from '../../../src/formats/markdown/read-markdown.ts';
import { writeMarkdown } from '../../../src/formats/markdown/write-markdown.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { RecordKind } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { bytesOf, inputOf, parcel } from '../export-input.ts';

/** What stands below what: headings by their signs, items indented. */
const shape = (entries: readonly Entry[], indent = ''): string[] =>
  entries.flatMap(({ level, text, children }) => [
    `${indent}${'#'.repeat(level)}${text}`,
    ...shape(children, `${indent}  `),
  ]);
const read = (text: string) => {
  const { entries, unread } = readEntries(text);
  return [shape(entries), unread];
};

describe('lines of a text', () => {
  test.each<[string, string, string[], number[]]>([
    [
      'headings of six levels',
      '# a\n###### b \n####### c\n#d\n##\n#\te',
      ['#a', '######b', '##', '#e'],
      [3, 4],
    ],
    [
      'items of every sign',
      '- a\n* b\n+ c\n1. d\n12) e\n1234567890. f\n-g\n-\n-\th',
      ['a', 'b', 'c', 'd', 'e 1234567890. f -g', '', 'h'],
      [],
    ],
    ['items below items', '- a\n  - b\n    - c\n  - d\n- e', ['a', '  b', '    c', '  d', 'e'], []],
    ['items behind tabs', '- a\n\t- b\n  \t- c\n\t\t- d\n- e', ['a', '  b', '  c', '    d', 'e'], []],
    ['an item less far in than the first', '  - a\n - b\n   - c', ['a', 'b', '  c'], []],
    ['a heading ends the items', '- a\n# b\n  - c', ['a', '#b', 'c'], []],
    ['a line that goes on', '- a\nb\n  c', ['a b c'], []],
    ['a paragraph of an item', '- a\n\n  b\nc', ['a<br>b c'], []],
    ['a paragraph of its own', '- a\n\nb\n\n- c', ['a', 'c'], [3]],
    ['words before everything', 'b\n- a', ['a'], [1]],
    ['code is no item', '- a\n\n```js\n- b\n# c\n```\n- d', ['a', 'd'], [3]],
    ['code between other signs', '~~~\n- b\n```\n- c\n~~~\n- d', ['d'], [1]],
    ['longer signs of code', '````\n- b\n```\n- c\n````\n- d', ['d'], [1]],
    ['signs of code within words are words', '- a ```b\n- ``c', ['a ```b', '``c'], []],
    ['code that never ends', '- a\n```\n- b', ['a'], [2]],
    ['lines of other systems', '- a\r\n- b\r- c', ['a', 'b', 'c'], []],
    ['a comment that is none of ours', '- a <!-- TODO -->\n- b', ['a', 'b'], []],
    ['a comment that was broken', '- a <!-- note\n c1\n text=1f -->\n- b', ['a', 'b'], []],
    ['a comment that never ends', '- a <!-- note\n- b', ['a <!-- note - b'], []],
    ['a comment that is escaped', '- a \\<!-- b -->\n- c \\<!-- d', ['a \\<!-- b -->', 'c \\<!-- d'], []],
    ['an escaped one before a real one', '- a \\<!-- b <!-- note c1 -->', ['a \\<!-- b'], []],
  ])('%s', (_, text, entries, unread) => {
    expect(read(text)).toEqual([entries, unread]);
  });

  test('a comment tells the record, also where it was broken or stands on a line that goes on', () => {
    const { entries, isOurs } = readEntries(
      '- a <!-- note\n c1\n text=1f -->\n- b\n  c <!-- note c2 text=2f -->',
    );
    expect(entries.map(({ mark }) => [mark?.what, mark?.id, mark?.fields])).toEqual([
      ['note', 'c1', { text: { hash: '1f' } }],
      ['note', 'c2', { text: { hash: '2f' } }],
    ]);
    expect(isOurs).toBe(true);
    expect(readEntries('- a <!-- text=1f -->').isOurs).toBe(false);
    expect(readEntries('- a\n<!-- throughline, but not all of it -->')).toMatchObject({
      isOurs: true,
      memory: null,
    });
    expect(readEntries('- a\n<!-- see throughline -->').isOurs).toBe(false);
  });

  test('deeper than anybody writes is refused', () => {
    const nested = (depth: number) =>
      Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}- x`).join('\n');
    expect(shape(readEntries(nested(12)).entries)).toHaveLength(12);
    expect(() => readEntries(nested(200))).toThrow(/^Line \d+ is nested more than \d+ levels deep/);
  });

  test('without headings and lists there is nothing; of many lines that are neither ten are named', () => {
    expect(() => readMarkdown(bytesOf('Only words.'), 'm.md')).toThrow('no headings, and no lists');
    const words = (n: number) => `# Trip\n${Array.from({ length: n }, (_, i) => `\nwords ${i}\n`).join('')}`;
    const notes = (n: number) => readMarkdown(bytesOf(words(n)), 'm.md').notes;
    const ten = '3, 5, 7, 9, 11, 13, 15, 17, 19, 21';
    expect(notes(10)).toEqual([`Not read, for it is neither a heading nor an item of a list: line ${ten}.`]);
    expect(notes(11)).toEqual([
      `Not read, for it is neither a heading nor an item of a list: line ${ten} and more.`,
    ]);
  });
});

/** The fields of the records of a kind, in a text of one stage “Go” and what is given. */
function fieldsOf(kind: RecordKind, text: string) {
  const { byId } = readMarkdown(bytesOf(`# Trip\n\n## Go\n\n${text}`), 'm.md').records;
  return Object.values(byId).flatMap(({ kind: its, fields: { stageId: _, laneId: _l, ...fields } }) =>
    its === kind ? [fields] : [],
  );
}

describe('a feeling', () => {
  test.each<[string, object]>([
    ['-2', { value: -2 }],
    ['−1,5 waits', { value: -1.5, label: 'waits' }],
    ['+1', { value: 1 }],
    ['1.50 x', { value: 1.5, label: 'x' }],
    ['1st time', { label: '1st time' }],
    ['😍', { value: 2 }],
    ['😍 so: good', { value: 2, label: 'so: good' }],
    ['1 😍 both', { value: 1, label: 'both' }],
    ['?', {}],
    ['? who knows', { label: 'who knows' }],
    ['**Ann:** 1', { value: 1, personaId: 'Ann' }],
    ['Ann: 1 fine', { value: 1, label: 'fine', personaId: 'Ann' }],
    ['fine', { label: 'fine' }],
    ['😍😍', { label: '😍😍' }],
    ['…', { label: '…' }],
  ])('written as %s', (text, fields) => {
    expect(fieldsOf('emotion', `### Feelings\n\n- ${text}\n`)).toEqual([fields]);
  });

  test('has details, and what caused it', () => {
    const text = '### Pain\n\n- Hurts\n\n### Feelings\n\n- -1\n  - **why:** x\n  - Caused by: Hurts\n';
    expect(fieldsOf('emotion', text)).toEqual([{ value: -1, why: 'x' }]);
    expect(fieldsOf('link', text)).toEqual([{ from: expect.any(String), to: expect.any(String) }]);
  });
});

describe('a detail', () => {
  test.each<[string, object]>([
    ['Owner: Ann', { owner: 'Ann' }],
    ['owner: Ann', { owner: 'Ann' }],
    ['**Owner:** Ann', { owner: 'Ann' }],
    ['**Owner**: Ann', { owner: 'Ann' }],
    ['**OWNER** Ann', { owner: 'Ann' }],
    ['**Owner:**', { owner: null }],
    ['Owner:', { owner: null }],
    ['Waiting time: 5', { waitTime: 5 }],
    ['**our word:** 5', { 'our word': 5 }],
    ['**Channel:**\n    - Web\n    -\n    - Shop', { channel: ['Web', 'Shop'] }],
  ])('written as %s', (line, fields) => {
    expect(fieldsOf('card', `- Walks\n  - ${line}\n`)).toEqual([{ text: 'Walks', ...fields }]);
  });

  test.each([
    'see: what',
    '**id:** 7',
    '**__proto__:** x',
    '**:** x',
    'at 5:30',
    'just words',
    `${'w'.repeat(61)}: x`,
  ])('is not what names no field: %s is a note below', (line) => {
    const cards = fieldsOf('card', `- Walks\n  - ${line}\n`);
    expect(cards).toHaveLength(2);
    expect(cards[0]).toEqual({ text: 'Walks' });
  });

  test('that names a note, a stage or nobody', () => {
    const numbers = (lines: string) => {
      const text = `# Trip\n\n## Go\n\n- Walks\n\n## Back\n\n- Rides\n- Rides\n\n## Numbers\n\n- NPS\n${lines}`;
      const { byId } = readMarkdown(bytesOf(text), 'm.md').records;
      const metric = Object.values(byId).find(({ kind }) => kind === 'metric')?.fields ?? {};
      const named = (id: unknown) =>
        typeof id === 'string' ? (byId[id]?.fields.text ?? byId[id]?.fields.name ?? id) : id;
      return [named(metric.stageId), named(metric.cardId)];
    };
    expect(numbers('  - Stage: back\n  - Note: Walks\n')).toEqual(['Back', 'Walks']);
    expect(numbers('  - Note: Go\n')).toEqual([undefined, 'Walks']);
    expect(numbers('  - Note: Back, 2\n')).toEqual([undefined, 'Rides']);
    expect(numbers('  - Note: Go, 1\n')).toEqual([undefined, 'Walks']);
    expect(numbers('  - Stage: Back\n  - Note: In no row, 2\n')).toEqual(['Back', 'Rides']);
    expect(numbers('  - Note: Rides\n')).toEqual([undefined, 'Rides']);
    expect(numbers('  - Stage:\n  - Note: `null`\n')).toEqual([null, null]);
    expect(numbers('  - Stage: Walks\n')).toEqual(['Walks', undefined]);
  });
});

describe('a text of ours that came back', () => {
  const rich = journeyFrom({
    ...parcel,
    links: [
      { id: 'k2', from: 'c2', to: 'c1' },
      { id: 'k1', from: 'c1', to: 'c2' },
    ],
    metrics: [{ id: 'm1', kind: 'NPS' }],
  });
  const write = () => String(writeMarkdown(inputOf(rich)));
  const bring = (text: string) => readMarkdown(bytesOf(text), 'm.md');

  test('says all that went out, in its order, and where it came from', () => {
    const edit = bring(write());
    expect(edit).toMatchObject({
      format: 'markdown',
      exported: inputOf(rich).info,
      carriesOrder: true,
      fresh: [],
      leftOut: [],
      problems: [],
      names: { stages: [], lanes: [] },
    });
    expect([edit.notes, edit.places]).toEqual([undefined, undefined]);
    expect(edit.records).toEqual(toRecords(rich));
    const cards = rich.cards.map(({ id }) => id);
    expect(edit.base).toMatchObject({
      kind: 'hashes',
      held: expect.arrayContaining([...cards, 'k1', 'e1', 's1', 'ola']),
    });
  });

  test('whose last line is lost says so; what it still has is known, and a row that only headings name too', () => {
    const edit = bring(
      write()
        .replace(/^<!-- throughline.*$/m, '')
        .replace(/^## Rows[\s\S]*?(?=^## )/m, ''),
    );
    expect(edit.exported).toBeNull();
    expect(edit.notes).toEqual([expect.stringMatching(/^The last line of the file, .* was lost or changed/)]);
    expect(edit.records.journeyId).toBe('parcel');
    expect(edit.names).toEqual({
      stages: [],
      lanes: [
        ['l1', 'Actions'],
        ['l2', 'Pain points'],
      ],
    });
    expect(edit.leftOut).toEqual(['lane']);
  });

  test('has new lines by their numbers, copies too; a new one with a wrong value is left out and told', () => {
    const written = write();
    const at = written.split('\n').findIndex((line) => line.startsWith('- Prints a label'));
    const insert = (...lines: string[]) =>
      written
        .split('\n')
        .toSpliced(at, 0, ...lines)
        .join('\n');
    const added = bring(insert('- Waits'));
    expect(Object.values(added.places ?? {})).toEqual([`Line ${at + 1}`]);
    expect(added.fresh).toEqual(Object.keys(added.places ?? {}));
    const copied = bring(insert(written.split('\n')[at] ?? ''));
    expect(copied.notes).toEqual([`Line ${at + 2} is a copy of a line above it: it was read as new.`]);
    const wrong = bring(insert('- Waits', '  - Severity: very'));
    expect(wrong.problems).toMatchObject([
      { text: `Line ${at + 1}: severity must be a number, not "very".`, recordIds: added.fresh },
    ]);
    expect(Object.keys(wrong.records.byId)).toHaveLength(Object.keys(toRecords(rich).byId).length);
    expect(bring(insert('- Waits', '- Waits')).fresh).toHaveLength(2);
  });
});
