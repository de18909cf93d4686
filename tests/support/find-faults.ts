import { shapeRoom } from '../../playground/figjam/geometry/shape-room.ts';
import { layShapeText } from '../../playground/figjam/geometry/shape-text.ts';
import type { MetricsModel } from '../../playground/figjam/text/font-metrics.ts';
import { measureText } from '../../playground/figjam/text/measure.ts';
import { bottom, centreOf, intersects, right } from '../../src/plane/boxes.ts';
import { ink, white } from '../../src/plane/lane-look.ts';
import type { MeasuredSizes, Plan, ShapePlan, TextPlan } from '../../src/plane/plan.ts';
import { isPaletteColour, type PaintUse } from './figjam-palette.ts';
import { findCrossings } from './find-crossings.ts';
import { plainText, shapeRecord } from './measure-plan.ts';
import { boxesOf, findOverlaps, type PlacedBox } from './overlaps.ts';

/**
 * What a designer would send back: overlaps, what leaves its section, colours that FigJam does not offer, text that
 * is hard to read against what lies below it, words that are cut, broken or run out of their shape, a last line of
 * one short word, a row's name that touches its guidance or scale, and links across words. Sizes as measured under this text model; each fault as a line for people.
 */
export function findFaults(plan: Plan, sizes: MeasuredSizes, metrics: MetricsModel): string[] {
  const boxes = boxesOf(plan, sizes);
  return [
    ...findOverlaps(plan, sizes).map((pair) => `overlap: ${pair}`),
    ...findEscapes(plan, boxes),
    ...findStrangeColours(plan, boxes),
    ...findPaleText(plan, boxes),
    ...findCrampedText(boxes, metrics),
    ...findCrowdedLabels(boxes, metrics),
    ...findCrossings(plan, boxes),
  ];
}

function findEscapes(plan: Plan, boxes: readonly PlacedBox[]): string[] {
  const byKey = new Map(boxes.map((box) => [box.placement.key, box]));
  const { width, height } = plan.root;
  return boxes.flatMap((box) => {
    const parent = byKey.get(box.parent) ?? { x: 0, y: 0, width, height };
    const inside =
      box.x >= parent.x &&
      box.y >= parent.y &&
      right(box) <= right(parent) + 0.01 &&
      bottom(box) <= bottom(parent) + 0.01;
    return inside ? [] : [`leaves its section: ${box.placement.key}`];
  });
}

function findStrangeColours(plan: Plan, boxes: readonly PlacedBox[]): string[] {
  const placements = [plan.root, ...boxes.map(({ placement }) => placement), ...linesOf(plan)];
  return placements.flatMap((placement) => {
    const { key, type } = placement;
    const paints: [PaintUse, string | null | undefined][] = [];
    if (type === 'STICKY') paints.push(['sticky', placement.fill]);
    if (type === 'SECTION') paints.push(['section', placement.fill]);
    if (type === 'SHAPE') paints.push(['shape', placement.fill], ['line', placement.stroke]);
    if (type === 'RECTANGLE') paints.push(['rectangle', placement.fill], ['line', placement.stroke]);
    if (type === 'LINE' || type === 'CONNECTOR') paints.push(['line', placement.stroke]);
    return paints
      .filter(([use, paint]) => typeof paint === 'string' && !isPaletteColour(use, paint))
      .map(([use, paint]) => `not in FigJam’s palette: ${key}, ${use} ${paint}`);
  });
}

function linesOf(plan: Plan) {
  const sections = [plan.root, ...plan.root.children.filter((child) => child.type === 'SECTION')];
  return sections.flatMap(({ children }) => children.filter((child) => child.type === 'CONNECTOR'));
}

/** Every text is written in ink; what lies below it decides how well it reads. */
function findPaleText(plan: Plan, boxes: readonly PlacedBox[]): string[] {
  return boxes.flatMap((box, index) => {
    if (!('text' in box.placement) || box.placement.text === '') return [];
    const ground = ownFill(box) ?? groundBelow(boxes.slice(0, index), box) ?? plan.root.fill ?? 'FFFFFF';
    const ratio = contrast(ink, ground);
    return ratio >= 4.5 ? [] : [`contrast ${ratio.toFixed(1)}: ${box.placement.key} on ${ground}`];
  });
}

function ownFill({ placement }: PlacedBox): string | null {
  return placement.type === 'STICKY' || placement.type === 'SHAPE' ? placement.fill : null;
}

