import type { HeldName } from '../../journey/stamp.ts';
import { middleOfSpan } from '../../own-map/adopted/divide-axis.ts';
import { namesInText } from '../../own-map/adopted/names-in-one-text.ts';
import type { Identity } from '../../plane/interpret-identity.ts';
import type { Agreed, DraftName } from '../../plane/map-draft.ts';
import { nameOn } from '../../plane/name-shown.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { hasStamp, stampOf } from '../../plane/seen-nodes.ts';

/** What is needed to find the names of an adopted map again. */
export interface NameSource {
  /** The nodes with a stamp of this map. */
  members: readonly SeenNode[];
  carrier: SeenNode | null;
  identity: Identity;
  axis: 'x' | 'y';
}

/**
 * The stages (or lanes) of an adopted map, in the order in which they lie now: nodes say their own names and carry
 * their stretch of the axis along; names without a node are remembered by the map's carrier.
 */
export function readNames(source: NameSource, kind: 'stage' | 'lane'): DraftName[] {
  const { members, carrier, identity } = source;
  const names: DraftName[] = [];
  for (const node of members) {
    if (!hasStamp(node, kind) || !node.stamp.adopted) continue;
    const id = identity.recordOf.get(node.id);
    if (id !== undefined) names.push(nameOfNode(source, node, node.stamp, id));
  }
  const adopted = carrier && stampOf(carrier, 'journey')?.adopted;
  const held = (kind === 'stage' ? adopted?.stages : adopted?.lanes) ?? [];
  for (const name of held) {
    if (carrier && !names.some(({ agreed }) => agreed?.id === name.recordId))
      names.push(heldNameOf(source, carrier, name, kind));
  }
  const byPlace = names.map((name, index) => ({ name, index }));
  byPlace.sort((a, b) => middleOfSpan(a.name) - middleOfSpan(b.name) || a.index - b.index);
  return byPlace.map(({ name }) => name);
}

type NameStamp = Extract<NonNullable<SeenNode['stamp']>, { kind: 'stage' | 'lane' }>;

function nameOfNode(source: NameSource, node: SeenNode, stamp: NameStamp, id: string): DraftName {
  const { members } = source;
  const reach = stamp.adopted ?? { axis: 'x', from: 0, to: 0, fill: undefined };
  const start = reach.axis === 'x' ? node.x : node.y;
  const isOriginal = id === stamp.recordId;
  const again = members.filter((other) => isOriginal && saysAgain(other, stamp.kind, stamp.recordId));
  return {
    key: node.id,
    name: nameOn(node) || stamp.name,
    nodes: [node, ...again],
    confidence: 1,
    reason: 'You said so when you took this board into use.',
    from: start + reach.from,
    to: start + reach.to,
    fill: reach.fill,
    agreed: agreedOf(id, stamp.details, stamp.kind === 'lane' ? stamp.laneKind : undefined),
  };
}

function saysAgain(node: SeenNode, kind: 'stage' | 'lane', recordId: string): boolean {
  const stamp = stampOf(node, 'decor');
  return (kind === 'stage' ? stamp?.stageId : stamp?.laneId) === recordId;
}

function heldNameOf(
  source: NameSource,
  carrier: SeenNode,
  held: HeldName,
  kind: 'stage' | 'lane',
): DraftName {
  const alongX = (kind === 'stage') === (source.axis === 'x');
  const start = alongX ? carrier.x : carrier.y;
  const { said, nodes } = sayingOf(source, carrier, held, kind);
  return {
    key: held.recordId,
    name: said || held.name,
    nodes,
    confidence: 1,
    reason: 'You said so when you took this board into use.',
    from: start + held.from,
    to: start + held.to,
    fill: held.fill,
    line: held.line,
    agreed: agreedOf(held.recordId, held.details, held.laneKind),
  };
}

/** Who says a name that the carrier remembers: itself, a line of a text that says all of them, or nobody. */
function sayingOf(
  { members }: NameSource,
  carrier: SeenNode,
  held: HeldName,
  kind: 'stage' | 'lane',
): { said: string; nodes: SeenNode[] } {
  if (held.own) return { said: nameOn(carrier), nodes: [carrier] };
  if (held.line === undefined) return { said: '', nodes: [] };
  const text = members.find((node) => stampOf(node, 'decor')?.role === `${kind}Names`);
  return { said: (text && namesInText(text)[held.line]?.name) ?? '', nodes: text ? [text] : [] };
}

function agreedOf(id: string, details: Agreed['details'], laneKind: string | undefined): Agreed {
  return { id, details, laneKind };
}
