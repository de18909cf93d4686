import type { BoardFacts, OnBoard } from '../../journey/board-facts.ts';
import { doAtOnce, type Stretches, visitEach } from '../../journey/stretches.ts';
import type { ReadMap } from '../interpretation.ts';
import { recordsWith } from '../records-of-map.ts';
import type { SeenNode } from '../scene.ts';
import type { SceneIndex } from '../scene-index.ts';
import type { Describe } from './describe-nodes.ts';

/** What the board shows of each card, link, feeling and metric of a map that stands on it by itself; or of these records only. */
export function describeMap(
  map: ReadMap,
  index: SceneIndex,
  describe: Describe,
  only?: ReadonlySet<string>,
): OnBoard {
  return doAtOnce(describeInStretches(map, index, describe, only));
}

/** As `describeMap`, in stretches. */
export function* describeInStretches(
  ...[map, index, describe, only]: Parameters<typeof describeMap>
): Stretches<OnBoard> {
  const { nodes } = map;
  const journey = only ? recordsWith(map, only) : map.journey;
  const onBoard: OnBoard = {};
  const nodesOf = (id: string) =>
    (nodes[id] ?? [])
      .map((nodeId) => index.byId.get(nodeId))
      .filter((node): node is SeenNode => Boolean(node));
  const add = (id: string, facts: BoardFacts | null) => {
    if (facts && id !== '__proto__') onBoard[id] = facts;
  };
  yield* visitEach(
    journey.cards,
    ({ id, text }) => {
      const own = nodesOf(id);
      const facts = describe(own);
      const links = own[0]?.table ? cellLinks(own[0], text) : [];
      add(id, facts && links.length > 0 ? { ...facts, links } : facts);
    },
    2,
  );
  for (const { id } of [...journey.emotions, ...journey.metrics]) add(id, describe(nodesOf(id)));
  for (const { id, from } of journey.links) {
    const own = nodesOf(id);
    const facts = describe(own);
    const isTurned = (nodes[from] ?? []).includes(own[0]?.connector?.to ?? '');
    add(id, facts && isTurned ? { ...facts, ...turn(facts) } : facts);
  }
  return onBoard;
}

/** A card of a table is one of its cells: that with its words. */
function cellLinks({ table }: SeenNode, text: string): { text: string; url: string }[] {
  const links = table?.links ?? [];
  return links
    .filter(({ row, column }) => table?.cells[row]?.[column]?.trim() === text.trim())
    .map(({ text: words, url }) => ({ text: words, url }));
}

/** A link runs as its arrow points, whichever end was drawn first. */
function turn({ direction }: BoardFacts): Pick<BoardFacts, 'direction'> {
  if (direction === 'back') return { direction: 'forward' };
  return direction === 'forward' ? { direction: 'back' } : {};
}
