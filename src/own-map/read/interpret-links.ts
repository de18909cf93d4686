import { deriveId } from '../../plane/interpret-identity.ts';
import { claimNodes, type MapReader, tellDoubt } from '../../plane/map-reader.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { isDecor, stampOf } from '../../plane/seen-nodes.ts';

type Bag = { [field: string]: unknown };

/** Ids of records by the nodes that show them. */
export interface LinkEnds {
  cards: ReadonlyMap<string, string>;
  feelings: ReadonlyMap<string, string>;
}

/**
 * The links that the connectors show. Ends are resolved anew at each read: a connector that a person hung onto
 * another card is another link end; one that hangs free, or on something that is no card, links nothing and is
 * asked about. A connector that a person drew between two cards is a new link; so is one between a feeling and a card,
 * which names what caused the feeling, whichever way it was drawn.
 */
export function readLinks(reader: MapReader, ends: LinkEnds): Bag[] {
  const records: Bag[] = [];
  for (const node of reader.members) {
    if (node.type !== 'CONNECTOR' || isDecor(node) || reader.used.has(node.id)) continue;
    const link = readEnds(node, ends);
    const id = reader.identity.recordOf.get(node.id);
    if (link === null) {
      if (id !== undefined) askAboutEnds(reader, id);
      continue;
    }
    records.push(readLink(reader, node, id ?? deriveId(node.id, reader.ids), link));
  }
  return records;
}

function readLink(reader: MapReader, node: SeenNode, id: string, ends: { from: string; to: string }): Bag {
  const stamp = stampOf(node, 'link');
  const label = node.text ?? '';
  const given = label !== '' || stamp?.label === '';
  claimNodes(reader, id, stamp ? 1 : 0.9, [node]);
  return { ...stamp?.details, id, ...ends, ...(given ? { label } : {}) };
}

/** What both ends name, in the direction of the arrow; a line with no arrow or two runs as it was drawn. */
function readEnds(node: SeenNode, { cards, feelings }: LinkEnds): { from: string; to: string } | null {
  const { connector } = node;
  if (!connector?.from || !connector.to) return null;
  const [start, end] = [cards.get(connector.from), cards.get(connector.to)];
  const felt = feelings.get(start === undefined ? connector.from : connector.to);
  const note = start ?? end;
  if (felt !== undefined && note !== undefined) return { from: felt, to: note };
  if (start === undefined || end === undefined) return null;
  const reversed = !stampOf(node, 'link') && connector.startCap !== 'NONE' && connector.endCap === 'NONE';
  return reversed ? { from: end, to: start } : { from: start, to: end };
}

/** Ids of these records by the nodes that show them. */
export function byNode({ nodes }: MapReader, records: readonly Bag[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const record of records) {
    const id = String(record.id);
    for (const nodeId of nodes.get(id) ?? []) found.set(nodeId, id);
  }
  return found;
}

function askAboutEnds(reader: MapReader, id: string): void {
  tellDoubt(reader, id, 'One end of this connector lies on no card, so it links nothing.', [
    'connect it again',
    'delete it',
  ]);
}
