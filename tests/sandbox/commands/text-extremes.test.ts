import { describe, expect, test } from 'vitest';
import { differences } from '../../../src/journey/equal.ts';
import { type Box, bottom, intersects, right } from '../../../src/plane/boxes.ts';
import { extremeJourney } from '../../support/extreme-journey.ts';
import { openBoard } from '../../support/live-board.ts';

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
        const journey = extremeJourney(shift);
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
