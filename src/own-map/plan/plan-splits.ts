import type { Journey } from '../../journey/journey.ts';
import { right } from '../../plane/boxes.ts';
import { decor } from '../../plane/decor.ts';
import { grey, white } from '../../plane/lane-look.ts';
import type { LinkSides } from '../../plane/link-sides.ts';
import { bar, splitBar } from '../../plane/measures.ts';
import type { ConnectorPlan, ShapePlan } from '../../plane/plan.ts';
import { findSplits, findSteps, type Split, type Step } from '../../plane/stage-flow.ts';
import type { GridPlan } from './plan-grid.ts';

/** The bars above stages that branch off together, in the root. `at`: corner of the first stage. */
export function planSplits(journey: Journey, grid: GridPlan, at: { x: number; y: number }): ShapePlan[] {
  return findSplits(journey.stages).map((split) => {
    const columns = grid.columns.filter(({ stage }) => split.stages.includes(stage.id));
    const boxes = columns.map(({ x, width }) => ({ x: at.x + x, y: at.y, width, height: grid.height }));
    return planSplit(journey.id, split, boxes);
  });
}

/** The bar of one split above the boxes of its stages. */
export function planSplit(
  journeyId: string,
  split: Split,
  boxes: readonly { x: number; y: number; width: number; height: number }[],
): ShapePlan {
  const left = boxes.reduce((least, box) => Math.min(least, box.x), Number.POSITIVE_INFINITY);
  const end = boxes.reduce((most, box) => Math.max(most, right(box)), Number.NEGATIVE_INFINITY);
  const top = boxes.reduce((least, box) => Math.min(least, box.y), Number.POSITIVE_INFINITY);
  return {
    type: 'SHAPE',
    key: keyOfSplit(split),
    x: left + bar.inset,
    y: top - splitBar.gap - splitBar.height,
    width: end - left - 2 * bar.inset,
    height: splitBar.height,
    shape: 'SQUARE',
    text: split.label,
    fontSize: splitBar.size,
    fill: white,
    stroke: grey.line,
    stamp: decor(journeyId, 'split', { stageId: split.stages[0] || '', text: split.label }),
  };
}

/** Arrows from bar to bar, and from the stage before a split to its bar. */
export function planArrows(journey: Journey): ConnectorPlan[] {
  return findArrows(journey.stages).map((arrow) => planArrow(journey.id, arrow));
}

export interface Arrow extends Step {
  /** Leads to the bar of a split, which stands higher. */
  toSplit: boolean;
}

/** What leads where, by the keys of bars. */
export function findArrows(stages: Journey['stages']): Arrow[] {
  const order = stages.map(({ id }) => id);
  const toSplits = findSplits(stages).map((split) => {
    const first = order.indexOf(split.stages[0] || '');
    const near = order[first - 1] === split.from;
    return { from: `bar:${split.from}`, to: keyOfSplit(split), near, toSplit: true };
  });
  const toStages = findSteps(stages).map(({ from, to, near }) => ({
    from: `bar:${from}`,
    to: `bar:${to}`,
    near,
    toSplit: false,
  }));
  return [...toStages, ...toSplits];
}

/** Straight on to a neighbour, over the bars between to others. */
export function sidesOfArrow({ near, toSplit }: Arrow): LinkSides {
  return { from: near ? 'RIGHT' : 'TOP', to: near || toSplit ? 'LEFT' : 'TOP' };
}

/** One arrow. `from`, `to`: keys, or ids of nodes. */
export function planArrow(journeyId: string, arrow: Arrow): ConnectorPlan {
  const { from, to } = arrow;
  const sides = sidesOfArrow(arrow);
  return {
    type: 'CONNECTOR',
    key: `arrow:${JSON.stringify([from, to])}`,
    line: 'ELBOWED',
    from: { key: from, magnet: sides.from },
    to: { key: to, magnet: sides.to },
    endCap: 'ARROW_LINES',
    stroke: grey.line,
    weight: 4,
    below: false,
    locked: true,
    stamp: decor(journeyId, 'arrow'),
  };
}

function keyOfSplit({ stages }: Split): string {
  return `split:${stages[0]}`;
}
