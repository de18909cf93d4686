import { expect, test } from 'vitest';
import { buildIfStale } from '../../build.mjs';
import { openSession } from '../../playground/cli/desk/board-session.ts';
import { startOwnPlugin } from '../../playground/cli/desk/plugin-session.ts';
import type { Json } from '../../playground/figjam/document/records.ts';
import { requests } from '../../src/contract/contract.ts';

/** The built plugin in the sandbox's engine, whose stack is small and whose errors are its own. */
test('every request is answered once, whatever its parameters', async () => {
  await buildIfStale();
  const { client } = await startOwnPlugin(await openSession({ seed: 1 }));
  let deep: Json = 1;
  for (let depth = 0; depth < 400; depth += 1) deep = [deep];
  const bag: Json = JSON.parse('{"__proto__": {"nodeIds": []}, "constructor": null, "journey": {"id": 1}}');
  const odd: Json[] = [null, 0, 'x'.repeat(200_000), [], {}, bag, deep, { journey: deep, edits: deep }];
  const asked: string[] = [];
  const ask = (name: string, rest: { params?: Json }) => {
    asked.push(`r${asked.length}`);
    client.post({ type: 'request', id: asked.at(-1) ?? '', name, ...rest });
  };
  for (const name of [...Object.keys(requests), 'toString', '__proto__']) {
    for (const params of odd) ask(name, { params });
    ask(name, {});
  }
  const answered: string[] = [];
  client.runUntil(() => {
    for (const effect of client.effects()) {
      if (effect.effect === 'error') throw new Error(effect.message);
      if (effect.effect !== 'postToUi') continue;
      const { message } = effect;
      if (typeof message !== 'object' || message === null || Array.isArray(message)) continue;
      if (message.type === 'reply' || message.type === 'failure') answered.push(String(message.id));
    }
    return answered.length >= asked.length;
  }, 600_000);
  expect(answered.toSorted()).toEqual(asked.toSorted());
}, 60_000);
