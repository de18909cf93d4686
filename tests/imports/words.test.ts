import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { fieldsWithWords } from '../../src/imports/build/words-of-journey.ts';
import { rowRoles } from '../../src/imports/mapping.ts';
import { wordsOf } from '../../src/imports/text/split-notes.ts';
import '../support/seed.ts';
import { type ReadMap, readMap } from './read-map.ts';

const word = fc.constantFrom(
  'search',
  'pay',
  'Queue',
  'Émile',
  '木',
  'x1',
  '42',
  'no',
  'high',
  '😊',
  '-1',
  '3',
  '7',
  'a',
  'Q&A',
  '1.',
  '(low)',
  '**bold**',
  'ok?',
  'owner:',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: words },
  fc.array(words, { minLength: 2, maxLength: 3 }).map((lines) => lines.map((line) => `- ${line}`).join('\n')),
);
const name = fc.oneof(
  fc.constantFrom(
    'Actions',
    'Pain points',
    'Feelings',
    'Severity',
    'Owner',
    'Persona',
    'NPS',
    'Duration',
    'Stage',
    'Type',
    'Note',
    'Line of visibility',
    'Awareness',
    'Phase 2',
    '',
    '#',
  ),
  words,
);
const table = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 7 }))
  .chain(([width, height]) =>
    fc.tuple(
      fc.array(name, { minLength: width, maxLength: width }),
      fc.array(fc.tuple(name, fc.array(cell, { minLength: width - 1, maxLength: width - 1 })), {
        minLength: height,
        maxLength: height,
      }),
    ),
  )
  .map(([head, body]) => [head, ...body.map(([label, cells]) => [label, ...cells])]);

const markdown = (rows: string[][]) =>
  rows
    .map((row) => row.map((each) => each.replace(/\n/g, '<br>')))
    .flatMap((row, at) => [row, ...(at === 0 ? [row.map(() => '---')] : [])])
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
const forms: [string, string, (rows: string[][]) => string][] = [
  ['CSV', 'a.csv', (rows) => Papa.unparse(rows)],
  ['Markdown', 'a.md', (rows) => `Before it\n\n${markdown(rows)}\n\nbehind it`],
  [
    'HTML',
    'a.html',
    (rows) =>
      `<table>${rows.map((row) => `<tr>${row.map((each) => `<td>${each.replace(/&/g, '&amp;').replace(/\n/g, '<br>')}</td>`).join('')}</tr>`).join('')}</table>`,
  ],
  [
    'objects',
    'a.json',
    (rows) =>
      JSON.stringify({
        title: 'A map',
        phases: rows
          .slice(1)
          .map((row) => Object.fromEntries(row.map((each, at) => [rows[0]?.[at] || `k${at}`, each]))),
      }),
  ],
];

/** Words of the source that are neither on the map nor listed. */
function lostOf(text: string, { journey, left }: ReadMap): string[] {
  const held = new Set([...fieldsWithWords(journey), ...left.map((each) => each.text)].flatMap(wordsOf));
  return [...new Set(wordsOf(text))].filter((each) => !held.has(each));
}

test.each(forms)(
  'all words of a table in %s are on the map or listed, whatever is taken for what',
  async (form, file, write) => {
    const law = fc.asyncProperty(table, fc.array(fc.nat()), async (rows, choices) => {
      const content = write(rows);
      const read = await readMap(content, file, (mapping) => ({
        ...mapping,
        stages: mapping.stages.map((stage, at) => {
          const choice = (choices[at] ?? 0) % 5;
          // Left out, or called otherwise: what it was called before is listed.
          if (choice === 1) return { ...stage, as: 'ignore' as const };
          return choice === 2 ? { ...stage, name: `Renamed ${at}` } : stage;
        }),
        rows: mapping.rows.map((row, at) => {
          const as = rowRoles[(choices[at] ?? 0) % (rowRoles.length * 2)];
          return as === undefined || as === 'cards' ? row : { from: row.from, as, scale: '1..5' as const };
        }),
      })).catch((error: unknown) => error);
      // What is no table at all is refused in words.
      if (read instanceof Error) {
        expect(read.message).toMatch(/no table|nothing in it|no stages/i);
        return;
      }
      const said =
        form === 'objects' ? fieldsWithWords(JSON.parse(content)).join(' ') : rows.flat().join(' ');
      expect(lostOf(said, read as ReadMap)).toEqual([]);
    });
    await fc.assert(law, { numRuns: Number(process.env.FUZZ ? 3000 : 150) });
  },
);

const outline = fc
  .array(
    fc.tuple(
      words,
      fc.array(
        fc.tuple(
          fc.constantFrom('Actions', 'Pains', 'Thinking', 'Mood'),
          fc.array(words, { minLength: 1, maxLength: 3 }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      fc.option(words),
    ),
    { minLength: 2, maxLength: 4 },
  )
  .map((sections) =>
    sections
      .map(
        ([title, rows, after]) =>
          `## ${title}\n\n${rows.map(([row, notes]) => `**${row}:**\n${notes.map((note) => `- ${note}`).join('\n')}`).join('\n\n')}\n\n${after ?? ''}`,
      )
      .join('\n\n'),
  );

test('all words of an outline are on the map or listed', async () => {
  const law = fc.asyncProperty(outline, fc.option(words), async (text, before) => {
    const content = `${before ?? ''}\n\n${text}`;
    const read = await readMap(content, 'a.md').catch((error: unknown) => error);
    if (read instanceof Error) expect(read.message).toMatch(/no table|nothing in it/i);
    else expect(lostOf(content, read as ReadMap)).toEqual([]);
  });
  await fc.assert(law, { numRuns: Number(process.env.FUZZ ? 3000 : 200) });
});
