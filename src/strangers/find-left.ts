import type { Unplaced } from '../journey/reading.ts';
import { explainUnplaced, type KnownMap, sayOwnWords } from '../own-map/read/explain-unplaced.ts';
import { isAside } from '../plane/decor.ts';
import type { SeenPage } from '../plane/held.ts';
import type { SeenNode } from '../plane/scene.ts';
import { hasStamp, isDecor, isNobodys } from '../plane/seen-nodes.ts';
import { openWords } from '../plane/words-seen.ts';
import { indexShown, interpretInUse } from './adopt/interpret-in-use.ts';
import { explainLeft, sayRecords } from './adopt/say-records.ts';

/** Words in the maps of ours and in use (`maps`), and on nodes of theirs, that no record says, each with the reason. */
export function findLeft(page: SeenPage, maps: readonly KnownMap[]): Unplaced[] {
  const { held, only: asked, left = [], written = [] } = page;
  const index = indexShown(page);
  const [used, roots, only] = [new Set(held.drawn), new Set(held.roots), asked && new Set(asked)];
  const adopted = held.inUse.length === 0 ? [] : interpretInUse(page).maps;
  const words = openWords();
  for (const map of adopted) sayRecords(words, map, index);
  const unplaced = [...left];
  const isWritten = (node: SeenNode) => written.includes(node.id);
  for (const node of index.scene.nodes) {
    if (used.has(node.id) || (only && !only.has(node.id))) continue;
    const inMap = index.ancestor(node, ({ id }) => roots.has(id)) !== null;
    const map = adopted.find(({ memberIds }) => memberIds.has(node.id));
    if (isNobodys(node) && !inMap && !map) continue;
    if ((isDecor(node) && !isAside(node) && !isWritten(node)) || words.left(node) === '') continue;
    const explained =
      isWritten(node) && hasStamp(node, 'decor')
        ? { reason: sayOwnWords(node) }
        : map
          ? { reason: explainLeft(node, map) }
          : explainUnplaced(node, inMap, maps);
    unplaced.push({ nodeId: node.id, text: words.left(node), ...explained });
  }
  return unplaced;
}
