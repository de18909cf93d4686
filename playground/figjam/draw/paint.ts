import * as z from 'zod/mini';
import type { Attributes } from './svg.ts';

/** A paint as SVG knows it. */
export interface Paint {
  /** `#rrggbb`. */
  color: string;
  opacity: number;
  /** Stands for a picture, which the board file does not hold. */
  isImage: boolean;
}

/**
 * The visible paints, back to front. A gradient is drawn in the colour of its middle, a picture in light grey; paints
 * that are not understood are left out. Takes whatever a board file brought.
 */
export function visiblePaints(paints: unknown): Paint[] {
  if (!Array.isArray(paints)) return [];
  return paints.flatMap((paint) => readPaint(paint) ?? []);
}

/** The colour on top, or undefined when nothing is painted. */
export function topColor(paints: unknown): string | undefined {
  return visiblePaints(paints).pop()?.color;
}

/** Attributes of a fill; none paints nothing. */
export function fillOf(paint: Paint | undefined): Attributes {
  if (paint === undefined) return { fill: 'none' };
  return { fill: paint.color, 'fill-opacity': paint.opacity === 1 ? undefined : paint.opacity };
}

/** Attributes of a stroke by its paint, weight and dashes. */
export function strokeOf(paint: Paint | undefined, weight: number, dashes: unknown): Attributes {
  if (paint === undefined || weight <= 0) return {};
  const pattern = Array.isArray(dashes) ? dashes.filter((dash) => typeof dash === 'number' && dash >= 0) : [];
  return {
    stroke: paint.color,
    'stroke-width': weight,
    'stroke-opacity': paint.opacity === 1 ? undefined : paint.opacity,
    'stroke-dasharray': pattern.length > 0 ? pattern.join(' ') : undefined,
  };
}

/** `#rrggbb` mixed with another, `share` of the other. */
export function mix(color: string, other: string, share: number): string {
  const [a, b] = [channels(color), channels(other)];
  return toHex(a.map((value, i) => value + ((b[i] ?? 0) - value) * share));
}

/** 0 (black) to 1 (white), as the eye weighs it. */
export function lightness(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

const channel = z.number().check(z.gte(0), z.lte(1));
const colorShape = z.object({ r: channel, g: channel, b: channel, a: z.optional(z.number()) });
const paintShape = z.object({
  type: z.string(),
  visible: z.optional(z.boolean()),
  opacity: z.optional(z.number()),
  color: z.optional(colorShape),
  gradientStops: z.optional(z.array(z.object({ color: colorShape }))),
});

function readPaint(value: unknown): Paint | undefined {
  const read = paintShape.safeParse(value);
  if (!read.success || read.data.visible === false) return undefined;
  const { type, opacity = 1, gradientStops = [] } = read.data;
  if (type === 'IMAGE' || type === 'VIDEO') return { color: '#e6e6e6', opacity, isImage: true };
  const color = read.data.color ?? gradientStops[Math.floor(gradientStops.length / 2)]?.color;
  if (color === undefined) return undefined;
  const hex = toHex([color.r * 255, color.g * 255, color.b * 255]);
  return { color: hex, opacity: opacity * (color.a ?? 1), isImage: false };
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function toHex(rgb: number[]): string {
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
