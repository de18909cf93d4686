/** From where to where something lies along one axis. */
export interface Span {
  from: number;
  to: number;
}

export const middleOf = (span: Span): number => (span.from + span.to) / 2;

/** The middle one of these numbers. */
export function medianOf(numbers: readonly number[]): number {
  const ordered = [...numbers].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? 0;
}

/** The usual distance from one name to the next. */
export function pitchOf(names: readonly Span[]): number {
  const steps = names.slice(1).map((name, at) => middleOf(name) - middleOf(names[at] ?? name));
  return steps.length === 0 ? Math.max(1, (names[0]?.to ?? 1) - (names[0]?.from ?? 0)) : medianOf(steps);
}

/**
 * Where one column (or row) ends and the next begins: one place between each two names. Names stand over the middle
 * of their column or at its beginning (a label above the notes of its row); the way that cuts fewer cards is taken,
 * and each place is moved into the widest free strip near it. Cell centres were measured within 18 % of the pitch
 * from the header's centre (31 % on free-form boards), so no place moves further than a third of the pitch.
 */
export function separate(names: readonly Span[], cards: readonly Span[]): number[] {
  if (names.length < 2) return [];
  const pitch = pitchOf(names);
  const longest = pitch * 1.4;
  const small = cards.filter((card) => card.to - card.from < longest).sort((a, b) => a.from - b.from);
  const ways = [byMiddles(names), byStarts(names, pitch), byEdges(names)];
  let best: { places: number[]; cost: number } | null = null;
  for (const [way, natural] of ways.entries()) {
    const settled = natural.map((place, at) => settle(place, names, at, { cards: small, longest }));
    const cost = settled.reduce((sum, one) => sum + one.cost, way * 0.01);
    if (!best || cost < best.cost) best = { places: settled.map((one) => one.place), cost };
  }
  const strips = byStrips(names, small, ways);
  return strips && (!best || strips.cost < best.cost) ? strips.places : (best?.places ?? []);
}

/** Names that stand in this way at one place and in that way at the next are rarer than names that all stand alike. */
const costOfMixing = 0.05;

/**
 * Where names stand now over the middle and now at the beginning of their columns, only the cards tell: the widest
 * free strip between each two names, the nearest to where a name would put it among equals. Those who place their
 * names alike come first. `null` where there is no strip between some two.
 */
function byStrips(
  names: readonly Span[],
  cards: readonly Span[],
  ways: readonly (readonly number[])[],
): { places: number[]; cost: number } | null {
  const strips = freeStrips(cards);
  const mixed = stripsNear(names, strips, (place, at) =>
    Math.min(...ways.map((way) => Math.abs((way[at] ?? place) - place))),
  );
  if (!mixed) return null;
  mixed.cost += (names.length - 1) * costOfMixing;
  for (const way of ways) {
    const found = stripsNear(names, strips, (place, at) => Math.abs((way[at] ?? place) - place));
    if (found && found.cost < mixed.cost) Object.assign(mixed, found);
  }
  return mixed;
}

function stripsNear(
  names: readonly Span[],
  strips: readonly Span[],
  distance: (place: number, at: number) => number,
): { places: number[]; cost: number } | null {
  const found = { places: [] as number[], cost: 0.04 };
  let first = 0;
  for (const [at, before] of names.slice(0, -1).entries()) {
    const after = names[at + 1] ?? before;
    const reach = (middleOf(after) - middleOf(before)) * 0.36;
    const [least, most] = [before.to - reach * 0.1, after.from + reach * 0.1];
    let best: { place: number; cost: number } | null = null;
    for (let i = first; i < strips.length; i += 1) {
      const strip = strips[i];
      if (!strip || strip.from > most) break;
      const place = middleOf(strip);
      if (place < least && i === first) first += 1;
      if (place < least || place > most) continue;
      const away = distance(place, at);
      const cost = Math.min(1, away / reach) * 0.15 - Math.min(0.4, (strip.to - strip.from) / reach);
      if (!best || cost < best.cost) best = { place, cost };
    }
    if (!best) return null;
    found.places.push(best.place);
    found.cost += best.cost;
  }
  return found;
}

/** The strips between the cards, given by where they begin, that no card touches. */
function freeStrips(cards: readonly Span[]): Span[] {
  const strips: Span[] = [];
  let reached: number | null = null;
  for (const card of cards) {
    if (reached !== null && card.from > reached) strips.push({ from: reached, to: card.from });
    reached = Math.max(reached ?? card.to, card.to);
  }
  return strips;
}

function byMiddles(names: readonly Span[]): number[] {
  return names.slice(1).map((name, at) => (middleOf(name) + middleOf(names[at] ?? name)) / 2);
}

function byStarts(names: readonly Span[], pitch: number): number[] {
  return names.slice(1).map((name) => name.from - pitch * 0.04);
}

function byEdges(names: readonly Span[]): number[] {
  return names.slice(1).map((name, at) => (name.from + (names[at] ?? name).to) / 2);
}

/** How much of the cards, given by where they begin, a line at this place cuts, each at most half; grazing is free. */
function cutBy(place: number, cards: readonly Span[]): number {
  let cost = 0;
  for (const card of cards) {
    if (card.from >= place) break;
    const depth = Math.min(place - card.from, card.to - place) / Math.max(1, card.to - card.from);
    if (depth > 0.06) cost += depth;
  }
  return cost;
}

/** Cards by where they begin, none longer than said. */
interface InOrder {
  cards: readonly Span[];
  longest: number;
}

/** Of the places where cards end so many are tried: in a tidy grid they are few, in a heap of notes they say little. */
const mostEnds = 24;

/** The middle of the free strip near the natural place, where it cuts least; the natural place when all is free. */
function settle(
  natural: number,
  names: readonly Span[],
  at: number,
  { cards, longest }: InOrder,
): { place: number; cost: number } {
  const before = names[at];
  const after = names[at + 1];
  if (!before || !after) return { place: natural, cost: 0 };
  const reach = (middleOf(after) - middleOf(before)) * 0.36;
  const near: Span[] = [];
  const ends: number[] = [];
  for (let i = firstFrom(cards, natural - reach - longest); i < cards.length; i += 1) {
    const card = cards[i];
    if (!card || card.from >= natural + reach) break;
    if (card.to <= natural - reach) continue;
    near.push(card);
    if (Math.abs(card.to - natural) <= reach) ends.push(card.to);
  }
  let best = { place: natural, cost: cutBy(natural, near) };
  for (const end of someOf(ends)) {
    const next = near.find(({ from }) => from >= end && Math.abs(from - natural) <= reach)?.from;
    const place = next === undefined ? Math.max(end, natural) : (end + next) / 2;
    const width = next === undefined ? 0 : next - end;
    const cost =
      cutBy(place, near) + (Math.abs(place - natural) / reach) * 0.15 - Math.min(0.4, width / reach);
    if (cost < best.cost) best = { place, cost };
  }
  return best;
}

/** Each place once, and of very many only some, evenly. */
function someOf(places: readonly number[]): number[] {
  const each = [...new Set(places)];
  if (each.length <= mostEnds) return each;
  each.sort((a, b) => a - b);
  return Array.from({ length: mostEnds }, (_, i) => each[Math.floor((i * each.length) / mostEnds)] ?? 0);
}

/** Where the first card stands that does not begin before this place. */
function firstFrom(cards: readonly Span[], place: number): number {
  let [low, high] = [0, cards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cards[middle]?.from ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
