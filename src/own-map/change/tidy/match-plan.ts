import { addTo } from '../../../journey/add-to.ts';
import type { ConnectorPlan, Placement } from '../../../plane/plan.ts';
import type { Draft, DraftNode } from '../draft.ts';
import { mainNode, nodeWithStamp, pathOf } from '../draft.ts';
import { scaffoldOf } from '../draft-scaffold.ts';

/** A placement with the key of its section and its corner in the root's space. */
export interface Placed {
  plan: Exclude<Placement, ConnectorPlan>;
  parent: string;
  x: number;
  y: number;
}

/** All that has a place in the map's section, sections before what they hold; then the connectors. */
export function listPlaced(children: readonly Placement[]): {
  placed: Placed[];
  lines: (ConnectorPlan & { home: string })[];
} {
  const placed: Placed[] = [];
  const lines: (ConnectorPlan & { home: string })[] = [];
  const walk = (plans: readonly Placement[], home: string, x: number, y: number): void => {
    for (const plan of plans) {
      if (plan.type === 'CONNECTOR') {
        lines.push({ ...plan, home });
        continue;
      }
      placed.push({ plan, parent: home, x: x + plan.x, y: y + plan.y });
      if (plan.type === 'SECTION') walk(plan.children, plan.key, x + plan.x, y + plan.y);
    }
  };
  walk(children, 'root', 0, 0);
  return { placed, lines };
}

/** Which node of the board stands for which placement, by the placement's key. */
export function matchPlan(draft: Draft, placed: readonly Placed[]): Map<string, string> {
  const scaffold = scaffoldByPlace(draft);
  const matches = new Map<string, string>([['root', draft.map.rootId]]);
  for (const { plan } of placed) {
    const node = recordNode(draft, plan);
    if (node) matches.set(plan.key, node.id);
  }
  const decor = placed.filter(({ plan }) => plan.stamp.kind === 'decor');
  // Texts that say the same belong together; whatever is left goes by order.
  for (const exact of [true, false]) {
    for (const { plan } of decor) {
      if (matches.has(plan.key)) continue;
      const nodes = scaffold.get(placeKey(plan)) || [];
      const at = exact ? nodes.findIndex((node) => 'text' in plan && node.text === plan.text) : 0;
      const [node] = at < 0 ? [] : nodes.splice(at, 1);
      if (node) matches.set(plan.key, node.id);
    }
  }
  return matches;
}

function recordNode(draft: Draft, { stamp }: Placed['plan']): DraftNode | null {
  switch (stamp.kind) {
    case 'decor':
      return null;
    case 'card':
    case 'metric':
    case 'emotion':
      return mainNode(draft, stamp.recordId);
    default:
      return nodeWithStamp(draft, stamp.recordId, stamp.kind);
  }
}

function placeKey({ stamp, type }: Placed['plan']): string {
  if (stamp.kind !== 'decor') return '';
  return JSON.stringify([stamp.role, type, stamp.stageId ?? null, stamp.laneId ?? null]);
}

/** Our scaffold by what it is and where; in a stage that is a copy, it counts as that stage's. */
function scaffoldByPlace(draft: Draft): Map<string, DraftNode[]> {
  const found = new Map<string, DraftNode[]>();
  for (const node of scaffoldOf(draft)) {
    const { stamp } = node;
    if (node.type === 'CONNECTOR') continue;
    const type = node.type === 'SHAPE_WITH_TEXT' ? 'SHAPE' : node.type;
    const stageId = stamp.stageId === undefined ? null : (stageAround(draft, node) ?? stamp.stageId);
    const key = JSON.stringify([stamp.role, type, stageId, stamp.laneId ?? null]);
    addTo(found, key, node);
  }
  return found;
}

function stageAround(draft: Draft, node: DraftNode): string | null {
  for (const { id } of pathOf(draft, node.parentId)) {
    const stage = draft.grid.stages.find(({ section }) => section?.id === id);
    if (stage) return stage.id;
  }
  return null;
}
