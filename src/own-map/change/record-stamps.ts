import { journeyFields } from '../../journey/fields.ts';
import {
  type Card,
  type Journey,
  type Lane,
  type Persona,
  recordLists,
  type Stage,
} from '../../journey/journey.ts';
import { cellKey, type Json } from '../../journey/records.ts';
import { type Stamp, stampVersion } from '../../journey/stamp.ts';
import type { Point } from '../../plane/boxes.ts';
import { readFacts } from '../../plane/interpret-facts.ts';
import { personaTableFields, reservedForPersona } from '../../plane/persona-facts.ts';
import { detailsOf } from '../../plane/record-details.ts';
import { placesOfCards } from '../../plane/records-of-map.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import { readStageFacts } from '../../plane/stage-facts.ts';
import { stampOfCard, stampOfEmotion, stampOfLane, stampOfLink, stampOfMetric } from '../plan/stamps-of.ts';
import { journeyReserved } from '../read/interpret-heading.ts';
import { type Draft, type DraftNode, idsOf, nodeOf } from './draft.ts';
import { cardsOfCell } from './draft-cells.ts';
import { withMemory } from './keep-memory.ts';

type Head = Pick<Stamp, 'v' | 'journeyId' | 'recordId' | 'nodeId'>;
type Build = (draft: Draft, node: DraftNode, head: Head) => Stamp | null;

/** Who makes the stamps of which record's nodes, by record id. */
export type StampBuilders = ReadonlyMap<string, Build>;

/** The stamp that says what this node shows of a record of the target; `null` when it needs none. */
export function buildStamp(
  draft: Draft,
  node: DraftNode,
  recordId: string,
  builders: StampBuilders,
): Stamp | null {
  const head = { v: stampVersion, journeyId: draft.map.journey.id, recordId, nodeId: node.id } as const;
  return builders.get(recordId)?.(draft, node, head) || null;
}

