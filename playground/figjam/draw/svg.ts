import type { Transform2 } from '../document/records.ts';
import type { Point } from '../geometry/transform.ts';

export type Attributes = { [name: string]: string | number | undefined };

/** One SVG element. Attribute values are escaped and undefined ones left out; children must be SVG already. */
export function tag(name: string, attributes: Attributes, ...children: string[]): string {
  let text = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    text += ` ${key}="${typeof value === 'number' ? format(value) : escapeXml(value)}"`;
  }
  const inside = children.join('');
  return inside === '' ? `${text}/>` : `${text}>${inside}</${name}>`;
}

/** Safe between tags and in attributes: markup is escaped; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(unsafe, (found) => entities[found] ?? '\ufffd');
}

/** At most three decimals; what is no number is 0. */
export function format(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 1000) / 1000) : '0';
}

/** A transform attribute, or undefined for the identity. */
export function matrix(transform: Transform2): string | undefined {
  const [[a, c, x], [b, d, y]] = transform;
  if (a === 1 && b === 0 && c === 0 && d === 1)
    return x === 0 && y === 0 ? undefined : `translate(${format(x)} ${format(y)})`;
  return `matrix(${[a, b, c, d].map((value) => String(Math.round(value * 1e6) / 1e6)).join(' ')} ${format(x)} ${format(y)})`;
}

/** Path data through the points. */
export function polyline(points: readonly Point[], closed: boolean): string {
  const way = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${format(x)} ${format(y)}`).join('');
  return closed ? `${way}Z` : way;
}

const entities: { [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const unsafe = /[&<>"']|(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
