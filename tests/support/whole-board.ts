import { driveAsking } from '../../src/client/asking.ts';
import { lookAtBoard } from '../../src/client/reading.ts';
import type { Params, RequestName, Result } from '../../src/contract/contract.ts';
import type { BoardReading } from '../../src/contract/results/read.ts';
import { joinPages } from '../../src/contract/results/seen.ts';
import type { SeenPage } from '../../src/plane/held.ts';
import { type AdoptionWish, prepareAdoption } from '../../src/strangers/prepare-adoption.ts';
import { readWhole } from '../../src/strangers/read-whole.ts';

/** Sends one request to the sandbox; `hand` is given what comes of the answer before it. */
export type Send = <N extends RequestName>(
  name: N,
  params: Params<N>,
  hand?: (part: unknown) => void,
) => Promise<Result<N>>;

/** What a person says who takes a map into use; `ask`: they only want to know the questions. */
export type Adopting = AdoptionWish & { ask?: boolean };

/** Looks at a board as the panel and the command line do: through plain data, as it crosses between the two sides. */
export async function lookAt(
  send: Send,
  params: Params<'look'>,
): Promise<{ own: Result<'look'>; pages: SeenPage[] }> {
  const parts: unknown[] = [];
  const own = await driveAsking(lookAtBoard(params), (name, asked) =>
    send(name, asked, (part) => parts.push(JSON.parse(JSON.stringify(part)))),
  );
  const pages = joinPages(own.pages, parts);
  if (!pages) throw new Error('what is handed over is not what was agreed');
  return { own, pages };
}

/** The board as a whole, as a person sees it who asked for it. */
export async function readThrough(send: Send, params: Params<'look'>): Promise<BoardReading> {
  const { own, pages } = await lookAt(send, params);
  return readWhole(own, pages);
}

/** Takes a map into use as the panel does. */
export async function adoptThrough(send: Send, { ask = false, ...wish }: Adopting) {
  const { own, pages } = await lookAt(send, {});
  const { journeyId, questions, optional, work } = prepareAdoption({ journeys: own.journeys, pages }, wish);
  const told = { journeyId, questions, optional };
  if (ask) return { ...told, rootId: wish.rootId, writes: 0 };
  const done = await send('adopt', work);
  if (done.outcome === 'changed') throw new Error(done.reason);
  return { ...told, rootId: done.rootId, writes: done.writes };
}
