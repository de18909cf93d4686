import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absoluteBounds,
  absoluteTransform,
  apply,
  boundsOf,
  invert,
  multiply,
  rotationOf,
  translation,
  withRotation,
} from '../../../playground/figjam/geometry/transform.ts';
import { sourceOf } from '../support/source.ts';

describe('absolute transforms', () => {
  const source = sourceOf([
    {
      id: 's',
      type: 'SECTION',
      parentId: '0:1',
      props: { transform: translation(100, 50), width: 900, height: 900 },
    },
    {
      id: 'g',
      type: 'GROUP',
      parentId: 's',
      props: { transform: translation(10, 10), width: 240, height: 240 },
    },
    {
      id: 'n',
      type: 'STICKY',
      parentId: 'g',
      props: { transform: translation(10, 10), width: 240, height: 240 },
    },
  ]);

  it('pass sections and see through groups', () => {
    expect(apply(absoluteTransform(source, 'n'), { x: 0, y: 0 })).toEqual({ x: 110, y: 60 });
    expect(absoluteBounds(source, 'n')).toEqual({ x: 110, y: 60, width: 240, height: 240 });
  });

  it('of a page or a node that is gone change nothing', () => {
    expect(absoluteTransform(source, '0:1')).toEqual(translation(0, 0));
    expect(absoluteTransform(source, 'gone')).toEqual(translation(0, 0));
  });
});

it('rotation is counterclockwise, as in the Plugin API', () => {
  expect(rotationOf(withRotation(translation(3, 4), 30))).toBeCloseTo(30);
  expect(rotationOf(translation(3, 4))).toBe(0);
  const box = boundsOf(withRotation(translation(0, 0), 90), 100, 20);
  expect([box.x, box.y, box.width, box.height].map(Math.round)).toEqual([0, -100, 20, 100]);
});

it('an inverse takes every point back', () => {
  const number = fc.double({ min: -1000, max: 1000, noNaN: true });
  fc.assert(
    fc.property(
      number,
      number,
      fc.double({ min: -180, max: 180, noNaN: true }),
      number,
      number,
      (x, y, degrees, px, py) => {
        const transform = withRotation(translation(x, y), degrees);
        const back = apply(multiply(invert(transform), transform), { x: px, y: py });
        expect(back.x).toBeCloseTo(px, 6);
        expect(back.y).toBeCloseTo(py, 6);
      },
    ),
    { numRuns: 200 },
  );
});
