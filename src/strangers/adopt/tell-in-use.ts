import type { Box } from '../../plane/boxes.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { MapDraft } from '../../plane/map-draft.ts';
import { toObject } from '../../plane/map-reader.ts';
import type { SeenNode } from '../../plane/scene.ts';

/** What was read of the maps in use, as it is told to whoever sees their nodes: these by their ids. */
export function tellInUse({ maps, used }: { maps: readonly ReadMap[]; used: ReadonlySet<string> }) {
  return { maps: maps.flatMap(tellMap), used: [...used] };
}

function tellMap({ found, grid, identity, memberIds, ...map }: ReadMap) {
  if (!found) return [];
  const { journey, nodes, confidence, doubts } = map;
  return [
    {
      ...{ journey, nodes, confidence, doubts },
      recordOf: toObject(identity.recordOf),
      copies: [...identity.copies],
      memberIds: [...memberIds],
      grid: {
        stages: grid.stages.map(({ id }) => id),
        lanes: grid.lanes.map(({ id, kind, top, bottom }) => ({ id, kind, top, bottom })),
        box: grid.box,
      },
      found: tellDraft(found),
    },
  ];
}

function tellDraft({ agreed: _, ...found }: MapDraft) {
  const { root, titleNode, stages, lanes, cards, people = [], scaffold, box } = found;
  return {
    ...found,
    root: root.id,
    titleNode: titleNode?.id ?? null,
    stages: stages.map(tellPart),
    lanes: lanes.map(tellPart),
    cards: cards.map(tellPart).map((card) => ({ ...card, box: tellBox(card.box) })),
    people: people.map(tellPart),
    scaffold: scaffold.map(({ id }) => id),
    box: tellBox(box),
  };
}

const tellBox = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });

const tellPart = <P extends { nodes: readonly SeenNode[] }>(part: P) => ({
  ...part,
  nodes: part.nodes.map(({ id }) => id),
});
