import { readFileSync } from 'node:fs';
import type { PluginEffect } from '../../playground/figjam/document/control.ts';
import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import type { Settings } from '../../playground/figjam/document/settings.ts';
import type { Params, RequestName, Result } from '../../src/contract/contract.ts';
import type { Task } from '../../src/contract/handler.ts';
import { createHandlers } from '../../src/sandbox/commands/handlers.ts';
import { startClient, type TestClient } from '../figjam/support/client.ts';

/** A simulated board with the product's handlers on it, and a person who works there too. */
export interface LiveBoard {
  client: TestClient;
  figma: PluginAPI;
  ask<N extends RequestName>(name: N, params: Params<N>): Promise<Result<N>>;
  /** Waits for a promise of the Plugin API: time passes by itself. */
  wait<T>(promise: Promise<T>): Promise<T>;
  /** Lets the person do something; gives the ids of what came of it. */
  act(act: Parameters<TestClient['control']['act']>[0]): string[];
  /** What the plugin did towards the outside so far: versions saved, messages … */
  effects(): PluginEffect[];
  /** Plugin API use since the last call. */
  use(): { writes: number; reads: number; calls: { [member: string]: number } };
}

const manifest = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));
const task: Task = { report: () => undefined, isCancelled: () => false };

/** Opens a board; time passes by itself while a request is under way. */
export function openBoard(
  options: {
    records?: NodeRecord[];
    settings?: Partial<Settings>;
    seed?: number;
    session?: number;
    user?: { id: string; name: string; color: string };
  } = {},
): LiveBoard {
  const client = startClient({ ...options, manifest });
  const handlers = createHandlers(client.figma);
  let before = { writes: 0, reads: 0 };
  return {
    client,
    figma: client.figma,
    async ask(name, params) {
      const handler = handlers[name];
      if (!handler) throw new Error(`nobody answers ${name}`);
      return await drive(client, handler(params, task));
    },
    wait: (promise) => drive(client, promise),
    act: (act) => client.control.act(act),
    effects: () => client.effects,
    use() {
      const stats = client.control.stats();
      const sum = (counts: { [member: string]: number }) =>
        Object.values(counts).reduce((all, n) => all + n, 0);
      const now = { writes: sum(stats.writes), reads: sum(stats.reads) };
      const used = {
        writes: now.writes - before.writes,
        reads: now.reads - before.reads,
        calls: stats.calls,
      };
      before = now;
      return used;
    },
  };
}

async function drive<T>(client: TestClient, promise: Promise<T>): Promise<T> {
  let done = false;
  const watched = promise.finally(() => {
    done = true;
  });
  watched.catch(() => undefined);
  while (!done) {
    // The product waits by the clock of this process: on a busy machine the board's clock must not fall behind it.
    for (let turn = 0; turn < 20 && !done && client.control.tick(5); turn += 1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  client.effects.push(...client.control.drain());
  return await watched;
}
