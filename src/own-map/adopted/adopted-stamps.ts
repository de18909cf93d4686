import { type Journey, recordLists } from '../../journey/journey.ts';
import { laneOfFeelings } from '../../journey/lane-kinds.ts';
import type { Memory } from '../../journey/memory.ts';
import { type HeldCell, type HeldName, type Stamp, type StampOf, stampVersion } from '../../journey/stamp.ts';
import type { Point } from '../../plane/boxes.ts';
import type { DraftName, DraftPerson, MapDraft } from '../../plane/map-draft.ts';
import { detailsOf } from '../../plane/record-details.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { stampOfCard, stampOfLink } from '../plan/stamps-of.ts';
import type { AdoptedNote } from './adopted-notes.ts';

/** What stamping an adopted map needs to know. */
export interface AdoptedWork {
  journey: Journey;
  found: MapDraft;
  /** The node that carries the map's own stamp. */
  carrier: SeenNode;
  /** The nodes as they are now. */
  nodes: ReadonlyMap<string, SeenNode>;
}

/** The place that a note keeps when the whole map moves: in its section, else from the map's carrier on. */
export function placeInMap(
  node: SeenNode,
  carrier: SeenNode | null,
  nodes: ReadonlyMap<string, SeenNode>,
): Point {
  let section = nodes.get(node.parentId ?? '');
  while (section && section.type !== 'SECTION') section = nodes.get(section.parentId ?? '');
  const { x, y } = section ?? carrier ?? { x: 0, y: 0 };
  return { x: node.x - x, y: node.y - y };
}

const shownOnBoard = {
  journey: ['title', 'exported', ...recordLists],
  stages: ['name'],
  lanes: ['name', 'kind'],
};

export const headOf = (work: AdoptedWork, recordId: string, nodeId: string) =>
  ({ v: stampVersion, journeyId: work.journey.id, recordId, nodeId }) as const;

/** The stamp of the node that carries the map. `title`: where the map's title is shown. */
export function carrierStamp(
  work: AdoptedWork,
  title: NonNullable<StampOf<'journey'>['adopted']>['title'],
  notes: readonly AdoptedNote[],
  brought: readonly Memory[] = [],
): StampOf<'journey'> {
  const { journey, found, carrier } = work;
  const isTable = carrier.type === 'TABLE';
  return {
    ...headOf(work, journey.id, carrier.id),
    kind: 'journey',
    name: journey.title,
    details: detailsOf(journey, shownOnBoard.journey),
    ...(brought.length === 0 ? {} : { brought: [...brought] }),
    adopted: {
      axis: found.transposed ? 'y' : 'x',
      title,
      stages: heldNames(work, found.stages, journey.stages, 'stage'),
      lanes: heldNames(work, found.lanes, journey.lanes, 'lane'),
      cells: isTable ? heldCells(notes) : [],
    },
  };
}

/** Names that no node of their own can remember. */
function heldNames(
  { carrier, found }: AdoptedWork,
  names: readonly DraftName[],
  records: readonly { id: string; name: string }[],
  kind: 'stage' | 'lane',
): HeldName[] {
  const alongX = (kind === 'stage') !== found.transposed;
  const start = carrier.type === 'TABLE' ? 0 : alongX ? carrier.x : carrier.y;
  const held: HeldName[] = [];
  for (const [at, name] of names.entries()) {
    const record = records[at];
    const [node] = name.nodes;
    const own = node?.id === carrier.id && carrier.type !== 'TABLE';
    if (!record || (node && !own && name.line === undefined)) continue;
    const { kind: laneKind } = 'kind' in record ? { kind: String(record.kind) } : { kind: undefined };
    held.push({
      recordId: record.id,
      name: record.name,
      ...(laneKind === undefined ? {} : { laneKind }),
      from: name.from - start,
      to: name.to - start,
      ...(name.line === undefined ? {} : { line: name.line }),
      ...(own ? { own } : {}),
      ...(name.fill === undefined ? {} : { fill: name.fill }),
      details: detailsOf(record, kind === 'lane' ? shownOnBoard.lanes : shownOnBoard.stages),
    });
  }
  return held;
}

