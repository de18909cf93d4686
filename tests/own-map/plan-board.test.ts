import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { cellKey } from '../../src/journey/records.ts';
import { cellsOf } from '../../src/journey/records-of.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import { bottom, right } from '../../src/plane/boxes.ts';
import type { MeasuredSizes, Placement, SectionPlan } from '../../src/plane/plan.ts';
import { sortByReading } from '../../src/plane/reading-order.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { boxesOf, findOverlaps } from '../support/overlaps.ts';

/** Sizes as if FigJam had measured them, deliberately unlike the plan's own estimates. */
function measure(journey: Journey, stretch: number): MeasuredSizes {
  const sizes: MeasuredSizes = {};
  for (const { placement } of boxesOf(planBoard(journey), {})) {
    const long = 'text' in placement ? placement.text.length * stretch : 0;
    if (placement.type === 'STICKY') {
      sizes[placement.key] = { width: placement.wide ? 416 : 240, height: Math.max(240, 100 + long) };
    } else if (placement.type === 'TABLE') {
      sizes[placement.key] = { width: 800, height: 70 * placement.cells.length + 300 * stretch };
    } else if (placement.type === 'TEXT' && placement.width !== undefined && !placement.locked) {
      sizes[placement.key] = { width: placement.width, height: placement.fontSize * 1.3 + long / 4 };
    }
  }
  return sizes;
}

const measured = fc
  .tuple(arbitraryJourney(), fc.double({ min: 0, max: 3, noNaN: true }))
  .map(([journey, stretch]) => ({ journey, sizes: measure(journey, stretch) }));

describe('planBoard', () => {
  test('nothing overlaps, and everything lies inside its section', () => {
    fc.assert(
      fc.property(measured, ({ journey, sizes }) => {
        const plan = planBoard(journey, { sizes });
        expect(findOverlaps(plan, sizes)).toEqual([]);
        const byKey = new Map(boxesOf(plan, sizes).map((box) => [box.placement.key, box]));
        const root = { ...plan.root, x: 0, y: 0 };
        byKey.forEach((box) => {
          const parent = byKey.get(box.parent) ?? root;
          expect(box.x).toBeGreaterThanOrEqual(parent.x);
          expect(box.y).toBeGreaterThanOrEqual(parent.y);
          expect(right(box)).toBeLessThanOrEqual(right(parent) + 0.01);
          expect(bottom(box)).toBeLessThanOrEqual(bottom(parent) + 0.01);
        });
      }),
      { numRuns: 80 },
    );
  });

  test('every record is drawn once, and keys are unique', () => {
    fc.assert(
      fc.property(arbitraryJourney(), (journey) => {
        const all = everything(planBoard(journey).root);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        const drawn = (kind: string) =>
          all.filter(({ stamp }) => stamp.kind === kind).map(({ stamp }) => stamp.recordId);
        const ids = (records: { id: string }[]) => records.map(({ id }) => id);
        expect(drawn('card').sort()).toEqual(ids(journey.cards).sort());
        expect(drawn('link').sort()).toEqual(ids(journey.links).sort());
        expect(drawn('emotion').sort()).toEqual(ids(journey.emotions).sort());
        expect(drawn('metric').sort()).toEqual(ids(journey.metrics).sort());
        expect(drawn('persona')).toEqual(ids(journey.personas));
        expect(drawn('lane')).toEqual(ids(journey.lanes));
        expect(drawn('stage')).toEqual(ids(journey.stages));
      }),
      { numRuns: 80 },
    );
  });

  test('the cards of a cell read in the order of the journey', () => {
    fc.assert(
      fc.property(measured, ({ journey, sizes }) => {
        const boxes = boxesOf(planBoard(journey, { sizes }), sizes);
        for (const [cell, ids] of Object.entries(cellsOf(journey.cards))) {
          const notes = boxes.filter(
            ({ placement: { stamp } }) =>
              stamp.kind === 'card' && cellKey(stamp.stageId, stamp.laneId) === cell,
          );
          const read = sortByReading(notes.map((box) => ({ box, index: 0 })));
          expect(read.map(({ box }) => box.placement.stamp.recordId)).toEqual(ids);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('is deterministic and changes nothing', () => {
    fc.assert(
      fc.property(arbitraryJourney(), (journey) => {
        const before = JSON.stringify(journey);
        expect(planBoard(journey)).toEqual(planBoard(journey));
        expect(JSON.stringify(journey)).toBe(before);
      }),
      { numRuns: 30 },
    );
  });

  test('holds at the extremes', () => {
    const stages = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `s${i}`, name: `Stage ${i}` }));
    const lanes = (count: number) =>
      Array.from({ length: count }, (_, i) => ({
        id: `l${i}`,
        name: `Lane ${i}`,
        kind: i === 3 ? 'emotions' : 'pains',
      }));
    const personas = Array.from({ length: 12 }, (_, i) => ({ id: `p${i}`, name: `Persona ${i}` }));
    const emotions = personas.flatMap((persona, i) =>
      [0, 1, 2].map((turn) => ({
        id: `e${i}-${turn}`,
        stageId: 's0',
        personaId: persona.id,
        value: turn - 1,
      })),
    );
    for (const [s, l] of [
      [0, 0],
      [0, 3],
      [3, 0],
      [1, 1],
      [50, 40],
    ] as const) {
      const journey = {
        id: 'j',
        title: 'x'.repeat(400),
        personas,
        stages: stages(s),
        lanes: lanes(l),
        cards: [
          { id: 'c', stageId: s > 0 ? 's0' : null, laneId: l > 0 ? 'l0' : null, text: 'word '.repeat(1000) },
        ],
        links: [],
        emotions: s > 0 ? emotions : [],
        metrics: [],
      };
      const plan = planBoard(journey);
      if (s < 50)
        expect(
          findOverlaps(plan, { 'card:c': { width: 416, height: 9000 } }).filter(
            (pair) => !pair.includes('card:c'),
          ),
        ).toEqual([]);
      expect(everything(plan.root).length).toBeGreaterThan(3);
    }
  });
});

function everything(section: SectionPlan): Placement[] {
  return section.children.flatMap((child) =>
    child.type === 'SECTION' ? [child, ...everything(child)] : [child],
  );
}
