import type { Params, Result } from '../../src/contract/contract.ts';
import type { BoardReading } from '../../src/contract/results/read.ts';
import { joinPages } from '../../src/contract/results/seen.ts';
import type { SeenPage } from '../../src/plane/held.ts';
import { readWhole } from '../../src/strangers/read-whole.ts';
import { strings } from '../words/strings.ts';
import { type Client, RequestError, type RequestOptions } from './client.ts';

/** The maps of ours and in use, and all else that was seen, unread. */
export interface Looked {
  own: Result<'look'>;
  pages: SeenPage[];
}

/** Asks for what is seen on the board, for a person who asked for more than their own maps. */
export async function look(
  client: Client,
  params: Params<'look'>,
  options: RequestOptions = {},
): Promise<Looked> {
  const parts: unknown[] = [];
  const own = await client.request('look', params, { ...options, onPart: (part) => parts.push(part) });
  const pages = joinPages(own.pages, parts);
  if (pages === null) throw new RequestError(strings.errors.garbled('look'));
  return { own, pages };
}

/** The board as a whole: the maps that strangers drew and all loose notes are found here, where the engine is fast. */
export async function readAll(
  client: Client,
  params: Params<'look'>,
  options: RequestOptions = {},
): Promise<BoardReading> {
  const { own, pages } = await look(client, params, options);
  return readWhole(own, pages);
}
