import { expect, test } from 'vitest';
import { fieldsWithWords } from '../../src/imports/build/words-of-journey.ts';
import { wordsOf } from '../../src/imports/text/split-notes.ts';
import { readMap, tellCells } from './read-map.ts';
import { strangeTables } from './strange-tables.ts';
import { strangeTexts } from './strange-texts.ts';

/** Tables and texts of many looks become maps without an answer: stages, rows and cells, and no word is lost. */
test.each([...strangeTables, ...strangeTexts])('$name', async ({ file, lines, rows, cells }) => {
  const text = lines.join('\n');
  const { journey, mapping, left } = await readMap(text, file);
  expect(tellCells(journey)).toEqual(cells);
  expect(
    Object.fromEntries(
      mapping.rows.map(({ from, as, kind, name }) => [name ?? from, as === 'cards' ? kind : as]),
    ),
  ).toEqual(rows);
  const told = new Set([...fieldsWithWords(journey), ...left.map((each) => each.text)].flatMap(wordsOf));
  // Tags and marks of the form itself are no words.
  const source = text.replace(/<[^>]*>/g, '\n').replace(/^```\w*$/gm, '');
  expect(wordsOf(source).filter((word) => !told.has(word))).toEqual([]);
});

test('empty lines between the rows of one table divide nothing; headings of their own do', async () => {
  const spaced =
    ',A,B,C\n,,,\nActions,1a,1b,1c\n,,,\nPains,2a,2b,\nIdeas,3a,,\n,,,\nSystems,4a,,\nTeams,5a,5b,\n';
  const { journey, choices } = await readMap(spaced, 'a.csv');
  expect(choices).toHaveLength(1);
  expect(journey.lanes.map(({ name }) => name)).toEqual(['Actions', 'Pains', 'Ideas', 'Systems', 'Teams']);
  const two = ',A,B\nActions,1a,1b\nPains,2a,2b\n,,\n,A,B\nActions,3a,3b\nPains,4a,4b\n';
  const found = await readMap(two, 'a.csv');
  expect(found.choices.map(({ source }) => source.name)).toEqual([
    'The table, from row 1 on',
    'The table, from row 5 on',
  ]);
  expect(found.questions.map(({ id }) => id)).toEqual(['source']);
});

test('a semicolon divides notes only where a table has no other way, and its pieces are short', async () => {
  const cellsOf = async (text: string) => tellCells((await readMap(text, 'a.csv')).journey).Actions?.Find;
  const table = (cell: string, other: string) =>
    `Stage,Actions,Pains\nFind,"${cell}",Noise\nBuy,"${other}",Fees\n`;
  expect(await cellsOf(table('looks; asks', 'pays; waits'))).toEqual(['looks', 'asks']);
  expect(await cellsOf(table('looks; asks', 'pays'))).toEqual(['looks; asks']);
  expect(await cellsOf(table('looks; asks', 'pays; waits\nleaves'))).toEqual(['looks; asks']);
  const long = 'a sentence that goes on and on with a second half that is longer than any note';
  expect(await cellsOf(table(`${long}; ${long}`, `${long}; ${long}`))).toEqual([`${long}; ${long}`]);
});
