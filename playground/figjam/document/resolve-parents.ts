import { type Entry, isNewer, placeProperty, type Stamp } from './registers.ts';

/**
 * The parents that the place registers ask for, without circles: of the moves that close one, the youngest is set aside
 * and its node stands on the first page. The same for every replica that has the same registers.
 */
export function resolveParents(entries: ReadonlyMap<string, Entry>): {
  parents: Map<string, string | null>;
  displaced: Set<string>;
} {
  const parents = new Map<string, string | null>();
  for (const [id, entry] of entries) if (entry.place !== undefined) parents.set(id, entry.place.parentId);
  const displaced = new Set<string>();
  for (const circle of findCircles(parents)) {
    const youngest = circle.reduce((a, b) => (isNewer(movedAt(entries, b), movedAt(entries, a)) ? b : a));
    displaced.add(youngest);
  }
  const page = firstPage(entries);
  for (const id of displaced) parents.set(id, page);
  return { parents, displaced };
}

function movedAt(entries: ReadonlyMap<string, Entry>, id: string): Stamp {
  const entry = entries.get(id);
  return entry?.stamps.get(placeProperty) ?? entry?.created ?? { clock: 0, client: 0 };
}

function firstPage(entries: ReadonlyMap<string, Entry>): string | null {
  let first: string | null = null;
  for (const [id, { record }] of entries) {
    if (record.type === 'PAGE' && (first === null || id < first)) first = id;
  }
  return first;
}

/** The circles of a parent relation; each node has one parent, so circles never share a node. */
function findCircles(parents: ReadonlyMap<string, string | null>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const start of parents.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | null = start;
    while (at !== null && !done.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = parents.get(at) ?? null;
    }
    if (at !== null && onPath.has(at)) circles.push(path.slice(path.indexOf(at)));
    for (const id of path) done.add(id);
  }
  return circles;
}
