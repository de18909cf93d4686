import { parseMetricText } from '../../journey/metric-text.ts';
import { readLinks } from '../../own-map/read/interpret-links.ts';
import { type Bag, toJourney } from '../../own-map/read/valid-journey.ts';
import { bottom, right } from '../../plane/boxes.ts';
import type { Grid } from '../../plane/interpret-grid.ts';
import { deriveId } from '../../plane/interpret-identity.ts';
import { claimNodes, type MapReader, oneLineOf, type ReadMap } from '../../plane/interpretation.ts';
import type { DraftCard, DraftName, DraftPerson, MapDraft } from '../../plane/map-draft.ts';
import { sortByReading } from '../../plane/reading-order.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { laneKindOf } from '../../plane/words/lane-words.ts';
import { feelingOf, hasHeight } from './feeling-of-card.ts';

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

/** What building shares: the reader that records go through, and why each is believed. */
interface Building {
  draft: MapDraft;
  reader: MapReader;
  reasons: { [recordId: string]: string };
  stageIds: string[];
  laneIds: string[];
  laneKinds: string[];
  cardIds: Map<DraftCard, string>;
  ask: Asking;
}

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
  const building = { ...startBuilding(draft, index, connectors, journeyId), ask };
  const { reader } = building;
  reader.used.add(draft.root.id);
  const stages = draft.stages.map((stage) => addName(building, stage, building.stageIds));
  const lanes = draft.lanes.map((lane) => addLane(building, lane));
  claimNodes(reader, journeyId, draft.confidence, [draft.root, draft.titleNode]);
  building.reasons[journeyId] = `${draft.reason.charAt(0).toUpperCase()}${draft.reason.slice(1)}.`;
  const personas = (draft.people ?? []).map((person) => addPerson(building, person));
  const cells = addCards(building);
  for (const node of draft.scaffold) reader.used.add(node.id);
  if (!agreed)
    ask.aboutReading({
      ...building,
      journeyId,
      cardIds: draft.cards.map((card) => building.cardIds.get(card)),
    });
  const links = readLinks(reader, cells.cardOfNode);
  const { cards, emotions, metrics } = cells;
  const records: Bag = {
    ...agreed?.details,
    id: journeyId,
    title: draft.title,
    personas,
    stages,
    lanes,
    cards,
    links,
    emotions,
    metrics,
  };
  return {
    used: reader.used,
    map: {
      rootId: draft.root.id,
      pageId: index.scene.pageId,
      journey: toJourney(records, reader),
      nodes: toObject(reader.nodes),
      confidence: toObject(reader.confidence),
      doubts: reader.doubts,
      reasons: building.reasons,
      found: draft,
      ...(agreed ? {} : { foreign: true as const }),
      grid: gridOf(building),
      identity: reader.identity,
      memberIds: reader.used,
      brought: agreed?.brought ?? [],
    },
  };
}

function startBuilding(
  draft: MapDraft,
  index: SceneIndex,
  connectors: readonly SeenNode[],
  journeyId: string,
): Omit<Building, 'ask'> {
  const reader: MapReader = {
    index,
    root: draft.root,
    stampedId: draft.agreed?.stampedId ?? journeyId,
    identity: draft.agreed?.identity ?? { recordOf: new Map(), copies: new Set() },
    members: [...connectors],
    used: new Set(),
    nodes: new Map(),
    confidence: new Map(),
    doubts: [],
    ids: new Set([journeyId, ...agreedIds(draft)]),
  };
  return { draft, reader, reasons: {}, stageIds: [], laneIds: [], laneKinds: [], cardIds: new Map() };
}

/** No derived id may be one that is in use. */
function agreedIds({ stages, lanes, cards, agreed }: MapDraft): string[] {
  const ids = [...(agreed?.identity.recordOf.values() ?? [])];
  for (const part of [...stages, ...lanes, ...cards]) if (part.agreed) ids.push(part.agreed.id);
  return ids;
}

function addName(building: Building, name: DraftName, ids: string[]): Bag {
  const { reader } = building;
  const id = name.agreed?.id ?? deriveId(name.key, reader.ids);
  ids.push(id);
  claimNodes(reader, id, name.confidence, name.nodes);
  building.reasons[id] = name.reason;
  const [node] = name.nodes;
  if (node && !reader.identity.recordOf.has(node.id)) reader.identity.recordOf.set(node.id, id);
  return { ...name.said, ...name.agreed?.details, id, name: name.name };
}

function addLane(building: Building, lane: DraftName): Bag {
  const kind = lane.agreed?.laneKind ?? lane.kind ?? laneKindOf(lane.name) ?? 'other';
  building.laneKinds.push(kind);
  return { ...addName(building, lane, building.laneIds), kind };
}

