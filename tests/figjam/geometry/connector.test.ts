import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectorEnd, NodeProps } from '../../../playground/figjam/document/records.ts';
import { connectorBox, connectorTip, routeConnector } from '../../../playground/figjam/geometry/connector.ts';
import { translation } from '../../../playground/figjam/geometry/transform.ts';
import { measureText } from '../../../playground/figjam/text/measure.ts';
import { defaultTextStyle, newText } from '../../../playground/figjam/text/text-value.ts';
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
  it('run straight between neighbours, with a gap that the arrow widens', () => {
    const { points, endDirection } = route(auto('a'), auto('b'));
    expect(points).toEqual([
      { x: 105, y: 50 },
      { x: 295, y: 50 },
    ]);
    expect(endDirection).toEqual({ x: 1, y: 0 });
  });

  it('bend half way between shifted nodes, label in the middle and in the box', () => {
    const text = newText(defaultTextStyle(16), 'yes');
    const { points, label, bounds } = route(auto('a'), auto('b'), { text }, { b: at(300, 60) });
    expect(points).toEqual([
      { x: 105, y: 50 },
      { x: 200, y: 50 },
      { x: 200, y: 110 },
      { x: 295, y: 110 },
    ]);
    const words = measureText(text, null, 'inter');
    expect(label?.width).toBeCloseTo(words.width + 16);
    expect(label?.height).toBeCloseTo(words.height + 16);
    expect((label?.x ?? 0) + (label?.width ?? 0) / 2).toBe(200);
    expect((label?.y ?? 0) + (label?.height ?? 0) / 2).toBe(80);
    expect(bounds).toEqual({ x: 105, y: 50, width: 190, height: 60 });
    const short = route(auto('a'), auto('b'), { text }, { b: at(130, 0) });
    expect(short.bounds).toMatchObject({ x: short.label?.x, y: short.label?.y, height: 40 });
    expect(short.bounds.width).toBeCloseTo(short.label?.width ?? 0);
  });

  it('go around the nodes when both ends look outwards', () => {
    const { points } = route(
      { endpointNodeId: 'a', magnet: 'LEFT' },
      { endpointNodeId: 'b', magnet: 'RIGHT' },
    );
    expect(points.length).toBe(6);
    expect(points[1]?.x).toBeLessThan(0);
    const highest = Math.min(...points.map(({ y }) => y));
    expect(highest === -32 || Math.max(...points.map(({ y }) => y)) === 132).toBe(true);
    expect([points[1]?.x, points[4]?.x]).toEqual([-32, 432]);
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
      [105, 50],
      [295, 50],
    ]);
    const round = route(
      center('a'),
      center('b'),
      { connectorLineType: 'STRAIGHT' },
      { a: { shapeType: 'ELLIPSE' }, b: at(300, 300) },
    );
    expect(round.points[0]?.x).toBeCloseTo(50 + (50 + 5) / Math.SQRT2, 5);
  });
});

it('a curve leaves its nodes squarely, its control points half the distance out', () => {
  const { points, curved, bounds } = route(
    auto('a'),
    auto('b'),
    { connectorLineType: 'CURVED' },
    { b: at(300, 60) },
  );
  expect(curved).toBe(true);
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [105, 50],
    [200, 50],
    [200, 110],
    [295, 110],
  ]);
  expect(bounds.width).toBe(190);
});

