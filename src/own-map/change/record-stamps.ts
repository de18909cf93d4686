import { journeyFields } from '../../journey/fields.ts';
import { findById } from '../../journey/find-by-id.ts';
import { type Card, type Journey, type Persona, recordLists, type Stage } from '../../journey/journey.ts';
import { cellKey, type Json } from '../../journey/records.ts';
import { type Stamp, type StampKind, stampVersion } from '../../journey/stamp.ts';
import { origin, type Point } from '../../plane/boxes.ts';
import { readFacts } from '../../plane/interpret-facts.ts';
import { isSection } from '../../plane/is-section.ts';
import { personaTableFields, reservedForPersona } from '../../plane/persona-facts.ts';
import { detailsOf } from '../../plane/record-details.ts';
import { placesOfCards } from '../../plane/records-of-map.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { hasStamp, kindOf, placeInSection, stampOf } from '../../plane/seen-nodes.ts';
import { readStageFacts } from '../../plane/stage-facts.ts';
import { stampOfCard, stampOfEmotion, stampOfLane, stampOfLink, stampOfMetric } from '../plan/stamps-of.ts';
import { journeyReserved } from '../read/interpret-heading.ts';
import { type Draft, type DraftNode, idsOf, nodesWith, rootOf } from './draft.ts';
import { cardsOfCell } from './draft-cells.ts';
import { withMemory } from './keep-memory.ts';

/** What a stamp says besides whose it is. */
type Said = Stamp extends infer S
  ? S extends Stamp
    ? Omit<S, 'v' | 'journeyId' | 'recordId' | 'nodeId'>
    : never
  : never;
type Build = (node: DraftNode) => Said | null;

/** Who makes the stamps of which record's nodes, by record id. */
export type StampBuilders = ReadonlyMap<string, Build>;

/** The stamp that says what this node shows of a record of the target; `null` when it needs none. */
export function buildStamp(
  { map }: Draft,
  node: DraftNode,
  recordId: string,
  builders: StampBuilders,
): Stamp | null {
  const said = builders.get(recordId)?.(node);
  if (!said) return null;
  const stamp: Stamp = { v: stampVersion, journeyId: map.journey.id, recordId, nodeId: node.id, ...said };
  return stamp.kind === 'journey' ? withMemory(stamp, stampOf(node, 'journey')?.brought) : stamp;
}

/** Looks up the target's records whose nodes get a fresh stamp. */
export function findBuilders(draft: Draft): StampBuilders {
  const { map, target, restamp, difference, grid } = draft;
  const builders = new Map<string, Build>();
  const add = <R extends { id: string }>(records: readonly R[], build: (record: R) => Build): void => {
    for (const record of records) if (restamp.has(record.id)) builders.set(record.id, build(record));
  };
  const indexOf = countInCells(draft);
  const cardOf = (id: string) => target.cards[placesOfCards(map).get(id) ?? -1] || [];
  const cards = difference.cards.isInPlace ? [...restamp].flatMap(cardOf) : target.cards;
  add(cards, (card) => (node) => cardStamp(draft, node, card, indexOf(card)));
  add(target.emotions, (emotion) => (node) => stampOfEmotion(emotion, shownBy(draft, node)));
  add(target.links, (link) => () => stampOfLink(link));
  add(target.metrics, (metric) => (node) => stampOfMetric(metric, shownBy(draft, node)));
  add(target.lanes, (lane) => (node) => {
    const { top, bottom } = edgesOf(draft, node);
    return hasStamp(node, 'lane') ? stampOfLane(lane, top, bottom) : null;
  });
  // A stage that somebody drew has no stamps yet: its section comes first, what names it is its bar.
  add(target.stages, (stage) => (node) => {
    const { section, bar } = findById(grid.stages, stage.id) || {};
    const as = section?.id === node.id ? 'stage' : bar?.id === node.id ? 'bar' : kindOf(node);
    return stampAs(as, draft, node, stage, stage.name);
  });
  add(target.personas, (persona) => (node) => stampAs(kindOf(node), draft, node, persona, persona.name));
  // A section that somebody drew around the map, whose own was deleted, is its root from now on.
  add([target], (journey) => (node) => {
    const isNewRoot = node.id === map.rootId && isSection(node) && !node.stamp;
    return stampAs(isNewRoot ? 'journey' : kindOf(node), draft, node, journey, node.name);
  });
  return builders;
}

