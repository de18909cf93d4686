import { journeyFields } from '../../journey/fields.ts';
import {
  type Card,
  type Emotion,
  type Journey,
  type Lane,
  type Link,
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
import { readStageFacts } from '../../plane/stage-facts.ts';
import { journeyReserved } from '../read/interpret-heading.ts';
import { type Draft, type DraftNode, nodeOf } from './draft.ts';
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
  return builders.get(recordId)?.(draft, node, head) ?? null;
}

/** Prepares the target for looking up its records. */
export function indexTarget({ target }: Draft): StampBuilders {
  const builders = new Map<string, Build>();
  const counts = new Map<string, number>();
  for (const card of target.cards) {
    const cell = cellKey(card.stageId, card.laneId);
    const index = counts.get(cell) ?? 0;
    counts.set(cell, index + 1);
    builders.set(card.id, (draft, node, head) => cardStamp(draft, node, head, card, index));
  }
  for (const emotion of target.emotions) {
    builders.set(emotion.id, (draft, node, head) => emotionStamp(draft, node, head, emotion));
  }
  for (const link of target.links) builders.set(link.id, (_, __, head) => linkStamp(head, link));
  for (const metric of target.metrics) {
    builders.set(metric.id, (draft, node, head) => ({
      ...head,
      kind: 'metric',
      text: node.text ?? '',
      ...placeOf(draft, node),
      details: detailsOf(metric, []),
    }));
  }
  for (const lane of target.lanes)
    builders.set(lane.id, (draft, node, head) => laneStamp(draft, node, head, lane));
  for (const stage of target.stages)
    builders.set(stage.id, (draft, node, head) => stageStamp(draft, node, head, stage));
  for (const persona of target.personas) {
    builders.set(persona.id, (draft, node, head) => personaStamp(draft, node, head, persona));
  }
  builders.set(target.id, (draft, node, head) => journeyStamp(draft, node, head, target));
  return builders;
}

/** The node's place in its parent section (page space when it lies on the page). */
export function localOf(draft: Draft, node: DraftNode): Point {
  let parent = node.parentId === null ? undefined : draft.nodes.get(node.parentId);
  while (parent && parent.type !== 'SECTION') {
    parent = parent.parentId === null ? undefined : draft.nodes.get(parent.parentId);
  }
  return { x: node.x - (parent?.x ?? 0), y: node.y - (parent?.y ?? 0) };
}

function placeOf(draft: Draft, node: DraftNode): { local: Point; page: Point } {
  return { local: localOf(draft, node), page: { x: node.x, y: node.y } };
}

function cardStamp(draft: Draft, node: DraftNode, head: Head, card: Card, index: number): Stamp {
  const { stageId, laneId, severity } = card;
  const byPerson = node.stamp?.kind === 'card' ? node.stamp.byPerson === true : !node.plan;
  return {
    ...head,
    kind: 'card',
    stageId,
    laneId,
    ...placeOf(draft, node),
    index,
    text: node.text ?? '',
    fill: node.fill ?? '',
    ...(severity === undefined ? {} : { severity }),
    ...(byPerson ? { byPerson } : {}),
    details: detailsOf(card, ['stageId', 'laneId', 'text', 'severity']),
  };
}

function emotionStamp(draft: Draft, node: DraftNode, head: Head, emotion: Emotion): Stamp {
  const { stageId, personaId, value, label } = emotion;
  return {
    ...head,
    kind: 'emotion',
    stageId,
    ...(personaId === undefined ? {} : { personaId }),
    ...placeOf(draft, node),
    ...(value === undefined ? {} : { value }),
    text: node.text ?? '',
    ...(label === undefined ? {} : { label }),
    details: detailsOf(emotion, ['stageId', 'personaId', 'value', 'label']),
  };
}

function linkStamp(head: Head, link: Link): Stamp {
  const { from, to, label } = link;
  const details = detailsOf(link, ['from', 'to', 'label']);
  return { ...head, kind: 'link', from, to, ...(label === undefined ? {} : { label }), details };
}

function laneStamp(draft: Draft, node: DraftNode, head: Head, lane: Lane): Stamp | null {
  if (node.stamp?.kind !== 'lane') return null;
  const { name, kind: laneKind } = lane;
  const top = node.y - (nodeOf(draft, draft.map.rootId)?.y ?? 0);
  const details = detailsOf(lane, ['name', 'kind']);
  return { ...head, kind: 'lane', name, laneKind, top, bottom: top + node.height, details };
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
  const text = node.text ?? '';
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
  if (stamp?.kind === 'title') return { ...head, kind: 'title', text: node.text ?? '' };
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
  const cells = table?.cells ?? [];
  if (stamp?.kind === 'facts')
    return [...readFacts(cells, stamp.rows, journeyFields, journeyReserved).fields.keys()];
  if (stamp?.kind === 'personaFacts')
    return [...readFacts(cells, stamp.rows, personaTableFields, reservedForPersona(false)).fields.keys()];
  return stamp?.kind === 'stageFacts' ? [...readStageFacts(text ?? '', stamp.rows).keys()] : [];
}

/** The fields of a persona, a stage or the journey that neither its table or lines nor a node of its own shows. */
function hiddenDetails(
  draft: Draft,
  id: string,
  record: Persona | Journey | Stage,
  shown: readonly string[],
): { [field: string]: Json } {
  const fields = [...shown];
  for (const nodeId of draft.nodesOf.get(id) ?? []) {
    const node = nodeOf(draft, nodeId);
    const stamp = node?.stamp;
    if (node) fields.push(...fieldsInWords(node));
    if (stamp?.kind === 'quote' && node?.text !== '') fields.push('quote');
    if (stamp?.kind === 'emoji' && node?.text !== '' && record.emoji === node?.text) fields.push('emoji');
  }
  return detailsOf(record, fields);
}
