import type { HeldName, StampOf } from '../../journey/stamp.ts';
import { middleOfSpan } from '../../own-map/adopted/divide-axis.ts';
import { namesInText } from '../../own-map/adopted/names-in-one-text.ts';
import type { DraftName } from '../../plane/map-draft.ts';
import { nameOn } from '../../plane/name-shown.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { type AdoptedNodes, partsOf } from './adopted-parts.ts';
import { withStampOf } from './find-adopted.ts';

type Axis = 'x' | 'y';

/**
 * The stages (or lanes) of an adopted map, in the order in which they lie now: nodes say their own names and carry
 * their stretch of the axis along; names without a node are remembered by the map's `carrier`.
 */
export function readNames(
  kind: 'stage' | 'lane',
  nodes: AdoptedNodes,
  carrier: { node: SeenNode; adopted: NonNullable<StampOf<'journey'>['adopted']> } | null,
): DraftName[] {
  const names: DraftName[] = [];
  for (const { id, stamp, nodes: own } of partsOf(withStampOf(kind, nodes.members), `${kind}Id`, nodes)) {
    const [node] = own;
    const { adopted } = stamp;
    if (node && adopted)
      names.push(nameFrom({ ...stamp, ...adopted, recordId: id }, node, adopted.axis, own, nameOn(node)));
  }
  if (carrier) {
    const { node, adopted } = carrier;
    const [held, axis]: [HeldName[], Axis] =
      kind === 'stage' ? [adopted.stages, adopted.axis] : [adopted.lanes, adopted.axis === 'x' ? 'y' : 'x'];
    // Who says a name that the carrier remembers: itself, a line of a text that says all of them, or nobody.
    const [text] = withStampOf('decor', nodes.members).filter(({ stamp }) => stamp.role === `${kind}Names`);
    for (const name of held) {
      if (names.some(({ agreed }) => agreed?.id === name.recordId)) continue;
      const says = name.own ? node : name.line === undefined ? undefined : text;
      const said = says && (name.own ? nameOn(says) : namesInText(says)[name.line ?? -1]?.name);
      names.push(nameFrom(name, node, axis, says ? [says] : [], said));
    }
  }
  return names.sort((a, b) => middleOfSpan(a) - middleOfSpan(b));
}

/** A name as it is remembered, which reaches along its axis from this node on. */
function nameFrom(
  { recordId: id, name, from, to, fill, line, details, laneKind }: HeldName,
  start: SeenNode,
  axis: Axis,
  nodes: SeenNode[],
  said: string | undefined,
): DraftName {
  return {
    key: id,
    name: said || name,
    nodes,
    from: start[axis] + from,
    to: start[axis] + to,
    fill,
    line,
    agreed: { id, details, laneKind },
  };
}
