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
  const small = cards.filter((card) => card.to - card.from < pitch * 1.4);
  const ways = [byMiddles(names), byStarts(names, pitch), byEdges(names)];
  let best: { places: number[]; cost: number } | null = null;
  for (const [way, natural] of ways.entries()) {
    const settled = natural.map((place, at) => settle(place, names, at, small));
    const cost = settled.reduce((sum, one) => sum + one.cost, way * 0.01);
    if (!best || cost < best.cost) best = { places: settled.map((one) => one.place), cost };
  }
  const strips = byStrips(names, small, ways);
  return strips && (!best || strips.cost < best.cost) ? strips.places : (best?.places ?? []);
}

/**
 * Where names stand now over the middle and now at the beginning of their columns, only the cards tell: the widest
 * free strip between each two names, the nearest to where a name would put it among equals. `null` where there is
 * none between some two.
 */
function byStrips(
  names: readonly Span[],
  cards: readonly Span[],
  ways: readonly (readonly number[])[],
): { places: number[]; cost: number } | null {
  const strips = freeStrips(cards);
  const found = { places: [] as number[], cost: 0.04 };
  for (const [at, before] of names.slice(0, -1).entries()) {
    const after = names[at + 1] ?? before;
    const reach = (middleOf(after) - middleOf(before)) * 0.36;
    let best: { place: number; cost: number } | null = null;
    for (const { from, to } of strips) {
      const place = (from + to) / 2;
      if (place < before.to - reach * 0.1 || place > after.from + reach * 0.1) continue;
      const away = Math.min(...ways.map((way) => Math.abs((way[at] ?? place) - place)));
      const cost = Math.min(1, away / reach) * 0.15 - Math.min(0.4, (to - from) / reach);
      if (!best || cost < best.cost) best = { place, cost };
    }
    if (!best) return null;
    found.places.push(best.place);
    found.cost += best.cost;
  }
  return found;
}

/** The strips between the cards that no card touches. */
function freeStrips(cards: readonly Span[]): Span[] {
  const strips: Span[] = [];
  let reached: number | null = null;
  for (const card of [...cards].sort((a, b) => a.from - b.from)) {
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

/** How much of the cards a line at this place cuts, each at most half; grazing a corner is free. */
function cutBy(place: number, cards: readonly Span[]): number {
  let cost = 0;
  for (const card of cards) {
    const depth = Math.min(place - card.from, card.to - place) / Math.max(1, card.to - card.from);
    if (depth > 0.06) cost += depth;
  }
  return cost;
}

/** The middle of the free strip near the natural place, where it cuts least; the natural place when all is free. */
function settle(
  natural: number,
  names: readonly Span[],
  at: number,
  cards: readonly Span[],
): { place: number; cost: number } {
  const before = names[at];
  const after = names[at + 1];
  if (!before || !after) return { place: natural, cost: 0 };
  const reach = (middleOf(after) - middleOf(before)) * 0.36;
  const near = cards.filter((card) => card.to > natural - reach && card.from < natural + reach);
  const ends = near.map((card) => card.to).filter((end) => Math.abs(end - natural) <= reach);
  const starts = near
    .map((card) => card.from)
    .filter((start) => Math.abs(start - natural) <= reach)
    .sort((a, b) => a - b);
  let best = { place: natural, cost: cutBy(natural, near) };
  // Cards in a tidy grid end at a few places only, however many they are.
  for (const end of new Set(ends)) {
    const next = starts.find((start) => start >= end);
    const place = next === undefined ? Math.max(end, natural) : (end + next) / 2;
    const width = next === undefined ? 0 : next - end;
    const cost =
      cutBy(place, near) + (Math.abs(place - natural) / reach) * 0.15 - Math.min(0.4, width / reach);
    if (cost < best.cost) best = { place, cost };
  }
  return best;
}
