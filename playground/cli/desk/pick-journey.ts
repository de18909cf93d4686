import type { Params, Result } from '../../../src/contract/contract.ts';
import type { BoardReading, ReadJourney } from '../../../src/contract/results/read.ts';
import { joinPages } from '../../../src/contract/results/seen.ts';
import type { SeenPage } from '../../../src/plane/held.ts';
import { readWhole } from '../../../src/strangers/read-whole.ts';
import type { BoardSession } from './board-session.ts';
import { Failure } from './failure.ts';
import type { PluginSession } from './plugin-session.ts';

/** What is read: one page when `--page` names it, what `--nodes` names, or all of the board. */
export interface WhatToRead {
  page?: string | undefined;
  nodes?: string[] | undefined;
}

/** The maps of ours and in use, and all else that is seen, unread. Throws `Failure` for an unknown page. */
export function lookAtBoard(
  plugin: PluginSession,
  session: BoardSession,
  what: WhatToRead,
): { own: Result<'look'>; pages: SeenPage[] } {
  const parts: unknown[] = [];
  const own = plugin.request('look', paramsFor(session, what), (part) => parts.push(part));
  const pages = joinPages(own.pages, parts);
  if (pages === null)
    throw new Failure(
      'What the plugin hands over does not fit what was agreed: build it anew (npm run build).',
    );
  return { own, pages };
}

/** The board as a whole, read as the panel reads it: maps that strangers drew, and what is in no map, are found here. */
export function readWholeBoard(plugin: PluginSession, session: BoardSession, what: WhatToRead): BoardReading {
  const { own, pages } = lookAtBoard(plugin, session, what);
  return readWhole(own, pages);
}

/**
 * The one map that is meant, to be written to: the named one, or the only one, of those that are ours or in use. Throws
 * `Failure` that says so where people drew it and nobody took it into use, or lists what is there.
 */
export function pickMapToWrite(
  plugin: PluginSession,
  session: BoardSession,
  { page, journey: wanted }: { page?: string | undefined; journey?: string | undefined },
  hint?: string,
): ReadJourney {
  const { journeys } = plugin.request('read', paramsFor(session, { page }));
  const isNamed = (map: ReadJourney) => [map.journey.id, map.rootId].some((id) => id === (wanted ?? hint));
  const isThere = (maps: readonly ReadJourney[]) =>
    (wanted ?? hint) === undefined ? maps.length > 0 : maps.some(isNamed);
  if (!isThere(journeys)) {
    const foreign = readWholeBoard(plugin, session, { page }).journeys.filter((map) => map.foreign === true);
    if (isThere(foreign)) throw new Failure(sayNotInUse(pickJourney(foreign, wanted, hint).journey.title));
  }
  return pickJourney(journeys, wanted, hint);
}

const sayNotInUse = (title: string): string =>
  `“${title}” was found on this board, but Throughline did not draw it, and does not know yet what is what. Choose “Use this board” first (\`adopt\` on the command line), then try again. Nothing was changed.`;

function paramsFor(session: BoardSession, { page, nodes }: WhatToRead): Params<'read'> {
  if (nodes !== undefined) return { nodes };
  if (page === undefined) return {};
  const found = session.pages.find(({ id, name }) => name === page || id === page);
  if (found === undefined)
    throw new Failure(
      `There is no page ${JSON.stringify(page)}. The board has: ${quoteAll(session.pages.map(({ name }) => name))}.`,
    );
  return { page: found.id };
}

/** The one journey that is meant: the named one, or the only one. Throws `Failure` that lists what is there. */
export function pickJourney(
  journeys: readonly ReadJourney[],
  wanted: string | undefined,
  hint?: string,
): ReadJourney {
  const list = journeys.map(({ journey }) => `${journey.id} (${JSON.stringify(journey.title)})`).join(', ');
  if (journeys.length === 0) throw new Failure('There is no journey map on this board.');
  const id = wanted ?? hint;
  const found =
    id === undefined
      ? undefined
      : journeys.filter(({ journey, rootId }) => journey.id === id || rootId === id);
  const [first, second] = found ?? journeys;
  if (first !== undefined && second === undefined) return first;
  if (wanted !== undefined)
    throw new Failure(`There is no journey ${JSON.stringify(wanted)} on this board. It has: ${list}.`);
  if (hint !== undefined && first === undefined)
    throw new Failure(
      `The file is of the journey ${JSON.stringify(hint)}, which is not on this board. The board has: ${list}. Name the one that is meant with --journey ID.`,
    );
  throw new Failure(`There are several journeys on this board: ${list}. Name one with --journey ID.`);
}

const quoteAll = (names: readonly string[]) => names.map((name) => JSON.stringify(name)).join(', ');
