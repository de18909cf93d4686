import { loadFontsFor } from '../board/load-fonts-for.ts';
import type { ReadPage } from '../board/read-maps.ts';
import { draftEdits } from '../layout/draft-edits.ts';
import { workOf } from '../layout/draft-work.ts';
import type { ReadMap } from '../layout/interpretation.ts';
import type { SeenNode } from '../layout/snapshot.ts';
import { applyChanges } from '../merge/apply-changes.ts';
import type { Change } from '../merge/change.ts';
import { settleReferences } from '../merge/settle-references.ts';
import type { Journey } from '../model/journey.ts';
import type { Records } from '../model/records.ts';
import { fromRecords, toRecords } from '../model/records-of.ts';

export interface Hindrance {
  recordId: string;
  reason: string;
}

/** Changes that can be written, what the journey then is, and what stands in the way of the others. */
export interface Feasible {
  changes: Change[];
  target: Journey;
  hindrances: Hindrance[];
}

/**
 * Sorts out what cannot be written: notes that somebody locked, words in a font that cannot be loaded. Loads the
 * fonts of all that can. Writes nothing.
 */
export async function findFeasible(
  host: PluginAPI,
  { snapshot, handles }: ReadPage,
  map: ReadMap,
  wanted: readonly Change[],
): Promise<Feasible> {
  const theirs = toRecords(map.journey);
  const hindrances = findLocked(map, new Map(snapshot.nodes.map((node) => [node.id, node])), wanted);
  for (;;) {
    const blocked = new Set(hindrances.map(({ recordId }) => recordId));
    const changes = settleReferences(
      theirs,
      wanted.filter(({ recordId }) => !blocked.has(recordId)),
      'force',
    ).changes;
    const target = journeyAfter(theirs, changes);
    const draft = draftEdits(snapshot, map, target);
    const fresh = [...draft.hindrances];
    for (const [nodeId, font] of await loadFontsFor(host, workOf(draft), handles)) {
      const reason = `The font ${font} is not available here, so its words cannot be written.`;
      for (const recordId of recordsOf(map, nodeId)) fresh.push({ recordId, reason });
    }
    const news = fresh.filter(({ recordId }) => !blocked.has(recordId));
    if (news.length === 0) return { changes, target, hindrances };
    hindrances.push(...news);
  }
}

function journeyAfter(theirs: Records, changes: readonly Change[]): Journey {
  return fromRecords(applyChanges(theirs, changes));
}

function findLocked(
  map: ReadMap,
  nodes: ReadonlyMap<string, SeenNode>,
  wanted: readonly Change[],
): Hindrance[] {
  const hindrances = new Map<string, Hindrance>();
  for (const { op, recordId } of wanted) {
    if (op === 'add' || hindrances.has(recordId)) continue;
    const locked = (map.nodes[recordId] ?? []).some((id) => isLocked(nodes, id, map.rootId === id));
    if (locked)
      hindrances.set(recordId, {
        recordId,
        reason: 'It is locked on the board. Unlock it, and bring the file in again.',
      });
  }
  return [...hindrances.values()];
}

/** Locking a section locks what is in it. */
function isLocked(nodes: ReadonlyMap<string, SeenNode>, id: string, alone: boolean): boolean {
  for (let node = nodes.get(id); node; node = node.parentId === null ? undefined : nodes.get(node.parentId)) {
    if (node.locked) return true;
    if (alone) return false;
  }
  return false;
}

function recordsOf(map: ReadMap, nodeId: string): string[] {
  const found: string[] = [];
  for (const [recordId, ids] of Object.entries(map.nodes)) if (ids.includes(nodeId)) found.push(recordId);
  return found;
}
