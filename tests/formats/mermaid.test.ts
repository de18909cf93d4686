import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readMermaid } from '../../src/formats/mermaid/read-mermaid.ts';
import { decodeText, encodeText } from '../../src/formats/mermaid/text.ts';
import { writeMermaid } from '../../src/formats/mermaid/write-mermaid.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { awkwardJourney, words } from '../journey/awkward-journey.ts';
import { askMermaid, startMermaid } from '../support/ask-mermaid.ts';
import { cases } from '../support/cases.ts';
import { bytesOf, inputOf, parcel } from './export-input.ts';

const rich = journeyFrom({
  ...parcel,
  cards: [
    ...parcel.cards,
    { id: 'c5', stageId: 's1', laneId: 'l1', text: 'Asks a friend: keep #2, or not?' },
  ],
  emotions: [
    { id: 'e1', stageId: 's1', value: 1 },
    { id: 'e2', stageId: 's2', personaId: 'ola', value: -0.5 },
  ],
});
const text = writeMermaid(inputOf(rich));
const sync = (source: string, journey: Journey = rich) =>
  mergeFile(readMermaid(bytesOf(source)), toRecords(journey));
/** Replaces what must be there. */
const edit = (source: string, from: string | RegExp, to: string): string => {
  expect(source).toMatch(from);
  return source.replace(from, to);
};
const changed = (source: string) => {
  const { changes, conflicts, missing } = sync(source);
  expect([conflicts, missing]).toEqual([[], []]);
  return changes.map(({ op, recordId, field, after }) => [op, recordId, field, after]);
};
const refusal = (source: string): string => {
  try {
    readMermaid(bytesOf(source));
    return 'read without complaint';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : 'thrown';
  }
};

beforeAll(startMermaid, 60_000);

