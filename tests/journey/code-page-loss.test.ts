import { expect, test } from 'vitest';
import { explainsLoss } from '../../src/journey/code-page-loss.ts';

/** All printable signs of ASCII: every one of them may stand beside a lost sign, and a pattern takes many of them for something else. */
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

test('any sign may stand in words that lose another', () => {
  expect(explainsLoss(`${ascii} 👍`, `${ascii} ??`, 'é')).toBe(true);
  expect(explainsLoss(`${ascii} 👍`, `${ascii.replace('-', '+')} ??`, 'é')).toBe(false);
});

test('what looks alike may stand for a lost sign', () => {
  expect(explainsLoss('Check-in – later…', 'Check-in - later...', 'é')).toBe(true);
  expect(explainsLoss('Łódź × 2', 'Lódz x 2', 'ó')).toBe(true);
});
