import { readLinks } from '../../own-map/read/interpret-links.ts';
import { type Bag, toJourney } from '../../own-map/read/valid-journey.ts';
import type { Grid } from '../../plane/interpret-grid.ts';
import { deriveId } from '../../plane/interpret-identity.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { DraftName, DraftPerson, MapDraft } from '../../plane/map-draft.ts';
import { claimNodes, findingsOf, type MapReader, openReader } from '../../plane/map-reader.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import { indexScene, type SceneIndex } from '../../plane/scene-index.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { addCards, type Building } from './build-cards.ts';

export interface Reading {
  draft: MapDraft;
  reader: MapReader;
  journeyId: string;
  laneIds: readonly string[];
  laneKinds: readonly string[];
  /** Record ids of the cards, in the draft's order. */
  cardIds: readonly (string | undefined)[];
}

/** What is asked about a map that nobody has taken into use. */
export interface Asking {
  aboutReading(reading: Reading): void;
  aboutPerson(reader: MapReader, recordId: string, name: string): void;
}

const nothing: Asking = { aboutReading: () => undefined, aboutPerson: () => undefined };

/** Makes a map of what was found: the same shape, and the same ids at each read, as maps of ours give. */
export function buildMap(
  draft: MapDraft,
  index: SceneIndex,
  connectors: readonly SeenNode[],
  taken: ReadonlySet<string>,
  ask: Asking = nothing,
): { map: ReadMap; used: Set<string> } {
  const { agreed } = draft;
  const journeyId = agreed?.id ?? deriveId(`map ${draft.root.id}`, new Set(taken));
  const building = startBuilding(draft, index, connectors, journeyId);
  const { reader } = building;
  reader.used.add(draft.root.id);
  const stages = draft.stages.map((stage) => addName(building, stage, building.stageIds));
  const lanes = draft.lanes.map((lane) => addLane(building, lane));
  claimNodes(reader, journeyId, draft.confidence, [draft.root, draft.titleNode]);
  building.reasons[journeyId] = `${draft.reason.charAt(0).toUpperCase()}${draft.reason.slice(1)}.`;
  const personas = (draft.people ?? []).map((person) => addPerson(building, person, ask));
  const cells = addCards(building);
  for (const node of draft.scaffold) reader.used.add(node.id);
  if (!agreed)
    ask.aboutReading({
      ...building,
      journeyId,
      cardIds: draft.cards.map((card) => building.cardIds.get(card)),
    });
  const { cards, emotions, metrics } = cells;
  const links = readLinks(reader, cells.ends);
  const head = { ...agreed?.details, id: journeyId, title: draft.title };
  return {
    used: reader.used,
    map: {
      ...findingsOf(reader),
      journey: toJourney({ ...head, personas, stages, lanes, cards, links, emotions, metrics }, reader),
      reasons: building.reasons,
      found: draft,
      ...(agreed ? {} : { foreign: true as const }),
      grid: gridOf(building),
      memberIds: reader.used,
      brought: agreed?.brought ?? [],
    },
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
  return buildMap(draft, indexScene(scene), connectors, others).map;
}

function startBuilding(
  draft: MapDraft,
  index: SceneIndex,
  connectors: readonly SeenNode[],
  journeyId: string,
): Building {
  const { root, agreed } = draft;
  const { identity = { recordOf: new Map<string, string>(), copies: new Set<string>() } } = agreed ?? {};
  const stampedId = agreed?.stampedId ?? journeyId;
  const start = { index, root, stampedId, identity, members: [...connectors] };
  const reader = openReader(start, [journeyId, ...agreedIds(draft)]);
  return { draft, reader, reasons: {}, stageIds: [], laneIds: [], laneKinds: [], cardIds: new Map() };
}

/** No derived id may be one that is in use. */
function agreedIds({ stages, lanes, cards, agreed }: MapDraft): string[] {
  const ids = [...(agreed?.identity.recordOf.values() ?? [])];
  for (const part of [...stages, ...lanes, ...cards]) if (part.agreed) ids.push(part.agreed.id);
  return ids;
}

function addName(building: Building, name: DraftName, ids: string[]): Bag {
  const id = claimPart(building, name);
  ids.push(id);
  return { ...name.said, ...name.agreed?.details, id, name: name.name };
}

function addLane(building: Building, lane: DraftName): Bag {
  const kind = lane.agreed?.laneKind ?? lane.kind ?? laneKindOf(lane.name) ?? 'other';
  building.laneKinds.push(kind);
  return { ...addName(building, lane, building.laneIds), kind };
}

function addPerson(building: Building, person: DraftPerson, ask: Asking): Bag {
  const id = claimPart(building, person);
  if (!building.draft.agreed && person.isDoubtful) ask.aboutPerson(building.reader, id, person.name);
  return { ...person.agreed?.details, ...person.fields, id, name: person.name };
}

/** Gives what was found its id, and its nodes to that. */
function claimPart({ reader, reasons }: Building, part: DraftName | DraftPerson): string {
  const id = part.agreed?.id ?? deriveId(part.key, reader.ids);
  claimNodes(reader, id, part.confidence, part.nodes);
  reasons[id] = part.reason;
  const [node] = part.nodes;
  if (node && !reader.identity.recordOf.has(node.id)) reader.identity.recordOf.set(node.id, id);
  return id;
}

function gridOf({ draft, stageIds, laneIds, laneKinds }: Building): Grid {
  const { box } = draft;
  return {
    stages: draft.stages.map((_, at) => ({
      id: stageIds[at] ?? '',
      section: null,
      bar: null,
      box,
      bands: new Map(),
      feelings: null,
    })),
    lanes: draft.lanes.map((lane, at) => ({
      id: laneIds[at] ?? '',
      kind: laneKinds[at] ?? 'other',
      label: null,
      top: lane.from,
      bottom: lane.to,
      edgesMoved: false,
    })),
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
  };
}
