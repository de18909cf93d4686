import { Cancelled } from '../../journey/cancelled.ts';
import { reasonFor } from '../../journey/say-fault.ts';
import { type Stretches, visitEach } from '../../journey/stretches.ts';
import { sayTooLong } from '../../journey/too-long.ts';
import { sizeOf } from '../../own-map/change/draft-nodes.ts';
import type { ConnectorPlan, MeasuredSizes, Placement, Plan, SectionPlan } from '../../plane/plan.ts';
import { breathe, inStretches } from '../read/breathe.ts';
import { fitsStamp } from '../read/stamps.ts';
import { createPens, growsWithText, type Leaf, type Pens } from './draw-leaf.ts';
import { bold, loadFonts, medium } from './fonts.ts';
import { placeAll } from './place-all.ts';
import { createWorkbench, type Progress, type Workbench } from './workbench.ts';

interface Place {
  x: number;
  y: number;
}

export interface WriteOptions extends Progress {
  journeyId: string;
  /** Where the root section's upper left corner shall be on the page, given its size. */
  placeRoot: (size: { width: number; height: number }) => Place | Promise<Place>;
}

export interface WrittenBoard {
  rootId: string;
  /** The page that the map was drawn on. */
  pageId: string;
  nodeIdByKey: Map<string, string>;
  /** What each node remembers, by node id. */
  stamps: Map<string, string>;
  /** What was drawn in the end, and where its root lies on the page. */
  plan: Plan;
  origin: { x: number; y: number };
  /** Nodes made. */
  nodes: number;
}

/**
 * Draws a map on the current page, selects it and shows it once; one undo takes all of it away. What grows with
 * its text is written first and measured; `planFor` then plans with those sizes. If anything fails, or the work is
 * cancelled, or the plugin closed, everything made here is removed again and an error says why: `Cancelled`, or one with a clear text.
 */
export async function writeBoard(
  host: PluginAPI,
  planFor: (sizes: MeasuredSizes) => Plan | Promise<Plan>,
  options: WriteOptions,
): Promise<WrittenBoard> {
  const draft = await planFor({});
  const placements = flatten(draft.root);
  await inStretches(checkStamps([draft.root, ...placements], options.journeyId));
  const growing = placements.filter(growsWithText);
  const bench = createWorkbench(placements.length + growing.length, options);
  // Whoever closes the plugin in the middle gets the board as it was: nobody would be there to clear up.
  let isDrawing = true;
  const onClose = () => {
    if (isDrawing) bench.clear();
  };
  try {
    host.on('close', onClose);
    await loadFonts(host, placements.some(isBold) ? [medium, bold] : [medium]);
    await breathe();
    // A step of its own: undo takes back this map and nothing that was done before.
    host.commitUndo();
    const pens = createPens(host, bench.keep);
    const { nodes, sizes } = await drawGrowing(growing, pens, bench);
    const plan = await planFor(sizes);
    await breathe();
    const { width, height } = plan.root;
    const origin = await options.placeRoot({ width, height });
    const pageId = host.currentPage.id;
    const root = await placeAll(plan, { origin, journeyId: options.journeyId, nodes, pens, bench });
    host.currentPage.selection = [root.node];
    host.viewport.scrollAndZoomIntoView([root.node]);
    offerRelaunch(root.node);
    host.commitUndo();
    const { node, nodeIdByKey, stamps } = root;
    return { rootId: node.id, pageId, nodeIdByKey, stamps, plan, origin, nodes: placements.length + 1 };
  } catch (error) {
    throw explain(error, bench.clear());
  } finally {
    isDrawing = false;
    stopListening(host, onClose);
  }
}

/** First pass: what grows with its text, written but not placed, and the sizes it took. */
async function drawGrowing(growing: readonly Leaf[], pens: Pens, bench: Workbench) {
  const nodes = new Map<string, SceneNode>();
  const sizes: MeasuredSizes = {};
  for (const plan of growing) {
    const node = pens.leaf(plan);
    nodes.set(plan.key, node);
    // Widths are ours to choose: FigJam only decides heights.
    sizes[plan.key] = { width: sizeOf(plan).width, height: node.height };
    await bench.step();
  }
  return { nodes, sizes };
}

function flatten(section: SectionPlan): Placement[] {
  const all: Placement[] = [];
  for (const child of section.children) {
    all.push(child);
    if (child.type === 'SECTION') all.push(...flatten(child));
  }
  return all;
}

const isBold = (plan: Placement): boolean => plan.type === 'TEXT' && plan.bold === true;

/** Before anything is drawn: what would not fit into a node's memory could not come back from the board. */
function checkStamps(
  placements: readonly (SectionPlan | ConnectorPlan | Placement)[],
  journeyId: string,
): Stretches<void> {
  return visitEach(placements, ({ stamp }) => {
    if (fitsStamp(stamp, journeyId)) return;
    const what = `the ${kindInWords(stamp.kind)} “${stamp.recordId}”`;
    const words = 'text' in stamp ? { text: stamp.text } : {};
    const reason = sayTooLong({ ...words, ...('details' in stamp ? stamp.details : {}) });
    throw new Error(
      `Nothing was drawn: ${what} holds more than 100 kB, more than FigJam can keep with one object. ${reason}`,
    );
  });
}

function kindInWords(kind: string): string {
  if (kind === 'facts' || kind === 'journey') return 'journey';
  return kind === 'personaFacts' ? 'persona' : kind;
}

/** All is drawn, or gone again: that FigJam fails here must not look like a failure of the map. */
function stopListening(host: PluginAPI, onClose: () => void): void {
  try {
    host.off('close', onClose);
  } catch {
    // Nothing is drawn any more: the listener does nothing.
  }
}

/** Only a shortcut in FigJam's menus: the map is whole without it. */
function offerRelaunch(root: SectionNode): void {
  try {
    root.setRelaunchData({ open: 'Open this map in Throughline' });
  } catch (error) {
    console.warn('Throughline: no relaunch button', error);
  }
}

function explain(error: unknown, left: number): Error {
  const kept =
    left === 0
      ? 'The board is as it was.'
      : `${left} of its parts could not be removed again: delete them, or undo once.`;
  if (error instanceof Cancelled) return new Cancelled(`${error.message} ${kept}`);
  return new Error(`The map could not be drawn: ${reasonFor(error)}. ${kept}`);
}
