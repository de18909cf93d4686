import { readFileSync } from 'node:fs';
import type { PluginEffect } from '../../playground/figjam/document/control.ts';
import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import type { Settings } from '../../playground/figjam/document/settings.ts';
import { driveAsking } from '../../src/client/asking.ts';
import { joinedRequest } from '../../src/client/joined.ts';
import { applySync, type SyncChoice, type Synced } from '../../src/client/sync/apply-sync.ts';
import type { Asker, SyncWish } from '../../src/client/sync/asker.ts';
import { type Previewed, previewSync } from '../../src/client/sync/preview-sync.ts';
import type { AskedName, Params, RequestName, Result } from '../../src/contract/contract.ts';
import type { Task } from '../../src/contract/handler.ts';
import type { BoardReading } from '../../src/contract/results/read.ts';
import { createHandlers } from '../../src/sandbox/commands/handlers.ts';
import { openSeenBoard } from '../../src/sandbox/read/seen-board.ts';
import { followLastStep } from '../../src/sandbox/step/last-step.ts';
import { startClient, type TestClient } from '../figjam/support/client.ts';
import { openPanelToAsk } from './ask-panel.ts';
import { givenSettings } from './figjam.ts';
import { type Adopting, adoptThrough, readThrough, type Send } from './whole-board.ts';

/** A simulated board with the product's handlers on it, and a person who works there too. */
export interface LiveBoard {
  client: TestClient;
  /** The switches that are not at their defaults. */
  settings: Partial<Settings>;
  figma: PluginAPI;
  /** As a person at the panel who asks for all of the board: what strangers drew is read, and taken into use, and files are brought in, as it does. */
  ask: Ask;
  /** One request, as it is sent to the sandbox. */
  send: Send;
  /** Waits for a promise of the Plugin API: time passes by itself. */
  wait<T>(promise: Promise<T>): Promise<T>;
  /** Lets the person do something; gives the ids of what came of it. */
  act(act: Parameters<TestClient['control']['act']>[0]): string[];
  /** What the plugin did towards the outside so far: versions saved, messages … */
  effects(): PluginEffect[];
  /** Plugin API use since the last call. */
  use(): { writes: number; reads: number; calls: { [member: string]: number } };
}

interface Ask {
  (name: 'read', params: Params<'look'>): Promise<BoardReading>;
  (name: 'adopt', params: Adopting): ReturnType<typeof adoptThrough>;
  (name: 'previewSync', params: SyncWish): Promise<Previewed>;
  (name: 'applySync', params: SyncChoice): Promise<Synced>;
  <N extends Exclude<AskedName, 'read' | 'adopt'>>(name: N, params: Params<N>): Promise<Result<N>>;
}

const manifest = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));

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
  const settings = { ...givenSettings, ...options.settings };
  const client = startClient({ ...options, settings, manifest });
  const seen = openSeenBoard(client.figma, openPanelToAsk());
  const handlers = createHandlers(client.figma, followLastStep(client.figma), seen);
  let before = { writes: 0, reads: 0 };
  const send: Send = async (name, params, hand = () => undefined) => {
    const handler = handlers[name];
    if (!handler) throw new Error(`nobody answers ${name}`);
    return await drive(client, handler(params, { report: () => undefined, isCancelled: () => false, hand }));
  };
  return {
    client,
    settings,
    figma: client.figma,
    ask: askThrough(send),
    send,
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

function askThrough(send: Send): Ask {
  // One name, one answer: TypeScript cannot follow an overload through a table.
  const ask = (name: AskedName | 'previewSync' | 'applySync', params: never): Promise<unknown> => {
    if (name === 'read') return readThrough(send, params);
    if (name === 'adopt') return adoptThrough(send, params);
    if (name === 'previewSync') return previewSync({ request: send }, params);
    if (name === 'applySync') return applySync({ request: send }, params);
    const work = joinedRequest(name, params);
    return work ? driveAsking(work, send) : send(name as RequestName, params);
  };
  return ask as Ask;
}

/** A plugin just started on a board, for a sync that somebody watches or stops. */
export function askAlone(figma: PluginAPI, task: Task): Asker {
  const handlers = createHandlers(figma);
  return {
    async request(name, params) {
      const handler = handlers[name];
      if (!handler) throw new Error(`nobody answers ${name}`);
      return await handler(params, { ...task, hand: () => undefined });
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
