import * as z from 'zod/mini';
import type { NodeRecord } from '../document/records.ts';
import type { Draw } from './draw.ts';
import { fillOf, strokeOf, visiblePaints } from './paint.ts';
import { oval, points, rounded, starPoints } from './path-data.ts';
import { format, tag } from './svg.ts';

/** A frame, component or instance: its ground and edge; what is in it is drawn by its children. */
export const drawFrame: Draw = (record) => drawOutline(record, boxOf(record));

/** Rectangle, ellipse, line, polygon, star, vector and boolean: drawn along their geometry where the file holds it. */
export const drawGeometry: Draw = (record, source) => {
  if (record.type === 'BOOLEAN_OPERATION' && source.children(record.id).length > 0) return '';
  const fill = geometryOf(record, 'fillGeometry') ?? geometryOf(record, 'vectorPaths');
  const stroke = geometryOf(record, 'strokeGeometry');
  if (fill !== undefined || stroke !== undefined) return drawPaths(record, fill, stroke);
  return isBlind(record) ? drawPlaceholder(record) : drawOutline(record, plainOutline(record));
};

interface Path {
  d: string;
  rule: string | undefined;
}

function drawPaths(record: NodeRecord, fill: Path[] = [], stroke: Path[] | undefined): string {
  const { fills, strokes, strokeWeight = 1, dashPattern } = record.props;
  const rule = ({ rule }: Path) => (rule === 'EVENODD' ? 'evenodd' : undefined);
  const bodies = visiblePaints(fills).flatMap((paint) =>
    fill
      .filter((path) => path.rule !== 'NONE')
      .map((path) => tag('path', { d: path.d, 'fill-rule': rule(path), ...fillOf(paint) })),
  );
  const lines = visiblePaints(strokes).flatMap((paint) =>
    stroke === undefined
      ? fill.map(({ d }) => tag('path', { d, fill: 'none', ...strokeOf(paint, strokeWeight, dashPattern) }))
      : stroke.map((path) => tag('path', { d: path.d, 'fill-rule': rule(path), ...fillOf(paint) })),
  );
  return [...bodies, ...lines].join('');
}

function drawOutline(record: NodeRecord, d: string): string {
  const { fills, strokes, strokeWeight = 1, dashPattern } = record.props;
  const bodies =
    record.type === 'LINE' ? [] : visiblePaints(fills).map((paint) => tag('path', { d, ...fillOf(paint) }));
  const lines = visiblePaints(strokes).map((paint) =>
    tag('path', {
      d,
      fill: 'none',
      'stroke-linecap': 'round',
      ...strokeOf(paint, strokeWeight, dashPattern),
    }),
  );
  return [...bodies, ...lines].join('');
}

function plainOutline(record: NodeRecord): string {
  const { props } = record;
  const { width = 0, height = 0 } = props;
  switch (record.type) {
    case 'ELLIPSE':
      return oval(0, 0, width, height);
    case 'LINE':
      return `M0 0H${format(width)}`;
    case 'STAR':
      return points(starPoints(count(props.pointCount, 5), ratio(props.innerRadius, 0.382), width, height));
    case 'POLYGON':
    case 'REGULAR_POLYGON':
      return points(starPoints(count(props.pointCount, 3), 1, width, height).filter((_, i) => i % 2 === 0));
    default:
      return boxOf(record);
  }
}

function boxOf(record: NodeRecord): string {
  const { width = 0, height = 0, cornerRadius } = record.props;
  return rounded(width, height, cornerRadius ?? 0);
}

/** A drawn line whose way the file does not hold. */
function isBlind({ type }: NodeRecord): boolean {
  return type === 'VECTOR' || type === 'BOOLEAN_OPERATION';
}

/** A veil where the drawing would be, so that the board keeps its shape. */
function drawPlaceholder(record: NodeRecord): string {
  const { width = 0, height = 0, fills, strokes } = record.props;
  const [fill, stroke] = [visiblePaints(fills).pop(), visiblePaints(strokes).pop()];
  const thin = Math.min(width, height) < 4;
  if (thin) return drawOutline(record, `M0 0L${format(width)} ${format(height)}`);
  const d = rounded(width, height, Math.min(24, width * 0.3, height * 0.3));
  if (fill !== undefined) return tag('path', { d, ...fillOf({ ...fill, opacity: fill.opacity * 0.6 }) });
  if (stroke === undefined) return '';
  return tag('path', {
    d,
    fill: 'none',
    ...strokeOf({ ...stroke, opacity: stroke.opacity * 0.5 }, record.props.strokeWeight ?? 2, undefined),
  });
}

const pathShape = z.array(
  z.object({
    path: z.optional(z.string()),
    data: z.optional(z.string()),
    windingRule: z.optional(z.string()),
  }),
);
const pathData = /^[MLHVCSQTAZ0-9eE+\-., \s]*$/i;

/** Paths as REST (`path`) and the Plugin API (`data`) name them; undefined when there are none. */
function geometryOf(
  record: NodeRecord,
  name: 'fillGeometry' | 'strokeGeometry' | 'vectorPaths',
): Path[] | undefined {
  const read = pathShape.safeParse(record.props[name] ?? record.props.raw?.[name]);
  if (!read.success) return undefined;
  const paths = read.data.flatMap(({ path, data, windingRule }) => {
    const d = path ?? data ?? '';
    return d !== '' && pathData.test(d) ? [{ d, rule: windingRule }] : [];
  });
  return paths.length === 0 ? undefined : paths;
}

function count(value: unknown, usual: number): number {
  return typeof value === 'number' && value >= 3 ? Math.min(60, Math.round(value)) : usual;
}

function ratio(value: unknown, usual: number): number {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : usual;
}
