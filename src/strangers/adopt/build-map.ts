import { readLinks } from '../../own-map/read/interpret-links.ts';
import { type Bag, toJourney } from '../../own-map/read/valid-journey.ts';
import { deriveId, type Identity } from '../../plane/interpret-identity.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { DraftName, DraftPerson, MapDraft } from '../../plane/map-draft.ts';
import { claimNodes, findingsOf, openReader } from '../../plane/map-reader.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { indexScene, type SceneIndex } from '../../plane/scene-index.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { addCards, type Building } from './build-cards.ts';

/** Asks about a map that nobody has taken into use: what else there is to say of it. */
export type Doubting = (building: Building) => Partial<ReadMap>;

/** Makes a map of what was found: the same shape, and the same ids at each read, as maps of ours give. */
export function buildMap(
  draft: MapDraft,
  index: SceneIndex,
  connectors: readonly SeenNode[],
  taken: ReadonlySet<string>,
  ask?: Doubting,
): ReadMap {
  const { agreed, root, title } = draft;
  const { x, y, width, height } = draft.box;
  const id = agreed?.id ?? deriveId(`map ${root.id}`, new Set(taken));
  const building = startBuilding(draft, index, connectors, id);
  const { reader, cards, emotions, metrics } = building;
  const stages = draft.stages.map((stage) => buildName(building, stage));
  const lanes = draft.lanes.map((lane) => buildLane(building, lane));
  claimNodes(reader, id, draft.confidence, [root, draft.titleNode]);
  const personas = draft.people?.map((person) => buildPerson(building, person)) ?? [];
  addCards(building);
  for (const node of draft.scaffold) reader.used.add(node.id);
  const asked = ask?.(building);
  const links = readLinks(reader, building.ends);
  const records = { personas, stages, lanes, cards, links, emotions, metrics };
  return {
    ...findingsOf(reader),
    journey: toJourney({ ...agreed?.details, id, title, ...records }, reader),
    found: { ...draft, ids: building.ids },
    // Its columns and rows are where people drew them: whoever asks looks at what was found.
    grid: { stages: [], lanes: [], box: { x, y, width, height } },
    memberIds: reader.used,
    brought: agreed?.brought ?? [],
    ...asked,
  };
}

/** The map anew, of what was found in it as people correct it. `taken`: journey ids in use, its own perhaps among them. */
export function rebuildMap(
  scene: Scene,
  { journey }: ReadMap,
  draft: MapDraft,
  taken: ReadonlySet<string>,
): ReadMap {
  const connectors = scene.nodes.filter((node) => node.type === 'CONNECTOR' && !node.stamp);
  const others = new Set([...taken].filter((id) => id !== journey.id));
  return buildMap(draft, indexScene(scene), connectors, others);
}

function startBuilding(
  draft: MapDraft,
  index: SceneIndex,
  connectors: readonly SeenNode[],
  journeyId: string,
): Building {
  const { root, agreed, stages, lanes, cards } = draft;
  const { identity = nobodys(), stampedId = journeyId } = agreed ?? {};
  // No derived id may be one that is in use.
  const inUse = [...stages, ...lanes, ...cards].flatMap((part) => part.agreed?.id ?? []);
  const ids = [journeyId, ...identity.recordOf.values(), ...inUse];
  const reader = openReader({ index, root, stampedId, identity, members: [...connectors] }, ids);
  const ends = { cards: new Map(), feelings: new Map() };
  return { draft, reader, ids: new Map(), laneKinds: [], cards: [], emotions: [], metrics: [], ends };
}

const nobodys = (): Identity => ({ recordOf: new Map(), copies: new Set() });

function buildName(building: Building, name: DraftName): Bag {
  return { ...name.said, ...name.agreed?.details, id: claimPart(building, name), name: name.name };
}

function buildLane(building: Building, lane: DraftName): Bag {
  const kind = lane.agreed?.laneKind ?? lane.kind ?? laneKindOf(lane.name) ?? 'other';
  building.laneKinds.push(kind);
  return { ...buildName(building, lane), kind };
}

function buildPerson(building: Building, person: DraftPerson): Bag {
  return {
    ...person.agreed?.details,
    ...person.fields,
    id: claimPart(building, person),
    name: person.name,
  };
}

/** Gives what was found its id, and its nodes to that. */
function claimPart({ reader, ids }: Building, part: DraftName | DraftPerson): string {
  const id = part.agreed?.id ?? deriveId(part.key, reader.ids);
  const [node] = part.nodes;
  ids.set(part, id);
  claimNodes(reader, id, part.confidence, part.nodes);
  if (node && !reader.identity.recordOf.has(node.id)) reader.identity.recordOf.set(node.id, id);
  return id;
}
