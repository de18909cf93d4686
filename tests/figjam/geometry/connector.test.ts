import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectorEnd, NodeProps } from '../../../playground/figjam/document/records.ts';
import { connectorBox, connectorTip, routeConnector } from '../../../playground/figjam/geometry/connector.ts';
import { translation } from '../../../playground/figjam/geometry/transform.ts';
import { sourceOf } from '../support/source.ts';

const at = (x: number, y: number, width = 100, height = 100) => ({
  transform: translation(x, y),
  width,
  height,
});

function route(
  connectorStart: ConnectorEnd,
  connectorEnd: ConnectorEnd,
  props: Partial<NodeProps> = {},
  places: { a?: Partial<NodeProps>; b?: Partial<NodeProps> } = {},
) {
  const source = sourceOf([
    { id: 'a', type: 'STICKY', props: { ...at(0, 0), ...places.a } },
    { id: 'b', type: 'STICKY', props: { ...at(300, 0), ...places.b } },
    { id: 'c', type: 'CONNECTOR', props: { strokeWeight: 2, connectorStart, connectorEnd, ...props } },
  ]);
  return routeConnector(source, source.need('c'));
}
const auto = (endpointNodeId: string) => ({ endpointNodeId, magnet: 'AUTO' });

describe('elbows', () => {
  it('run straight between neighbours, with a gap of twice the weight', () => {
    const { points, endDirection } = route(auto('a'), auto('b'));
    expect(points).toEqual([
      { x: 104, y: 50 },
      { x: 296, y: 50 },
    ]);
    expect(endDirection).toEqual({ x: 1, y: 0 });
  });

  it('bend half way between shifted nodes, label in the middle', () => {
    const { points, labelCenter } = route(auto('a'), auto('b'), {}, { b: at(300, 60) });
    expect(points).toEqual([
      { x: 104, y: 50 },
      { x: 200, y: 50 },
      { x: 200, y: 110 },
      { x: 296, y: 110 },
    ]);
    expect(labelCenter).toEqual({ x: 200, y: 80 });
  });

  it('go around the nodes when both ends look outwards', () => {
    const { points } = route(
      { endpointNodeId: 'a', magnet: 'LEFT' },
      { endpointNodeId: 'b', magnet: 'RIGHT' },
    );
    expect(points.length).toBe(6);
    expect(points[1]?.x).toBeLessThan(0);
    const highest = Math.min(...points.map(({ y }) => y));
    expect(highest === -20 || Math.max(...points.map(({ y }) => y)) === 120).toBe(true);
  });

  it('are always orthogonal and never cross their nodes if these lie apart', () => {
    const magnets = fc.constantFrom('AUTO', 'TOP', 'LEFT', 'BOTTOM', 'RIGHT');
    const far = fc.tuple(fc.integer({ min: -600, max: 600 }), fc.integer({ min: 200, max: 600 }));
    fc.assert(
      fc.property(magnets, magnets, far, (start, end, [x, y]) => {
        const { points } = route(
          { endpointNodeId: 'a', magnet: start },
          { endpointNodeId: 'b', magnet: end },
          {},
          { b: at(x, y) },
        );
        points.slice(1).forEach((point, i) => {
          const before = points[i] ?? point;
          expect(Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y))).toBeLessThan(0.5);
          for (const [left, top] of [
            [0, 0],
            [x, y],
          ] as const) {
            const [low, high] = [Math.min(point.x, before.x), Math.max(point.x, before.x)];
            const [upper, lower] = [Math.min(point.y, before.y), Math.max(point.y, before.y)];
            expect(high > left + 2 && low < left + 98 && lower > top + 2 && upper < top + 98).toBe(false);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('straight lines', () => {
  it('aim at the middle and stop at the outline', () => {
    const center = (endpointNodeId: string) => ({ endpointNodeId, magnet: 'CENTER' });
    const { points } = route(center('a'), center('b'), { connectorLineType: 'STRAIGHT' });
    expect(points.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [104, 50],
      [296, 50],
    ]);
    const round = route(
      center('a'),
      center('b'),
      { connectorLineType: 'STRAIGHT' },
      { a: { shapeType: 'ELLIPSE' }, b: at(300, 300) },
    );
    expect(round.points[0]?.x).toBeCloseTo(50 + (50 + 4) / Math.SQRT2, 5);
  });
});

it('a curve leaves its nodes squarely', () => {
  const { points, curved, bounds } = route(
    auto('a'),
    auto('b'),
    { connectorLineType: 'CURVED' },
    { b: at(300, 200) },
  );
  expect(curved).toBe(true);
  expect(points).toHaveLength(4);
  expect(points[1]?.y).toBe(points[0]?.y);
  expect(bounds.width).toBeGreaterThan(190);
});

describe('free and dangling ends', () => {
  it('lie in the space of the connector’s container', () => {
    const source = sourceOf([
      { id: 's', type: 'SECTION', props: at(1000, 500, 800, 800) },
      {
        id: 'c',
        type: 'CONNECTOR',
        parentId: 's',
        props: {
          connectorLineType: 'STRAIGHT',
          connectorStart: { position: { x: 10, y: 20 } },
          connectorEnd: { position: { x: 110, y: 70 } },
        },
      },
    ]);
    expect(routeConnector(source, source.need('c')).bounds).toEqual({
      x: 1010,
      y: 520,
      width: 100,
      height: 50,
    });
    expect(connectorBox(source, source.need('c'))).toEqual({
      transform: translation(10, 20),
      width: 100,
      height: 50,
    });
    expect(connectorTip(source, source.need('c'), 'connectorEnd')).toEqual({ x: 110, y: 70 });
  });

  it('stay where the line last was when their node is gone', () => {
    const { points } = route(auto('a'), auto('gone'), { ...at(104, 50, 80, 0) });
    expect(points[points.length - 1]).toEqual({ x: 184, y: 50 });
  });

  it('may be a place on a node, in px from its top left', () => {
    const { points } = route(auto('a'), { endpointNodeId: 'b', position: { x: 0, y: 30 } });
    expect(points[points.length - 1]).toEqual({ x: 296, y: 30 });
  });
});

it('a group is as large as what is in it', () => {
  const source = sourceOf([
    { id: 'g', type: 'GROUP' },
    { id: 'a', type: 'STICKY', parentId: 'g', props: at(0, 0) },
    { id: 'b', type: 'STICKY', parentId: 'g', props: at(200, 0) },
    { id: 'd', type: 'STICKY', props: at(600, 0) },
    { id: 'c', type: 'CONNECTOR', props: { connectorStart: auto('g'), connectorEnd: auto('d') } },
  ]);
  expect(routeConnector(source, source.need('c')).points[0]).toEqual({ x: 304, y: 50 });
});
