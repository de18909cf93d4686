import { describe, expect, test } from 'vitest';
import { type Box, bottom, intersects, right } from '../../src/layout/boxes.ts';
import { differences } from '../../src/model/equal.ts';
import type { Journey } from '../../src/model/journey.ts';
import { journeyFrom } from '../../src/model/parse-journey.ts';
import { openBoard } from '../support/live-board.ts';

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
      .slice(0, 160)
      .replace(/[\ud800-\udbff]$/, '') || `Name ${at}`,
);
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

function extremes(shift: number): Journey {
  const stages = [0, 1, 2].map((at) => ({ id: `s${at}`, name: pick(names, at * 5 + shift) }));
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

interface Drawn extends Box {
  role: string;
  parent: string;
  type: string;
  words: string;
}

function drawnOn(figma: PluginAPI): Drawn[] {
  return figma.currentPage.findAll().map((node) => {
    const stamp = JSON.parse(node.getSharedPluginData('throughline', 'stamp') || '{}');
    const box = node.absoluteBoundingBox ?? { x: 0, y: 0, width: 0, height: 0 };
    const words = `${String(stamp.role ?? stamp.kind)} ${String(stamp.recordId)} ${String(stamp.laneId ?? '')}`;
    return {
      ...box,
      role: String(stamp.role ?? stamp.kind),
      parent: node.parent?.id ?? '',
      type: node.type,
      words,
    };
  });
}

/** What lies on something by nature. */
const carriers = ['band', 'zero', 'divider'];
const onLabels = ['guidance', 'scale'];

function overlapsOf(drawn: readonly Drawn[]): string[] {
  const solid = drawn.filter(({ type, role }) => type !== 'CONNECTOR' && !carriers.includes(role));
  const found: string[] = [];
  solid.forEach((a, at) => {
    for (const b of solid.slice(at + 1)) {
      if (a.parent !== b.parent || !intersects(a, b)) continue;
      const natural =
        [a, b].some(({ role }) => role === 'lane') && [a, b].some(({ role }) => onLabels.includes(role));
      if (!natural) found.push(`${a.words} × ${b.words}`);
    }
  });
  return found;
}

describe('whatever people write', () => {
  for (const textMetrics of ['inter', 'coarse'] as const) {
    for (const shift of [0, 5]) {
      test(`nothing overlaps, and all of it comes back (${textMetrics} letters, ${shift})`, async () => {
        const board = openBoard({ settings: { textMetrics } });
        const journey = extremes(shift);
        await board.ask('insert', { journey });
        const drawn = drawnOn(board.figma);
        expect(overlapsOf(drawn)).toEqual([]);
        const [root] = board.figma.currentPage.children;
        if (!root) throw new Error('no map');
        const outside = drawn.filter(
          (node) =>
            node.type !== 'CONNECTOR' &&
            (node.x < root.x ||
              node.y < root.y ||
              right(node) > root.x + root.width ||
              bottom(node) > root.y + root.height),
        );
        expect(outside.map(({ words }) => words)).toEqual([]);
        const [map] = (await board.ask('read', {})).journeys;
        expect(map && differences(journey, map.journey)).toEqual([]);
      });
    }
  }
});
