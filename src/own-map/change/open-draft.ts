import type { Journey } from '../../journey/journey.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import { LayeredMap } from '../../plane/layered-map.ts';
import { nodesOfMap } from '../../plane/records-of-map.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { lookUp } from '../../plane/scene-index.ts';
import { compareJourneys, type JourneyDifference } from './compare-records.ts';
import type { Draft, DraftNode } from './draft.ts';

/** What a change begins with. */
export interface Seen {
  scene: Scene;
  /** What lies around the map and reading passes over, as it was looked at right now; absent: not looked at. */
  around?: readonly SeenNode[] | undefined;
  /** What is locked around the map may make way too: somebody said so. */
  mayUnlock?: boolean;
}

/** Begins with the board as it is. */
export function openDraft(
  { scene, around, mayUnlock = false }: Seen,
  map: ReadMap,
  target: Journey,
  difference: JourneyDifference = compareJourneys(map.journey, target),
): Draft {
  const { byId, children } = lookUp(scene);
  // As the board was read, also where the scene shows it as it is meant to be.
  const seen = new LayeredMap<string, SeenNode>(byId);
  for (const { gone, changed } of scene.apart || [])
    for (const node of [...gone, ...changed]) seen.set(node.id, node);
  // Another draft of the same reading begins with the board as well.
  const { stages, lanes, box } = map.grid;
  const ownStages = stages.map((stage) => ({ ...stage, bands: new Map(stage.bands) }));
  return {
    scene,
    seen,
    map,
    current: map.journey,
    target,
    difference,
    grid: { stages: ownStages, lanes: [...lanes], box },
    nodes: new LayeredMap<string, DraftNode>(byId),
    children: new LayeredMap(children),
    nodesOf: new LayeredMap(nodesOfMap(map)),
    touched: new Set(),
    added: [],
    removed: new Set(),
    cells: new Map(),
    incoming: new Set(),
    restamp: new Set(),
    hindrances: [],
    rerouted: new Map(),
    aside: [],
    inTheWay: [],
    accepted: new Set(),
    mayUnlock,
    around: around || null,
    beside: new Set(),
    reaches: false,
  };
}
