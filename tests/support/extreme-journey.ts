import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';

/** What people paste: nothing, far too much, scripts without spaces, from right to left, faces, lines, addresses. */
const texts = [
  '',
  ' ',
  'a',
  'x'.repeat(5000),
  'word '.repeat(1000),
  '日本語のテキスト'.repeat(600),
  'ไม่มีช่องว่างระหว่างคำ'.repeat(220),
  'مرحبا بالعالم '.repeat(350),
  'שלום עולם'.repeat(550),
  '👩‍👩‍👧'.repeat(600),
  '🙂'.repeat(2400),
  'line\n'.repeat(900),
  `https://example.org/${'path-'.repeat(900)}`,
  'mixed مرحبا 日本 🙂 '.repeat(250),
].map((text) => text.slice(0, 5000).replace(/[\ud800-\udbff]$/, ''));

const names = texts.map(
  (text, at) =>
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\ud800-\udbff]$/, '') || `Name ${at}`,
);
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** A map that has them everywhere a person can write; `shift` deals them out anew. */
export function extremeJourney(shift: number): Journey {
  const stages = [0, 1, 2].map((at) => ({
    id: `s${at}`,
    name: pick(names, at * 5 + shift),
    goal: pick(texts, at * 3 + shift + 1),
    risks: [pick(names, at + shift), pick(texts, at + shift + 6)],
    duration: pick(texts, at * 2 + shift),
  }));
  const kinds = ['goals', 'actions', 'pains', 'emotions', 'metrics'];
  const lanes = kinds.map((kind, at) => ({
    id: `l${at}`,
    name: pick(names, at * 3 + shift),
    kind,
    guidance: pick(texts, at + shift),
    lineBelow: pick(texts, at * 4 + shift),
  }));
  const cards = texts.map((text, at) => ({
    id: `c${at}`,
    stageId: `s${at % 3}`,
    laneId: `l${at % 3}`,
    text,
  }));
  const parked = [5, 9, 3].map((at) => ({
    id: `p${at}`,
    stageId: null,
    laneId: null,
    text: pick(texts, at + shift),
  }));
  return journeyFrom({
    id: 'j',
    title: pick(names, shift),
    scenario: pick(texts, shift + 3),
    purpose: pick(texts, shift + 7),
    personas: [0, 1].map((at) => ({
      id: `who${at}`,
      name: pick(names, at + shift + 8),
      emoji: pick(texts, at + shift + 10),
      quote: pick(texts, at + shift + 4),
      needs: pick(texts, at + shift + 9),
      frustrations: [pick(names, shift + 2), pick(names, shift + 11)],
    })),
    stages,
    lanes,
    cards: [...cards, ...parked],
    emotions: stages.map(({ id }, at) => ({
      id: `e${at}`,
      stageId: id,
      personaId: `who${at % 2}`,
      value: at - 1,
      label: pick(names, at + shift),
    })),
    metrics: [
      {
        id: 'm',
        kind: 'NPS',
        name: pick(names, shift + 5),
        stageId: 's0',
        baseline: 3,
        target: pick(names, shift),
      },
    ],
  });
}
