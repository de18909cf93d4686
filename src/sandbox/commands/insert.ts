import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { sayTooLarge } from '../../journey/check-amount.ts';
import { createIds } from '../../journey/ids.ts';
import { type Journey, recordLists } from '../../journey/journey.ts';
import { orThrow, parseInStretches } from '../../journey/parse-journey.ts';
import { stampKey, stampNamespace } from '../../journey/stamp.ts';
import { visitEach } from '../../journey/stretches.ts';
import { roomFor } from '../../journey/workshop.ts';
import { findFreeSpace } from '../../own-map/plan/find-free-space.ts';
import { planInStretches } from '../../own-map/plan/plan-board.ts';
import type { Box } from '../../plane/boxes.ts';
import type { MeasuredSizes } from '../../plane/plan.ts';
import { inStretches } from '../read/breathe.ts';
import { readStamp } from '../read/stamps.ts';
import { type WrittenBoard, writeBoard } from '../write/write-board.ts';

/**
 * Draws exactly this journey in free space near the middle of what is seen. A journey whose id is on the board
 * already gets a fresh one; the ids of its records, unique only within a journey, stay. Throws with a text for
 * people, and then the board is as it was.
 */
export async function insertJourney(
  host: PluginAPI,
  params: Params<'insert'>,
  task: Task,
  onDrawn: (written: WrittenBoard) => void = () => undefined,
): Promise<Result<'insert'>> {
  const given = orThrow(await inStretches(parseInStretches(params.journey)));
  const tooLarge = sayTooLarge(given);
  if (tooLarge !== null) throw new Error(tooLarge);
  const journey = await withFreshId(host, given);
  const label = 'Drawing the map';
  const { workshop } = params;
  const capacity = workshop ? roomFor(workshop, journey.stages.length) : 0;
  const planFor = (sizes: MeasuredSizes) => inStretches(planInStretches(journey, { sizes, capacity }));
  const written = await writeBoard(host, planFor, {
    journeyId: journey.id,
    placeRoot: async (size) =>
      findFreeSpace(size, host.viewport.center, await readObstacles(host.currentPage)),
    onProgress: (done, total) => task.report(done, total, label),
    isCancelled: () => task.isCancelled(),
  });
  onDrawn(written);
  return { journeyId: journey.id, rootId: written.rootId, counts: count(journey, written.nodes) };
}

async function withFreshId(host: PluginAPI, journey: Journey): Promise<Journey> {
  const taken = await findJourneyIds(host);
  if (!taken.has(journey.id)) return journey;
  for (const list of recordLists) for (const { id } of journey[list]) taken.add(id);
  return { ...journey, id: createIds(Math.random, taken)() };
}

/** The ids of all maps of this file, on whatever page. The root of a map that people drew can be any kind of node. */
async function findJourneyIds(host: PluginAPI): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const page of host.root.children) {
    await page.loadAsync();
    const sharedPluginData = { namespace: stampNamespace, keys: [stampKey] };
    for (const node of page.findAllWithCriteria({ sharedPluginData })) {
      const stamp = readStamp(node);
      if (stamp?.kind === 'journey') ids.add(stamp.journeyId);
    }
  }
  return ids;
}

/** How often is looked again while somebody puts things on the page. */
const attempts = 3;

/** Everything that lies on the page itself; what is inside a section lies inside its box. */
async function readObstacles(page: PageNode): Promise<Box[]> {
  for (let turn = 1; ; turn += 1) {
    const { children } = page;
    const boxes: Box[] = [];
    await inStretches(
      visitEach(children, (node) => {
        const box = node.removed ? null : node.absoluteBoundingBox;
        if (box !== null) boxes.push(box);
      }),
    );
    // Whoever put something there meanwhile is not drawn over.
    if (page.children.length === children.length || turn === attempts) return boxes;
  }
}

function count(journey: Journey, nodes: number): Result<'insert'>['counts'] {
  return {
    stages: journey.stages.length,
    lanes: journey.lanes.length,
    cards: journey.cards.length,
    links: journey.links.length,
    personas: journey.personas.length,
    emotions: journey.emotions.length,
    nodes,
  };
}
