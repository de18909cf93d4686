import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followChain, unchain } from '../../../src/formats/markdown/chain.ts';
import { readMarkdown } from '../../../src/formats/markdown/read-markdown.ts';
import { writeMarkdown } from '../../../src/formats/markdown/write-markdown.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { mergeFile } from '../../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { arbitraryJourney } from '../../support/arbitrary-journey.ts';
import { cases } from '../../support/cases.ts';
import { bytesOf, inputOf, parcel } from '../export-input.ts';

const read = (text: string) => readMarkdown(bytesOf(text), 'm.md');
const linesOf = (journey: Journey) => String(writeMarkdown(inputOf(journey))).split('\n');
const idsIn = (lines: readonly string[]) =>
  lines.flatMap((line) => /!-- (?:note|stage|person|feeling|arrow|number) (\S+) /.exec(line)?.[1] ?? []);
/** A note that came onto the board since the file was exported. */
const added = { id: 'later', stageId: null, laneId: null, text: 'Came later' };
const plain = (limits = {}) =>
  arbitraryJourney({ unknownFields: false, ...limits }).filter(({ id }) => /^[!-~]+$/.test(id));

describe('an order', () => {
  test('comes back from what each says that it follows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...'abcdefghij'], { minLength: 10 }), (listed) => {
        const ids = [...'abcdefghij'];
        const after = unchain(ids, listed);
        expect(followChain(ids, (id) => after.get(id))).toEqual(listed);
      }),
      cases('markdown orders', 500, 50_000),
    );
  });

  test('says little: what was put last says it itself; what follows nobody known comes behind the others', () => {
    expect([...unchain(['x', 'a', 'b', 'c'], ['a', 'b', 'c', 'x'])]).toEqual([['x', 'c']]);
    expect([...unchain(['a', 'b'], ['a', 'b'])]).toEqual([]);
    const after = new Map([
      ['a', 'gone'],
      ['c', ''],
    ]);
    expect(followChain(['a', 'b', 'c'], (id) => after.get(id))).toEqual(['c', 'b', 'a']);
  });
});

