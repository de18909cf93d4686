import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type EmotionScale,
  emotionFromFace,
  emotionScales,
  emotionStep,
  emotionSteps,
  fromScale,
  snapEmotion,
  toScale,
  withoutFace,
} from '../../src/journey/emotion.ts';
import { hashJson } from '../../src/journey/hash.ts';
import { createIds } from '../../src/journey/ids.ts';
import { metricText, parseMetricText } from '../../src/journey/metric-text.ts';
import { severityColour, severityFromColour } from '../../src/journey/severity.ts';

describe('emotion', () => {
  test('every half point has a face and a word of its own', () => {
    expect(emotionSteps).toHaveLength(9);
    expect(new Set(emotionSteps.map(({ emoji }) => emoji)).size).toBe(9);
    expect(new Set(emotionSteps.map(({ word }) => word)).size).toBe(9);
    for (const { value, emoji, word } of emotionSteps) {
      expect(emotionFromFace(`${emoji} ${word}`)).toBe(value);
      expect(emotionStep(value).emoji).toBe(emoji);
      expect(withoutFace(`${emoji} ${word}`)).toBe(word);
    }
  });

  test('snaps to the scale and never to minus zero', () => {
    expect([-9, -1.3, -0.1, 0.24, 0.25, 1.9, 7].map(snapEmotion)).toEqual([-2, -1.5, 0, 0, 0.5, 2, 2]);
  });

  test('the first face counts, ours or another; words alone say nothing', () => {
    expect(emotionFromFace('☹️ then 😍')).toBe(-1);
    expect(emotionFromFace('so-so')).toBeNull();
    expect(withoutFace('☹️ lost')).toBe('lost');
  });

  test.each<[EmotionScale, number, number]>([
    ['1..5', 1, 5],
    ['0..10', 0, 10],
    ['0..100', 0, 100],
    ['-5..5', -5, 5],
    ['-2..2', -2, 2],
  ])('the scale %s runs from %d to %d and back', (scale, low, high) => {
    expect([toScale(-2, scale), toScale(2, scale)]).toEqual([low, high]);
    for (const { value } of emotionSteps)
      expect(fromScale(toScale(value, scale), scale)).toBeCloseTo(value, 12);
    expect(Object.keys(emotionScales)).toContain(scale);
  });
});

test('severity shows as a colour, and only orange and red rate', () => {
  expect([undefined, 1, 2, 3, 4, 5].map(severityColour)).toEqual([
    'pink',
    'pink',
    'pink',
    'orange',
    'red',
    'red',
  ]);
  expect(severityFromColour('red', 5)).toBe(5);
  expect(severityFromColour('red', 2)).toBe(4);
  expect(severityFromColour('orange', undefined)).toBe(3);
  expect(severityFromColour('yellow', 4)).toBe(4);
  expect(severityFromColour('pink', undefined)).toBeUndefined();
});

test('ids are short, begin with a letter and are new, even with the poorest chance', () => {
  const ids = createIds(() => 0, ['bbbbbbbb']);
  const given = Array.from({ length: 50 }, ids);
  expect(new Set(given).size).toBe(50);
  expect(given).not.toContain('bbbbbbbb');
  for (const id of Array.from({ length: 50 }, createIds(Math.random)))
    expect(id).toMatch(/^[a-z][a-z2-9]{7}$/);
});

describe('the note of a metric', () => {
  test.each([
    [{ kind: 'NPS', baseline: 32, current: 41, target: 45 }, 'NPS 32 → 41, target 45'],
    [{ kind: 'NPS', baseline: 32, target: 45 }, 'NPS 32 → ?, target 45'],
    [{ kind: 'CSAT', current: '81 %' }, 'CSAT 81 %'],
    [{ kind: 'time', name: 'Days to answer', baseline: -1.5, current: 2 }, 'Days to answer -1.5 → 2'],
    [{ kind: 'cost' }, 'cost'],
  ])('%j reads %s', (metric, text) => {
    expect(metricText({ id: 'm', ...metric })).toBe(text);
    const { kind, name = kind, ...values } = { name: undefined, ...metric };
    expect(parseMetricText(text)).toEqual({ name: name ?? kind, ...values });
  });

  test.each([
    ['NPS: 32 -> 41; Target: 45', { name: 'NPS', baseline: 32, current: 41, target: 45 }],
    ['nps 32 => 41 goal 45', { name: 'nps', baseline: 32, current: 41, target: 45 }],
    [
      'Conversion 2.1 % to 2.9 %, aim 5 %',
      { name: 'Conversion', baseline: '2.1 %', current: '2.9 %', target: '5 %' },
    ],
    [
      'Worn 8 h a day on day 100 61 % → 64 %',
      { name: 'Worn 8 h a day on day 100', baseline: '61 %', current: '64 %' },
    ],
    ['Churn −3', { name: 'Churn', current: -3 }],
    ['', null],
  ])('%s is understood', (text, fields) => {
    expect(parseMetricText(text)).toEqual(fields);
  });
});

test('equal values have equal hashes, whatever the order of fields; others hardly ever', () => {
  expect(hashJson({ a: 1, b: [null, 'x'] })).toBe(hashJson({ b: [null, 'x'], a: 1 }));
  expect(hashJson(undefined)).toBe(hashJson(null));
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      const hash = hashJson(JSON.parse(text));
      expect(hash).toMatch(/^[0-9a-z]{1,11}$/);
      if (!text.includes('{')) expect(seen.get(hash) ?? text).toBe(text);
      if (!text.includes('{')) seen.set(hash, text);
    }),
    { numRuns: 500 },
  );
});
