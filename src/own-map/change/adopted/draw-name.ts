import { stampVersion } from '../../../journey/stamp.ts';
import type { Box } from '../../../plane/boxes.ts';
import type { DraftName, DraftNames } from '../../../plane/map-draft.ts';
import type { StampDraft } from '../../../plane/plan.ts';
import type { SeenNode } from '../../../plane/scene.ts';
import { type Draft, type DraftNode, nodeOf, pathOf } from '../draft.ts';
import { addNode } from '../draft-nodes.ts';
import { planLike } from './look-alike.ts';
import { standing } from './obstacles.ts';

/** A column or row to be drawn after the last one of a map that people drew. */
export interface NewName {
  list: keyof DraftNames;
  record: { id: string; name: string };
  /** The axis along which these names follow one another. */
  axis: 'x' | 'y';
  /** The names that stay and those drawn before this one. */
  names: readonly DraftName[];
  /** Those of the other axis. */
  others: readonly DraftName[];
  /** What the map reaches over. */
  reach: Box;
}

/** How far from the last name the new one stands, and the area that is its own. */
export interface Zone {
  shift: number;
  box: Box;
}

/** The side of a box that lies along an axis. */
export const sides = { x: 'width', y: 'height' } as const;

/** Where a box ends along an axis. */
export const endOf = (box: Box, axis: 'x' | 'y'): number => box[axis] + box[sides[axis]];

/** As the last name is drawn: its header first, then whatever says it again, then what its section says of others. */
export function drawName(draft: Draft, wanted: NewName, last: DraftName, { shift, box }: Zone): DraftName {
  const { list, record, axis, others } = wanted;
  const { id, name } = record;
  const draw = (model: SeenNode, text: string, stamp: StampDraft, home?: DraftNode) => {
    const { x, y, width, height } = model;
    const at = { x, y, width, height, [axis]: model[axis] + shift };
    const plan = planLike(model, `${list}:${id}:${model.id}`, text, stamp);
    const full = { v: stampVersion, journeyId: draft.map.journey.id, nodeId: '', ...stamp } as const;
    return nodeOf(draft, addNode(draft, plan, home?.id ?? homeOf(draft, model), at, full));
  };
  const saysAgain = (of: 'stageId' | 'laneId', recordId: string): StampDraft => ({
    kind: 'decor',
    recordId: draft.map.journey.id,
    role: 'again',
    [of]: recordId,
  });
  const isStage = list === 'stages';
  const [own, other] = isStage ? (['stageId', 'laneId'] as const) : (['laneId', 'stageId'] as const);
  // What it is and how far it reaches is said anew once sizes are known.
  const head = { recordId: id, name, details: {} };
  const header: StampDraft = isStage
    ? { ...head, kind: 'stage' }
    : { ...head, kind: 'lane', laneKind: 'other', top: 0, bottom: 0 };
  const now = ({ nodes }: DraftName) =>
    standing(
      draft,
      nodes.map((node) => node.id),
    );
  const nodes = now(last).flatMap(
    (model, turn) => draw(model, name, turn === 0 ? header : saysAgain(own, id)) ?? [],
  );
  const [section] = last.nodes;
  const [first] = nodes;
  if (section && first?.type === 'SECTION')
    for (const each of others) {
      const inside = now(each).find((node) =>
        pathOf(draft, node.parentId).some((up) => up.id === section.id),
      );
      if (inside) draw(inside, each.name, saysAgain(other, each.key), first);
    }
  draft.restamp.add(id);
  return { key: id, name, nodes, from: box[axis], to: endOf(box, axis) };
}

/** Groups do not take in what we draw: what lies in one finds its home around it. */
const homeOf = (draft: Draft, { parentId }: SeenNode): string | null =>
  pathOf(draft, parentId).find(({ type }) => type !== 'GROUP')?.id ?? null;
