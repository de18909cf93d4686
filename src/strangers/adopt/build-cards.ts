import { addTo } from '../../journey/add-to.ts';
import { parseMetricText } from '../../journey/metric-text.ts';
import type { Bag } from '../../own-map/read/valid-journey.ts';
import { deriveId } from '../../plane/interpret-identity.ts';
import type { DraftCard, DraftName, DraftPerson, MapDraft } from '../../plane/map-draft.ts';
import { claimNodes, type MapReader } from '../../plane/map-reader.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import { sortByReading } from '../../plane/reading-order.ts';
import { feelingOf, hasHeight } from './feeling-of-card.ts';

/** A map as it is built: the reader that records go through, and what became of all that was found. */
export interface Building {
  draft: MapDraft;
  reader: MapReader;
  /** Record ids. */
  ids: Map<DraftName | DraftPerson | DraftCard, string>;
  laneKinds: string[];
  cards: Bag[];
  emotions: Bag[];
  metrics: Bag[];
  /** What a connector may link, by node. */
  ends: { cards: Map<string, string>; feelings: Map<string, string> };
}

/** Stage by stage, lane by lane, in reading order; last what is in no cell. */
export function addCards(building: Building): void {
  const { stages, lanes, cards } = building.draft;
  const cells = new Map<string, DraftCard[]>();
  for (const card of cards)
    addTo(cells, card.stage < 0 || card.lane < 0 ? 'none' : `${card.stage} ${card.lane}`, card);
  for (const stage of stages.keys())
    for (const lane of lanes.keys())
      for (const card of inOrder(cells.get(`${stage} ${lane}`) ?? [])) addCard(building, card);
  for (const card of cells.get('none') ?? []) addCard(building, card);
}

/** Markers at heights of their own follow one another from left to right, after all else. */
function inOrder(cell: readonly DraftCard[]): DraftCard[] {
  const ordered = sortByReading(cell.map((card, index) => ({ box: card.box, index, card }))).map(
    ({ card }) => card,
  );
  const markers = ordered.filter(hasHeight).sort((a, b) => a.box.x - b.box.x);
  return [...ordered.filter((card) => !hasHeight(card)), ...markers];
}

function addCard(building: Building, card: DraftCard): void {
  const { reader, draft, ids, ends } = building;
  const [node] = card.nodes;
  const kind = building.laneKinds[card.lane];
  const stage = draft.stages[card.stage];
  const lane = draft.lanes[card.lane];
  const stageId = (stage && ids.get(stage)) ?? null;
  const id = card.agreed?.id ?? deriveId(card.key, reader.ids);
  const details = card.agreed?.details;
  ids.set(card, id);
  claimNodes(reader, id, card.confidence, card.nodes);
  if (node && node.type !== 'TABLE') reader.identity.recordOf.set(node.id, id);
  const feeling = kind === 'emotions' && stage ? feelingOf(card, draft.cards) : null;
  const isMarker =
    feeling && (hasHeight(card) || (feeling.bare && (node?.type !== 'STICKY' || feeling.label === '')));
  if (feeling) {
    const value = card.agreed?.value ?? feeling.value;
    const emotion: Bag = isMarker
      ? { ...details, id, stageId }
      : { id: deriveFrom(building, card, 'feeling'), stageId };
    if (value !== undefined) emotion.value = value;
    if (isMarker && feeling.label !== '') emotion.label = oneLineOf(feeling.label);
    building.emotions.push(emotion);
  }
  for (const { id: nodeId, type } of card.nodes)
    if (type !== 'TABLE') ends[isMarker ? 'feelings' : 'cards'].set(nodeId, id);
  if (isMarker) return;
  building.cards.push({ ...details, id, stageId, laneId: (lane && ids.get(lane)) ?? null, text: card.text });
  // A card in a row of metrics that gives a value (`NPS 32`) is a metric as well.
  const metric = kind === 'metrics' ? parseMetricText(oneLineOf(card.text)) : null;
  if (metric && (metric.current ?? metric.baseline) !== undefined)
    building.metrics.push({
      ...metric,
      id: deriveFrom(building, card, 'metric'),
      kind: metric.name,
      stageId,
      cardId: id,
    });
}

/** A record that has no node of its own: a card is also this. Gives its id. */
function deriveFrom({ reader, ids }: Building, card: DraftCard, what: string): string {
  const id = deriveId(`${(ids.get(card) ?? '').replace(/^n/, '')} ${what}`, reader.ids);
  claimNodes(reader, id, card.confidence, []);
  return id;
}
