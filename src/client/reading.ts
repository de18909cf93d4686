import type { Params, Result } from '../contract/contract.ts';
import type { BoardFacts } from '../journey/board-facts.ts';
import { sayLook } from '../plane/facts/say-look.ts';
import { type Asking, ask } from './asking.ts';

/** Maps as they are read, what the board shows of them in words. */
export function* readBoard(params: Params<'read'>): Asking<Result<'read'>> {
  return inWords(yield* ask('read', params));
}

export function* lookAtBoard(params: Params<'look'>): Asking<Result<'look'>> {
  return inWords(yield* ask('look', params));
}

/** What has changed, or all of it. */
export function* followBoard(params: Params<'follow'>): Asking<Result<'follow'>> {
  const found = yield* ask('follow', params);
  return found.how === 'whole'
    ? { how: 'whole', read: inWords(found.read) }
    : { ...found, maps: found.maps.map(mapInWords) };
}

const inWords = <M extends Shown, R extends { journeys: M[] }>(read: R): R => ({
  ...read,
  journeys: read.journeys.map(mapInWords),
});

/** What is told of a map, or of what changed of it. */
interface Shown {
  onBoard?: { [id: string]: BoardFacts | null } | undefined;
}

function mapInWords<M extends Shown>(map: M): M {
  const { onBoard } = map;
  if (!onBoard) return map;
  const said: Shown['onBoard'] = {};
  for (const [id, facts] of Object.entries(onBoard)) said[id] = facts && sayLook(facts);
  return { ...map, onBoard: said };
}
