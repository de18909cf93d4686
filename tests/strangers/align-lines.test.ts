import { expect, test } from 'vitest';
import { alignLines } from '../../src/strangers/adopt/align-lines.ts';

/** Rows as `name: word word`, one a line. */
const lines = (...rows: string[]) =>
  rows.map((row) => {
    const [name = '', words = ''] = row.split(':');
    return { name: name.trim(), words: words.split(' ').filter((word) => word !== '') };
  });

const before = lines('Goals: sleep', 'Actions: opens closes', 'Pains: waits', 'Pains: pays');

test.each([
  ['nothing', before, [0, 1, 2, 3]],
  ['a row in front', lines('Ideas: chat', ...['Goals: sleep', 'Actions: opens closes']), [undefined, 0, 1]],
  ['a row taken out', lines('Goals: sleep', 'Pains: waits', 'Pains: pays'), [0, 2, 3]],
  ['two rows of one name, in their order', lines('Pains: new', 'Pains: newer'), [2, 3]],
  [
    'a row moved to the end',
    lines('Goals: sleep', 'Pains: waits', 'Pains: pays', 'Actions: opens'),
    [0, 2, 3, 1],
  ],
  [
    'a row moved and renamed',
    lines('Steps: opens closes', 'Goals: sleep', 'Pains: waits', 'Pains: pays'),
    [1, 0, 2, 3],
  ],
  [
    'a row renamed and rewritten',
    lines('Goals: sleep', 'Steps: runs', 'Pains: waits', 'Pains: pays'),
    [0, 1, 2, 3],
  ],
  ['one word elsewhere', lines('Actions: opens', 'Goals: sleep', 'Ideas: opens'), [1, 0, undefined]],
])('%s: rows are known again', (_, now, expected) => {
  expect(alignLines(before, now)).toEqual(expected);
});
