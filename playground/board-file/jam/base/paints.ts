import type { Json, Transform2 } from '../../../figjam/document/records.ts';
import { isRecord, type RawNode, readList, readNumber, readString } from '../../base/json.ts';
import { readTransform } from '../../base/read-geometry.ts';
import type { JamObject } from './jam-value.ts';

/** Paints of a FigJam file as the Plugin API shows them. */
export function readJamPaints(value: unknown): Json[] | undefined {
  return readList(value)?.filter(isRecord).map(readPaint);
}

function readPaint(paint: RawNode): RawNode {
  const type = readString(paint.type) ?? 'SOLID';
  const common: RawNode = {
    type,
    visible: paint.visible !== false,
    opacity: readNumber(paint.opacity) ?? 1,
    blendMode: readString(paint.blendMode) ?? 'NORMAL',
  };
  if (type === 'SOLID') return { ...common, color: readColor(paint.color) };
  if (type === 'IMAGE') {
    const mode = readString(paint.imageScaleMode) ?? 'STRETCH';
    const hash = isRecord(paint.image) ? readString(paint.image.hash) : undefined;
    return { ...common, imageHash: hash || null, scaleMode: mode === 'STRETCH' ? 'CROP' : mode };
  }
  if (!type.startsWith('GRADIENT_')) return common;
  const stops = readList(paint.stops)?.filter(isRecord) ?? [];
  return {
    ...common,
    gradientStops: stops.map((stop) => ({
      position: readNumber(stop.position) ?? 0,
      color: { ...readColor(stop.color), a: isRecord(stop.color) ? (readNumber(stop.color.a) ?? 1) : 1 },
    })),
    gradientTransform: readMatrix(paint.transform),
  };
}

export function readColor(value: unknown): { r: number; g: number; b: number } {
  const color = isRecord(value) ? value : {};
  return { r: readNumber(color.r) ?? 0, g: readNumber(color.g) ?? 0, b: readNumber(color.b) ?? 0 };
}

/** `{m00, m01, m02, m10, m11, m12}` as rows; what is missing is as in the identity. */
export function readMatrix(value: unknown): Transform2 {
  const m = isRecord(value) ? value : {};
  const at = (name: string, absent: number) => readNumber(m[name]) ?? absent;
  return [
    [at('m00', 1), at('m01', 0), at('m02', 0)],
    [at('m10', 0), at('m11', 1), at('m12', 0)],
  ];
}

export function writeMatrix([[m00, m01, m02], [m10, m11, m12]]: Transform2): JamObject {
  return { m00, m01, m02, m10, m11, m12 };
}

/** Paints of the Plugin API as a FigJam file has them. What it has no word for is left out. */
export function writeJamPaints(paints: readonly Json[]): JamObject[] {
  return paints
    .filter(isRecord)
    .map(writePaint)
    .filter((paint) => paint !== undefined);
}

function writePaint(paint: RawNode): JamObject | undefined {
  const type = readString(paint.type) ?? '';
  const common: JamObject = {
    type,
    opacity: readNumber(paint.opacity) ?? 1,
    visible: paint.visible !== false,
    blendMode: readString(paint.blendMode) ?? 'NORMAL',
  };
  if (type === 'SOLID') return { ...common, color: { ...readColor(paint.color), a: 1 } };
  if (type === 'IMAGE') {
    const mode = readString(paint.scaleMode) ?? 'FILL';
    const hash = bytesOf(readString(paint.imageHash) ?? '');
    return {
      ...common,
      imageScaleMode: mode === 'CROP' ? 'STRETCH' : mode,
      ...(hash.length > 0 && { image: { hash, name: 'image' } }),
    };
  }
  if (!type.startsWith('GRADIENT_')) return undefined;
  const stops = readList(paint.gradientStops)?.filter(isRecord) ?? [];
  return {
    ...common,
    stops: stops.map((stop) => ({
      position: readNumber(stop.position) ?? 0,
      color: { ...readColor(stop.color), a: isRecord(stop.color) ? (readNumber(stop.color.a) ?? 1) : 1 },
    })),
    transform: writeMatrix(readTransform(paint.gradientTransform) ?? readMatrix(undefined)),
  };
}

const bytesOf = (hex: string): Uint8Array =>
  /^([0-9a-f]{2})+$/i.test(hex)
    ? Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    : new Uint8Array();
