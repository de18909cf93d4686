import type { NodeRecord } from '../../figjam/document/records.ts';
import { drawNode } from '../../figjam/draw/draw-node.ts';
import { boundsOfNodes } from '../../figjam/draw/draw-svg.ts';
import { absoluteTransform, type Point, type Rect } from '../../figjam/geometry/transform.ts';
import type { MetricsModel } from '../../figjam/text/font-metrics.ts';
import type { BoardDocument, DocumentChange } from '../session/board-document.ts';
import { findConnectorsOf } from './connectors-of.ts';
import { findSectionAt } from './section-at.ts';
import { smallestTextOf } from './smallest-text.ts';

/** The board as SVG: one element a node, as the simulator draws it; only what changed is drawn again. */
export interface BoardView {
  showPage(pageId: string): void;
  /** Hull of a node in board units, page space. */
  bounds(id: string): Rect;
  /** Page position of the node's own top left corner. */
  origin(id: string): Point;
  /** The topmost node at a point of the element, or null. */
  nodeAt(screen: Point): string | null;
  /** The section that would take what is dropped here, these nodes and what they hold apart. */
  sectionAt(board: Point, without: readonly string[]): string | null;
  /** Hull of all that the page shows, or null when it is empty. */
  content(): Rect | null;
  /** Moves these nodes on the screen only, by board units; none puts all back. */
  preview(ids: readonly string[], dx: number, dy: number): void;
  /** Leaves a node's text away while it is typed in place. */
  hideText(id: string | null): void;
  /** Draws nothing outside this part of the board, and no text too small to read at this zoom. */
  cull(visible: Rect, zoom: number): void;
  end(): void;
}

interface Drawn {
  node: SVGGElement;
  own: SVGGElement;
  /** Where the elements of the children stand; leaves have none. */
  children: SVGGElement | null;
  /** Smallest letters in board units; Infinity without text. */
  text: number;
}

/** Letters below this many pixels are grey threads: not worth their time. */
const legible = 2.2;
/** Below this zoom the soft shadows are thinner than a pixel. */
const shadowless = 0.3;
/** Notes near the edge are drawn before they come into sight. */
const margin = 200;

export function createBoardView(
  world: SVGGElement,
  source: BoardDocument,
  firstPage: string,
  metrics: MetricsModel,
): BoardView {
  const drawn = new Map<string, Drawn>();
  const known = new Map<string, Rect>();
  let pageId = firstPage;
  let previewed: readonly string[] = [];
  let silent: string | null = null;
  let sight: { visible: Rect; zoom: number } | null = null;

  const bounds = (id: string): Rect => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const record = source.get(id);
    const hull = record === undefined ? null : boundsOfNodes(withoutChildren(source, record), [record]);
    const { x, y } = originOf(source, id);
    const measured = hull ?? { x, y, width: 0, height: 0 };
    known.set(id, measured);
    return measured;
  };
  const judge = (id: string, entry: Drawn): void => {
    if (sight === null) return;
    const shown = overlaps(bounds(id), sight.visible) ? '' : 'none';
    if (entry.own.style.display !== shown) entry.own.style.display = shown;
    entry.own.classList.toggle('tiny-text', entry.text * sight.zoom < legible);
  };
  /** Draws a node itself; its children stay as they are. */
  const paint = (record: NodeRecord): Drawn => {
    const before = drawn.get(record.id);
    const entry = parse(drawNode(source, record, { metrics }), record);
    if (before?.children != null) entry.children?.replaceChildren(...before.children.childNodes);
    before?.node.replaceWith(entry.node);
    entry.node.classList.toggle('silent', record.id === silent);
    drawn.set(record.id, entry);
    judge(record.id, entry);
    return entry;
  };
  const paintTree = (record: NodeRecord): SVGGElement => {
    const entry = drawn.get(record.id) ?? paint(record);
    entry.children?.replaceChildren(...source.children(record.id).map(paintTree));
    return entry.node;
  };
  const arrange = (parentId: string): void => {
    const place = parentId === pageId ? world : drawn.get(parentId)?.children;
    const elements = source.children(parentId).map((child) => drawn.get(child.id)?.node ?? paintTree(child));
    place?.replaceChildren(...elements);
  };
  const update = (change: DocumentChange): void => {
    known.clear();
    for (const id of change.removed) forget(drawn, id);
    const dirty = new Set([...change.upserted, ...findConnectorsOf(source, change.upserted)]);
    for (const id of dirty) {
      const record = source.get(id);
      if (record !== undefined && drawn.has(id)) paint(record);
    }
    for (const id of change.reordered) if (id === pageId || drawn.has(id)) arrange(id);
  };

  const stop = source.changed.subscribe(update);
  arrange(pageId);
  return {
    showPage(id) {
      pageId = id;
      drawn.clear();
      known.clear();
      arrange(pageId);
    },
    bounds,
    origin: (id) => originOf(source, id),
    nodeAt: (screen) => findHit(world, screen),
    sectionAt: (board, without) => findSectionAt(source, pageId, board, without, bounds),
    content: () => boundsOfNodes(source, source.children(pageId)),
    preview(ids, dx, dy) {
      for (const id of previewed) drawn.get(id)?.node.style.removeProperty('translate');
      previewed = ids;
      for (const id of ids) drawn.get(id)?.node.style.setProperty('translate', `${dx}px ${dy}px`);
    },
    hideText(id) {
      if (silent !== null) drawn.get(silent)?.node.classList.remove('silent');
      silent = id;
      if (id !== null) drawn.get(id)?.node.classList.add('silent');
    },
    cull({ x, y, width, height }, zoom) {
      const visible = {
        x: x - margin,
        y: y - margin,
        width: width + 2 * margin,
        height: height + 2 * margin,
      };
      sight = { visible, zoom };
      world.classList.toggle('far', zoom < shadowless);
      for (const [id, entry] of drawn) judge(id, entry);
    },
    end: stop,
  };
}

function parse(svg: string, record: NodeRecord): Drawn {
  const holder = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  holder.innerHTML = svg;
  const node = holder.firstElementChild;
  const [own, children] = node?.children ?? [];
  if (!(node instanceof SVGGElement) || !(own instanceof SVGGElement))
    throw new Error(`The drawing of ${record.id} (${record.type}) is no SVG group.`);
  return {
    node,
    own,
    children: children instanceof SVGGElement ? children : null,
    text: smallestTextOf(record),
  };
}

function forget(drawn: Map<string, Drawn>, id: string): void {
  drawn.get(id)?.node.remove();
  drawn.delete(id);
}

/** A container is as large as it is itself, whatever its children reach to; a group is as large as they are. */
function withoutChildren(source: BoardDocument, record: NodeRecord): Pick<BoardDocument, 'get' | 'children'> {
  return record.type === 'GROUP' ? source : { get: source.get, children: () => [] };
}

function originOf(source: BoardDocument, id: string): Point {
  const [[, , x], [, , y]] = absoluteTransform(source, id);
  return { x, y };
}

function findHit(world: SVGGElement, screen: Point): string | null {
  const frame = world.ownerSVGElement?.getBoundingClientRect();
  if (frame === undefined) return null;
  const hit = document.elementFromPoint(screen.x + frame.x, screen.y + frame.y);
  if (hit === null || !world.contains(hit)) return null;
  return hit.closest('[data-id]')?.getAttribute('data-id') ?? null;
}

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
