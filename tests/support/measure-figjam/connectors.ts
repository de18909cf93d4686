import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBoard } from '../../../playground/board-file/open-board.ts';
import type { ConnectorEnd, NodeRecord } from '../../../playground/figjam/document/records.ts';
import { routeConnector } from '../../../playground/figjam/geometry/connector.ts';
import type { NodeSource } from '../../../playground/figjam/geometry/node-source.ts';
import type { Point } from '../../../playground/figjam/geometry/transform.ts';
import type { Finding } from './kind-measure.ts';
import { type LayoutConnector, type LayoutEnd, readLayout } from './layout-connector.ts';

/** How one connector of a real board runs here, against how FigJam itself drew it. */
export interface MeasuredConnector {
  board: string;
  id: string;
  kind: 'straight' | 'free' | 'elbow' | 'elbow, AUTO' | 'curved';
  /** Containers v70 and later; older files keep older gaps. */
  recent: boolean;
  /** The farthest of its corners from FigJam's, px; infinite when the corners are of another number. */
  off: number;
}

/** Within so many px a line counts as the same. */
export const near = 2;

/**
 * Measures every connector of the real boards under a folder with `oracle/visible` and `boards`. Left out are lines bent
 * by hand, lines whose node is gone, magnets that the Plugin API does not name; a drawing that repeats counts once.
 */
export function measureConnectors(folder: string): MeasuredConnector[] {
  const layouts = readdirSync(join(folder, 'oracle', 'visible')).sort();
  const boards = readdirSync(join(folder, 'boards'));
  const seen = new Set<string>();
  return layouts.flatMap((name) => {
    const board = name.split('.')[0] ?? '';
    const file = boards.find((each) => each.startsWith(`${board}-`) && each.endsWith('.json'));
    if (file === undefined) return [];
    const { version, connectors } = readLayout(readJson(join(folder, 'oracle', 'visible', name)));
    const records = new Map<string, NodeRecord>();
    for (const record of openBoard(readJson(join(folder, 'boards', file))).records)
      records.set(record.id, record);
    return connectors.flatMap((layout) => {
      const record = records.get(layout.id);
      const isThere = ({ node }: LayoutEnd) => node === undefined || records.has(node);
      if (record === undefined || !isComparable(layout) || ![layout.start, layout.end].every(isThere))
        return [];
      const drawing = JSON.stringify([
        version >= 70,
        layout.lineType,
        layout.start.magnet,
        layout.end.magnet,
        ...shiftToStart(layout.path),
      ]);
      if (seen.has(drawing)) return [];
      seen.add(drawing);
      const off = distanceFrom(layout, routeHere(records, record, layout));
      return [{ board, id: layout.id, kind: kindOf(layout), recent: version >= 70, off }];
    });
  });
}

/** For the report: those of recent files and of older ones, whose gaps differ, apart. */
export function connectorFindings(measured: readonly MeasuredConnector[]): Finding[] {
  const recentFirst = [...measured].sort((a, b) => Number(b.recent) - Number(a.recent));
  return recentFirst.map(({ board, id, kind, recent, off }) => ({
    measure: `connectors ±${near}: containers ${recent ? 'v70 and later' : 'before v70'}`,
    isRight: off <= near,
    off,
    where: `${board} ${id}, ${kind}`,
  }));
}

const apiMagnets = new Set(['NONE', 'AUTO', 'TOP', 'LEFT', 'BOTTOM', 'RIGHT', 'CENTER']);

function isComparable({ bent, path, start, end, lineType }: LayoutConnector): boolean {
  if (bent || path.length < 2 || start.gone || end.gone) return false;
  return [start, end].every(
    ({ magnet }) => apiMagnets.has(magnet) || (lineType === 'CURVED' && magnet === 'AUTO_HORIZONTAL'),
  );
}

