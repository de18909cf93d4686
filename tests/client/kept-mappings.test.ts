import { expect, test } from 'vitest';
import { driveAsking } from '../../src/client/asking.ts';
import { joinedRequest } from '../../src/client/joined.ts';
import type { Params, Result } from '../../src/contract/contract.ts';
import { createHandlers } from '../../src/sandbox/commands/handlers.ts';
import { openBoard } from '../support/live-board.ts';

type Name = 'recallMapping' | 'keepMapping';

function hostWith(kept: unknown): PluginAPI {
  const host = openBoard().figma;
  let value = kept;
  const clientStorage = {
    keysAsync: async () => (value === undefined ? [] : ['mappings']),
    getAsync: async () => value,
    setAsync: async (_: string, next: unknown) => {
      value = next;
    },
  };
  return Object.create(host, { clientStorage: { value: clientStorage } });
}

async function answer<N extends Name>(host: PluginAPI, name: N, params: Params<N>): Promise<Result<N>> {
  const handlers = createHandlers(host);
  const work = joinedRequest(name, params);
  if (!work) throw new Error(`nobody answers ${name}`);
  const task = { report: () => undefined, isCancelled: () => false, hand: () => undefined };
  return await driveAsking(work, async (part, asked) => await handlers[part]?.(asked, task));
}

const recallMapping = (host: PluginAPI, params: Params<'recallMapping'>) =>
  answer(host, 'recallMapping', params);
const keepMapping = (host: PluginAPI, params: Params<'keepMapping'>) => answer(host, 'keepMapping', params);

test('what was said of a file is there for the next of its shape, the last counts', async () => {
  const host = hostWith(undefined);
  expect(await recallMapping(host, { shape: 'a' })).toEqual({ mapping: null });
  await keepMapping(host, { shape: 'a', mapping: 'one' });
  await keepMapping(host, { shape: 'b', mapping: 'two' });
  await keepMapping(host, { shape: 'a', mapping: 'three' });
  expect(await recallMapping(host, { shape: 'a' })).toEqual({ mapping: 'three' });
  expect(await recallMapping(host, { shape: 'b' })).toEqual({ mapping: 'two' });
});

test('of many the last fifty are kept; what is no list counts as nothing', async () => {
  const host = hostWith('{"no": "list"}');
  for (let at = 0; at < 51; at += 1) await keepMapping(host, { shape: `s${at}`, mapping: `m${at}` });
  expect(await recallMapping(host, { shape: 's0' })).toEqual({ mapping: null });
  expect(await recallMapping(host, { shape: 's1' })).toEqual({ mapping: 'm1' });
  expect(await recallMapping(hostWith('[["a", 1], "x", null]'), { shape: 'a' })).toEqual({ mapping: null });
});
