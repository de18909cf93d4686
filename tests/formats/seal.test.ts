import { expect, test } from 'vitest';
import { checkSeal, sealOf } from '../../src/formats/file/seal.ts';

const memory = { id: 'k3x9', base: { title: 'Tea', cards: [{ id: 'c1', text: 'Boils\nwater 😀' }] } };

test('a seal holds for the same meaning, however it was written down again', () => {
  const seal = sealOf(memory);
  const again = {
    base: { cards: [{ text: 'Boils\r\nwater \ud83d\ude00', id: 'c1' }], title: 'Tea' },
    id: 'k3x9',
  };
  expect(checkSeal(JSON.parse(JSON.stringify(again, null, 4)), seal)).toBe('whole');
});

test('a seal breaks when one word of the memory was replaced, or the seal itself', () => {
  const seal = sealOf(memory);
  const replaced = JSON.parse(JSON.stringify(memory).replaceAll('water', 'milk'));
  expect(checkSeal(replaced, seal)).toBe('damaged');
  expect(checkSeal(memory, `${seal}x`)).toBe('damaged');
});

test('a memory without a seal is not damaged: nobody knows', () => {
  expect([undefined, null, ''].map((seal) => checkSeal(memory, seal))).toEqual(Array(3).fill('unsealed'));
});