/** Looks up the target's records whose nodes get a fresh stamp. */
export function findBuilders(draft: Draft): StampBuilders {
  const { map, target, restamp, difference } = draft;
  const builders = new Map<string, Build>();
  const add = <R extends { id: string }>(records: readonly R[], build: (record: R) => Build): void => {
    for (const record of records) if (restamp.has(record.id)) builders.set(record.id, build(record));
  };
  const indexOf = countInCells(draft);
  const cardOf = (id: string) => target.cards[placesOfCards(map).get(id) ?? -1] || [];
  const cards = difference.cards.isInPlace ? [...restamp].flatMap(cardOf) : target.cards;
  add(cards, (card) => (draft, node, head) => cardStamp(draft, node, head, card, indexOf(card)));
  add(target.emotions, (emotion) => (draft, node, head) => {
    return { ...head, ...stampOfEmotion(emotion, shownBy(draft, node)) };
  });
  add(target.links, (link) => (_, __, head) => ({ ...head, ...stampOfLink(link) }));
  add(target.metrics, (metric) => (draft, node, head) => {
    return { ...head, ...stampOfMetric(metric, shownBy(draft, node)) };
  });
  add(target.lanes, (lane) => (draft, node, head) => laneStamp(draft, node, head, lane));
  add(target.stages, (stage) => (draft, node, head) => stageStamp(draft, node, head, stage));
  add(target.personas, (persona) => (draft, node, head) => personaStamp(draft, node, head, persona));
  add([target], (journey) => (draft, node, head) => journeyStamp(draft, node, head, journey));
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

/** The node's place in its parent section (page space when it lies on the page). `nodes`: as they shall be, or as seen. */
export function localOf({ nodes }: { nodes: ReadonlyMap<string, SeenNode> }, node: SeenNode): Point {
  let parent = nodes.get(node.parentId || '');
  while (parent && parent.type !== 'SECTION') parent = nodes.get(parent.parentId || '');
  return { x: node.x - (parent?.x || 0), y: node.y - (parent?.y || 0) };
}

/** What a node shows of its record. */
function shownBy(draft: Draft, node: DraftNode): { text: string; local: Point; page: Point } {
  return { text: node.text || '', local: localOf(draft, node), page: { x: node.x, y: node.y } };
}

function cardStamp(draft: Draft, node: DraftNode, head: Head, card: Card, index: number): Stamp {
  const byPerson = hasStamp(node, 'card') ? node.stamp.byPerson === true : !node.plan;
  const shown = { ...shownBy(draft, node), fill: node.fill || '', index };
  return { ...head, ...stampOfCard(card, shown), ...(byPerson ? { byPerson } : {}) };
}

function laneStamp(draft: Draft, node: DraftNode, head: Head, lane: Lane): Stamp | null {
  if (!hasStamp(node, 'lane')) return null;
  const top = node.y - (nodeOf(draft, draft.map.rootId)?.y || 0);
  return { ...head, ...stampOfLane(lane, top, top + node.height) };
}

/** A stage that somebody drew has no stamps yet: its section comes first, what names it is its bar. */
function stageStamp(draft: Draft, node: DraftNode, head: Head, stage: Stage): Stamp | null {
  const { name } = stage;
  const { stamp } = node;
  const isDrawn = draft.grid.stages.some(({ id, section }) => id === stage.id && section?.id === node.id);
  const isBar = draft.grid.stages.some(({ id, bar }) => id === stage.id && bar?.id === node.id);
  if (stamp?.kind === 'bar' || (isBar && !isDrawn)) return { ...head, kind: 'bar', name };
  if (stamp?.kind === 'stageFacts') return { ...head, kind: 'stageFacts', rows: stamp.rows };
  if (stamp?.kind !== 'stage' && !isDrawn) return null;
  return { ...head, kind: 'stage', name, details: hiddenDetails(draft, stage.id, stage, ['name']) };
}

function personaStamp(draft: Draft, node: DraftNode, head: Head, persona: Persona): Stamp | null {
  const { stamp } = node;
  const text = node.text || '';
  if (stamp?.kind === 'quote') return { ...head, kind: 'quote', text };
  if (stamp?.kind === 'emoji') {
    return { ...head, kind: 'emoji', text, given: persona.emoji === text && text !== '' };
  }
  if (stamp?.kind === 'personaFacts') return { ...head, kind: 'personaFacts', rows: stamp.rows };
  if (stamp?.kind !== 'persona') return null;
  const details = hiddenDetails(draft, persona.id, persona, ['name']);
  return { ...head, kind: 'persona', name: persona.name, details };
}

function journeyStamp(draft: Draft, node: DraftNode, head: Head, journey: Journey): Stamp | null {
  const { stamp } = node;
  if (stamp?.kind === 'title') return { ...head, kind: 'title', text: node.text || '' };
  if (stamp?.kind === 'facts') return { ...head, kind: 'facts', rows: stamp.rows };
  // A section that somebody drew around the map, whose own was deleted, is its root from now on.
  const isNewRoot = node.id === draft.map.rootId && node.type === 'SECTION' && !stamp;
  if (stamp?.kind !== 'journey' && !isNewRoot) return null;
  const details = hiddenDetails(draft, journey.id, journey, ['title', ...recordLists]);
  return withMemory(
    { ...head, kind: 'journey', name: node.name, details },
    stamp?.kind === 'journey' ? stamp.brought : undefined,
  );
}

/** What a table, or the lines below a stage's name, say now, whoever wrote it. */
function fieldsInWords({ stamp, table, text }: DraftNode): string[] {
  const cells = table?.cells || [];
  if (stamp?.kind === 'facts')
    return [...readFacts(cells, stamp.rows, journeyFields, journeyReserved).fields.keys()];
  if (stamp?.kind === 'personaFacts')
    return [...readFacts(cells, stamp.rows, personaTableFields, reservedForPersona(false)).fields.keys()];
  return stamp?.kind === 'stageFacts' ? [...readStageFacts(text || '', stamp.rows).keys()] : [];
}

/** The fields of a persona, a stage or the journey that neither its table or lines nor a node of its own shows. */
function hiddenDetails(
  draft: Draft,
  id: string,
  record: Persona | Journey | Stage,
  shown: readonly string[],
): { [field: string]: Json } {
  const fields = [...shown];
  for (const nodeId of idsOf(draft, id)) {
    const node = nodeOf(draft, nodeId);
    const stamp = node?.stamp;
    if (node) fields.push(...fieldsInWords(node));
    if (stamp?.kind === 'quote' && node?.text !== '') fields.push('quote');
    if (stamp?.kind === 'emoji' && node?.text !== '' && record.emoji === node?.text) fields.push('emoji');
  }
  return detailsOf(record, fields);
}
