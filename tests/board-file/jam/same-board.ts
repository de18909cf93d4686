import { openBoard } from '../../../playground/board-file/open-board.ts';
import type { NodeRecord } from '../../../playground/figjam/document/records.ts';

/**
 * What two boards say differently, node by node: `id property`, and nodes that only one has. Numbers count as equal within single precision
 * (`slack` at 1), for FigJam's files have no other.
 */
export function differ(one: unknown, other: unknown, ignored: readonly string[] = []): string[] {
  const [first, second] = [openBoard(one).records, openBoard(other).records];
  const byId = new Map(second.map((record) => [record.id, record]));
  const found = first.flatMap((record) => {
    const same = byId.get(record.id);
    return same === undefined ? [`${record.id} is missing`] : differInNode(record, same, ignored);
  });
  const known = new Set(first.map(({ id }) => id));
  const more = second.filter(({ id }) => !known.has(id)).map(({ id }) => `${id} is new`);
  const order = first.map(({ id }) => id).join() === second.map(({ id }) => id).join() ? [] : ['order'];
  return [...found, ...more, ...order];
}

/** How a node stood in the file that it came from is no matter of the node. */
const aside = ['raw', 'placed', 'boxPinned'];

function differInNode(a: NodeRecord, b: NodeRecord, ignored: readonly string[]): string[] {
  const names = new Set([...Object.keys(a.props), ...Object.keys(b.props)]);
  const differing = [...names].filter(
    (name) => !aside.includes(name) && !ignored.includes(name) && !close(a.props[name], b.props[name]),
  );
  return [
    ...(a.type === b.type || ignored.includes(`type ${a.type}`) ? [] : ['type']),
    ...(a.parentId === b.parentId ? [] : ['parent']),
    ...differing,
  ].map((what) => `${a.id} ${what}: ${JSON.stringify([a.props[what], b.props[what]]).slice(0, 200)}`);
}

function close(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 2e-6 * Math.max(1, Math.abs(a), Math.abs(b));
  // What is not said of a section's contents is that they are seen.
  if ((a === false || a === undefined) && (b === false || b === undefined)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => close(Reflect.get(a, name), Reflect.get(b, name)));
}
