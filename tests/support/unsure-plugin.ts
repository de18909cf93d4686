import { readFile } from 'node:fs/promises';
import type { PluginEffect } from '../../playground/figjam/document/control.ts';
import type { Json, NodeRecord } from '../../playground/figjam/document/records.ts';
import { type ClientVm, createClientVm, type VmDeps } from '../../playground/vm/client-vm.ts';
import { quickJsInNode } from '../../playground/vm/quickjs-in-node.ts';
import { openAnswering } from '../../src/client/answer-question.ts';
import { driveAtOnce } from '../../src/client/asking.ts';
import { joinedRequest } from '../../src/client/joined.ts';
import type { Params, RequestName, Result } from '../../src/contract/contract.ts';
import { toPanelSchema } from '../../src/contract/messages.ts';
import { results } from '../../src/contract/results.ts';
import { withToldChanges } from '../../src/contract/told-changes.ts';

/** The built plugin, whose reports of what happens on the board are lost, doubled, late and in any order. */
export interface UnsurePlugin {
  client: ClientVm;
  /** Asks, and waits for the answer; a refusal is an `Error`. */
  ask<N extends RequestName>(name: N, params: Params<N>): Result<N>;
  /** What a panel shows: it reads once, and learns what changed whenever it is told that something did. */
  shown(): Result<'read'>;
  /** Learns what changed, as a panel does after each edit of its own. */
  follow(): void;
  /** Lets this much time pass, as the panel does: it follows. */
  pass(ms: number): void;
}

let loaded: Promise<{ deps: VmDeps; code: string; manifest: { [key: string]: Json } }> | null = null;

async function load() {
  loaded ??= (async () => {
    const [quickjs, figjamScript, code, manifest] = await Promise.all([
      quickJsInNode(),
      readFile('dist/playground/figjam.js', 'utf8'),
      readFile('dist/code.js', 'utf8'),
      readFile('manifest.json', 'utf8'),
    ]);
    return { deps: { quickjs, figjamScript }, code, manifest: JSON.parse(manifest) };
  })();
  return await loaded;
}

/** Starts it on a board. */
export async function startUnsurely(records: NodeRecord[], seed: number): Promise<UnsurePlugin> {
  const { code, manifest, deps } = await load();
  const user = { id: 'u1', name: 'Ana', color: '#3dadff' };
  const client = createClientVm(deps, {
    ...{
      records,
      fileName: 'Board',
      session: 1 + (seed % 7),
      user,
      settings: { unknownReads: 'throw' },
      seed,
    },
  });
  const script = `${unsure(seed)}(function(figma){${code}\n})(unsureFigma);`;
  client.startPlugin({ code: script, html: '<!doctype html>', manifest, command: 'open' });
  const effects: PluginEffect[] = [];
  const answering = openAnswering();
  let sent = 0;
  let told: Result<'read'> | null = null;
  let isNews = false;
  const gather = (): void => {
    for (const effect of client.effects()) {
      if (effect.effect === 'error') throw new Error(effect.message);
      effects.push(effect);
      const message = effect.effect === 'postToUi' ? toPanelSchema.safeParse(effect.message) : null;
      if (message?.success && message.data.type === 'boardChanged') isNews = true;
      if (message?.success && message.data.type === 'part') answering.keep(message.data);
      if (message?.success && message.data.type === 'question')
        client.post(JSON.parse(JSON.stringify(answering.answer(message.data))));
    }
  };
  const answerTo = (id: string) => {
    for (const effect of effects) {
      const message = effect.effect === 'postToUi' ? toPanelSchema.safeParse(effect.message) : null;
      if (!message?.success || !('id' in message.data) || message.data.id !== id) continue;
      if (message.data.type === 'reply' || message.data.type === 'failure') return message.data;
    }
    return undefined;
  };
  const send = (name: RequestName, params: unknown): unknown => {
    sent += 1;
    const id = `panel-${sent}`;
    client.post(JSON.parse(JSON.stringify({ type: 'request', id, name, params })));
    client.runUntil(() => {
      gather();
      return answerTo(id) !== undefined;
    }, 60_000);
    gather();
    const answer = answerTo(id);
    effects.length = 0;
    if (!answer) throw new Error(`no answer to ${name}`);
    if (answer.type === 'failure') throw new Error(answer.message);
    const result = results[name].safeParse(answer.result);
    if (!result.success) throw new Error(`the answer to ${name} is garbled`);
    return result.data;
  };
  const ask: UnsurePlugin['ask'] = (name, params) => {
    const work = joinedRequest(name, params);
    // The schema was picked by the very name that the result type is picked by.
    return (work ? driveAtOnce(work, send) : send(name, params)) as Result<typeof name>;
  };
  const follow = (): void => {
    isNews = false;
    if (told?.version === undefined) told = ask('read', {});
    else {
      const found = ask('follow', { since: told.version });
      told = found.how === 'whole' ? found.read : withToldChanges(told, found);
    }
  };
  follow();
  return {
    client,
    ask,
    follow,
    shown() {
      if (!told) throw new Error('nothing was read');
      return told;
    },
    pass(ms) {
      const end = client.control.now() + ms;
      while (client.control.now() < end) {
        client.tick(Math.min(500, end - client.control.now()));
        gather();
        if (isNews) follow();
      }
    },
  };
}

/** Before the plugin: a `figma` whose pages lose, double, delay and mix up what they report. */
function unsure(seed: number): string {
  return `
var unsureFigma = (function (figma) {
  var state = ${seed >>> 0};
  function chance() {
    state = (state + 0x6d2b79f5) >>> 0;
    var t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  function report(callback, change) {
    var luck = chance();
    if (luck < 0.3) return;
    var times = luck > 0.8 ? 2 : 1;
    for (var turn = 0; turn < times; turn += 1) {
      if (chance() < 0.5) callback({ nodeChanges: [change] });
      else setTimeout(function () { callback({ nodeChanges: [change] }); }, Math.floor(chance() * 3000));
    }
  }
  var heard = new Map();
  function unsurely(callback) {
    if (!heard.has(callback))
      heard.set(callback, function (event) {
        var changes = event.nodeChanges.slice();
        if (chance() < 0.5) changes.reverse();
        changes.forEach(function (change) { report(callback, change); });
      });
    return heard.get(callback);
  }
  function wrap(target, own) {
    return new Proxy(target, {
      get: function (at, name) {
        if (Object.prototype.hasOwnProperty.call(own, name)) return own[name]();
        var value = at[name];
        return typeof value === 'function' ? value.bind(at) : value;
      },
      set: function (at, name, value) { at[name] = value; return true; },
    });
  }
  var pages = new Map();
  function pageOf(page) {
    if (!pages.has(page.id))
      pages.set(page.id, wrap(page, {
        on: function () { return function (type, callback) { page.on(type, unsurely(callback)); }; },
        off: function () { return function (type, callback) { page.off(type, unsurely(callback)); }; },
      }));
    return pages.get(page.id);
  }
  return wrap(figma, {
    currentPage: function () { return pageOf(figma.currentPage); },
    root: function () {
      return wrap(figma.root, { children: function () { return figma.root.children.map(pageOf); } });
    },
  });
})(figma);
`;
}
