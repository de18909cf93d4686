import { describe, expect, test } from 'vitest';
import type { ApiStats } from '../../../playground/figjam/document/control.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { readStamp } from '../../../src/sandbox/read/stamps.ts';
import { drawMap } from '../../../src/sandbox/step/draw-map.ts';
import { type FigJam, openFigJam } from '../../support/figjam.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';

const write = (figjam: FigJam, journey: Journey, more: Parameters<typeof drawMap>[2] = {}) =>
  figjam.settle(drawMap(figjam.host, journey, { near: { x: 500, y: -300 }, ...more }));

describe('drawMap', () => {
  test('draws every placement once, at its place, with its stamp', async () => {
    const figjam = openFigJam();
    const journey = exampleJourney();
    const written = await write(figjam, journey);
    const root = await figjam.settle(figjam.host.getNodeByIdAsync(written.rootId));
    expect(root?.type).toBe('SECTION');
    expect(figjam.host.currentPage.children.map(({ id }) => id)).toEqual([written.rootId]);
    const all = figjam.host.currentPage.findAll();
    expect(all.length).toBe(written.work.added.length);
    for (const node of all) {
      const stamp = readStamp(node);
      expect(stamp?.nodeId, node.type).toBe(node.id);
      if (stamp?.kind === 'card') {
        expect({ x: node.x, y: node.y }).toEqual(stamp.local);
        expect({ x: node.absoluteTransform[0][2], y: node.absoluteTransform[1][2] }).toEqual(stamp.page);
      }
    }
  });

  test('needs few calls', async () => {
    const cards = (count: number, extra: Partial<Journey> = {}): Journey => ({
      id: 'j',
      title: 'T',
      personas: [],
      stages: [{ id: 's', name: 'S' }],
      lanes: [{ id: 'l', name: 'L', kind: 'actions' }],
      cards: Array.from({ length: count }, (_, i) => ({
        id: `c${i}`,
        stageId: 's',
        laneId: 'l',
        text: `Card ${i}`,
      })),
      links: [],
      emotions: [],
      metrics: [],
      ...extra,
    });
    const cost = async (journey: Journey) => {
      const figjam = openFigJam();
      await write(figjam, journey);
      return sum(figjam.control.stats());
    };
    const link = (label?: string) => (i: number) => ({
      id: `k${i}`,
      from: `c${i}`,
      to: `c${i + 1}`,
      ...(label ? { label } : {}),
    });
    const links = (make: (i: number) => Journey['links'][number]) => ({
      links: Array.from({ length: 20 }, (_, i) => make(i)),
    });
    const base = await cost(cards(40));
    expect(((await cost(cards(60))) - base) / 20).toBeLessThanOrEqual(12);
    expect(((await cost(cards(40, links(link())))) - base) / 20).toBeLessThanOrEqual(9);
    expect(((await cost(cards(40, links(link('then'))))) - base) / 20).toBeLessThanOrEqual(14);
  });

  test('one undo takes the whole map away, and nothing else', async () => {
    const figjam = openFigJam();
    const mine = figjam.control.act({ do: 'addSticky', x: 0, y: 0, text: 'mine', color: 'yellow' });
    const before = JSON.stringify(figjam.control.records());
    await write(figjam, exampleJourney());
    figjam.control.act({ do: 'undo' });
    expect(JSON.stringify(figjam.control.records())).toBe(before);
    expect(mine).toHaveLength(1);
  });

  test('a failure at any call leaves the board as it was', async () => {
    const small: Journey = {
      id: 'j',
      title: 'T',
      personas: [{ id: 'p', name: 'P', quote: 'q', needs: 'n' }],
      stages: [
        { id: 's', name: 'S' },
        { id: 't', name: 'T' },
      ],
      lanes: [
        { id: 'l', name: 'L', kind: 'actions' },
        { id: 'e', name: 'E', kind: 'emotions' },
      ],
      cards: ['a', 'b', 'c'].map((id) => ({ id, stageId: id === 'c' ? 't' : 's', laneId: 'l', text: id })),
      links: [
        { id: 'k', from: 'a', to: 'b', label: 'then' },
        { id: 'm', from: 'b', to: 'c' },
      ],
      emotions: ['s', 't'].map((stageId, i) => ({ id: `f${i}`, stageId, personaId: 'p', value: i })),
      metrics: [{ id: 'n', kind: 'NPS' }],
    };
    const whole = openFigJam();
    await write(whole, small);
    const calls = sum(whole.control.stats());
    for (let call = 1; call <= calls; call += 1) {
      const figjam = openFigJam();
      figjam.control.act({ do: 'addSticky', x: 0, y: 0, text: 'mine', color: 'yellow' });
      const before = JSON.stringify(figjam.control.records());
      figjam.control.failAt(call);
      const outcome = await write(figjam, small).then(
        () => 'drawn',
        (error: Error) => error.message,
      );
      // Only the relaunch button may fail without harm.
      if (outcome === 'drawn') continue;
      expect(outcome).toMatch(/^The map could not be drawn: .*\. The board is as it was\.$/s);
      expect(JSON.stringify(figjam.control.records()), `call ${call}`).toBe(before);
    }
  });

  test('cancelled in the middle, nothing is left', async () => {
    const figjam = openFigJam();
    let told = 0;
    const drawing = write(figjam, exampleJourney(), {
      onProgress: () => (told += 1),
      isCancelled: () => told > 2,
    });
    await expect(drawing).rejects.toThrow('Stopped, as you asked. The board is as it was.');
    expect(figjam.host.currentPage.children).toEqual([]);
  });

  test('what would not fit into a stamp is said before anything is drawn', async () => {
    const figjam = openFigJam();
    const journey = exampleJourney();
    const first = journey.cards[0];
    if (first === undefined) throw new Error('no card');
    const heavy = { ...journey, cards: [{ ...first, note: 'x'.repeat(101_000) }], links: [] };
    await expect(write(figjam, heavy)).rejects.toThrow(/^Nothing was drawn: the card/);
    expect(sum(figjam.control.stats())).toBe(0);
  });
});

function sum({ reads, writes, calls }: ApiStats): number {
  return [reads, writes, calls].flatMap((each) => Object.values(each)).reduce((a, b) => a + b, 0);
}
