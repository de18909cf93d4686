import type { Box } from '../../plane/boxes.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { DraftName, FoundMap } from '../../plane/map-draft.ts';
import { toObject } from '../../plane/map-reader.ts';
import type { SeenNode } from '../../plane/scene.ts';

/** What was read of the maps in use, as it is told to whoever sees their nodes: these by their ids. */
export function tellInUse({ maps, used }: { maps: readonly ReadMap[]; used: ReadonlySet<string> }) {
  return { maps: maps.flatMap(tellMap), used: [...used] };
}

function tellMap({ found, identity, memberIds, ...map }: ReadMap) {
  if (!found) return [];
  const { journey, nodes, confidence, doubts } = map;
  return [
    {
      ...{ journey, nodes, confidence, doubts },
      recordOf: toObject(identity.recordOf),
      copies: [...identity.copies],
      memberIds: [...memberIds],
      found: tellDraft(found),
    },
  ];
}

function tellDraft({ ids, ...found }: FoundMap) {
  const { root, title, titleNode, stages, lanes, cards, people = [], scaffold, box, transposed } = found;
  const tellName = (name: DraftName) => ({ ...tellPart(name), id: ids.get(name) ?? name.key });
  return {
    root: root.id,
    title,
    titleNode: titleNode?.id ?? null,
    stages: stages.map(tellName),
    lanes: lanes.map(tellName),
    cards: cards.map((card) => ({ ...tellPart(card), box: tellBox(card.box) })),
    people: people.map(tellPart),
    scaffold: scaffold.map(({ id }) => id),
    box: tellBox(box),
    transposed,
  };
}

const tellPart = <P extends { nodes: readonly SeenNode[] }>(part: P) => ({
  ...part,
  nodes: part.nodes.map(({ id }) => id),
});

const tellBox = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });
