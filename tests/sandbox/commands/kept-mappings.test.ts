import { expect, test } from 'vitest';
import { keepMapping, recallMapping } from '../../../src/sandbox/commands/kept-mappings.ts';

function hostWith(kept: unknown): PluginAPI {
  let value = kept;
  return {
    clientStorage: {
      getAsync: async () => value,
      setAsync: async (_: string, next: unknown) => {
        value = next;
      },
    },
  } as unknown as PluginAPI;
}

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