describe('the gap at a node', () => {
  const stroke = { strokes: [{ type: 'SOLID' }] };
  it.each<[string, number, Partial<NodeProps>, Partial<NodeProps>, string]>([
    ['is 4 and half of the line', 6, {}, { strokeWeight: 4 }, 'STICKY'],
    [
      'is half a px wider at an arrow',
      6.5,
      {},
      { strokeWeight: 4, connectorStartStrokeCap: 'ARROW_LINES' },
      'STICKY',
    ],
    ['counts the outer half of a stroke', 8, stroke, { strokeWeight: 4 }, 'SHAPE_WITH_TEXT'],
    [
      'counts no stroke that lies inside',
      6,
      { ...stroke, strokeAlign: 'INSIDE' },
      { strokeWeight: 4 },
      'SHAPE_WITH_TEXT',
    ],
    [
      'counts no stroke that is hidden',
      6,
      { strokes: [{ type: 'SOLID', visible: false }] },
      { strokeWeight: 4 },
      'SHAPE_WITH_TEXT',
    ],
    [
      'is nothing at a filled circle',
      0,
      stroke,
      { strokeWeight: 4, connectorStartStrokeCap: 'CIRCLE_FILLED' },
      'SHAPE_WITH_TEXT',
    ],
    ['is 4 for lines of weight 3, from before', 4, stroke, { strokeWeight: 3 }, 'SHAPE_WITH_TEXT'],
  ])('%s: %f', (_, gap, node, line, type) => {
    const source = sourceOf([
      { id: 'a', type, props: { ...at(0, 0), ...node } },
      { id: 'b', type: 'STICKY', props: at(300, 0) },
      { id: 'c', type: 'CONNECTOR', props: { connectorStart: auto('a'), connectorEnd: auto('b'), ...line } },
    ]);
    expect(routeConnector(source, source.need('c')).points[0]?.x).toBe(100 + gap);
  });

  it('is left out where there is no room for it', () => {
    expect(route(auto('a'), auto('b'), {}, { b: at(104, 0) }).points.map(({ x }) => x)).toEqual([100, 104]);
  });
});

describe('magnets', () => {
  it('on a slanted side lie further in', () => {
    const right = { endpointNodeId: 'a', magnet: 'RIGHT' };
    const { points } = route(right, auto('b'), {}, { a: { shapeType: 'PARALLELOGRAM_RIGHT' } });
    expect(points[0]?.x).toBeCloseTo(100 - 10.5 + 5);
  });

  it('AUTO across from a fixed side is the nearest side, however the line must bend', () => {
    const right = { endpointNodeId: 'a', magnet: 'RIGHT' };
    const near = route(right, auto('b'), {}, { b: at(160, 90) });
    expect(near.points.map(({ x, y }) => [x, y])).toEqual([
      [105, 50],
      [130, 50],
      [130, 140],
      [155, 140],
    ]);
    expect(route(right, auto('b'), {}, { b: at(160, 300) }).endDirection).toEqual({ x: 0, y: 1 });
  });

  it('of straight lines may be sides: the gap runs along the line', () => {
    const { points } = route(
      { endpointNodeId: 'a', magnet: 'RIGHT' },
      { endpointNodeId: 'b', magnet: 'TOP' },
      { connectorLineType: 'STRAIGHT' },
      { b: at(350, 450) },
    );
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [103, 54],
      [397, 446],
    ]);
  });

  it('that only files know are gone by: a place on the edge keeps the gap, AUTO_HORIZONTAL takes no top', () => {
    const edge = { endpointNodeId: 'b', magnet: 'EDGE', position: { x: 0, y: 30 } };
    expect(route(auto('a'), edge).points.pop()).toEqual({ x: 295, y: 30 });
    const horizontal = (endpointNodeId: string) => ({ endpointNodeId, magnet: 'AUTO_HORIZONTAL' });
    const { points } = route(horizontal('a'), horizontal('b'), {}, { b: at(10, 400) });
    expect(points[0]?.y).toBe(50);
  });
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

  it('are met head on where they lie further ahead than beside', () => {
    const right = { endpointNodeId: 'a', magnet: 'RIGHT' };
    const corners = (x: number, y: number) => route(right, { position: { x, y } }).points.length;
    expect([corners(300, 150), corners(300, 450)]).toEqual([4, 3]);
  });

  it('stay where the line last was when their node is gone', () => {
    const { points } = route(auto('a'), auto('gone'), { ...at(104, 50, 80, 0) });
    expect(points[points.length - 1]).toEqual({ x: 184, y: 50 });
  });

  it('may be a place on a node, in px from its top left', () => {
    const { points } = route(auto('a'), { endpointNodeId: 'b', position: { x: 20, y: 30 } });
    expect(points[points.length - 1]).toEqual({ x: 320, y: 30 });
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
  expect(routeConnector(source, source.need('c')).points[0]).toEqual({ x: 306, y: 50 });
});
