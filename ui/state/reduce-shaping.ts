import type { Journey } from '../../src/journey/journey.ts';
import { shapeLimits } from '../../src/journey/shape-journey.ts';
import { addLines, changeLine, type Line, moveLine, removeLine, renameLine } from './lines.ts';
import {
  type ListName,
  lineOf,
  nextLineKey,
  openShaping,
  type ShapeAction,
  type Shaping,
} from './shaping.ts';

/** The shaping after one change. Pure; what does not fit changes nothing. */
export function reduceShaping(shaping: Shaping | null, action: ShapeAction): Shaping | null {
  if (action.do === 'open') return openShaping(action.rootId, action.journey);
  if (shaping === null) return null;
  switch (action.do) {
    case 'add':
      return addTo(shaping, action);
    case 'rename':
      return inList(shaping, action.list, (list) => renameLine(list, action.key, action.name));
    case 'kind':
      return { ...shaping, lanes: changeLine(shaping.lanes, action.key, { kind: action.kind }) };
    case 'move':
      return inList(shaping, action.list, (list) => moveLine(list, action.key, action.by));
    case 'remove':
      return removeFrom(shaping, action.list, action.key);
    case 'putBack':
      return putBack(shaping, action.id);
    case 'decide': {
      const { [action.id]: _, ...others } = shaping.fates;
      const fates = action.fate === null ? others : { ...others, [action.id]: action.fate };
      return { ...shaping, fates, asked: shaping.asked.filter((id) => id !== action.id) };
    }
    case 'ask':
      return { ...shaping, asked: action.ids };
    case 'rebase':
      return rebase(shaping, action.journey);
    case 'applied':
      return { ...shaping, step: 'done', left: action.left, undone: false };
    case 'undone':
      return { ...shaping, undone: true };
  }
}

/** Rows carry their kind along: what changes names or places leaves it alone. */
function inList(
  shaping: Shaping,
  list: ListName,
  change: <T extends Line>(lines: readonly T[]) => T[],
): Shaping {
  if (list === 'lanes') return { ...shaping, lanes: change(shaping.lanes) };
  return { ...shaping, [list]: change(shaping[list]) };
}

function addTo(shaping: Shaping, action: Extract<ShapeAction, { do: 'add' }>): Shaping {
  const { list, after } = action;
  const names = action.names.slice(0, Math.max(0, shapeLimits[list] - shaping[list].length));
  let next = shaping;
  const added = names.map((name) => {
    const key = nextLineKey(next);
    next = { ...next, nextKey: next.nextKey + 1 };
    return { key, name };
  });
  if (list !== 'lanes') return { ...next, [list]: addLines(shaping[list], added, after) };
  const rows = added.map((line) => ({ ...line, kind: 'other' }));
  return { ...next, lanes: addLines(shaping.lanes, rows, after) };
}

function removeFrom(shaping: Shaping, list: ListName, key: string): Shaping {
  const gone = inList(shaping, list, (lines) => removeLine(lines, key));
  const known = shaping.journey[list].some(({ id }) => id === key);
  // What should move to this one has to be asked about again.
  const fates = Object.entries(shaping.fates).filter(
    ([, fate]) => typeof fate !== 'object' || fate.moveTo !== key,
  );
  const removed = known ? [...shaping.removed, { id: key, list }] : shaping.removed;
  return { ...gone, removed, fates: Object.fromEntries(fates) };
}

/** Back to where it stood: after the nearest of those before it that is still there. */
function putBack(shaping: Shaping, id: string): Shaping {
  const removed = shaping.removed.find((each) => each.id === id);
  if (removed === undefined) return shaping;
  const rest = { ...shaping, removed: shaping.removed.filter((each) => each !== removed) };
  return insertKnown(rest, removed.list, id);
}

function insertKnown(shaping: Shaping, list: ListName, id: string): Shaping {
  const records = shaping.journey[list];
  const at = records.findIndex((record) => record.id === id);
  const record = records[at];
  if (record === undefined) return shaping;
  const before = records
    .slice(0, at)
    .reverse()
    .find((other) => shaping[list].some(({ key }) => key === other.id));
  const place = <T extends Line>(lines: T[], line: T) =>
    before === undefined ? [line, ...lines] : addLines(lines, [line], before.id);
  if (list !== 'lanes') return { ...shaping, [list]: place(shaping[list], lineOf(record)) };
  const kind = shaping.journey.lanes[at]?.kind ?? 'other';
  return { ...shaping, lanes: place(shaping.lanes, { ...lineOf(record), kind }) };
}

/** The same wishes on the map as it is now: what others added is there, what they deleted is not, names they gave stand. */
function rebase(shaping: Shaping, journey: Journey): Shaping {
  let next: Shaping = { ...shaping, journey, lookAgain: true, asked: [] };
  for (const list of ['stages', 'lanes', 'personas'] as const) {
    const [before, now] = [shaping.journey[list], journey[list]];
    const was = new Map(before.map((record) => [record.id, record]));
    const is = new Map(now.map((record) => [record.id, record]));
    next = inList(next, list, (lines) =>
      lines
        .filter(({ key }) => !was.has(key) || is.has(key))
        .map((line) => {
          const [then, current] = [was.get(line.key), is.get(line.key)];
          return then && current && line.name === then.name ? { ...line, name: current.name } : line;
        }),
    );
    for (const { id } of now) if (!was.has(id)) next = insertKnown(next, list, id);
  }
  const lanes = next.lanes.map((line) => {
    const then = shaping.journey.lanes.find(({ id }) => id === line.key);
    const now = journey.lanes.find(({ id }) => id === line.key);
    return then && now && line.kind === then.kind ? { ...line, kind: now.kind } : line;
  });
  const removed = next.removed.filter(({ id, list }) => journey[list].some((record) => record.id === id));
  return { ...next, lanes, removed };
}