describe('the diagram', () => {
  test('is what Mermaid reads, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardJourney, async (given) => {
        const journey = {
          ...given,
          lanes: given.lanes.map((lane, i) => (i === 0 ? { ...lane, kind: 'actions' } : lane)),
        };
        const lane = journey.lanes.find(({ kind }) => kind === 'actions');
        const seen = await askMermaid(writeMermaid(inputOf(journey)));
        expect(seen.title).toBe(journey.title);
        const expected = journey.stages.flatMap(({ id, name }) =>
          journey.cards
            .filter((card) => card.stageId === id && card.laneId === lane?.id)
            // Mermaid knows no step without words: a sign without width stands for none.
            .map((card) => ({ section: name, text: card.text === '' ? '\u200b' : card.text })),
        );
        expect(seen.tasks.map(({ section, text: said }) => ({ section, text: said }))).toEqual(expected);
        for (const task of seen.tasks) {
          expect(task.actors).toEqual(journey.personas.map(({ name }) => name));
          expect(task.score).toBeGreaterThanOrEqual(1);
          expect(task.score).toBeLessThanOrEqual(5);
        }
      }),
      cases('diagrams, for Mermaid', 100, 1000),
    );
  }, 60_000);

  test('unedited changes nothing', () => {
    fc.assert(
      fc.property(awkwardJourney, (journey) => {
        const merged = sync(writeMermaid(inputOf(journey)), journey);
        expect([merged.changes, merged.conflicts, merged.missing]).toEqual([[], [], []]);
      }),
      cases('diagrams, unedited', 200, 10_000),
    );
  });

  test('every text comes back', () => {
    fc.assert(
      fc.property(words, (given) => {
        const clean = given.replace(/\r\n?|[\u2028\u2029]/g, '\n');
        expect(decodeText(encodeText(clean))).toBe(clean);
        expect(encodeText(clean)).not.toMatch(/[\n:,]|^\s|\s$/);
      }),
      cases('texts of diagrams', 300, 3000),
    );
  });

  test('reads well', () => {
    expect(
      text
        .split('\n')
        .slice(0, 12)
        .map((line) => line.trim()),
    ).toEqual([
      'journey',
      'title Returning a parcel',
      'section Decide',
      '%% stage s1',
      '%% task c1',
      'Tries it on#44; twice: 4: Ola',
      '%% task c5',
      'Asks a friend#58; keep #35;2#44; or not?: 4: Ola',
      'section Send',
      '%% stage s2',
      '%% task c3',
      'Prints a label<br>at work: 2.5: Ola',
    ]);
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('what people do with it', () => {
  test('words, names, the title', () => {
    const edited = edit(
      edit(edit(text, 'Tries it on#44; twice', 'Tries it on once'), 'section Send', 'section Ship'),
      'title Returning',
      'title  Sending back',
    );
    expect(changed(edited)).toEqual([
      ['update', 'parcel', 'title', 'Sending back a parcel'],
      ['update', 's2', 'name', 'Ship'],
      ['update', 'c1', 'text', 'Tries it on once'],
    ]);
  });

  test('a step moved, with its mark and without', () => {
    const line = /\n.*Asks a friend.*/;
    const moved = edit(edit(text, line, ''), /(Prints a label.*)/, `$1${line.exec(text)?.[0] ?? ''}`);
    expect(changed(moved)).toContainEqual(['update', 'c5', 'stageId', 's2']);
    const both = /\n.*%% task c5\n.*/;
    const carried = edit(edit(text, both, ''), /(Prints a label.*)/, `$1${both.exec(text)?.[0] ?? ''}`);
    expect(changed(carried)).toContainEqual(['update', 'c5', 'stageId', 's2']);
    expect(changed(carried).some(([, id]) => id === 'e2')).toBe(false);
  });

  test('new steps and a new stage, once however often; what is not carried stays', () => {
    const edited = edit(
      text,
      /( +)section Send/,
      '$1  Reads the rules: 4: Ola\n$1section Wait\n$1  Looks at the tracker: 1: Ola\n$1section Send',
    );
    const merged = sync(edited);
    expect([merged.conflicts, merged.missing]).toEqual([[], []]);
    expect(merged.changes.map(({ op, kind, after }) => [op, kind, after])).toEqual([
      ['add', 'stage', { name: 'Wait' }],
      ['add', 'card', { text: 'Reads the rules', stageId: 's1', laneId: 'l1' }],
      ['add', 'card', expect.objectContaining({ text: 'Looks at the tracker', laneId: 'l1' })],
      ['add', 'emotion', expect.objectContaining({ value: -2 })],
      ['update', 'journey', ['s1', expect.any(String), 's2', 's3']],
    ]);
    expect(
      mergeFile(readMermaid(bytesOf(edited)), merged.merged).changes.filter(({ from }) => from === 'file'),
    ).toEqual([]);
  });

  test('steps in another order', () => {
    const [, first = '', second = ''] = /( +%% task c1\n.*\n)( +%% task c5\n.*\n)/.exec(text) ?? [];
    expect(changed(edit(text, first + second, second + first))).toEqual([
      ['update', '["s1","l1"]', 'order', ['c5', 'c1']],
    ]);
  });

  test('a score is the stage’s feeling, where one stands for it', () => {
    expect(changed(edit(text, 'Prints a label<br>at work: 2.5', 'Prints a label<br>at work: 5'))).toEqual([
      ['update', 'e2', 'value', 2],
    ]);
    expect(changed(edit(text, 'twice: 4', 'twice: 1'))).toEqual([['update', 'e1', 'value', -2]]);
    const two = readMermaid(bytesOf(edit(edit(text, 'twice: 4', 'twice: 1'), 'not?: 4', 'not?: 2')));
    expect(two.records.byId.e1?.fields).toEqual({ value: -1.5 });
    expect(two.notes?.[0]).toContain('count together as 1.5');
    const beyond = readMermaid(bytesOf(edit(text, 'twice: 4', 'twice: 9')));
    expect(beyond.records.byId.e1?.fields).toEqual({ value: 2 });
    expect(beyond.notes?.join()).toMatch(/^Line \d+: scores go from 1 to 5, so 9 counts as the nearest/);
  });

  test('a step deleted is missing, not deleted; a stale file reverts nothing', () => {
    expect(sync(edit(text, /\n.*%% task c5\n.*/, '')).missing).toEqual(['c5']);
    const board = {
      ...rich,
      cards: rich.cards.map((card) => (card.id === 'c1' ? { ...card, text: 'New' } : card)),
    };
    expect(sync(text, board).changes.filter(({ from }) => from === 'file')).toEqual([]);
    const both = sync(edit(text, 'Tries it on#44; twice', 'Other'), board);
    expect(both.conflicts).toMatchObject([{ recordId: 'c1', field: 'text', ours: 'Other', theirs: 'New' }]);
  });

  test('anybody’s diagram is all new', () => {
    const file = readMermaid(
      bytesOf(
        '# Notes\n\n```mermaid\n---\ntitle: Lunch\n---\n%%{init: {"theme": "dark"}}%%\njourney\n  accTitle: x\n  accDescr {\n a: b\n }\n  section Order\n    Reads the menu : 3 : Guest, Waiter\n    Orders: 5: Guest # quickly\n  section Eat\n    Eats: 5: Guest,\n```\nThat is all.\n',
      ),
    );
    expect(file.exported).toBeNull();
    expect(file.base).toEqual({ kind: 'none' });
    const given = Object.values(file.records.byId).map(({ kind, fields }) => [
      kind,
      fields.name ?? fields.text ?? fields.value ?? fields.title,
    ]);
    expect(given).toEqual([
      ['journey', 'Lunch'],
      ['persona', 'Guest'],
      ['persona', 'Waiter'],
      ['lane', 'Actions'],
      ['stage', 'Order'],
      ['stage', 'Eat'],
      ['card', 'Reads the menu'],
      ['card', 'Orders'],
      ['card', 'Eats'],
      ['emotion', 1],
      ['emotion', 2],
    ]);
    const empty = journeyFrom({ id: 'empty', title: 'Lunch' });
    const merged = mergeFile(file, toRecords(empty));
    expect(merged.conflicts).toEqual([]);
    expect(merged.changes.filter(({ op }) => op === 'add')).toHaveLength(10);
  });
});

describe('what is refused, with line and reason', () => {
  test.each([
    ['another diagram', 'graph TD\n A-->B', 'Line 1: a Mermaid journey begins with'],
    ['nothing', '%% only a comment\n', 'There is no journey in this file'],
    ['a step without score', 'journey\n section A\n Walks\n', 'Line 3: "Walks" is no step'],
    [
      'a semicolon',
      'journey\n section A\n Walks; runs: 3\n',
      'Line 3: Mermaid ends a statement at a semicolon',
    ],
    ['a section without a name', 'journey\n section\n', 'Line 2: a section needs a name'],
    ['a colon in a section', 'journey\n section A: B\n', 'Line 2: a section needs a name without a colon'],
    ['two journeys', 'journey\n section A\njourney\n', 'Line 3: a second journey begins'],
    ['front matter without end', '---\ntitle: x\n', 'Line 1: the lines between'],
    ['what is no text', '\u0000\u0001\u0002', 'The file is not a text file'],
  ])('%s', (_, source, message) => {
    expect(refusal(source)).toContain(`FormatError: ${message}`);
  });

  test('any line changed or lost: understood or refused, never another error', () => {
    const lines = text.split('\n');
    fc.assert(
      fc.property(
        fc.nat({ max: lines.length - 1 }),
        fc.nat({ max: 80 }),
        fc.string({ maxLength: 5 }),
        (i, at, put) => {
          const line = lines[i] ?? '';
          const edited = [
            ...lines.slice(0, i),
            line.slice(0, at) + put + line.slice(at + 2),
            ...lines.slice(i + 1),
          ];
          for (const source of [edited, lines.slice(0, i)]) {
            const said = refusal(source.join('\n'));
            expect(said === 'read without complaint' || said.startsWith('FormatError')).toBe(true);
          }
        },
      ),
      cases('diagrams, damaged', 300, 3000),
    );
  });

  test('is refused before it is understood where it has more steps than a map holds', () => {
    const steps = Array.from({ length: 20_000 }, (_, at) => `  Step ${at}: 3: Me`);
    expect(() => readMermaid(bytesOf(['journey', '  section All', ...steps].join('\n')))).toThrow(
      /holds 20,002 notes.*at most 5,000/,
    );
  });
});
