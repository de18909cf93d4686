import { stampVersion } from '../../../journey/stamp.ts';
import type { ConnectorPlan } from '../../../plane/plan.ts';
import { type Draft, editNode, nodeOf } from '../draft.ts';
import { addNode, addPlanned, removeNode, setText } from '../draft-nodes.ts';
import { decorNodes, type Placed } from './match-plan.ts';
import type { TidyPlan } from './plan-tidy.ts';

/** Scaffold that is drawn anew from the plan, so that what is left of an older shape of the map may go. */
const clearable = [
  'band',
  'caption',
  'zero',
  'guidance',
  'scale',
  'feelings',
  'divider',
  'legend',
  'metrics',
];

/**
 * Draws again what people removed of the scaffold and takes away what no row or stage needs any more. Captions say
 * their row's name again. Gives how many of each; places come later.
 */
export function restoreScaffold(draft: Draft, plan: TidyPlan): { restored: number; cleared: number } {
  redrawLegend(draft, plan);
  const before = draft.added.length;
  const needed = new Set(plan.matches.values());
  let cleared = 0;
  for (const node of decorNodes(draft)) {
    const role = node.stamp?.kind === 'decor' ? node.stamp.role : '';
    if (needed.has(node.id) || node.type === 'CONNECTOR' || !clearable.includes(role)) continue;
    removeNode(draft, node.id);
    cleared += 1;
  }
  for (const item of plan.placed) {
    if (!plan.matches.has(item.plan.key)) restore(draft, plan, item);
    else if (item.plan.type === 'TEXT' && isCaption(item))
      setText(draft, nodeOf(draft, plan.matches.get(item.plan.key)), item.plan.text);
  }
  const restored = draft.added.length - before;
  const lines = restoreLines(draft, plan);
  return { restored: restored + lines.restored, cleared: cleared + lines.cleared };
}

const isCaption = ({ plan }: Placed) => plan.stamp.kind === 'decor' && plan.stamp.role === 'caption';

/** The legend is one thing: where its words are not those of the map any more, all of it is drawn again. */
function redrawLegend(draft: Draft, { placed, matches }: TidyPlan): void {
  const legend = placed.filter(({ plan }) => plan.stamp.kind === 'decor' && plan.stamp.role === 'legend');
  const nodes = decorNodes(draft).filter(({ stamp }) => stamp?.kind === 'decor' && stamp.role === 'legend');
  const isRight = ({ plan }: Placed) => {
    const node = nodeOf(draft, matches.get(plan.key));
    return node !== null && (plan.type !== 'TEXT' || node.text === plan.text);
  };
  if (nodes.length === legend.length && legend.every(isRight)) return;
  for (const { plan } of legend) matches.delete(plan.key);
}

function restore(draft: Draft, { matches }: TidyPlan, { plan, parent, x, y }: Placed): void {
  const root = nodeOf(draft, draft.map.rootId);
  const parentId = matches.get(parent);
  if (!root || parentId === undefined) return;
  const width = 'width' in plan ? (plan.width ?? 0) : 0;
  const height = 'height' in plan ? plan.height : 0;
  const drawn = plan.type === 'SECTION' ? { ...plan, children: [] } : plan;
  const box = { x: root.x + x, y: root.y + y, width, height };
  matches.set(plan.key, addPlanned(draft, drawn, parentId, box));
  if (plan.stamp.kind !== 'decor') draft.restamp.add(plan.stamp.recordId);
}

/** Arrows between stages and lines of the curve: each joins what it should, hung anew or drawn again. */
function restoreLines(draft: Draft, { lines, matches }: TidyPlan): { restored: number; cleared: number } {
  const spare = new Map<string, string[]>();
  const drawn = new Map<string, string>();
  for (const node of decorNodes(draft)) {
    if (node.type !== 'CONNECTOR' || node.stamp?.kind !== 'decor' || !node.connector) continue;
    const { role } = node.stamp;
    drawn.set(JSON.stringify([role, node.connector.from, node.connector.to]), node.id);
    spare.set(role, [...(spare.get(role) ?? []), node.id]);
  }
  const missing: [ConnectorPlan, string, string, string, string][] = [];
  const roles = new Set<string>();
  const kept = new Set<string>();
  for (const line of lines) {
    if (line.stamp.kind !== 'decor' || !('key' in line.from) || !('key' in line.to)) continue;
    roles.add(line.stamp.role);
    const [from, to] = [matches.get(line.from.key), matches.get(line.to.key)];
    const home = matches.get(line.home);
    if (from === undefined || to === undefined || home === undefined) continue;
    const known = drawn.get(JSON.stringify([line.stamp.role, from, to]));
    if (known === undefined) missing.push([line, line.stamp.role, from, to, home]);
    else kept.add(known);
  }
  let restored = 0;
  for (const [line, role, from, to, home] of missing) {
    const id = (spare.get(role) ?? []).find((candidate) => !kept.has(candidate));
    const edited = id === undefined ? null : editNode(draft, id);
    if (id !== undefined && edited?.connector) {
      kept.add(id);
      edited.connector = { ...edited.connector, from, to };
      if (edited.stroke !== undefined) edited.stroke = line.stroke;
    } else {
      addLine(draft, line, from, to, home);
      restored += 1;
    }
  }
  let cleared = 0;
  for (const role of ['arrow', 'curve', ...roles]) {
    for (const id of spare.get(role) ?? []) {
      if (kept.has(id) || draft.removed.has(id)) continue;
      removeNode(draft, id);
      cleared += 1;
    }
  }
  return { restored, cleared };
}

function addLine(draft: Draft, line: ConnectorPlan, from: string, to: string, home: string): void {
  const plan = { ...line, from: { ...line.from, key: from }, to: { ...line.to, key: to } };
  const head = { v: stampVersion, journeyId: draft.map.journey.id, nodeId: '' } as const;
  const stamp = { ...head, ...line.stamp };
  if (!('magnet' in plan.from) || !('magnet' in plan.to)) return;
  addNode(draft, { ...plan, from: plan.from, to: plan.to }, home, { x: 0, y: 0, width: 0, height: 0 }, stamp);
}
