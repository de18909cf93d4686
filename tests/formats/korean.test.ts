import { expect, test } from 'vitest';
import { makeKoreanDecoder } from '../../src/formats/encodings/decode-korean.ts';

const decode = makeKoreanDecoder();

/** Every place that code page 949 has beyond KS X 1001: two bytes each, in order. */
const places = range(0x81, 0xc6).flatMap((lead) =>
  [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x81, lead <= 0xa0 ? 0xfe : 0xa0)].map(
    (trail) => [lead, trail] as const,
  ),
);

// As Python's cp949 has them: where a row of places begins and ends, the first and the last of all.
test.each<[number, number, string]>([
  [0x81, 0x41, '갂'],
  [0x81, 0x5a, '갴'],
  [0x81, 0x61, '갵'],
  [0x81, 0x7a, '걕'],
  [0x81, 0x81, '걖'],
  [0x81, 0xfe, '괓'],
  [0xa0, 0xfe, '좤'],
  [0xa1, 0x41, '좥'],
  [0xa1, 0xa0, '줎'],
  [0xa2, 0x41, '줐'],
  [0xc5, 0xa0, '힋'],
  [0xc6, 0x41, '힍'],
  [0xc6, 0x52, '힣'],
])('%i %i is %s', (lead, trail, syllable) => {
  expect(decode(Uint8Array.of(lead, trail))).toBe(syllable);
});

test('each syllable that KS X 1001 lacks has its own place, in the order of Unicode', () => {
  const read = places.map((pair) => decode(Uint8Array.from(pair)));
  const syllables = read.filter((text) => /^[가-힣]$/.test(text));
  expect(syllables).toHaveLength(8822);
  expect([...new Set(syllables)].sort()).toEqual(syllables);
  expect(read.slice(8822).join('')).toMatch(/^\ufffd*$/);
});

test('what has no place there is no syllable, and takes nothing with it', () => {
  for (const [lead, trail] of [
    [0xc6, 0x53],
    [0xc7, 0x41],
    [0x81, 0x5b],
    [0x81, 0x7b],
    [0x81, 0x80],
    [0xa1, 0x5b],
  ] as const)
    expect(decode(Uint8Array.of(0x61, lead, trail, 0x62, 0x63))).not.toMatch(/[가-힣]/);
  expect(decode(Uint8Array.of(0x41, 0x80, 0x42))).toMatch(/^A.B$/);
});

test('they stand among those of the standard and plain letters', () => {
  const mixed = Uint8Array.of(0x41, 0xb0, 0xa1, 0x81, 0x41, 0x42, 0xc8, 0xfe, 0xa1, 0xa1, 0x7a);
  expect(decode(mixed)).toBe('A가갂B힝\u3000z');
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
