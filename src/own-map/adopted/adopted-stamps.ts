import { type Journey, recordLists } from '../../journey/journey.ts';
import { laneOfFeelings } from '../../journey/lane-kinds.ts';
import type { Memory } from '../../journey/memory.ts';
import { type HeldCell, type HeldName, type Stamp, type StampOf, stampVersion } from '../../journey/stamp.ts';
import type { Point } from '../../plane/boxes.ts';
import type { DraftName, DraftNames, DraftPerson, MapDraft } from '../../plane/map-draft.ts';
import { detailsOf } from '../../plane/record-details.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { stampOfCard, stampOfLink } from '../plan/stamps-of.ts';
import type { AdoptedNote } from './adopted-notes.ts';
import { axisOf } from './divide-axis.ts';

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
  return {
    ...headOf(work, journey.id, carrier.id),
    kind: 'journey',
    name: journey.title,
    details: detailsOf(journey, shownOnBoard.journey),
    ...(brought.length === 0 ? {} : { brought: [...brought] }),
    adopted: {
      axis: axisOf(found, 'stages'),
      title,
      stages: heldNames(work, 'stages'),
      lanes: heldNames(work, 'lanes'),
      cells: carrier.type === 'TABLE' ? heldCells(notes) : [],
    },
  };
}

/** Names that no node of their own can remember. */
function heldNames({ carrier, found, journey }: AdoptedWork, list: keyof DraftNames): HeldName[] {
  const isTable = carrier.type === 'TABLE';
  const start = isTable ? 0 : carrier[axisOf(found, list)];
  return found[list].flatMap((name, at) => {
    const record = journey[list][at];
    const own = !isTable && name.nodes[0]?.id === carrier.id;
    if (!record || (name.nodes.length > 0 && !own && name.line === undefined)) return [];
    return {
      recordId: record.id,
      name: record.name,
      laneKind: 'kind' in record ? String(record.kind) : undefined,
      from: name.from - start,
      to: name.to - start,
      line: name.line,
      own: own || undefined,
      fill: name.fill,
      details: detailsOf(record, shownOnBoard[list]),
    };
  });
}

function heldCells(notes: readonly AdoptedNote[]): HeldCell[] {
  return notes.flatMap(({ id, stageId, laneId, text, details, value }) =>
    stageId === null || laneId === null
      ? []
      : { recordId: id, stageId, laneId, text: text.trim(), value, details },
  );
}

/** The stamp of a header or label. */
export function nameStamp(
  work: AdoptedWork,
  list: keyof DraftNames,
  name: DraftName,
  record: { id: string; name: string; kind?: string },
  node: SeenNode,
): Stamp {
  const axis = axisOf(work.found, list);
  const [from, to] = [name.from - node[axis], name.to - node[axis]];
  const said = {
    ...headOf(work, record.id, node.id),
    name: record.name,
    details: detailsOf(record, shownOnBoard[list]),
    adopted: { axis, from, to, ...(name.fill === undefined ? {} : { fill: name.fill }) },
  };
  if (list === 'stages') return { ...said, kind: 'stage' };
  const { kind: laneKind = 'other' } = record;
  return { ...said, kind: 'lane', laneKind, top: node.y, bottom: node.y + node.height };
}

/** The stamp of a note: a card, or a marker of a feeling, which is a note like others here. */
export function noteStamp(work: AdoptedWork, recordId: string, node: SeenNode): StampOf<'card'> | null {
  const { journey } = work;
  const isIts = ({ id }: { id: string }) => id === recordId;
  const { text = '', fill = '', x, y } = node;
  const shown = { text, fill, local: placeInMap(node, work.carrier, work.nodes), page: { x, y } };
  const said = { ...headOf(work, recordId, node.id), byPerson: true };
  const card = journey.cards.find(isIts);
  if (card) {
    const index = journey.cards
      .filter(({ stageId, laneId }) => stageId === card.stageId && laneId === card.laneId)
      .indexOf(card);
    return { ...said, ...stampOfCard(card, { ...shown, index }) };
  }
  const emotion = journey.emotions.find(isIts);
  if (!emotion) return null;
  const { stageId, value } = emotion;
  const laneId = laneOfFeelings(journey);
  const details = detailsOf(emotion, ['stageId', 'value', 'label']);
  return { ...said, ...shown, kind: 'card', stageId, laneId, index: 0, value, details };
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