/** Which of its cell a card is, from 0. */
function countInCells(draft: Draft): (card: Card) => number {
  const cells = new Map<string, Map<string, number>>();
  return (card) => {
    const key = cellKey(card.stageId, card.laneId);
    const cell = cells.get(key) || new Map(cardsOfCell(draft, card).map((id, at) => [id, at]));
    cells.set(key, cell);
    return cell.get(card.id) || 0;
  };
}

/** What a node shows of its record. */
function shownBy(draft: Draft, node: DraftNode): { text: string; local: Point; page: Point } {
  return { text: node.text || '', local: placeInSection(draft.nodes, node), page: { x: node.x, y: node.y } };
}

function cardStamp(draft: Draft, node: DraftNode, card: Card, index: number): Said {
  const byPerson = hasStamp(node, 'card') ? node.stamp.byPerson === true : !node.plan;
  const shown = { ...shownBy(draft, node), fill: node.fill || '', index };
  return { ...stampOfCard(card, shown), ...(byPerson ? { byPerson } : {}) };
}

/** Where a row's label begins and ends, from the upper edge of the map. */
export function edgesOf(draft: Draft, { y, height }: SeenNode): { top: number; bottom: number } {
  const top = y - (rootOf(draft) || origin).y;
  return { top, bottom: top + height };
}

/** What the stamp of a node says that stands for a stage, for a persona or for the journey. */
function stampAs(
  kind: StampKind | '',
  draft: Draft,
  node: DraftNode,
  record: Persona | Stage | Journey,
  name: string,
): Said | null {
  const { stamp, text = '' } = node;
  switch (kind) {
    case 'bar':
      return { kind, name };
    case 'quote':
    case 'title':
      return { kind, text };
    case 'emoji':
      return { kind, text, given: text !== '' && record.emoji === text };
    case 'stage':
    case 'persona':
      return { kind, name, details: hiddenDetails(draft, record, ['name']) };
    case 'journey':
      return { kind, name, details: hiddenDetails(draft, record, ['title', ...recordLists]) };
    default:
      return stamp && 'rows' in stamp ? { kind: stamp.kind, rows: stamp.rows } : null;
  }
}

/** What a table, or the lines below a stage's name, say now, whoever wrote it. */
function fieldsInWords({ stamp, table, text = '' }: DraftNode): Iterable<string> {
  if (!stamp || !('rows' in stamp)) return [];
  const { kind, rows } = stamp;
  if (kind === 'stageFacts') return readStageFacts(text, rows).keys();
  const cells = table?.cells || [];
  const read =
    kind === 'facts'
      ? readFacts(cells, rows, journeyFields, journeyReserved)
      : readFacts(cells, rows, personaTableFields, reservedForPersona(false));
  return read.fields.keys();
}

/** The fields of a persona, a stage or the journey that neither its table or lines nor a node of its own shows. */
function hiddenDetails(
  draft: Draft,
  record: Persona | Journey | Stage,
  shown: readonly string[],
): { [field: string]: Json } {
  const fields = [...shown];
  for (const node of nodesWith(draft, idsOf(draft, record.id))) {
    fields.push(...fieldsInWords(node));
    if (hasStamp(node, 'quote') && node.text !== '') fields.push('quote');
    if (hasStamp(node, 'emoji') && node.text !== '' && record.emoji === node.text) fields.push('emoji');
  }
  return detailsOf(record, fields);
}
