import type { Result } from '../../../src/contract/contract.ts';
import type { ReadJourney } from '../../../src/contract/requests/read.ts';
import type { BoardSession } from './board-session.ts';
import { Failure } from './failure.ts';
import type { PluginSession } from './plugin-session.ts';

/**
 * Reads the board's maps, on one page when `--page` names it, or what `--nodes` names. Throws `Failure` for an unknown
 * page.
 */
export function readMaps(
  plugin: PluginSession,
  session: BoardSession,
  page: string | undefined,
  nodes?: string[],
): Result<'read'> {
  if (nodes !== undefined) return plugin.request('read', { nodes });
  if (page === undefined) return plugin.request('read', {});
  const found = session.pages.find(({ id, name }) => name === page || id === page);
  if (found === undefined)
    throw new Failure(
      `There is no page ${JSON.stringify(page)}. The board has: ${quoteAll(session.pages.map(({ name }) => name))}.`,
    );
  return plugin.request('read', { page: found.id });
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