describe('lines that were taken out', () => {
  test('together are all missing; what came onto the board since is only where nobody knows it', () => {
    fc.assert(
      fc.property(plain({ cards: { min: 3 } }), fc.nat(), fc.nat({ max: 12 }), (journey, at, size) => {
        const lines = linesOf(journey);
        const notes = lines.flatMap((line, index) => (/!-- note /.test(line) ? [index] : []));
        const from = notes[at % notes.length] ?? 0;
        // As far as the lists of rows, people and numbers, and nothing is left of what begins within.
        const rows = lines.findIndex((line) => /!-- (?:rows|people|numbers) |throughline/.test(line));
        const end = lines.findIndex((line, index) => index > from + size && /^(?:- |#).*-->$/.test(line));
        const to = end < 0 || end > rows ? rows : end;
        const cut = [...lines.slice(0, from), ...lines.slice(to)];
        const gone = idsIn(lines.slice(from, to));
        const board = toRecords({ ...journey, cards: [...journey.cards, added] });
        const { missing, changes } = mergeFile(read(cut.join('\n')), board);
        expect(missing).toEqual(expect.arrayContaining(gone));
        expect(missing.filter((id) => !gone.includes(id) && id !== added.id)).toEqual([]);
        expect(changes.filter(({ from: side, op }) => side === 'file' && op !== 'update')).toEqual([]);
        if (gone.length < 2) expect(missing).not.toContain(added.id);
      }),
      cases('markdown lines taken out', 40, 3000),
    );
  }, 1_800_000);

  test('do not hide that others were moved', () => {
    const row = { id: 'l', name: 'Actions', kind: 'actions' };
    const cards = [...'abcdefgh'].map((id) => ({ id, stageId: 's1', laneId: 'l', text: `Note ${id}` }));
    const journey: Journey = { ...parcel, lanes: [row], cards, links: [] };
    const line = (id: string) => new RegExp(`^- Note ${id} .*\\n`, 'm');
    const text = linesOf(journey).join('\n');
    const moved = line('g').exec(text)?.[0] ?? '';
    // Where two are gone, what stood between them is told by both.
    const twice = [line('g'), line('c'), line('f')].reduce((left, each) => left.replace(each, ''), text);
    const order = mergeFile(read(twice.replace(line('d'), (d) => moved + d)), toRecords(journey)).changes;
    expect(order).toMatchObject([{ kind: 'cell', after: ['a', 'b', 'f', 'g', 'c', 'd', 'e', 'h'] }]);
    const edit = read(
      text
        .replace(moved, '')
        .replace(line('c'), '')
        .replace(line('e'), (e) => moved + e),
    );
    const { changes, missing } = mergeFile(edit, toRecords(journey));
    expect(missing).toEqual(['c']);
    expect(changes).toMatchObject([{ kind: 'cell', after: ['a', 'b', 'c', 'd', 'g', 'e', 'f', 'h'] }]);
  });

  test('of details: that one is gone is no edit, and what went with it is not known to have been empty', () => {
    const text = linesOf(parcel).join('\n');
    const cut = text.replace(/ {2}- \*\*Severity.*\n {2}- \*\*Channel.*\n.*\n.*\n/, '');
    expect(mergeFile(read(cut), toRecords(parcel))).toMatchObject({
      changes: [],
      conflicts: [],
      missing: [],
    });
    const typed = cut.replace(/(- =HYPERLINK.*\n)/, '$1  - Channel: Post\n');
    expect(mergeFile(read(typed), toRecords(parcel)).conflicts).toMatchObject([{ field: 'channel' }]);
  });

  test('of a note with many details: nobody knows whether the board left it alone, so it is asked', () => {
    const long = Object.fromEntries(
      ['device', 'system', 'cause', 'who', 'reach', 'cost', 'owner'].map((field) => [field, 'x']),
    );
    const journey = {
      ...parcel,
      cards: parcel.cards.map((card) => (card.id === 'c3' ? { ...card, ...long } : card)),
    };
    const cut = linesOf(journey)
      .join('\n')
      .replace(/^- Prints a label.*\n( {2}.*\n)*/m, '');
    const { missing, conflicts } = mergeFile(read(cut), toRecords(journey), ['c3']);
    expect([missing, conflicts.map(({ recordId }) => recordId)]).toEqual([['c3'], ['c3']]);
  });
});

describe('a file from before lines remembered what stands beside them', () => {
  const map = journeyFrom({
    ...parcel,
    cards: [...parcel.cards, { id: 'c5', stageId: 's1', laneId: 'l2', text: 'Regrets it' }],
    links: [
      { id: 'k2', from: 'c3', to: 'c5' },
      { id: 'k1', from: 'c1', to: 'c2', label: 'so' },
    ],
    metrics: [{ id: 'm1', kind: 'NPS', cardId: 'c5' }],
  });
  const earlier = readFileSync(new URL('2026-11-30-earlier.md', import.meta.url), 'utf8');
  const board = toRecords({ ...map, cards: [...map.cards, added] });

  test('is no change while nobody edited it', () => {
    const edit = read(earlier);
    expect(edit.notes).toBeUndefined();
    expect(edit.records).toEqual(toRecords(map));
    expect(mergeFile(edit, toRecords(map))).toMatchObject({ changes: [], conflicts: [], missing: [] });
  });

  test('still knows all that was in it: what is gone, and what was moved or reworded', () => {
    const cut = earlier.replace(/^- =HYPERLINK[\s\S]*?(?=^- Regrets)/m, '').replace(/^- Regrets.*\n/m, '');
    const removed = mergeFile(read(cut), board, ['c2', 'c5']);
    expect(removed.missing).toEqual(['c2', 'c5']);
    expect(removed.changes.filter(({ op }) => op === 'remove').map(({ recordId }) => recordId)).toEqual(
      expect.arrayContaining(['c2', 'c5']),
    );
    const line = /^- Regrets.*\n/m.exec(earlier)?.[0] ?? '';
    const moved = earlier
      .replace(line, '')
      .replace(/^- =HYPER/m, `${line.replace('it <', 'them <')}- =HYPER`);
    expect(mergeFile(read(moved), toRecords(map)).changes).toMatchObject([
      { recordId: 'c5', field: 'text', after: 'Regrets them' },
      { kind: 'cell', after: ['c5', 'c2'] },
    ]);
  });
});