function kindOf({ lineType, start, end }: LayoutConnector): MeasuredConnector['kind'] {
  if (start.node === undefined && end.node === undefined) return 'free';
  if (lineType === 'STRAIGHT') return 'straight';
  if (lineType === 'CURVED') return 'curved';
  return [start, end].some(({ magnet }) => magnet === 'AUTO') ? 'elbow, AUTO' : 'elbow';
}

/** The corners that the simulator gives, with what board files do not say: weights, and strokes of the nodes at the ends. */
function routeHere(
  records: ReadonlyMap<string, NodeRecord>,
  record: NodeRecord,
  layout: LayoutConnector,
): Point[] {
  const { strokeWeight, lineType, start, end } = layout;
  const ends = new Map([start, end].map((each) => [each.node, each.stroke]));
  const props = { ...record.props, strokeWeight, connectorLineType: lineType };
  const connector = {
    ...record,
    props: { ...props, ...givenEnd('connectorStart', start), ...givenEnd('connectorEnd', end) },
  };
  const source: NodeSource = {
    get(id) {
      const node = id === record.id ? connector : records.get(id);
      const stroke = ends.get(id);
      if (node === undefined || !ends.has(id)) return node;
      if (stroke === undefined) return { ...node, props: { ...node.props, strokes: [] } };
      const [weight, strokeAlign] = stroke;
      return {
        ...node,
        props: { ...node.props, strokes: [{ type: 'SOLID' }], strokeWeight: weight, strokeAlign },
      };
    },
    children: (id) => [...records.values()].filter(({ parentId }) => parentId === id),
  };
  return routeConnector(source, connector).points;
}

function givenEnd(
  name: 'connectorStart' | 'connectorEnd',
  { node, magnet, position }: LayoutEnd,
): { [name: string]: ConnectorEnd } {
  if (node === undefined) return { [name]: { position } };
  return {
    [name]: magnet === 'NONE' ? { endpointNodeId: node, position } : { endpointNodeId: node, magnet },
  };
}

/** Of a curve only its ends are told; of an elbow every corner, but for one under a label, where the line is cut. */
function distanceFrom({ path, lineType, label }: LayoutConnector, here: readonly Point[]): number {
  if (label !== null) {
    const shown = here.filter(({ x, y }) => !isWithin(label, x, y));
    return Math.max(...path.map((point) => apart(point, here)), ...shown.map((point) => apart(point, path)));
  }
  const isCurved = lineType === 'CURVED';
  const [a, b] = isCurved
    ? [
        [here[0], here[3]],
        [path[0], path[path.length - 1]],
      ]
    : [here, corners(path)];
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...a.map((point, i) => Math.hypot((point?.x ?? 0) - (b[i]?.x ?? 0), (point?.y ?? 0) - (b[i]?.y ?? 0))),
  );
}

const isWithin = (
  box: { x: number; y: number; width: number; height: number },
  x: number,
  y: number,
): boolean =>
  x >= box.x - near && x <= box.x + box.width + near && y >= box.y - near && y <= box.y + box.height + near;

/** How far a point lies from a line, px. */
function apart(point: Point, line: readonly Point[]): number {
  return Math.min(
    ...line.slice(1).map((to, i) => {
      const from = line[i] ?? to;
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
      const share = Math.min(1, Math.max(0, along));
      return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
    }),
  );
}

/** Without points on the way from their neighbour before to their neighbour after. */
function corners(points: readonly Point[]): Point[] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === undefined || after === undefined) return true;
    const [ux, uy] = [point.x - before.x, point.y - before.y];
    const [vx, vy] = [after.x - point.x, after.y - point.y];
    return Math.abs(ux * vy - uy * vx) > 0.02 * Math.hypot(ux, uy) * Math.hypot(vx, vy);
  });
}

function shiftToStart(path: readonly Point[]): number[] {
  const [first] = path;
  return path.flatMap(({ x, y }) => [Math.round(x - (first?.x ?? 0)), Math.round(y - (first?.y ?? 0))]);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
