import { addTo } from '../../../journey/add-to.ts';
import { isConnector, isSection } from '../../../plane/is-section.ts';
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
      if (isConnector(plan)) {
        lines.push({ ...plan, home });
        continue;
      }
      placed.push({ plan, parent: home, x: x + plan.x, y: y + plan.y });
      if (isSection(plan)) walk(plan.children, plan.key, x + plan.x, y + plan.y);
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
  // Texts that say the same belong together; whatever is left goes by order.
  for (const exact of [true, false]) {
    for (const { plan } of placed) {
      if (plan.stamp.kind !== 'decor' || matches.has(plan.key)) continue;
      const { role, stageId, laneId } = plan.stamp;
      const nodes = scaffold.get(placeKey(role, plan.type, stageId, laneId)) || [];
      const at = exact ? nodes.findIndex((node) => 'text' in plan && node.text === plan.text) : 0;
      const [node] = at < 0 ? [] : nodes.splice(at, 1);
      if (node) matches.set(plan.key, node.id);
    }
  }
  return matches;
}

function recordNode(draft: Draft, { stamp }: Placed['plan']): DraftNode | null {
  const { kind, recordId } = stamp;
  if (kind === 'decor') return null;
  const isMain = kind === 'card' || kind === 'metric' || kind === 'emotion';
  return isMain ? mainNode(draft, recordId) : nodeWithStamp(draft, recordId, kind);
}

const placeKey = (...said: (string | undefined)[]): string => JSON.stringify(said);

/** Our scaffold by what it is and where; in a stage that is a copy, it counts as that stage's. */
function scaffoldByPlace(draft: Draft): Map<string, DraftNode[]> {
  const found = new Map<string, DraftNode[]>();
  const stages = new Map(draft.grid.stages.map(({ id, section }) => [section?.id, id]));
  for (const node of scaffoldOf(draft)) {
    if (isConnector(node)) continue;
    const { role, stageId, laneId } = node.stamp;
    const type = node.type === 'SHAPE_WITH_TEXT' ? 'SHAPE' : node.type;
    const around = stageId && pathOf(draft, node.parentId).find(({ id }) => stages.has(id));
    addTo(found, placeKey(role, type, around ? stages.get(around.id) : stageId, laneId), node);
  }
  return found;
}
