import type { Stamp } from '../../../journey/stamp.ts';
import { stampVersion } from '../../../journey/stamp.ts';
import { bottom, right } from '../../../plane/boxes.ts';
import type { DraftName } from '../../../plane/map-draft.ts';
import type { Placement, StampDraft } from '../../../plane/plan.ts';
import type { SeenNode } from '../../../plane/scene.ts';
import { type Draft, type DraftNode, nodeOf, pathOf } from '../draft.ts';
import { addNode } from '../draft-nodes.ts';

import type { NewName, Zone } from './room-for-name.ts';

/** As the last name is drawn: its header first, then whatever says it again, then what its section says of others. */
export function drawName(draft: Draft, wanted: NewName, last: DraftName, { shift, box }: Zone): DraftName {
  const { list, record, axis } = wanted;
  const [from, to] = axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)];
  const nodes: DraftNode[] = [];
  for (const [turn, model] of last.nodes.entries()) {
    const start = shift + (axis === 'x' ? model.x : model.y);
    const reach = { axis, from: from - start, to: to - start };
    const stamp = turn === 0 ? nameStampDraft(list, record, reach) : againStamp(draft, list, record.id);
    const node = drawLike(draft, wanted, model, shift, { name: record.name, stamp });
    if (node) nodes.push(node);
  }
  const [first] = nodes;
  if (first?.type === 'SECTION') repeatOthers(draft, wanted, last, shift, first);
  draft.restamp.add(record.id);
  return { key: record.id, name: record.name, nodes, confidence: 1, reason: '', from, to };
}

/** What the last section says of the rows (or columns) that run through it, the new one says too. */
function repeatOthers(draft: Draft, wanted: NewName, last: DraftName, shift: number, home: DraftNode): void {
  const list = wanted.list === 'stages' ? 'lanes' : 'stages';
  const [section] = last.nodes;
  for (const other of wanted.others) {
    const id = draft.current[list].find((_, at) => draft.map.found?.[list][at] === other)?.id;
    const inside = other.nodes.find((node) =>
      pathOf(draft, node.parentId).some((up) => up.id === section?.id),
    );
    if (id === undefined || !inside) continue;
    const stamp = againStamp(draft, list, id);
    drawLike(draft, wanted, inside, shift, { name: other.name, stamp, home: home.id });
  }
}

function drawLike(
  draft: Draft,
  { list, record, axis }: NewName,
  { id: modelId }: SeenNode,
  shift: number,
  { name, stamp, home }: { name: string; stamp: StampDraft; home?: string },
): DraftNode | null {
  const model = nodeOf(draft, modelId);
  if (!model) return null;
  const { width, height } = model;
  const x = model.x + (axis === 'x' ? shift : 0);
  const y = model.y + (axis === 'y' ? shift : 0);
  const plan = planLike(model, name, `${list}:${record.id}:${modelId}`, stamp);
  const full: Stamp = { v: stampVersion, journeyId: draft.map.journey.id, nodeId: '', ...stamp };
  return nodeOf(draft, addNode(draft, plan, home ?? homeOf(draft, model), { x, y, width, height }, full));
}

function nameStampDraft(
  list: 'stages' | 'lanes',
  { id, name, kind }: NewName['record'],
  adopted: { axis: 'x' | 'y'; from: number; to: number },
): StampDraft {
  if (list === 'stages') return { kind: 'stage', recordId: id, name, details: {}, adopted };
  const laneKind = kind ?? 'other';
  return { kind: 'lane', recordId: id, name, laneKind, top: 0, bottom: 0, details: {}, adopted };
}

function againStamp(draft: Draft, list: 'stages' | 'lanes', recordId: string): StampDraft {
  const of = list === 'stages' ? { stageId: recordId } : { laneId: recordId };
  return { kind: 'decor', recordId: draft.map.journey.id, role: 'again', ...of };
}

function planLike(model: DraftNode, name: string, key: string, stamp: StampDraft): Placement {
  const { width, height, fill, wide = false, shape, stroke } = model;
  const fontSize = model.fontSize ?? 24;
  const base = { key, x: 0, y: 0, stamp };
  switch (model.type) {
    case 'SECTION':
      return { ...base, type: 'SECTION', width, height, name, fill: fill ?? null, children: [] };
    case 'STICKY':
      return { ...base, type: 'STICKY', text: name, wide, fontSize, fill: fill ?? 'E6E6E6' };
    case 'TEXT':
      return { ...base, type: 'TEXT', text: name, fontSize };
    default:
      return {
        ...base,
        type: 'SHAPE',
        shape: shapeOf(shape),
        width,
        height,
        text: name,
        fontSize,
        fill: fill ?? 'FFFFFF',
        stroke: stroke ?? null,
      };
  }
}

function shapeOf(shape: string | undefined): 'SQUARE' | 'ROUNDED_RECTANGLE' | 'ELLIPSE' {
  return shape === 'ROUNDED_RECTANGLE' || shape === 'ELLIPSE' ? shape : 'SQUARE';
}

/** Groups do not take in what we draw: what lies in one finds its home around it. */
const homeOf = (draft: Draft, { parentId }: DraftNode): string | null =>
  pathOf(draft, parentId).find(({ type }) => type !== 'GROUP')?.id ?? null;