function addPerson({ reader, reasons, draft, ask }: Building, person: DraftPerson): Bag {
  const id = person.agreed?.id ?? deriveId(person.key, reader.ids);
  claimNodes(reader, id, person.confidence, person.nodes);
  reasons[id] = person.reason;
  const [node] = person.nodes;
  if (node && !reader.identity.recordOf.has(node.id)) reader.identity.recordOf.set(node.id, id);
  if (!draft.agreed && person.isDoubtful) ask.aboutPerson(reader, id, person.name);
  return { ...person.agreed?.details, ...person.fields, id, name: person.name };
}

interface Cells {
  cards: Bag[];
  emotions: Bag[];
  metrics: Bag[];
  cardOfNode: Map<string, string>;
}

/** Stage by stage, lane by lane, in reading order. */
function addCards(building: Building): Cells {
  const { draft } = building;
  const cells: Cells = { cards: [], emotions: [], metrics: [], cardOfNode: new Map() };
  const held = new Map<string, DraftCard[]>();
  for (const card of draft.cards) {
    const key = `${card.stage} ${card.lane}`;
    const cell = held.get(key);
    if (cell) cell.push(card);
    else held.set(key, [card]);
  }
  for (let stage = 0; stage < draft.stages.length; stage += 1) {
    for (let lane = 0; lane < draft.lanes.length; lane += 1) {
      const own = held.get(`${stage} ${lane}`) ?? [];
      const ordered = sortByReading(own.map((card, index) => ({ box: card.box, index, card })));
      // Markers at heights of their own follow one another from left to right.
      const isMarker = (one: { card: DraftCard }) => hasHeight(one.card);
      const markers = ordered.filter(isMarker).sort((a, b) => a.box.x - b.box.x);
      for (const { card } of ordered.filter((one) => !isMarker(one)).concat(markers))
        addCard(building, cells, card);
    }
  }
  for (const card of draft.cards) if (card.stage < 0 || card.lane < 0) addCard(building, cells, card);
  return cells;
}

function addCard(building: Building, cells: Cells, card: DraftCard): void {
  const { reader, stageIds, laneIds, laneKinds, draft } = building;
  const kind = laneKinds[card.lane];
  const id = card.agreed?.id ?? deriveId(card.key, reader.ids);
  const stageId = stageIds[card.stage] ?? null;
  building.cardIds.set(card, id);
  claimNodes(reader, id, card.confidence, card.nodes);
  building.reasons[id] = card.reason;
  const [node] = card.nodes;
  if (node && node.type !== 'TABLE') reader.identity.recordOf.set(node.id, id);
  if (kind === 'emotions' && stageId !== null) {
    const row = draft.cards.filter((other) => other.lane === card.lane).map((other) => other.text);
    const feeling = feelingOf(card, row);
    const isMarker =
      hasHeight(card) ||
      (feeling?.bare === true && (card.nodes[0]?.type !== 'STICKY' || feeling.label === ''));
    if (feeling) {
      const { label } = feeling;
      const value = card.agreed?.value ?? feeling.value;
      const own = isMarker ? id : deriveId(`${card.key} feeling`, reader.ids);
      cells.emotions.push({
        ...(isMarker ? card.agreed?.details : {}),
        id: own,
        stageId,
        ...(value === undefined ? {} : { value }),
        ...(isMarker && label !== '' ? { label: oneLineOf(label) } : {}),
      });
      if (isMarker) return;
      reader.nodes.set(own, []);
      reader.confidence.set(own, card.confidence);
      building.reasons[own] = 'The card shows it.';
    }
  }
  cells.cards.push({
    ...card.agreed?.details,
    id,
    stageId,
    laneId: laneIds[card.lane] ?? null,
    text: card.text,
  });
  for (const { id: nodeId, type } of card.nodes) if (type !== 'TABLE') cells.cardOfNode.set(nodeId, id);
  if (kind === 'metrics') addMetric(building, cells, card, id, stageId);
  if (card.across.length > 1) askAboutStretch(building, card, id);
}

/** A card in a row of metrics that gives a value (`NPS 32`) is a metric as well. */
function addMetric(
  building: Building,
  cells: Cells,
  card: DraftCard,
  cardId: string,
  stageId: string | null,
): void {
  const said = parseMetricText(oneLineOf(card.text));
  if (!said || (said.current === undefined && said.baseline === undefined)) return;
  const id = deriveId(`${card.key} metric`, building.reader.ids);
  const { name, ...values } = said;
  cells.metrics.push({ id, kind: name, name, stageId, cardId, ...values });
  building.reader.nodes.set(id, []);
  building.reader.confidence.set(id, card.confidence);
  building.reasons[id] = 'The card says its value.';
}

function askAboutStretch({ draft, reader }: Building, card: DraftCard, id: string): void {
  const names = card.across.map((at) => draft.stages[at]?.name ?? '');
  reader.doubts.push({
    recordId: id,
    reason: `This card stretches over ${names.length} stages; it is read as part of “${names[0]}”.`,
    choices: names,
  });
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
    box: { x: box.x, y: box.y, width: right(box) - box.x, height: bottom(box) - box.y },
  };
}

function toObject<T>(map: ReadonlyMap<string, T>): { [key: string]: T } {
  const object: { [key: string]: T } = {};
  for (const [key, value] of map) {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}
