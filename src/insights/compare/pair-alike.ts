import type { JourneyRecord } from '../../journey/records.ts';

/** As many notes of one cell are compared with each other; beyond that, every pair would take too long. */
const mostInCell = 100;
/** Notes are one and the same, reworded, when they share at least this part of their words. */
const alike = 0.5;

/** Pairs notes of the same cell that say nearly the same, the nearest first. `toOf` tells where stages and rows went. */
export function pairAlike(
  from: readonly JourneyRecord[],
  to: readonly JourneyRecord[],
  toOf: ReadonlyMap<string, string>,
  pair: (a: string, b: string) => void,
): void {
  const cells = new Map<string, { from: JourneyRecord[]; to: JourneyRecord[] }>();
  const cellAt = (key: string) => {
    const cell = cells.get(key) ?? { from: [], to: [] };
    cells.set(key, cell);
    return cell;
  };
  const there = (id: unknown) => (typeof id === 'string' ? (toOf.get(id) ?? `gone ${id}`) : null);
  for (const card of from) {
    cellAt(JSON.stringify([there(card.fields.stageId), there(card.fields.laneId)])).from.push(card);
  }
  for (const card of to) {
    cellAt(JSON.stringify([card.fields.stageId ?? null, card.fields.laneId ?? null])).to.push(card);
  }
  for (const cell of cells.values()) {
    if (cell.from.length > mostInCell || cell.to.length > mostInCell) continue;
    for (const [a, b] of nearest(cell.from, cell.to)) pair(a, b);
  }
}

function nearest(from: readonly JourneyRecord[], to: readonly JourneyRecord[]): [string, string][] {
  const found: { a: string; b: string; share: number; order: string }[] = [];
  for (const one of from) {
    for (const other of to) {
      const [before, after] = [wordsIn(String(one.fields.text)), wordsIn(String(other.fields.text))];
      const share = sharedWords(before, after);
      // The same order whichever side is called the first one.
      if (share >= alike)
        found.push({ a: one.id, b: other.id, share, order: [before, after].sort().join('\n') });
    }
  }
  found.sort((a, b) => b.share - a.share || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const [usedA, usedB] = [new Set<string>(), new Set<string>()];
  const pairs: [string, string][] = [];
  for (const { a, b } of found) {
    if (usedA.has(a) || usedB.has(b)) continue;
    usedA.add(a);
    usedB.add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

/** The words that both have, as a part of all that either has. */
function sharedWords(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / (left.size + right.size - common);
}

/** A text as it is compared: without case, punctuation and line ends. */
export function wordsIn(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[\s.,;:!?'"“”‘’()\-–—]+/g, ' ')
    .trim();
  return plain === '' ? text.trim() : plain;
}
