import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Answering, openAnswering } from '../../../src/client/answer-question.ts';
import { type Asking, driveAtOnce, type Send } from '../../../src/client/asking.ts';
import { joinedRequest } from '../../../src/client/joined.ts';
import type { Asker } from '../../../src/client/sync/asker.ts';
import type { AskedName, Params, Result } from '../../../src/contract/contract.ts';
import { toPanelSchema } from '../../../src/contract/messages.ts';
import { results } from '../../../src/contract/results.ts';
import { reasonFor } from '../../../src/journey/say-fault.ts';
import type { PluginEffect } from '../../figjam/document/control.ts';
import type { Json } from '../../figjam/document/records.ts';
import type { ClientVm } from '../../vm/client-vm.ts';
import type { BoardSession } from './board-session.ts';
import { Failure } from './failure.ts';

/** Our own plugin, built, running in a client of the board; reached as its panel reaches it. */
export interface PluginSession {
  client: ClientVm;
  /** Sends one request and waits for its answer; `onPart`: what comes of it before that. A refusal is a `Failure` in the plugin's own words. */
  request<N extends AskedName>(name: N, params: Params<N>, onPart?: (part: unknown) => void): Result<N>;
}

/** Starts `dist/code.js` as its menu does, with the panel open but nobody at it. */
export async function startOwnPlugin(session: BoardSession): Promise<PluginSession> {
  const [code, manifestText] = await Promise.all([
    readFile(join('dist', 'code.js'), 'utf8'),
    readFile('manifest.json', 'utf8'),
  ]);
  const manifest = z.record(z.string(), z.json()).parse(JSON.parse(manifestText));
  const client = session.openClient(1);
  const effects: PluginEffect[] = [];
  const answering = openAnswering();
  const wait = (done: () => boolean) =>
    client.runUntil(() => {
      const come = client.effects();
      effects.push(...come);
      for (const effect of come) answerTo(client, answering, effect);
      return done();
    }, longest);
  client.startPlugin({ code, html: '<!doctype html>', manifest, command: 'open' });
  wait(() => effects.some(({ effect }) => effect === 'showUi'));
  failOnError(effects);
  let sent = 0;
  const ask = (name: AskedName, params: unknown, onPart?: (part: unknown) => void): unknown => {
    sent += 1;
    const id = `board-${sent}`;
    client.post(toJson({ type: 'request', id, name, params }));
    const answer = () => findAnswer(effects, id);
    wait(() => answer() !== undefined);
    effects.push(...client.effects());
    const given = answer();
    if (given === undefined) {
      failOnError(effects);
      throw new Failure(`The plugin did not answer “${name}”. Nothing was written.`);
    }
    if (given.type === 'failure') throw new Failure(sayRefusal(given.message));
    if (onPart) for (const part of partsFor(effects, id)) onPart(part);
    const result = results[name].safeParse(given.result);
    if (!result.success)
      throw new Failure(
        `The plugin’s answer to “${name}” does not fit what was agreed: build it anew (npm run build). Nothing was written.`,
      );
    return result.data;
  };
  return {
    client,
    request(name, params, onPart) {
      const work = joinedRequest(name, params);
      // The schema was picked by the very name that the result type is picked by.
      return work
        ? driveJoined(work, (part, asked) => ask(part, asked, onPart))
        : (ask(name, params, onPart) as Result<typeof name>);
    },
  };
}

/** What the plugin asks its panel. */
function answerTo(client: ClientVm, { keep, answer }: Answering, effect: PluginEffect): void {
  const message = effect.effect === 'postToUi' ? toPanelSchema.safeParse(effect.message) : null;
  if (message?.data?.type === 'part') keep(message.data);
  if (message?.data?.type === 'question') client.post(toJson(answer(message.data)));
}

/** What the sandbox is asked for in parts; what is refused on this side has its own words. */
function driveJoined<T>(work: Asking<T>, ask: Send<unknown>): T {
  try {
    return driveAtOnce(work, ask);
  } catch (error) {
    throw error instanceof Error && !(error instanceof Failure) ? new Failure(error.message) : error;
  }
}

/** What stops an endless script says so in one word. */
const sayRefusal = (message: string): string =>
  message === 'interrupted'
    ? 'It took longer than 60 seconds and was stopped. Nothing was written. Bring in less at once.'
    : message;

/** Virtual milliseconds that a request may take. */
const longest = 3_600_000;

function findAnswer(effects: readonly PluginEffect[], id: string) {
  for (const effect of effects) {
    if (effect.effect !== 'postToUi') continue;
    const message = toPanelSchema.safeParse(effect.message);
    if (!message.success || !('id' in message.data) || message.data.id !== id) continue;
    if (message.data.type === 'reply' || message.data.type === 'failure') return message.data;
  }
  return undefined;
}

function partsFor(effects: readonly PluginEffect[], id: string): unknown[] {
  const parts: unknown[] = [];
  for (const effect of effects) {
    const message = effect.effect === 'postToUi' ? toPanelSchema.safeParse(effect.message) : null;
    if (message?.success && message.data.type === 'part' && message.data.id === id)
      parts.push(message.data.part);
  }
  return parts;
}

function failOnError(effects: readonly PluginEffect[]): void {
  const error = effects.find((effect) => effect.effect === 'error');
  if (error !== undefined)
    throw new Failure(`The plugin failed: ${reasonFor(error.message)}. Nothing was written.`);
}

/** For whoever brings files in: what a refusal says is a `Failure`. */
export const askThrough = (plugin: PluginSession): Asker => ({
  request: async (name, params) => plugin.request(name, params),
});

const toJson = (value: unknown): Json => z.json().parse(JSON.parse(JSON.stringify(value)));
