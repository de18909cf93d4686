import type { Journey } from '../../journey/journey.ts';
import { type Stretches, visitEach } from '../../journey/stretches.ts';
import { sayTooLong } from '../../journey/too-long.ts';
import { changeInStretches } from '../../own-map/change/change.ts';
import { mapWithout } from '../../own-map/change/map-without.ts';
import type { Sizes, WantedNode, Work } from '../../own-map/change/work.ts';
import type { Box, Point } from '../../plane/boxes.ts';
import { inStretches } from '../read/breathe.ts';
import { fitsStamp } from '../read/stamps.ts';
import { applyWork, type Written } from '../write/apply-work.ts';
import { growsWithText } from '../write/draw-leaf.ts';
import { bold, loadFonts, medium } from '../write/fonts.ts';
import { drawInStep, type Progress } from './draw-in-step.ts';

interface DrawOptions extends Progress {
  /** Notes that every cell shall have room for. */
  capacity?: number;
  /** Where its middle shall be, as near as there is room; default: the middle of what is seen. */
  near?: Point;
}

/** A map that was just drawn. */
export interface DrawnMap {
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
  { capacity = 0, near, ...progress }: DrawOptions = {},
): Promise<DrawnMap> {
  const map = mapWithout(journey.id);
  const scene = { boardName: '', pageId: '', pageName: '', nodes: [], liveNodeIds: [] };
  const first = await inStretches(changeInStretches({ scene }, map, { drawn: journey, capacity }));
  await inStretches(visitEach(first.added, checkStamp));
  let work = first;
  const settle = function* (sizes: Sizes): Stretches<Work> {
    const page = host.currentPage;
    const space = { near: near ?? host.viewport.center, obstacles: yield* lookForObstacles(page) };
    const target = { drawn: journey, capacity, space };
    work = yield* changeInStretches({ scene: { ...scene, pageId: page.id } }, map, target, sizes);
    return work;
  };
  return await drawInStep(
    host,
    {
      failed: 'The map could not be drawn',
      total: first.added.length + first.added.filter(isGrowing).length,
      ready: () => loadFonts(host, first.added.some(isBold) ? [medium, bold] : [medium]),
      *draw(wrote) {
        const written = yield* applyWork(host, { handles: new Map(), first, settle }, wrote);
        const root = written.sections?.get(work.rootId);
        if (!root) throw new Error('nothing was drawn');
        host.currentPage.selection = [root];
        host.viewport.scrollAndZoomIntoView([root]);
        offerRelaunch(root);
        return { rootId: root.id, work, written };
      },
    },
    progress,
  );
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

/** Only a shortcut in FigJam's menus: the map is whole without it. */
function offerRelaunch(root: SectionNode): void {
  try {
    root.setRelaunchData({ open: 'Open this map in Throughline' });
  } catch (error) {
    console.warn('Throughline: no relaunch button', error);
  }
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
