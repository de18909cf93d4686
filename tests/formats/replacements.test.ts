import { describe, expect, test } from 'vitest';
import { findReplacement } from '../../src/formats/file/find-replacement.ts';

describe('what was replaced, told by what our words became', () => {
  test.each<[string, string[], string[], [string, string] | null]>([
    ['a letter', ['stage', 'cards', 'lanes'], ['stoge', 'cords', 'lones'], ['a', 'o']],
    ['a letter by two', ['map', 'persona'], ['mabb', 'bbersona'], ['p', 'bb']],
    ['a letter taken out', ['lanes', 'cards', 'links'], ['lane', 'card', 'link'], ['s', '']],
    [
      'a word within others',
      ['stageId', 'laneId', 'cardId'],
      ['stagekey', 'lanekey', 'cardkey'],
      ['Id', 'key'],
    ],
    ['a word as far as all go on alike', ['lanes', 'laneId'], ['lunges', 'lungeId'], ['an', 'ung']],
    ['a word whatever its case', ['ab', 'cA', 'dA'], ['ob', 'co', 'do'], ['a', 'o']],
    ['a sign', ['c.1', 'c.2', 'k'], ['c-1', 'c-2'], ['.', '-']],
    ['one word alone: too little', ['stage', 'x'], ['stoge', 'x'], null],
    ['words that have little in common', ['abcdef', 'uvwxyz'], ['a12345', 'u67890'], null],
    ['what is there as it was', ['stage', 'cards'], ['stage', 'cards', 'more'], null],
    ['nothing', ['stage', 'cards'], [''], null],
  ])('%s', (_, ours, there, told) => {
    const found = findReplacement(ours, new Set(there));
    expect(found && [found.from, found.to]).toEqual(told);
    if (found && told) expect(ours.map(found.apply)).toEqual(expect.arrayContaining(there));
  });

  test('one word is enough where that was asked for; the one that tells most of them counts', () => {
    expect(findReplacement(['stage'], new Set(['stoge']), 1)).toMatchObject({ from: 'a', to: 'o' });
    expect(findReplacement(['ab', 'cab', 'dab'], new Set(['eb', 'cob', 'dob']))).toMatchObject({
      from: 'a',
      to: 'o',
    });
    expect(findReplacement(['c.1', 'c.2'], new Set(['c$&1', 'c$&2']))?.apply('a.b c')).toBe('a$&b c');
  });
});
