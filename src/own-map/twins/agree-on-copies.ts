import { hashText } from '../../journey/hash.ts';
import type { Stamp } from '../../journey/stamp.ts';
import { isSection } from '../../plane/is-section.ts';
import { rootFinder } from '../../plane/node-order.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { renameStamp } from './rename-stamp.ts';

/** The id that a map, or a record of it, gets when its copy in this section becomes a map of its own. */
export function idInSeparateMap(rootId: string, id: string): string {
  // Begins with a letter: no spreadsheet takes it for a number.
  return `s${hashText(JSON.stringify([rootId, id]))}`;
}

/**
 * Two people who answer differently, apart, what a copied map is, each write to all of its nodes, and FigJam keeps what
 * came last, node by node. The answer that the map's section keeps counts for all: the same one for both, since the ids
 * of a separate map follow from those of the copy. Gives the nodes that remember the other answer, with this one.
 */
export function agreeOnCopies(nodes: readonly SeenNode[]): Map<string, SeenNode> {
  const agreed = new Map<string, SeenNode>();
  const rootOf = rootFinder(nodes);
  const answers = new Map<string, string>();
  for (const node of nodes)
    if (isSection(node) && hasStamp(node, 'journey') && node.stamp.nodeId === node.id)
      answers.set(node.id, node.stamp.journeyId);
  const renamers = new Map<string, Rename | null>();
  for (const node of nodes) {
    const { stamp } = node;
    if (stamp?.nodeId !== node.id) continue;
    const rootId = rootOf(node.id);
    const answer = answers.get(rootId || '');
    if (rootId === null || answer === undefined || stamp.journeyId === answer) continue;
    const key = JSON.stringify([rootId, stamp.journeyId]);
    const rename = renamers.get(key) || renamerOf(nodes, rootId, answer, stamp);
    renamers.set(key, rename);
    if (rename) agreed.set(node.id, { ...node, stamp: renameStamp(stamp, rename) });
  }
  return agreed;
}

type Rename = (id: string) => string;

/** From the ids of one answer to those of the other; `null` for a node of a map that has nothing to do with this. */
function renamerOf(
  nodes: readonly SeenNode[],
  rootId: string,
  answer: string,
  { journeyId }: Stamp,
): Rename | null {
  if (idInSeparateMap(rootId, journeyId) === answer) return (id) => idInSeparateMap(rootId, id);
  if (idInSeparateMap(rootId, answer) !== journeyId) return null;
  const known = new Map<string, string>();
  // Asked for other ids, a stamp names all that it has.
  const note = (id: string) => {
    known.set(idInSeparateMap(rootId, id), id);
    return id;
  };
  for (const { stamp } of nodes) if (stamp) renameStamp(stamp, note);
  known.set(journeyId, answer);
  return (id) => known.get(id) || id;
}
