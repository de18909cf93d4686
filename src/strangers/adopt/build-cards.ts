import { parseMetricText } from '../../journey/metric-text.ts';
import type { Bag } from '../../own-map/read/valid-journey.ts';
import { deriveId } from '../../plane/interpret-identity.ts';
import type { DraftCard, MapDraft } from '../../plane/map-draft.ts';
import { claimNodes, type MapReader } from '../../plane/map-reader.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import { sortByReading } from '../../plane/reading-order.ts';
import { feelingOf, hasHeight } from './feeling-of-card.ts';

/** What building shares: the reader that records go through, and why each is believed. */
export interface Building {
  draft: MapDraft;
  reader: MapReader;
  reasons: { [recordId: string]: string };
  stageIds: string[];
  laneIds: string[];
  laneKinds: string[];
  cardIds: Map<DraftCard, string>;
}

interface Cells {
  cards: Bag[];
  emotions: Bag[];
  metrics: Bag[];
  /** What a connector may link, by node. */
  ends: { cards: Map<string, string>; feelings: Map<string, string> };
}

/** Stage by stage, lane by lane, in reading order. */
export function addCards(building: Building): Cells {
  const { draft } = building;
  const cells: Cells = {
    cards: [],
    emotions: [],
    metrics: [],
    ends: { cards: new Map(), feelings: new Map() },
  };
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
      const own = isMarker ? id : deriveFrom(building, card, 'feeling', 'The card shows it.');
      cells.emotions.push({
        ...(isMarker ? card.agreed?.details : {}),
        id: own,
        stageId,
        ...(value === undefined ? {} : { value }),
        ...(isMarker && label !== '' ? { label: oneLineOf(label) } : {}),
      });
      if (isMarker) {
        noteEnds(cells.ends.feelings, card, id);
        return;
      }
    }
  }
  cells.cards.push({
    ...card.agreed?.details,
    id,
    stageId,
    laneId: laneIds[card.lane] ?? null,
    text: card.text,
  });
  noteEnds(cells.ends.cards, card, id);
  if (kind === 'metrics') {
    const metric = metricOf(building, card);
    if (metric) cells.metrics.push({ ...metric, stageId, cardId: id });
  }
  if (card.across.length > 1) askAboutStretch(building, card, id);
}

function noteEnds(ends: Map<string, string>, card: DraftCard, id: string): void {
  for (const { id: nodeId, type } of card.nodes) if (type !== 'TABLE') ends.set(nodeId, id);
}

/** A card in a row of metrics that gives a value (`NPS 32`) is a metric as well. */
function metricOf(building: Building, card: DraftCard): Bag | null {
  const said = parseMetricText(oneLineOf(card.text));
  if (!said || (said.current === undefined && said.baseline === undefined)) return null;
  const id = deriveFrom(building, card, 'metric', 'The card says its value.');
  return { ...said, id, kind: said.name };
}

/** A record that has no node of its own: a card is also this. Gives its id. */
function deriveFrom({ reader, reasons }: Building, card: DraftCard, what: string, reason: string): string {
  const id = deriveId(`${card.key} ${what}`, reader.ids);
  reader.nodes.set(id, []);
  reader.confidence.set(id, card.confidence);
  reasons[id] = reason;
  return id;
}

function askAboutStretch({ draft, reader }: Building, card: DraftCard, id: string): void {
  const names = card.across.map((at) => draft.stages[at]?.name ?? '');
  reader.doubts.push({
    recordId: id,
    reason: `This card stretches over ${names.length} stages; it is read as part of “${names[0]}”.`,
    choices: names,
  });
}
