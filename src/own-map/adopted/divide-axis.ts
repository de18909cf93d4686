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
  // Names that share a place (rows told apart by words) are one of the axis.
  const places = all.map(({ from, to }) => all.findIndex((other) => other.from === from && other.to === to));
  const own = [...new Set(places)];
  const order = (at: number) => own.indexOf(places[at] ?? -1);
  const names = all.filter((_, at) => places[at] === at);
  const middles = lines.map(({ line, at }) => ({ line: order(line), at }));
  const spans = divideApart(names, middles, reach);
  return all.map((name, at) => spans[order(at)] ?? name);
}

function divideApart(
  names: readonly Span[],
  middles: readonly { line: number; at: number }[],
  reach: number,
): Span[] {
  const spans = names.map(({ from, to }) => ({ from, to }));
  for (const { line, at } of middles) {
    const span = spans[line];
    const isOthers = names.some((name, other) => other !== line && at >= name.from && at <= name.to);
    if (!span || isOthers) continue;
    span.from = Math.min(span.from, at);
    span.to = Math.max(span.to, at);
  }
  const last = spans.length - 1;
  const [first, end] = [names[0], names[names.length - 1]];
  const pitch = first && end && last > 0 ? (middleOfSpan(end) - middleOfSpan(first)) / last : 0;
  const out = Math.max(reach, pitch * 0.4);
  const borders = spans.map((span, at) => {
    const next = spans[at + 1];
    if (!next) return span.to + out;
    if (span.to <= next.from) return (span.to + next.from) / 2;
    const [here, there] = [names[at] ?? span, names[at + 1] ?? next];
    return (middleOfSpan(here) + middleOfSpan(there)) / 2;
  });
  return spans.map((span, at) => ({
    from: at === 0 ? span.from - out : (borders[at - 1] ?? span.from),
    to: at === last ? span.to + out : (borders[at] ?? span.to),
  }));
}

/** Which span holds this place; −1: none. */
export function spanAt(spans: readonly Span[], at: number): number {
  return spans.findIndex(({ from, to }) => at >= from && at <= to);
}