function groundBelow(lower: readonly PlacedBox[], text: PlacedBox): string | undefined {
  const { x, y } = centreOf(text);
  let ground: string | undefined;
  for (const box of lower) {
    const under = x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box);
    if (!under || !('fill' in box.placement) || box.placement.fill === null) continue;
    const { fill } = box.placement;
    const opacity = 'opacity' in box.placement ? (box.placement.opacity ?? 1) : 1;
    ground = opacity === 1 ? fill : mixed(fill, ground ?? white, opacity);
  }
  return ground;
}

/** A colour that lies on another one, thinly. */
function mixed(upper: string, lower: string, opacity: number): string {
  const at = (hex: string, channel: number) => Number.parseInt(hex.slice(channel, channel + 2), 16);
  return [0, 2, 4]
    .map((channel) => Math.round(at(upper, channel) * opacity + at(lower, channel) * (1 - opacity)))
    .map((value) => value.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

function findCrampedText(boxes: readonly PlacedBox[], metrics: MetricsModel): string[] {
  return boxes.flatMap(({ placement }) => {
    if (placement.type === 'SHAPE') return faultsOfShape(placement, metrics);
    if (placement.type === 'TEXT') return faultsOfText(placement, metrics);
    return [];
  });
}

/** A row's name stands in the middle of its label; texts on the label keep away from it, and stay on the label. */
function findCrowdedLabels(boxes: readonly PlacedBox[], metrics: MetricsModel): string[] {
  return boxes.flatMap((label) => {
    const { placement } = label;
    const { stamp } = placement;
    const isLabel = stamp.kind === 'lane' || (stamp.kind === 'decor' && stamp.role === 'feelings');
    if (placement.type !== 'SHAPE' || !isLabel) return [];
    const words = layShapeText(shapeRecord(placement), metrics).text;
    const { x, y } = centreOf(label);
    const name = {
      x: x - words.width / 2 - 8,
      y: y - words.height / 2 - 8,
      width: words.width + 16,
      height: words.height + 16,
    };
    return boxes.flatMap((box) => {
      const role = box.placement.stamp.kind === 'decor' ? box.placement.stamp.role : '';
      if (!['guidance', 'scale'].includes(role) || !intersects(box, label)) return [];
      const faults = intersects(box, name) ? [`touches the row's name: ${box.placement.key}`] : [];
      const isInside = box.y >= label.y && bottom(box) <= bottom(label) && right(box) <= right(label);
      return isInside ? faults : [...faults, `hangs over its label: ${box.placement.key}`];
    });
  });
}

function faultsOfShape(shape: ShapePlan, metrics: MetricsModel): string[] {
  const { key, text, height } = shape;
  if (text === '') return [];
  const record = shapeRecord(shape);
  const laid = layShapeText(record, metrics);
  const faults: string[] = [];
  // Nobody knows whether a shape that a plugin resized grows: one that has room for its text does not.
  const free = height - 2 * shapeRoom(record).inset + 0.01;
  if (laid.isCut || laid.text.height > free) faults.push(`text higher than its shape: ${key}`);
  return [...faults, ...cutWords(key, text, laid.text.lines)];
}

function faultsOfText(plan: TextPlan, metrics: MetricsModel): string[] {
  const { key, text, width, fontSize, bold, stamp } = plan;
  const measured = measureText(plainText(text, fontSize, bold), width ?? null, metrics);
  const faults = cutWords(key, text, measured.lines);
  const last = measured.lines[measured.lines.length - 1];
  const lonely =
    stamp.kind === 'decor' &&
    stamp.role !== 'legend' &&
    measured.lines.length > 1 &&
    last !== undefined &&
    /^\S{1,5}$/.test(last.text.trim());
  if (lonely && metrics === 'inter') faults.push(`a lone word at the end: ${key} “${last.text}”`);
  return faults;
}

function cutWords(key: string, text: string, lines: readonly { end: number }[]): string[] {
  const faults = text.endsWith('…') ? [`text cut: ${key} “${text}”`] : [];
  const broken = lines.some(
    ({ end }) => /[\p{L}\p{N}]/u.test(text.charAt(end - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(end)),
  );
  return broken ? [...faults, `a broken word: ${key} “${text}”`] : faults;
}

/** The contrast ratio of WCAG 2.2 (relative luminance of sRGB). */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
