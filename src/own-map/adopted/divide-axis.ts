/** The axis along which stages (or lanes) follow one another. */
export const axisOf = ({ transposed }: { transposed: boolean }, list: 'stages' | 'lanes'): 'x' | 'y' =>
  (list === 'stages') === transposed ? 'y' : 'x';

/** A stretch of one axis, in px of the page. */
export interface Span {
  from: number;
  to: number;
}

export const middleOfSpan = ({ from, to }: Span): number => (from + to) / 2;

/**
 * Divides an axis among its names, which stand in order: each reaches half way to the next, counting the middles of
 * the cards that are agreed to belong to it; the first and the last reach `reach` px further out, or two fifths of the
 * usual distance between names where that is more.
 */
export function divideAxis(
  all: readonly Span[],
  lines: readonly { line: number; at: number }[],
  reach: number,
): Span[] {
  // Names that share a place (rows told apart by words) are one of the axis; one without a place is none.
  const placeOf = (name?: Span) => `${name?.from} ${name?.to}`;
  const somewhere = all.filter(({ from }) => !Number.isNaN(from));
  const places = new Map(somewhere.map((name) => [placeOf(name), { name, from: name.from, to: name.to }]));
  const spans = [...places.values()];
  for (const { line, at } of lines) {
    const own = places.get(placeOf(all[line]));
    if (!own || spans.some((span) => span !== own && isIn(span.name, at))) continue;
    own.from = Math.min(own.from, at);
    own.to = Math.max(own.to, at);
  }
  const [first, last] = [spans[0], spans[spans.length - 1]];
  if (!first || !last) return [...all];
  const pitch = (middleOfSpan(last.name) - middleOfSpan(first.name)) / Math.max(1, spans.length - 1);
  const out = Math.max(reach, pitch * 0.4);
  let border = first.from - out;
  for (const [at, span] of spans.entries()) {
    const next = spans[at + 1];
    const { name, to } = span;
    span.from = border;
    if (!next) border = to + out;
    else if (to <= next.from) border = (to + next.from) / 2;
    else border = (middleOfSpan(name) + middleOfSpan(next.name)) / 2;
    span.to = border;
  }
  return all.map((name) => places.get(placeOf(name)) ?? name);
}

const isIn = ({ from, to }: Span, at: number): boolean => at >= from && at <= to;

/** Which span holds this place; −1: none. */
export function spanAt(spans: readonly Span[], at: number): number {
  return spans.findIndex((span) => isIn(span, at));
}
