import { expect, test } from 'vitest';
import type { Mapping } from '../../src/imports/mapping.ts';
import { feelingScales } from '../../src/imports/mapping.ts';
import { reduceBringIn } from '../../ui/state/bring-in.ts';
import { codeOfRow, rowOfCode } from '../../ui/state/mapping.ts';

const mapping = (title: string): Mapping => ({ source: '1', layout: 'across', title, stages: [], rows: [] });
const start = reduceBringIn(
  { step: 'pick', rootId: null },
  { do: 'mapped', name: 'a.csv', choices: [], mapping: mapping('likely') },
);

test('what was remembered comes in while nobody has changed anything, and never after', () => {
  expect(reduceBringIn(start, { do: 'recalled', mapping: mapping('kept') })).toMatchObject({
    mapping: { title: 'kept' },
    recalled: true,
  });
  const touched = reduceBringIn(start, { do: 'remap', mapping: mapping('own') });
  expect(reduceBringIn(touched, { do: 'recalled', mapping: mapping('kept') })).toMatchObject({
    mapping: { title: 'own' },
    recalled: false,
  });
});

test('what a row is taken for is one word of a list, and comes back from it', () => {
  for (const row of [
    { from: 'A', as: 'cards', kind: 'pains', name: 'B' },
    { from: 'A', as: 'emotion', scale: '1..5' },
    { from: 'A', as: 'stage', field: 'duration' },
    { from: 'A', as: 'detail', field: 'a:b' },
    { from: 'A', as: 'severity' },
    { from: 'A', as: 'ignore' },
  ] as const)
    expect(rowOfCode(row, codeOfRow(row), feelingScales)).toEqual(row);
});
