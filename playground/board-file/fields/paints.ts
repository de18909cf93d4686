import type { Json } from '../../figjam/document/records.ts';
import { identity, invert } from '../../figjam/geometry/transform.ts';
import { equalJson, isRecord, type RawNode, readList, readNumber, readString, toJson } from '../base/json.ts';
import { readTransform } from '../base/read-geometry.ts';

/** REST paints as the Plugin API shows them: no alpha in a solid's colour, `imageHash`, gradients by a matrix. */
export function readPaints(value: unknown): Json[] | undefined {
  return readList(value)?.map((paint) => (isRecord(paint) ? readPaint(paint) : paint));
}

/** Plugin API paints in REST's words. A paint that reads the same as `before` at its place is kept untouched. */
export function writePaints(paints: Json[], before: unknown): Json[] {
  const old = readList(before) ?? [];
  return paints.map((paint, index) => {
    const was = old[index];
    if (isRecord(was) && equalJson(readPaint(was), paint)) return was;
    return isRecord(paint) ? writePaint(paint) : toJson(paint);
  });
}

function readPaint(paint: RawNode): RawNode {
  const common: RawNode = { visible: true, opacity: 1, blendMode: 'NORMAL', ...paint };
  if (paint.type === 'SOLID' && isRecord(paint.color)) {
    const { r, g, b, a } = paint.color;
    const opacity = readNumber(paint.opacity) ?? readNumber(a) ?? 1;
    return { ...common, color: { r: r ?? 0, g: g ?? 0, b: b ?? 0 }, opacity };
  }
  if (paint.type === 'IMAGE') {
    const { imageRef, scaleMode, ...rest } = common;
    const mode = scaleMode === 'STRETCH' ? 'CROP' : (readString(scaleMode) ?? 'FILL');
    return { ...rest, imageHash: imageRef ?? null, scaleMode: mode };
  }
  if (readString(paint.type)?.startsWith('GRADIENT_') === true) {
    const { gradientHandlePositions, ...rest } = common;
    return {
      ...rest,
      gradientStops: paint.gradientStops ?? [],
      gradientTransform: gradientTransform(gradientHandlePositions),
    };
  }
  return common;
}

function writePaint({ visible, opacity, ...paint }: RawNode): RawNode {
  const kept = {
    ...(visible === false && { visible }),
    ...(opacity !== undefined && opacity !== 1 && { opacity }),
  };
  if (paint.type === 'SOLID' && isRecord(paint.color))
    return { ...kept, ...paint, color: { ...paint.color, a: 1 } };
  if (paint.type === 'IMAGE') {
    const { imageHash, scaleMode, ...rest } = paint;
    return {
      ...kept,
      ...rest,
      ...(imageHash !== null && imageHash !== undefined && { imageRef: imageHash }),
      scaleMode: scaleMode === 'CROP' ? 'STRETCH' : (scaleMode ?? 'FILL'),
    };
  }
  if (readString(paint.type)?.startsWith('GRADIENT_') === true) {
    const { gradientTransform: transform, ...rest } = paint;
    return { ...kept, ...rest, gradientHandlePositions: gradientHandles(transform) };
  }
  return { ...kept, ...paint };
}

/**
 * REST gives three points in the box's unit square: start, end, and the end of the half-width. The Plugin API gives
 * the matrix that takes the unit square to the gradient's own, where start is (0, ½), end (1, ½), half-width (0, 1).
 */
function gradientTransform(handles: unknown): Json {
  const points = (readList(handles) ?? []).filter(isRecord);
  const [start, end, side] = points.map(({ x, y }) => ({ x: readNumber(x) ?? 0, y: readNumber(y) ?? 0 }));
  if (start === undefined || end === undefined || side === undefined) return identity;
  const [ax, ay] = [end.x - start.x, end.y - start.y];
  const [bx, by] = [2 * (side.x - start.x), 2 * (side.y - start.y)];
  return invert([
    [ax, bx, start.x - bx / 2],
    [ay, by, start.y - by / 2],
  ]);
}

function gradientHandles(transform: unknown): Json {
  const [[a, b, x], [c, d, y]] = invert(readTransform(transform) ?? identity);
  const at = (u: number, v: number) => ({ x: a * u + b * v + x, y: c * u + d * v + y });
  return [at(0, 0.5), at(1, 0.5), at(0, 1)];
}
