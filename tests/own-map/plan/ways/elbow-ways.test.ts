import fc from 'fast-check';
import { expect, it } from 'vitest';
import { routeConnector } from '../../../../playground/figjam/geometry/connector.ts';
import { translation } from '../../../../playground/figjam/geometry/transform.ts';
import { elbowWays } from '../../../../src/own-map/plan/ways/elbow-ways.ts';
import type { Box } from '../../../../src/plane/boxes.ts';
import { sourceOf } from '../../../figjam/support/source.ts';

/** As wide as a gap in the simulator at most. */
const gap = 9;

it('the ways that are thought of are those that the simulator, which is measured, gives', () => {
  const ten = (min: number, max: number) => fc.integer({ min, max }).map((tens) => 10 * tens);
  fc.assert(
    fc.property(ten(-80, 80), ten(-80, 80), ten(10, 40), ten(10, 40), (x, y, height, otherHeight) => {
      const from = { x: 0, y: 0, width: 240, height };
      const to = { x, y, width: 240, height: otherHeight };
      fc.pre(Math.abs(x) > 264 || y > height + 24 || y < -otherHeight - 24);
      for (const way of elbowWays(from, to)) {
        const points = routeThere(from, way.from, to, way.to);
        const near = way.points.map((point, i) =>
          Math.hypot(point.x - (points[i]?.x ?? 0), point.y - (points[i]?.y ?? 0)),
        );
        expect(points).toHaveLength(way.points.length);
        expect(Math.max(...near)).toBeLessThan(gap);
      }
      const [own] = elbowWays(from, to).sort((a, b) => a.apart - b.apart);
      expect(routeThere(from, 'AUTO', to, 'AUTO')).toHaveLength(own?.points.length ?? 0);
    }),
    { numRuns: 200 },
  );
});

function routeThere(a: Box, from: string, b: Box, to: string) {
  const at = ({ x, y, width, height }: Box) => ({ transform: translation(x, y), width, height });
  const source = sourceOf([
    { id: 'a', type: 'STICKY', props: at(a) },
    { id: 'b', type: 'STICKY', props: at(b) },
    {
      id: 'c',
      type: 'CONNECTOR',
      props: {
        connectorStart: { endpointNodeId: 'a', magnet: from },
        connectorEnd: { endpointNodeId: 'b', magnet: to },
      },
    },
  ]);
  return routeConnector(source, source.need('c')).points;
}