function heldCells(notes: readonly AdoptedNote[]): HeldCell[] {
  const cells: HeldCell[] = [];
  for (const { id, stageId, laneId, text, details, value } of notes) {
    if (stageId === null || laneId === null) continue;
    const held = { recordId: id, stageId, laneId, text: text.trim(), details };
    cells.push(value === undefined ? held : { ...held, value });
  }
  return cells;
}

/** The stamp of a header or label. */
export function nameStamp(
  work: AdoptedWork,
  kind: 'stage' | 'lane',
  name: DraftName,
  record: { id: string; name: string; kind?: string },
  node: SeenNode,
): Stamp {
  const alongX = (kind === 'stage') !== work.found.transposed;
  const start = alongX ? node.x : node.y;
  const adopted = {
    axis: alongX ? ('x' as const) : ('y' as const),
    from: name.from - start,
    to: name.to - start,
    ...(name.fill === undefined ? {} : { fill: name.fill }),
  };
  const head = headOf(work, record.id, node.id);
  if (kind === 'stage')
    return { ...head, kind, name: record.name, details: detailsOf(record, shownOnBoard.stages), adopted };
  return {
    ...head,
    kind,
    name: record.name,
    laneKind: record.kind ?? 'other',
    top: node.y,
    bottom: node.y + node.height,
    details: detailsOf(record, shownOnBoard.lanes),
    adopted,
  };
}

/** The stamp of a note: a card, or a marker of a feeling, which is a note like others here. */
export function noteStamp(work: AdoptedWork, recordId: string, node: SeenNode): StampOf<'card'> | null {
  const { journey } = work;
  const head = headOf(work, recordId, node.id);
  const { text = '', fill = '', x, y } = node;
  const shown = { text, fill, local: placeInMap(node, work.carrier, work.nodes), page: { x, y } };
  const card = journey.cards.find(({ id }) => id === recordId);
  if (card) {
    const inCell = journey.cards.filter(
      ({ stageId, laneId }) => stageId === card.stageId && laneId === card.laneId,
    );
    return { ...head, ...stampOfCard(card, { ...shown, index: inCell.indexOf(card) }), byPerson: true };
  }
  const emotion = journey.emotions.find(({ id }) => id === recordId);
  if (!emotion) return null;
  const { stageId, value } = emotion;
  const laneId = laneOfFeelings(journey);
  const details = detailsOf(emotion, ['stageId', 'value', 'label']);
  return { ...head, kind: 'card', ...shown, byPerson: true, stageId, laneId, index: 0, value, details };
}

export function linkStamp(work: AdoptedWork, recordId: string, node: SeenNode): Stamp | null {
  const link = work.journey.links.find(({ id }) => id === recordId);
  return link ? { ...headOf(work, recordId, node.id), ...stampOfLink(link) } : null;
}

/** What says a name again, holds others, or lies between the cards and is none. */
export function decorStamp(
  work: AdoptedWork,
  node: SeenNode,
  role: string,
  of: { stageId?: string; laneId?: string; page?: Point } = {},
): StampOf<'decor'> {
  return { ...headOf(work, work.journey.id, node.id), kind: 'decor', role, ...of };
}

/** The stamp of the node with somebody’s name. */
export function personStamp(
  work: AdoptedWork,
  person: DraftPerson,
  persona: { id: string; name: string },
  node: SeenNode,
): Stamp {
  return {
    ...headOf(work, persona.id, node.id),
    kind: 'persona',
    name: persona.name,
    details: detailsOf(persona, ['name', ...Object.keys(person.fields)]),
    adopted: { apart: person.isApart },
  };
}

export function titleStamp(work: AdoptedWork, node: SeenNode): Stamp {
  return { ...headOf(work, work.journey.id, node.id), kind: 'title', text: work.journey.title };
}
