import { errorOf } from './report.ts';

/** A word that no board has: what carries it in its text is ours, even where a person copied it. */
export const token = 'Throughline diagnostics';

/** The only place that Diagnostics writes to: far right of all that is on the page, removed again in the end. */
export interface Scratch {
  /** Remembers a node that was just made, so that it is removed; gives it back. */
  keep<N extends SceneNode>(node: N): N;
  /** A free place of 2000 × 2000 px for one try, in page space; each call gives the next. */
  place(): Vector;
  /** A section of this size on the page. */
  section(x: number, y: number, width: number, height: number): SectionNode;
  /** A sticky note on the page that carries our word. */
  note(x: number, y: number, words?: string): StickyNode;
  /** All notes on the page that carry our word, copies by a person among them. */
  notes(): StickyNode[];
  /** Removes all of it and gives the ids of what could not be removed. What a person put into it goes out to the page. */
  remove(): string[];
}

/** Opens the scratch area on the current page and loads the font that its notes need. */
export async function openScratch(host: PluginAPI): Promise<Scratch> {
  const page = host.currentPage;
  const corner = findCorner(page);
  const kept: SceneNode[] = [];
  let places = 0;
  const keep = <N extends SceneNode>(node: N): N => {
    kept.push(node);
    return node;
  };
  const notes = () =>
    page
      .findAllWithCriteria({ types: ['STICKY'] })
      .filter((note) => note.text.characters.indexOf(token) === 0);
  await host.loadFontAsync({ family: 'Inter', style: 'Medium' });
  return {
    keep,
    notes,
    place() {
      places += 1;
      return { x: corner.x + places * 3000, y: corner.y };
    },
    section(x, y, width, height) {
      const section = keep(host.createSection());
      section.resizeWithoutConstraints(width, height);
      section.x = x;
      section.y = y;
      return section;
    },
    note(x, y, words = '') {
      const note = keep(host.createSticky());
      note.text.fontName = { family: 'Inter', style: 'Medium' };
      note.text.characters = `${token}${words === '' ? '' : ` ${words}`}`;
      note.x = x;
      note.y = y;
      return note;
    },
    remove: () => removeAll(page, kept, notes),
  };
}

/** Right of everything, at its top. */
function findCorner(page: PageNode): Vector {
  let corner = { x: 0, y: 0 };
  for (const { absoluteBoundingBox: box } of page.children) {
    if (box === null) continue;
    corner = { x: Math.max(corner.x, box.x + box.width), y: Math.min(corner.y, box.y) };
  }
  return corner;
}

/** More than once: what fails the first time (a lost connection, a node that is being dragged) may work the second. */
function removeAll(page: PageNode, kept: readonly SceneNode[], copies: () => SceneNode[]): string[] {
  let left: string[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    left = [];
    const all = new Map<string, SceneNode>();
    const note = (node: SceneNode) => all.set(node.id, node);
    const attempt = (what: string, work: () => void) => {
      const error = errorOf(work);
      if (error !== 'none') left.push(`${what}: ${error}`);
    };
    for (const node of kept) attempt('a node', () => note(node));
    attempt('copies', () => copies().forEach(note));
    for (const [id, node] of all) attempt(id, () => removeOne(page, node, all));
    if (left.length === 0) return [];
  }
  return left;
}

function removeOne(page: PageNode, node: SceneNode, ours: ReadonlyMap<string, SceneNode>): void {
  if (node.removed) return;
  rescue(page, node, ours);
  node.remove();
}

/** What a person put into a section of ours is theirs: it stays on the page, where it is seen. */
function rescue(page: PageNode, node: SceneNode, ours: ReadonlyMap<string, SceneNode>): void {
  if (node.type !== 'SECTION') return;
  for (const child of [...node.children]) {
    if (ours.has(child.id)) {
      rescue(page, child, ours);
      continue;
    }
    const [[, , x], [, , y]] = child.absoluteTransform;
    page.appendChild(child);
    child.x = x;
    child.y = y;
  }
}
