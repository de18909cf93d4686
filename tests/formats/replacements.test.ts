import { describe, expect, test } from 'vitest';
import { findReplacement } from '../../src/formats/file/find-replacement.ts';
import { undoReplaced } from '../../src/formats/file/undo-replaced.ts';

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
    ['a word as far as all go on alike', ['lanes', 'laneId'], ['lunges', 'lungeId'], ['ane', 'unge']],
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

describe('a word of ours put back, told by what makes a memory whole', () => {
  const undo = (was: string, is: string, ours: string[], theirs: string[]) =>
    undoReplaced(is, ours, theirs, (memory) => memory === was);

  test.each([
    ['a word', '{"stage":1,"stageId":2}', '{"phase":1,"phaseId":2}', ['id', 'stage'], ['phase']],
    ['whatever its case', '{"id":1,"stageId":2}', '{"key":1,"stagekey":2}', ['id'], ['key']],
    [
      'where words of people have it too',
      '{"name":"the label"}',
      '{"label":"the label"}',
      ['name'],
      ['label'],
    ],
    ['within a heading', 'Waiting time, waits', 'Queueing time, waits', ['Waiting time'], ['Queueing time']],
    ['behind the same word', 'Time waiting', 'Time queueing', ['Time waiting'], ['Time queueing']],
    ['with signs', '{"a.b":1,"axb":2}', '{"c+d":1,"axb":2}', ['a.b'], ['c+d']],
  ])('%s', (_, was, is, ours, theirs) => {
    const found = undo(was, is, ours, theirs);
    expect(found?.undo(is)).toBe(was);
    expect(found?.undoName(found.to)).toBe(found?.from);
  });

  test('none where none makes it whole, where it is not in there, and where looking would take too long', () => {
    expect(undo('{"stage":1}', '{"phase":2}', ['stage'], ['phase'])).toBeNull();
    let asked = 0;
    const count = () => {
      asked += 1;
      return false;
    };
    expect(undoReplaced('{"phase":2}', ['stage', ''], ['step', ''], count)).toBeNull();
    expect(undoReplaced(`phase${'x'.repeat(8_000_000)}`, ['stage'], ['phase'], count)).toBeNull();
    expect(asked).toBe(0);
    expect(undoReplaced('{"phase":2}', ['stage', 'stage'], ['phase', 'phase'], count)).toBeNull();
    expect(asked).toBe(1);
  });
});
