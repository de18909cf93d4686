import type { Unplaced } from '../journey/reading.ts';
import { narrowMaps } from '../own-map/read/narrow-maps.ts';
import { describeMap } from '../plane/facts/describe-map.ts';
import { type Describe, describeConnector, describeNodes } from '../plane/facts/describe-nodes.ts';
import { sayLook } from '../plane/facts/say-look.ts';
import type { SeenPage } from '../plane/held.ts';
import type { Interpretation } from '../plane/interpretation.ts';
import type { SeenNode } from '../plane/scene.ts';
import { indexScene, type SceneIndex } from '../plane/scene-index.ts';
import { isDecor, isNobodys, wordsOf } from '../plane/seen-nodes.ts';
import { openWords } from '../plane/words-seen.ts';
import { indexShown, outsideOurs } from './adopt/interpret-in-use.ts';
import { explainLeft, sayRecords } from './adopt/say-records.ts';
import { explainLoose } from './find/explain-loose.ts';
import { type ForeignReading, interpretForeign } from './find/interpret-foreign.ts';
import { recognisePeople } from './find/recognise-people.ts';
import { findClusters, listHidden } from './loose/find-clusters.ts';

/**
 * What a page shows besides the maps of ours and those in use, of which `page` says what they hold: the maps of others, and all
 * other words, with the reason why they belong to none, as a list and by section and cluster. Pure; the same page gives
 * the same ids. Slow on walls of notes: to be asked for, where nobody waits for a board.
 */
export function readStrangers(page: SeenPage): Interpretation {
  const { held, only: asked } = page;
  const only = asked && new Set(asked);
  const unseen = new Set(held.hidden);
  const all = indexScene(page);
  const index = indexShown(page);
  const used = new Set([...held.drawn, ...held.adopted]);
  const loose = outsideOurs(page, index).filter((node) => isNobodys(node) && !used.has(node.id));
  const foreign = findMaps(loose, index, new Set([...held.taken, ...held.inUse]), only);
  const isAsked = ({ id }: SeenNode) => !used.has(id) && !foreign.used.has(id) && (!only || only.has(id));
  const seen = describeNodes(all);
  const describe: Describe = (nodes) => {
    const facts = seen(nodes);
    return facts && sayLook(facts);
  };
  const hidden = page.nodes.filter((node) => unseen.has(node.id) && isAsked(node));
  return {
    journeys: foreign.maps,
    unplaced: [...findUnplaced(loose, foreign, page, index), ...tellHidden(hidden)],
    loose: [...findClusters(loose.filter(isAsked), index, describe), ...listHidden(hidden, index, describe)],
    connectors: page.nodes
      .filter((node) => node.type === 'CONNECTOR' && isAsked(node) && !isDecor(node))
      .map((node) => describeConnector(node, index)),
    describe: (map) => describeMap(map, index, describe),
  };
}

/** A map within the selection; else, of the maps that reach beyond it, what was selected. */
function findMaps(
  loose: readonly SeenNode[],
  index: SceneIndex,
  taken: ReadonlySet<string>,
  only: ReadonlySet<string> | undefined,
): ForeignReading {
  if (!only) return interpretForeign(loose, index, taken);
  const within = interpretForeign(
    loose.filter(({ id }) => only.has(id)),
    index,
    taken,
  );
  if (within.maps.length > 0) return within;
  const { maps, used } = interpretForeign(loose, index, taken);
  const part = narrowMaps(maps, only);
  return { maps: part, used: part.length > 0 ? used : new Set() };
}

/** Everything with words among these nodes that no record says, each with the reason. */
function findUnplaced(
  loose: readonly SeenNode[],
  { maps }: ForeignReading,
  { held, only: asked }: SeenPage,
  index: SceneIndex,
): Unplaced[] {
  const only = asked && new Set(asked);
  const words = openWords();
  for (const map of maps) sayRecords(words, map, index);
  const unplaced = maps.flatMap(({ left }) => left ?? []);
  const left = loose.filter((node) => (!only || only.has(node.id)) && words.left(node) !== '');
  const people = recognisePeople(
    left.filter((node) => !words.isTouched(node)),
    index,
  );
  const grids = [...held.grids, ...maps.map(({ grid }) => grid.box)];
  for (const node of left) {
    const map = maps.find(({ memberIds }) => memberIds.has(node.id));
    const reason = map ? explainLeft(node, map) : (people.get(node.id) ?? explainLoose(node, grids));
    unplaced.push({ nodeId: node.id, text: words.left(node), reason });
  }
  return unplaced;
}

function tellHidden(hidden: readonly SeenNode[]): Unplaced[] {
  return hidden
    .map((node) => ({
      nodeId: node.id,
      text: wordsOf(node),
      reason: 'It is hidden: nobody sees it on the board.',
    }))
    .filter(({ text }) => text !== '');
}
