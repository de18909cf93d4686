import type { Journey } from '../../journey/journey.ts';
import { type Box, origin, unionOf } from '../../plane/boxes.ts';
import { decor } from '../../plane/decor.ts';
import { grey, white } from '../../plane/lane-look.ts';
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
export function planSplit(journeyId: string, split: Split, boxes: readonly Box[]): ShapePlan {
  const { x, y, width } = unionOf(boxes) || { ...origin, width: 0 };
  return {
    type: 'SHAPE',
    key: keyOfSplit(split),
    x: x + bar.inset,
    y: y - splitBar.gap - splitBar.height,
    width: width - 2 * bar.inset,
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
  const toSplits = findSplits(stages).map((split) => {
    const first = stages.findIndex(({ id }) => id === split.stages[0]);
    const near = stages[first - 1]?.id === split.from;
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

/**
 * One arrow: straight on to a neighbour, over the bars between to others. `from`, `to`: keys, or ids of nodes.
 */
export function planArrow(journeyId: string, { from, to, near, toSplit }: Arrow): ConnectorPlan {
  return {
    type: 'CONNECTOR',
    key: `arrow:${JSON.stringify([from, to])}`,
    line: 'ELBOWED',
    from: { key: from, magnet: near ? 'RIGHT' : 'TOP' },
    to: { key: to, magnet: near || toSplit ? 'LEFT' : 'TOP' },
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
