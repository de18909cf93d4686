import { own } from '../../journey/own.ts';
import { bottom, centreOf, right } from '../boxes.ts';
import type { SeenNode } from '../scene.ts';
import { lookUp, type SceneIndex } from '../scene-index.ts';
import { carriers, isDecor } from '../seen-nodes.ts';

type Counts = { [kind: string]: number };

/** The stamps on what these nodes make up: those stuck to it, and those that merely lie on it. */
export type Votes = (nodes: readonly SeenNode[]) => { stuck?: Counts; lying?: Counts };

/**
 * FigJam's stamps by kind. What a stamp is stuck to is known exactly; one that is stuck to nothing counts for the
 * note beneath its middle, the topmost of several. (Results of voting sessions cannot be read by plugins.)
 */
export function readVotes({ scene, byId, position }: SceneIndex): Votes {
  const stuck = new Map<string, Counts>();
  const lying = new Map<string, Counts>();
  const stamps = (lookUp(scene).marked.get('STAMP') ?? []).flatMap((id) => byId.get(id) ?? []);
  const isNote = (node: SeenNode) => carriers.includes(node.type) && !isDecor(node);
  const notes = stamps.length === 0 ? [] : scene.nodes.filter(isNote);
  for (const stamp of stamps) {
    const host = stamp.stuckTo === undefined ? undefined : byId.get(stamp.stuckTo);
    if (host) add(stuck, host.id, stamp);
    else {
      const { x, y } = centreOf(stamp);
      const under = notes.filter(
        (note) => x >= note.x && x <= right(note) && y >= note.y && y <= bottom(note),
      );
      const top = under.sort((a, b) => (position.get(b.id) ?? 0) - (position.get(a.id) ?? 0))[0];
      if (top) add(lying, top.id, stamp);
    }
  }
  const sum = (counts: Map<string, Counts>, made: readonly SeenNode[]): Counts | undefined => {
    let all: Counts | undefined;
    for (const { id } of made)
      for (const [kind, n] of Object.entries(counts.get(id) ?? {}))
        all = { ...all, [kind]: ((all && own(all, kind)) ?? 0) + n };
    return all;
  };
  return (made) => {
    const [fast, loose] = [sum(stuck, made), sum(lying, made)];
    return { ...(fast ? { stuck: fast } : {}), ...(loose ? { lying: loose } : {}) };
  };
}

function add(counts: Map<string, Counts>, id: string, { stampKind }: SeenNode): void {
  const before = counts.get(id) ?? {};
  const kind = (stampKind ?? '').trim() || 'Stamp';
  counts.set(id, { ...before, [kind]: (own(before, kind) ?? 0) + 1 });
}
