import type { Draft, DraftNode } from '../layout/draft.ts';
import { type DraftWork, isMoved, sameStamp, workOf } from '../layout/draft-work.ts';
import { settleDraft } from '../layout/settle-draft.ts';
import type { SeenNode } from '../layout/snapshot.ts';
import { type Stamp, stampKey, stampNamespace } from '../model/stamp.ts';
import { attachConnector, writeLabel } from './draw-connector.ts';
import { createPens } from './draw-leaf.ts';
import { writeTable } from './edit-table.ts';
import { writeText } from './edit-text.ts';
import type { Handles } from './load-fonts-for.ts';
import { paintOf, paintsOf } from './palette.ts';

/** The one stretch in which a draft becomes the board. */
export interface Application {
  writes: number;
}

/**
 * Writes a draft onto the board, in one synchronous stretch: everything was loaded and looked at before. Words come
 * first, since FigJam decides how high a note becomes; then the draft is laid out with the real sizes, and what lies
 * elsewhere moves; stamps come last. Throws in the middle when FigJam does; `counter` tells how much was written.
 */
export function applyDraft(host: PluginAPI, draft: Draft, handles: Handles, counter: Application): void {
  const writer = createWriter(host, draft, handles, counter);
  const first = workOf(draft);
  for (const { was, now } of first.changed) writer.writeWords(was, now);
  for (const node of first.added) writer.create(node);
  settleDraft(draft);
  const work = workOf(draft);
  writer.reparent(work);
  for (const id of work.removed) writer.remove(id);
  for (const { was, now } of work.changed) {
    writer.resize(was, now);
    writer.move(was, now);
    writer.hang(was, now);
  }
  for (const node of work.added) writer.place(node);
  for (const { was, now } of work.changed)
    if (!sameStamp(was, now) && now.stamp) writer.stamp(now, now.stamp);
}

