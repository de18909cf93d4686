import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFreeSpace } from '../../src/own-map/plan/find-free-space.ts';
import { intersects } from '../../src/plane/boxes.ts';

const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const length = fc.double({ min: 1, max: 4000, noNaN: true });
const box = fc.record({ x: number, y: number, width: length, height: length });

test('on an empty page the map stands in the middle of what is seen', () => {
  expect(findFreeSpace({ width: 100, height: 50 }, { x: 500, y: 300 }, [])).toEqual({ x: 450, y: 275 });
});

test('it never lies on anything that is there', () => {
  fc.assert(
    fc.property(
      fc.array(box, { maxLength: 12 }),
      fc.record({ x: number, y: number }),
      box,
      (others, centre, size) => {
        const at = findFreeSpace(size, centre, others);
        const placed = { ...at, width: size.width, height: size.height };
        expect(others.filter((other) => intersects(other, placed))).toEqual([]);
      },
    ),
  );
});

test('it takes the nearer side', () => {
  const at = findFreeSpace({ width: 100, height: 100 }, { x: 90, y: 50 }, [
    { x: 0, y: 0, width: 100, height: 100 },
  ]);
  expect(at).toEqual({ x: 300, y: 0 });
});
