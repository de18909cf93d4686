import { stampVersion } from '../model/stamp.ts';
import { type Draft, editNode } from './draft.ts';
import { addNode, removeNode } from './draft-nodes.ts';
import { grey } from './lane-look.ts';
import type { Placement } from './plan.ts';

/** Arrows run from bar to bar: those that no longer join neighbours are hung anew, new neighbours get one. */
export function redrawArrows(draft: Draft, order: readonly string[]): void {
  const bars = order.map((id) => draft.grid.stages.find((stage) => stage.id === id)?.bar?.id ?? null);
  const known = new Set(draft.current.stages.map((stage) => stage.id));
  const arrows = [...draft.nodes.values()].filter(
    ({ id, type, stamp }) =>
      type === 'CONNECTOR' && stamp?.kind === 'decor' && stamp.role === 'arrow' && !draft.removed.has(id),
  );
  const joins = (from: string | null, to: string | null) =>
    arrows.find(({ connector }) => connector?.from === from && connector.to === to);
  const kept = new Set<string>();
  const missing: [string, string, boolean][] = [];
  bars.slice(1).forEach((to, at) => {
    const from = bars[at];
    if (!from || !to) return;
    const arrow = joins(from, to);
    if (arrow) kept.add(arrow.id);
    else missing.push([from, to, !known.has(order[at] ?? '') || !known.has(order[at + 1] ?? '')]);
  });
  const ours = new Set([...bars, ...draft.removed]);
  const spare = arrows.filter(
    ({ id, connector }) =>
      !kept.has(id) && (ours.has(connector?.from ?? '') || ours.has(connector?.to ?? '')),
  );
  for (const [from, to, isNew] of missing) {
    const arrow = spare.pop();
    if (arrow) {
      const edited = editNode(draft, arrow.id);
      if (edited?.connector) edited.connector = { ...edited.connector, from, to };
    } else if (isNew || arrows.length > 0) addArrow(draft, from, to);
  }
  for (const arrow of spare) removeNode(draft, arrow.id);
}

function addArrow(draft: Draft, from: string, to: string): void {
  const journeyId = draft.map.journey.id;
  const stamp = { kind: 'decor', recordId: journeyId, role: 'arrow' } as const;
  const plan: Placement = {
    type: 'CONNECTOR',
    key: `arrow:${from}:${to}`,
    line: 'ELBOWED',
    from: { key: from, magnet: 'RIGHT' },
    to: { key: to, magnet: 'LEFT' },
    endCap: 'ARROW_LINES',
    stroke: grey.line,
    weight: 4,
    below: false,
    locked: true,
    stamp,
  };
  const box = { x: 0, y: 0, width: 0, height: 0 };
  addNode(draft, plan, draft.map.rootId, box, { v: stampVersion, journeyId, nodeId: '', ...stamp });
}
