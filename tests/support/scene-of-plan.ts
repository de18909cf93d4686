import { type Stamp, stampSchema, stampVersion } from '../../src/journey/stamp.ts';
import type { ConnectorPlanEnd, Placement, Plan } from '../../src/plane/plan.ts';
import type { Scene, SeenNode } from '../../src/plane/scene.ts';

/**
 * The snapshot that a board would give on which this plan was just drawn at `at` (page space), with made-up sizes
 * for what grows with its text: laws of plan and interpretation without any host.
 */
export function sceneOfPlan(plan: Plan, journeyId: string, at = { x: 1000, y: -400 }): Scene {
  const ids = new Map<string, string>();
  number(plan.root, ids);
  const nodes: SeenNode[] = [];
  see(plan.root, null, at, { ids, journeyId, nodes });
  return { boardName: 'Board', pageId: '0:1', pageName: 'Page 1', nodes, liveNodeIds: [] };
}

interface Seeing {
  ids: Map<string, string>;
  journeyId: string;
  nodes: SeenNode[];
}

function number(placement: Placement, ids: Map<string, string>): void {
  if (ids.has(placement.key)) throw new Error(`The plan uses the key ${placement.key} twice.`);
  ids.set(placement.key, `1:${ids.size + 1}`);
  if (placement.type === 'SECTION') for (const child of placement.children) number(child, ids);
}

function see(
  placement: Placement,
  parentId: string | null,
  origin: { x: number; y: number },
  seeing: Seeing,
): void {
  const id = seeing.ids.get(placement.key) ?? '';
  const place =
    placement.type === 'CONNECTOR' ? origin : { x: origin.x + placement.x, y: origin.y + placement.y };
  if (parentId === null) Object.assign(place, origin);
  const node: SeenNode = {
    id,
    type: placement.type === 'SHAPE' ? 'SHAPE_WITH_TEXT' : placement.type,
    name: placement.type === 'SECTION' ? placement.name : '',
    parentId,
    ...place,
    ...sizeOf(placement),
    rotation: 0,
    visible: true,
    locked: placement.locked ?? false,
    ...ownOf(placement, seeing.ids),
    stamp: stampFor(placement, id, seeing.journeyId, origin, parentId),
  };
  seeing.nodes.push(node);
  if (placement.type !== 'SECTION') return;
  for (const child of placement.children) see(child, id, place, seeing);
}

function stampFor(
  placement: Placement,
  nodeId: string,
  journeyId: string,
  origin: { x: number; y: number },
  parentId: string | null,
): Stamp {
  const draft = { ...placement.stamp, v: stampVersion, journeyId, nodeId };
  if ('page' in draft && draft.page && parentId !== null && 'local' in draft && draft.local) {
    draft.page = { x: origin.x + draft.local.x, y: origin.y + draft.local.y };
  }
  return stampSchema.parse(JSON.parse(JSON.stringify(draft)));
}

function sizeOf(placement: Placement): { width: number; height: number } {
  switch (placement.type) {
    case 'SECTION':
    case 'SHAPE':
    case 'RECTANGLE':
      return { width: placement.width, height: placement.height };
    case 'LINE':
      return { width: placement.width, height: 0 };
    case 'STICKY':
      return { width: placement.wide ? 416 : 240, height: Math.max(240, placement.text.length) };
    case 'TEXT':
      return { width: placement.width ?? placement.text.length * 12, height: placement.fontSize * 1.25 };
    case 'TABLE':
      return { width: 800, height: placement.cells.length * 64 };
    case 'CONNECTOR':
      return { width: 100, height: 100 };
  }
}

function ownOf(placement: Placement, ids: Map<string, string>): Partial<SeenNode> {
  switch (placement.type) {
    case 'STICKY':
      return { text: placement.text, fill: placement.fill, wide: placement.wide };
    case 'SHAPE':
      return {
        text: placement.text,
        shape: placement.shape,
        ...(placement.fill === null ? {} : { fill: placement.fill }),
        ...(placement.stroke === null ? {} : { stroke: placement.stroke }),
      };
    case 'TEXT':
      return { text: placement.text };
    case 'TABLE':
      return { table: { cells: placement.cells, columnWidths: [], rowHeights: [] } };
    case 'CONNECTOR':
      return {
        text: placement.label ?? '',
        connector: {
          from: endOf(placement.from, ids),
          to: endOf(placement.to, ids),
          startCap: 'NONE',
          endCap: placement.endCap,
        },
      };
    default:
      return {};
  }
}

function endOf(end: ConnectorPlanEnd, ids: Map<string, string>): string | null {
  if (!('key' in end)) return null;
  const id = ids.get(end.key);
  if (id === undefined) throw new Error(`A connector names ${end.key}, which is not in the plan.`);
  return id;
}
