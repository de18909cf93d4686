import { deriveId } from '../../plane/interpret-identity.ts';
import { claimNodes, type MapReader } from '../../plane/interpretation.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { isDecor, stampOf } from '../../plane/seen-nodes.ts';

type Bag = { [field: string]: unknown };

/**
 * The links that the connectors show. Ends are resolved anew at each read: a connector that a person hung onto
 * another card is another link end; one that hangs free, or on something that is no card, links nothing and is
 * asked about. A connector that a person drew between two cards is a new link.
 */
export function readLinks(reader: MapReader, cardOfNode: Map<string, string>): Bag[] {
  const records: Bag[] = [];
  for (const node of reader.members) {
    if (node.type !== 'CONNECTOR' || isDecor(node) || reader.used.has(node.id)) continue;
    const ends = readEnds(node, cardOfNode);
    const id = reader.identity.recordOf.get(node.id);
    if (ends === null) {
      if (id !== undefined) askAboutEnds(reader, id);
      continue;
    }
    records.push(readLink(reader, node, id ?? deriveId(node.id, reader.ids), ends));
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

/** The cards at both ends, in the direction of the arrow; a line with no arrow or two runs as it was drawn. */
function readEnds(node: SeenNode, cardOfNode: Map<string, string>): { from: string; to: string } | null {
  const { connector } = node;
  const start = connector?.from ? cardOfNode.get(connector.from) : undefined;
  const end = connector?.to ? cardOfNode.get(connector.to) : undefined;
  if (!connector || start === undefined || end === undefined) return null;
  const reversed = !stampOf(node, 'link') && connector.startCap !== 'NONE' && connector.endCap === 'NONE';
  return reversed ? { from: end, to: start } : { from: start, to: end };
}

function askAboutEnds(reader: MapReader, id: string): void {
  reader.doubts.push({
    recordId: id,
    reason: 'One end of this connector lies on no card, so it links nothing.',
    choices: ['connect it again', 'delete it'],
  });
}
