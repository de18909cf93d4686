import type { Card } from '../../journey/journey.ts';
import { deriveId } from '../../plane/interpret-identity.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import { collectPieces } from '../../plane/piece.ts';
import type { Scene } from '../../plane/scene.ts';
import { indexScene } from '../../plane/scene-index.ts';

/** A map with notes that lie in none as cards of no cell, and why others cannot be. */
export interface WithLoose {
  map: ReadMap;
  /** Record ids by node id. */
  recordOf: Map<string, string>;
  left: { nodeId: string; reason: string }[];
}

/**
 * Reads notes that lie in no map as cards of this one that are in no cell yet. Then whatever moves a card into a cell moves
 * them, and what a card is remembered by is written to the very notes. `others`: all maps of the page. `reworded`: notes whose
 * words are others since somebody decided about them.
 */
export function withLooseNotes(
  scene: Scene,
  map: ReadMap,
  nodeIds: readonly string[],
  others: readonly ReadMap[],
  reworded: ReadonlySet<string> = new Set(),
): WithLoose {
  const index = indexScene(scene);
  const pieces = new Map(collectPieces(scene.nodes, index).map((piece) => [piece.id, piece]));
  const taken = new Set<string>();
  for (const { memberIds } of others) for (const id of memberIds) taken.add(id);
  const ids = new Set([map.journey.id, ...Object.keys(map.nodes)]);
  const found: WithLoose = { map, recordOf: new Map(), left: [] };
  const [cards, nodes]: [Card[], ReadMap['nodes']] = [[], { ...map.nodes }];
  for (const nodeId of new Set(nodeIds)) {
    const node = index.byId.get(nodeId);
    const piece = pieces.get(nodeId);
    const reason = !node
      ? 'It is not on this page any more: read the board again.'
      : reworded.has(nodeId)
        ? 'Its words were changed just now: look at them, then put it into the map.'
        : node.stamp || taken.has(nodeId)
          ? 'It is part of a map already: move it on the board.'
          : !piece || !movable.includes(node.type)
            ? `It is ${node.type === 'TABLE' ? 'a row of a table' : 'no note'}: write its words on a note, and put that into the map.`
            : piece.nodes.length > 1 && !map.found
              ? 'It is a text on a shape of its own: write its words on a note, and put that into the map.'
              : map.found?.root.type === 'TABLE'
                ? 'The map is a table: type its words into a cell there.'
                : null;
    if (reason !== null || !node || !piece) {
      found.left.push({ nodeId, reason: reason ?? '' });
      continue;
    }
    const id = deriveId(nodeId, ids);
    found.recordOf.set(nodeId, id);
    nodes[id] = piece.nodes.map((each) => each.id);
    cards.push({ id, stageId: null, laneId: null, text: node.text ?? '' });
  }
  const { journey } = map;
  found.map = { ...map, journey: { ...journey, cards: [...journey.cards, ...cards] }, nodes };
  return found;
}

const movable: readonly string[] = ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT'];
