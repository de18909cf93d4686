import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { sayTooLarge } from '../../journey/check-amount.ts';
import { createIds } from '../../journey/ids.ts';
import { type Journey, recordLists } from '../../journey/journey.ts';
import { orThrow, parseInStretches } from '../../journey/parse-journey.ts';
import { stampKey, stampNamespace } from '../../journey/stamp.ts';
import { roomFor } from '../../journey/workshop.ts';
import { inStretches } from '../read/breathe.ts';
import { readStamp } from '../read/stamps.ts';
import { drawMap } from '../step/draw-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { leftAsDrawn } from '../step/left-board.ts';

/**
 * Draws exactly this journey in free space near the middle of what is seen. A journey whose id is on the board
 * already gets a fresh one; the ids of its records, unique only within a journey, stay. Throws with a text for
 * people, and then the board is as it was.
 */
export async function insertJourney(
  host: PluginAPI,
  params: Params<'insert'>,
  task: Task,
  step?: Pick<LastStep, 'remember'>,
): Promise<Result<'insert'>> {
  const given = orThrow(await inStretches(parseInStretches(params.journey)));
  const tooLarge = sayTooLarge(given);
  if (tooLarge !== null) throw new Error(tooLarge);
  const journey = await withFreshId(host, given);
  const { workshop } = params;
  const { rootId, work, written } = await drawMap(host, journey, {
    capacity: workshop ? roomFor(workshop, journey.stages.length) : 0,
    onProgress: (done, total) => task.report(done, total, 'Drawing the map'),
    isCancelled: () => task.isCancelled(),
  });
  step?.remember(() => leftAsDrawn(host, work, written));
  return { journeyId: journey.id, rootId, counts: count(journey, work.added.length) };
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
