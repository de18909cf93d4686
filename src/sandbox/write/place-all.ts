import { stampAsDrawn } from '../../plane/decor.ts';
import type { ConnectorPlan, Plan, SectionPlan, StampDraft } from '../../plane/plan.ts';
import { writeStamp } from '../read/stamps.ts';
import { attachConnector } from './draw-connector.ts';
import { growsWithText, type Leaf, type Pens } from './draw-leaf.ts';
import { createMover } from './mover.ts';
import type { Workbench } from './workbench.ts';

export interface PlaceContext {
  /** Page place of the root's corner. */
  origin: { x: number; y: number };
  journeyId: string;
  /** What is drawn already, by key. */
  nodes: Map<string, SceneNode>;
  pens: Pens;
  bench: Workbench;
}

interface Hanging {
  plan: ConnectorPlan;
  parent: SectionNode;
  index: number;
}

/**
 * Second pass: sections first, then their contents, each appended before it is moved, since places count in the
 * parent's space; connectors last, when both ends exist. Every node gets its stamp.
 */
export async function placeAll(plan: Plan, context: PlaceContext) {
  const nodeIdByKey = new Map<string, string>();
  const stamps = new Map<string, string>();
  const hanging: Hanging[] = [];
  const move = createMover();
  const remember = (key: string, node: SceneNode, stamp: StampDraft) => {
    const { id, text } = writeStamp(node, onPage(stamp, context.origin), context.journeyId);
    nodeIdByKey.set(key, id);
    stamps.set(id, text);
  };

  const placeSection = async (section: SectionPlan, parent: SectionNode | null) => {
    const node = context.pens.section(section);
    const at = parent === null ? context.origin : section;
    parent?.appendChild(node);
    // Moved before it is sized: a large section over other notes might catch them.
    move(node, 'SECTION', at, 'fresh');
    node.resizeWithoutConstraints(section.width, section.height);
    remember(section.key, node, stampAsDrawn(section));
    await context.bench.step();
    const lines: Hanging[] = [];
    for (const [index, child] of section.children.entries()) {
      if (child.type === 'CONNECTOR') lines.push({ plan: child, parent: node, index });
      else await placeChild(child, node);
    }
    hanging.push(...sinkIndexes(lines, section.children.length - lines.length, node));
    return node;
  };

  const placeChild = async (plan: SectionPlan | Leaf, parent: SectionNode) => {
    if (plan.type === 'SECTION') {
      await placeSection(plan, parent);
      return;
    }
    const node = (growsWithText(plan) ? context.nodes.get(plan.key) : undefined) ?? context.pens.leaf(plan);
    parent.appendChild(node);
    move(node, plan.type, plan, 'fresh');
    remember(plan.key, node, stampAsDrawn(plan));
    await context.bench.step();
  };

  const node = await placeSection(plan.root, null);
  const idOf = (key: string) => {
    const id = nodeIdByKey.get(key);
    if (id === undefined) throw new Error(`a line has no end: nothing is drawn for “${key}”`);
    return id;
  };
  for (const { plan: line, parent, index } of hanging) {
    const connector = context.pens.connector(line);
    // Everything that lies lower is there by now: the index in the plan is the index on the board.
    parent.insertChild(index, connector);
    attachConnector(connector, line, idOf);
    remember(line.key, connector, line.stamp);
    await context.bench.step();
  }
  return { node, nodeIdByKey, stamps };
}

/**
 * Should FigJam give a line that crosses the stages to the stage under its middle (unknown; the simulator's switch
 * `apiGeometry`), its parent holds fewer nodes than planned: those are the lowest, and the connectors sink with them.
 */
function sinkIndexes(lines: readonly Hanging[], planned: number, parent: SectionNode): Hanging[] {
  if (lines.length === 0) return [];
  const gone = Math.max(0, planned - parent.children.length);
  return lines.map((line) => ({ ...line, index: Math.max(0, line.index - gone) }));
}

/** Plans count page places from the root's corner; stamps remember them on the page. */
function onPage(stamp: StampDraft, origin: { x: number; y: number }): StampDraft {
  if (!('page' in stamp) || stamp.page === undefined) return stamp;
  return { ...stamp, page: { x: stamp.page.x + origin.x, y: stamp.page.y + origin.y } };
}
