import type { Change, Conflict } from '../../src/journey/merge/change.ts';
import { kindNames, nameField, opNames } from '../words/changes.ts';
import {
  type BothSides,
  findRecord,
  isOrder,
  nameRecord,
  nameStage,
  sayValue,
  shorten,
  stageOf,
} from './name-record.ts';

/** One change in words, ready to be shown. */
export interface Described {
  recordId: string;
  /** "Note", "Changed", "Row" … as a quiet line above the words. */
  label: string;
  name: string;
  stageId: string | null | undefined;
  stage: string;
  /** Absent with something new. */
  before: string | undefined;
  /** Absent with something deleted. */
  after: string | undefined;
}

/** Says what a change does. `name` and `before` are the same words when a record's own text changes. */
export function describeChange(known: BothSides, change: Change): Described {
  const { recordId, field, op } = change;
  const sides = withOwnRecord(known, change);
  const where = place(sides, change);
  const name = nameThing(sides, change);
  const whose = belongingOf(sides, recordId);
  // A cell has nothing but its order, which its kind says; what it is called is its row.
  const what =
    change.kind === 'cell'
      ? name
      : op === 'update' && field !== undefined
        ? nameField(field, change.kind)
        : opNames[op];
  const label = [kindNames[change.kind], what, ...(whose === undefined ? [] : [whose])].join(' · ');
  const said = { recordId, label, name, ...where };
  if (op === 'add') return { ...said, before: undefined, after: undefined };
  if (isOrder(field)) {
    const order = shorten(sayValue(sides, field, change.after));
    return { ...said, name: order, before: undefined, after: undefined };
  }
  if (op === 'remove') return { ...said, before: name, after: undefined };
  return {
    ...said,
    before: sayValue(sides, field, change.before),
    after: sayValue(sides, field, change.after),
  };
}

/** Says what a conflict is about. */
export function describeConflict(sides: BothSides, conflict: Conflict): Omit<Described, 'before' | 'after'> {
  const what = conflict.field === undefined ? [] : [nameField(conflict.field, conflict.kind)];
  const whose = conflict.kind === 'emotion' ? belongingOf(sides, conflict.recordId) : undefined;
  return {
    recordId: conflict.recordId,
    label: [kindNames[conflict.kind], ...what, ...(whose === undefined ? [] : [whose])].join(' · '),
    name: nameThing(sides, conflict),
    ...place(sides, conflict),
  };
}

/** Groups by stage: the map itself first, then the stages in their order, then what lies outside them. */
export function groupByStage<T extends { stageId: string | null | undefined; stage: string }>(
  items: T[],
  stageOrder: readonly string[],
): { stage: string; items: T[] }[] {
  const groups = new Map<string | null | undefined, { stage: string; items: T[] }>();
  for (const item of items) {
    const group = groups.get(item.stageId);
    if (group === undefined) groups.set(item.stageId, { stage: item.stage, items: [item] });
    else group.items.push(item);
  }
  const rank = (id: string | null | undefined) => {
    if (id === undefined) return -1;
    const at = id === null ? -1 : stageOrder.indexOf(id);
    return at < 0 ? stageOrder.length + (id === null ? 1 : 0) : at;
  };
  return [...groups.entries()].sort(([a], [b]) => rank(a) - rank(b)).map(([, group]) => group);
}

/** A new or deleted record may be on neither side: then what the change tells of it must do. */
function withOwnRecord(sides: BothSides, { kind, recordId, op, before, after }: Change): BothSides {
  const fields = op === 'add' ? after : before;
  if (op === 'update' || kind === 'cell' || findRecord(sides, recordId) !== undefined) return sides;
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return sides;
  return { ...sides, file: { ...sides.file, [recordId]: { kind, id: recordId, fields } } };
}

function place(sides: BothSides, { kind, recordId }: Change | Conflict) {
  const stageId = kind === 'cell' ? cellOf(recordId).stageId : stageOf(sides, recordId);
  return { stageId, stage: nameStage(sides, stageId) };
}

function nameThing(sides: BothSides, { kind, recordId }: Change | Conflict): string {
  if (kind !== 'cell') return nameRecord(sides, recordId);
  const { laneId } = cellOf(recordId);
  return laneId === null ? kindNames.cell : nameRecord(sides, laneId);
}

/** What tells a note or a feeling from others in its stage: its row; whose it is. */
function belongingOf(sides: BothSides, recordId: string): string | undefined {
  const { laneId, personaId } = findRecord(sides, recordId)?.fields ?? {};
  const id = laneId ?? personaId;
  return typeof id === 'string' ? nameRecord(sides, id) : undefined;
}

/** Takes a `cellKey` apart; one that cannot be read counts as outside. */
function cellOf(key: string): { stageId: string | null; laneId: string | null } {
  try {
    const parsed: unknown = JSON.parse(key);
    const [stageId, laneId]: unknown[] = Array.isArray(parsed) ? parsed : [];
    return {
      stageId: typeof stageId === 'string' ? stageId : null,
      laneId: typeof laneId === 'string' ? laneId : null,
    };
  } catch {
    return { stageId: null, laneId: null };
  }
}
