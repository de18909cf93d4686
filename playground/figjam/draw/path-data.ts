import { format } from './svg.ts';

/** Corners of a star with the given number of rays, its dents at `inner` of the radius. */
export function starPoints(rays: number, inner: number, w: number, h: number): [number, number][] {
  return Array.from({ length: rays * 2 }, (_, i) => {
    const angle = (Math.PI * i) / rays - Math.PI / 2;
    const reach = i % 2 === 0 ? 0.5 : 0.5 * inner;
    return [w * (0.5 + reach * Math.cos(angle)), h * (0.5 + reach * Math.sin(angle))];
  });
}

/** Path data of straight lines through the points and back. */
export function points(corners: readonly (readonly [number, number])[]): string {
  return `${corners.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${format(x)} ${format(y)}`).join('')}Z`;
}

/** Path data of an ellipse. */
export function oval(x: number, y: number, w: number, h: number): string {
  const [rx, ry] = [w / 2, h / 2];
  return path`M ${x} ${y + ry} A ${rx} ${ry} 0 0 1 ${x + w} ${y + ry} A ${rx} ${ry} 0 0 1 ${x} ${y + ry} Z`;
}

/** Path data of a box with round corners. */
export function rounded(w: number, h: number, radius: number): string {
  const r = Math.max(0, Math.min(radius, w / 2, h / 2));
  if (r === 0) return path`M 0 0 H ${w} V ${h} H 0 Z`;
  const corner = (x: number, y: number) => path`A ${r} ${r} 0 0 1 ${x} ${y}`;
  return path`M ${r} 0 H ${w - r} ${corner(w, r)} V ${h - r} ${corner(w - r, h)} H ${r} ${corner(0, h - r)} V ${r} ${corner(r, 0)} Z`;
}

/** Path data as it is written, with numbers in it as `format` writes them. */
export function path(texts: TemplateStringsArray, ...values: (string | number)[]): string {
  const written = values.map((value) => (typeof value === 'number' ? format(value) : value));
  return String.raw({ raw: texts }, ...written);
}