function createWriter(host: PluginAPI, draft: Draft, handles: Handles, counter: Application) {
  const made = new Map<string, SceneNode>();
  const pens = createPens(host, (node) => node);
  const nodeOf = (id: string): SceneNode => {
    const node = made.get(id) ?? handles.get(id);
    if (!node) throw new Error(`A part of the map (${id}) is not there any more.`);
    return node;
  };
  const write = (done: () => void, times = 1): void => {
    done();
    counter.writes += times;
  };
  const localOf = (node: DraftNode | SeenNode) => {
    const parent = node.parentId === null ? undefined : draft.nodes.get(node.parentId);
    return { x: node.x - (parent?.x ?? 0), y: node.y - (parent?.y ?? 0) };
  };
  const measure = (draftNode: DraftNode, node: SceneNode): void => {
    const { width, height } = node;
    Object.assign(draftNode, { width, height });
  };
  return {
    writeWords(was: SeenNode, now: DraftNode): void {
      const node = nodeOf(now.id);
      if (now.name !== was.name)
        write(() => {
          node.name = now.name;
        });
      if (now.fill !== was.fill && now.fill !== undefined && 'fills' in node) {
        const { fill } = now;
        write(() => {
          node.fills = [paintOf(fill)];
        });
      }
      if (now.stroke !== was.stroke && now.stroke !== undefined && 'strokes' in node) {
        const { stroke } = now;
        write(() => {
          node.strokes = [paintOf(stroke)];
        });
      }
      if (now.text !== was.text && now.text !== undefined) {
        const text = node.type === 'TEXT' ? node : 'text' in node ? node.text : null;
        if (node.type === 'CONNECTOR' && was.text === '') {
          const label = now.text;
          write(() => writeLabel(node, label), 4);
        } else if (text) counter.writes += writeText(text, now.text);
        if (node.type === 'STICKY' || node.type === 'TEXT') measure(now, node);
      }
      if (now.table !== was.table && now.table && node.type === 'TABLE') {
        counter.writes += writeTable(node, now.table.cells);
        measure(now, node);
      }
    },
    create(draftNode: DraftNode): void {
      const { plan } = draftNode;
      if (!plan) return;
      let node: SceneNode;
      if (plan.type === 'SECTION') {
        const section = host.createSection();
        write(() => section.resizeWithoutConstraints(draftNode.width, draftNode.height));
        section.name = plan.name;
        section.fills = paintsOf(plan.fill);
        node = section;
      } else if (plan.type === 'CONNECTOR') node = pens.connector(plan);
      else node = pens.leaf(plan);
      counter.writes += 1;
      made.set(draftNode.id, node);
      if (plan.type === 'STICKY' || plan.type === 'TEXT' || plan.type === 'TABLE') measure(draftNode, node);
    },
    reparent({ changed, added }: DraftWork): void {
      for (const node of added) hangInto(nodeOf(node.id), node);
      for (const { was, now } of changed) if (now.parentId !== was.parentId) hangInto(nodeOf(now.id), now);
    },
    remove(id: string): void {
      const node = handles.get(id);
      if (node && !node.removed) write(() => node.remove());
    },
    resize(was: SeenNode, now: DraftNode): void {
      if (now.width === was.width && now.height === was.height) return;
      const node = nodeOf(now.id);
      const { width, height } = now;
      if (node.type === 'SECTION') write(() => node.resizeWithoutConstraints(width, height));
      else if (node.type === 'RECTANGLE' || node.type === 'SHAPE_WITH_TEXT')
        write(() => node.resize(width, height));
    },
    move(was: SeenNode, now: DraftNode): void {
      if (!isMoved(draft, was, now) || isAttached(now)) return;
      moveNode(nodeOf(now.id), localOf(now));
    },
    hang(was: SeenNode, now: DraftNode): void {
      const node = nodeOf(now.id);
      if (node.type !== 'CONNECTOR' || now.connector === was.connector) return;
      const magnet = node.connectorLineType === 'STRAIGHT' ? 'CENTER' : 'AUTO';
      const { from = null, to = null } = now.connector ?? {};
      if (from !== null && from !== was.connector?.from) {
        write(() => {
          node.connectorStart = { endpointNodeId: nodeOf(from).id, magnet };
        });
      }
      if (to !== null && to !== was.connector?.to) {
        write(() => {
          node.connectorEnd = { endpointNodeId: nodeOf(to).id, magnet };
        });
      }
    },
    place(draftNode: DraftNode): void {
      const { plan } = draftNode;
      const node = nodeOf(draftNode.id);
      if (plan?.type === 'CONNECTOR' && node.type === 'CONNECTOR') {
        attachConnector(node, plan, (key) => nodeOf(key).id);
        counter.writes += 2;
      } else {
        moveNode(node, localOf(draftNode));
        if (node.type === 'RECTANGLE' || node.type === 'SECTION' || node.type === 'SHAPE_WITH_TEXT') {
          sizeTo(node, draftNode);
        }
      }
      if (draftNode.stamp) this.stamp(draftNode, draftNode.stamp);
    },
    stamp(draftNode: DraftNode, stamp: Stamp): void {
      const node = nodeOf(draftNode.id);
      const text = JSON.stringify({ ...stamp, nodeId: node.id });
      write(() => node.setSharedPluginData(stampNamespace, stampKey, text));
    },
  };

  function hangInto(node: SceneNode, draftNode: DraftNode): void {
    const parent = draftNode.parentId === null ? host.currentPage : nodeOf(draftNode.parentId);
    if (!('insertChild' in parent)) return;
    const below = draftNode.plan?.type === 'CONNECTOR' && draftNode.plan.below;
    write(() => (below ? parent.insertChild(lowIndex(draftNode), node) : parent.appendChild(node)));
  }

  /** Lines lie above the scaffold of their section and below its notes. */
  function lowIndex(draftNode: DraftNode): number {
    const siblings = draftNode.parentId === null ? [] : (draft.children.get(draftNode.parentId) ?? []);
    let index = 0;
    for (const [at, id] of siblings.entries()) {
      const kind = draft.nodes.get(id)?.stamp?.kind;
      if (draft.nodes.get(id)?.plan || draft.removed.has(id)) break;
      if (kind === 'decor' || kind === 'bar' || kind === 'link') index = at + 1;
      else break;
    }
    return index;
  }

  function sizeTo(node: RectangleNode | SectionNode | ShapeWithTextNode, { width, height }: DraftNode): void {
    if (node.width === width && node.height === height) return;
    write(() =>
      node.type === 'SECTION' ? node.resizeWithoutConstraints(width, height) : node.resize(width, height),
    );
  }

  function moveNode(node: SceneNode, { x, y }: { x: number; y: number }): void {
    if (node.x !== x)
      write(() => {
        node.x = x;
      });
    if (node.y !== y)
      write(() => {
        node.y = y;
      });
  }
}

/** A line that hangs on something must never be moved itself. */
function isAttached({ type, connector }: DraftNode): boolean {
  return (
    type === 'CONNECTOR' && connector !== undefined && (connector.from !== null || connector.to !== null)
  );
}
