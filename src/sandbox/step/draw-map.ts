import { Cancelled } from '../../journey/cancelled.ts';
import type { Journey } from '../../journey/journey.ts';
import { reasonFor } from '../../journey/say-fault.ts';
import { type Stretches, visitEach } from '../../journey/stretches.ts';
import { sayTooLong } from '../../journey/too-long.ts';
import { changeInStretches } from '../../own-map/change/change.ts';
import { mapWithout } from '../../own-map/change/map-without.ts';
import type { Sizes, WantedNode, Work } from '../../own-map/change/work.ts';
import type { Box, Point } from '../../plane/boxes.ts';
import { breathe, inStretches } from '../read/breathe.ts';
import { fitsStamp } from '../read/stamps.ts';
import { applyWork, stepsOfNode, type Written } from '../write/apply-work.ts';
import { growsWithText } from '../write/draw-leaf.ts';
import { bold, loadFonts, medium } from '../write/fonts.ts';
import { removeMade } from './take-back.ts';
import { closeStep } from './write-step.ts';

interface DrawOptions {
  /** Notes that every cell shall have room for. */
  capacity?: number;
  /** Where its middle shall be, as near as there is room; default: the middle of what is seen. */
  near?: Point;
  /** Told now and then, with the share that is done. */
  onProgress?: (done: number, total: number) => void;
  /** Asked at each pause. */
  isCancelled?: () => boolean;
}

/** A map that was just drawn, on the page that was open then. */
export interface DrawnMap {
  page: PageNode;
  rootId: string;
  work: Work;
  written: Written;
}

/**
 * Draws a map in free space on the current page, selects it and shows it once; one undo takes all of it away. If anything
 * fails, or the work is cancelled, or the plugin closed, everything made here is removed again and an error says why:
 * `Cancelled`, or one with a clear text.
 */
export async function drawMap(
  host: PluginAPI,
  journey: Journey,
  { capacity = 0, near, onProgress, isCancelled }: DrawOptions = {},
): Promise<DrawnMap> {
  const map = mapWithout(journey.id);
  const scene = { boardName: '', pageId: '', pageName: '', nodes: [], liveNodeIds: [] };
  const first = await inStretches(changeInStretches({ scene }, map, { drawn: journey, capacity }));
  await inStretches(visitEach(first.added, checkStamp));
  const total = first.added.length + first.added.filter(isGrowing).length;
  const made: SceneNode[] = [];
  let done = 0;
  let isDrawing = true;
  // Whoever closes the plugin in the middle gets the board as it was: nobody would be there to clear up.
  const onClose = () => {
    if (isDrawing) removeMade(made);
  };
  let work = first;
  try {
    host.on('close', onClose);
    await loadFonts(host, first.added.some(isBold) ? [medium, bold] : [medium]);
    await breathe();
    // A step of its own: undo takes back this map and nothing that was done before.
    host.commitUndo();
    let page = host.currentPage;
    const settle = function* (sizes: Sizes): Stretches<Work> {
      page = host.currentPage;
      const space = { near: near ?? host.viewport.center, obstacles: yield* lookForObstacles(page) };
      const target = { drawn: journey, capacity, space };
      work = yield* changeInStretches({ scene: { ...scene, pageId: page.id } }, map, target, sizes);
      return work;
    };
    const writing = applyWork(host, { handles: new Map(), first, settle }, (node) => {
      if (node) made.push(node);
    });
    const written = await inStretches(writing, (steps) => {
      done += steps / stepsOfNode;
      onProgress?.(Math.min(Math.floor(done), total), total);
      if (isCancelled?.()) throw new Cancelled('Stopped, as you asked.');
    });
    const root = written.sections?.get(work.rootId);
    if (!root) throw new Error('nothing was drawn');
    host.currentPage.selection = [root];
    host.viewport.scrollAndZoomIntoView([root]);
    offerRelaunch(root);
    closeStep(host);
    return { page, rootId: root.id, work, written };
  } catch (error) {
    throw explain(error, removeMade(made));
  } finally {
    isDrawing = false;
    stopListening(host, onClose);
  }
}

const isGrowing = ({ plan }: WantedNode): boolean => plan !== undefined && growsWithText(plan);

const isBold = ({ plan }: WantedNode): boolean => plan?.type === 'TEXT' && plan.bold === true;

/** Before anything is drawn: what would not fit into a node's memory could not come back from the board. */
function checkStamp({ stamp }: WantedNode): void {
  if (!stamp || fitsStamp(stamp)) return;
  const what = `the ${kindInWords(stamp.kind)} “${stamp.recordId}”`;
  const words = 'text' in stamp ? { text: stamp.text } : {};
  const reason = sayTooLong({ ...words, ...('details' in stamp ? stamp.details : {}) });
  throw new Error(
    `Nothing was drawn: ${what} holds more than 100 kB, more than FigJam can keep with one object. ${reason}`,
  );
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

/** How often is looked again while somebody puts things on the page. */
const attempts = 3;

/** Everything that lies on the page itself; what is inside a section lies inside its box. */
function* lookForObstacles(page: PageNode): Stretches<Box[]> {
  for (let turn = 1; ; turn += 1) {
    const { children } = page;
    const boxes: Box[] = [];
    yield* visitEach(children, (node) => {
      const box = node.removed ? null : node.absoluteBoundingBox;
      if (box !== null) boxes.push(box);
    });
    // Whoever put something there meanwhile is not drawn over.
    if (page.children.length === children.length || turn === attempts) return boxes;
  }
}
