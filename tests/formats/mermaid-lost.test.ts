import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMermaid } from '../../src/formats/mermaid/read-mermaid.ts';
import { chooseLane, writeMermaid } from '../../src/formats/mermaid/write-mermaid.ts';
import { recogniseDiagram } from '../../src/formats/recognise.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { awkwardJourney } from '../journey/awkward-journey.ts';
import { cases } from '../support/cases.ts';
import { bytesOf, inputOf, parcel } from './export-input.ts';

const map = journeyFrom({
  ...parcel,
  personas: [...parcel.personas, { id: 'mum', name: 'Mum' }],
  cards: [
    ...parcel.cards,
    { id: 'c5', stageId: 's1', laneId: 'l1', text: 'Asks a friend' },
    { id: 'c6', stageId: 's1', laneId: 'l1', text: 'Asks a friend', score: 2, actors: ['mum'] },
    { id: 'c7', stageId: 's3', laneId: 'l1', text: 'Waits for the money' },
  ],
});
const text = writeMermaid(inputOf(map));
const bringIn = (source: string, to = map) =>
  mergeFile(recogniseDiagram(readMermaid(bytesOf(source)), to), toRecords(to));
const without = (source: string, drop: (line: string, index: number) => boolean) =>
  source
    .split('\n')
    .filter((line, index) => !(line.trim().startsWith('%%') && drop(line, index)))
    .join('\n');
const nothing = { changes: [], conflicts: [], missing: [] };

describe('our own diagram whose lines of memory were lost', () => {
  test.each<[string, (line: string) => boolean]>([
    ['all', () => true],
    ['all but the marks', (line) => !/%% (stage|task) /.test(line)],
    ['the marks', (line) => /%% (stage|task) /.test(line)],
    ['the marks of stages and all at the end', (line) => !/%% task /.test(line)],
    ['the hashes', (line) => /%% base /.test(line)],
    ['the one of the whole', (line) => /%% throughline/.test(line)],
  ])('%s: the map is known by what it says', (_, drop) => {
    expect(bringIn(without(text, drop))).toMatchObject(nothing);
  });

  test('any of them: nothing is doubled, nothing is changed unasked', () => {
    fc.assert(
      fc.property(awkwardJourney, fc.infiniteStream(fc.boolean()), (given, drops) => {
        // Which of several that say the same is which, nobody can tell.
        const stages = given.stages.map((stage, index) => ({ ...stage, name: `${stage.name}${index}` }));
        const cards = given.cards.map((card, index) => ({ ...card, text: `${card.text}${index}` }));
        const personas = given.personas.map((each, index) => ({ ...each, name: `${each.name}${index}` }));
        const journey = { ...given, stages, cards, personas };
        const source = without(writeMermaid(inputOf(journey)), () => drops.next().value === true);
        const { changes, missing } = bringIn(source, journey);
        expect([changes, missing]).toEqual([[], []]);
      }),
      cases('diagrams without memory', 200, 2000),
    );
  });

  test('what was edited in it is a question, also where the words are others', () => {
    const edited = without(text, () => true)
      .replace('Prints a label', 'Prints the label')
      .replace('section Send', 'section Ship it')
      .replace('Waits for the money: 2', 'Hopes: 1');
    const { changes, conflicts } = bringIn(edited);
    expect(changes).toEqual([]);
    expect(conflicts.map(({ recordId, field, ours }) => [recordId, field, ours])).toEqual([
      ['s2', 'name', 'Ship it'],
      ['c3', 'text', 'Prints the label\nat work'],
      ['c7', 'text', 'Hopes'],
      ['c7', 'score', 1],
    ]);
  });

  test('new steps come into the row, with what they have of their own', () => {
    const edited = without(text, () => true).replace(
      /( +)section Send/,
      '$1  Reads: 5: Ola, Bob\n$1section Send',
    );
    expect(bringIn(edited).changes.filter(({ op }) => op === 'add')).toMatchObject([
      { kind: 'persona', after: { name: 'Bob' } },
      {
        kind: 'card',
        after: { text: 'Reads', stageId: 's1', laneId: 'l1', score: 5, actors: ['ola', 'Bob'] },
      },
    ]);
    expect(chooseLane(map)?.id).toBe('l1');
  });

  test('a name that is the id of something else on the map harms nothing', () => {
    const { changes } = bringIn('journey\n section Pay\n Pays: 3: s1, c1\n');
    expect(changes.filter(({ kind }) => kind === 'persona').map(({ after }) => after)).toEqual([
      { name: 's1' },
      { name: 'c1' },
    ]);
  });
});

describe('lines that Mermaid cannot read', () => {
  test('are left out and named all at once, and the rest is brought in', () => {
    const edited = text
      .replace(/Asks a friend(?=: 2)/, 'Asks an aunt')
      .replace(/( +)Waits for the money: .*/, '$1Waits for; the money: 3\n$1Walks\n$1section Then: home');
    const { changes, missing, problems } = bringIn(`${edited}\n  section Last: one\n    Sleeps: 4\n`);
    expect(problems.map((problem) => problem.text.replace(/^Line \d+: /, ''))).toEqual([
      expect.stringMatching(/^Mermaid ends a statement at a semicolon/),
      expect.stringMatching(/^"Walks" is no step/),
    ]);
    expect(missing).toEqual([]);
    expect(changes.map(({ op, kind, after }) => [op, kind, after])).toEqual(
      expect.arrayContaining([
        ['update', 'card', 'Asks an aunt'],
        ['add', 'stage', { name: 'Last: one' }],
      ]),
    );
  });
});
