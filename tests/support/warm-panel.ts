import { readFile } from 'node:fs/promises';
import type { Json, NodeRecord } from '../../playground/figjam/document/records.ts';
import { createFigjam } from '../../playground/figjam/index.ts';
import { type ClientVm, createClientVm } from '../../playground/vm/client-vm.ts';
import { quickJsInNode } from '../../playground/vm/quickjs-in-node.ts';
import type { ToSandbox } from '../../src/contract/messages.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { drawMap } from '../../src/sandbox/step/draw-map.ts';
import { createClient } from '../../ui/jobs/client.ts';
import { joinRequests } from '../../ui/jobs/join-requests.ts';
import type { Panel } from '../../ui/jobs/panel.ts';
import { startPanel } from '../../ui/jobs/start-panel.ts';
import { createSync } from '../../ui/jobs/sync.ts';
import { reduce } from '../../ui/state/reduce.ts';
import { startState } from '../../ui/state/state.ts';
import { createStore } from '../../ui/state/store.ts';

const user = { id: 'u1', name: 'Ana', color: '#3dadff' };

/** What something asked of FigJam, and of the sandbox's machine. */
export interface Cost {
  /** Plugin API calls, whatever their kind. */
  calls: number;
  /** Calls that change the board. */
  writes: number;
  /** Processor time of the sandbox, ms. */
  ms: number;
  /** The longest stretch without a pause in which nothing was written, and the longest in which something was, ms. */
  stretch: number;
  writing: number;
  /** All stretches in which nothing was written, the longest first, ms. */
  stretches: number[];
  /** Characters of all messages to the panel. */
  told: number;
}

/** The built plugin with its real panel, without a window, on a board of its own. */
export interface WarmPanel {
  panel: Panel;
  client: ClientVm;
  /** Lets time pass until nobody has anything to do, and tells what `work` cost, with all that follows from it. */
  cost(work: () => unknown): Promise<Cost>;
}

/** A board as plain records: this journey, drawn as the plugin draws it however large it is, and loose notes beside it. */
export async function drawRecords(journey: object, loose = 0): Promise<NodeRecord[]> {
  const { figma, control, settle } = createFigjam({
    user,
    settings: { unknownReads: 'throw' },
    manifest: await readManifest(),
    command: 'open',
  });
  const given = journeyFrom(journey);
  await settle(drawMap(figma, given));
  for (let at = 0; at < loose; at += 1)
    control.act({
      do: 'addSticky',
      x: -20_000 + (at % 40) * 300,
      y: Math.floor(at / 40) * 300,
      text: `A loose idea, the ${at}th of them`,
    });
  return control.records();
}

const readManifest = async (): Promise<{ [key: string]: Json }> =>
  JSON.parse(await readFile('manifest.json', 'utf8'));

/** Opens the plugin on these records, and lets its panel read the board once. */
export async function openWarmPanel(records: NodeRecord[]): Promise<WarmPanel & { opening: Cost }> {
  const [quickjs, figjamScript, code] = await Promise.all([
    quickJsInNode(),
    readFile('dist/playground/figjam.js', 'utf8'),
    readFile('dist/code.js', 'utf8'),
  ]);
  const deps = { quickjs, figjamScript, clock: processorTime, patienceSeconds: 300 };
  const client = createClientVm(deps, {
    records,
    fileName: 'Board',
    session: 1,
    user,
    settings: { unknownReads: 'throw' },
    seed: 1,
  });
  const manifest = await readManifest();
  const watch = createWatch(client);
  const panel = openPanel(client, watch);
  const cost = async (work: () => unknown): Promise<Cost> => {
    watch.reset();
    await work();
    await watch.settle();
    return watch.tell();
  };
  const opening = await cost(() => {
    client.startPlugin({ code, html: '<!doctype html>', manifest, command: 'open' });
    void startPanel(panel);
  });
  return { panel, client, cost, opening };
}

function openPanel(client: ClientVm, watch: Watch): Panel {
  let ids = 0;
  const port = {
    listen(receive: (message: unknown) => void) {
      watch.onMessage(receive);
      return () => undefined;
    },
    send: (message: ToSandbox) => {
      if (message.type === 'request') watch.asked();
      client.post(JSON.parse(JSON.stringify(message)));
      watch.passOver();
    },
  };
  const createId = () => {
    ids += 1;
    return `panel-${ids}`;
  };
  const talking = joinRequests(createClient(port, createId));
  return {
    store: createStore(reduce, startState()),
    client: talking,
    sync: createSync(talking),
    now: () => new Date(),
    createId,
  };
}

interface Watch {
  onMessage(receive: (message: unknown) => void): void;
  asked(): void;
  /** What was done up to now is the simulator's: handing a message over copies it into its machine. */
  passOver(): void;
  reset(): void;
  settle(): Promise<void>;
  tell(): Cost;
}

/** Drives the plugin's time and keeps book of what happens in each stretch. */
function createWatch(client: ClientVm): Watch {
  let receive: (message: unknown) => void = () => undefined;
  let open = 0;
  let start = { calls: 0, writes: 0, ms: 0 };
  let [writing, told] = [0, 0];
  let stretches: number[] = [];
  let last = start;
  // What counting takes itself is nobody's.
  let counting = 0;
  const count = () => {
    const before = client.vmMs;
    const { calls, writes, reads } = client.control.stats();
    counting += client.vmMs - before;
    return {
      calls: sum(calls) + sum(writes) + sum(reads),
      writes: sum(writes) + countWriting(calls),
      ms: client.vmMs - counting,
    };
  };
  const note = (): boolean => {
    const now = count();
    const spent = now.ms - last.ms;
    if (now.writes > last.writes) writing = Math.max(writing, spent);
    else stretches.push(spent);
    last = now;
    return false;
  };
  const deliver = (): void => {
    for (const effect of client.effects()) {
      if (effect.effect === 'error') throw new Error(effect.message);
      if (effect.effect !== 'postToUi') continue;
      told += JSON.stringify(effect.message).length;
      if (isAnswer(effect.message)) open -= 1;
      receive(effect.message);
    }
  };
  return {
    onMessage(listener) {
      receive = listener;
    },
    asked() {
      open += 1;
    },
    passOver() {
      last = { ...last, ms: count().ms };
    },
    reset() {
      last = count();
      start = last;
      [writing, told] = [0, 0];
      stretches = [];
    },
    async settle() {
      // The panel waits a second between two readings.
      for (let quiet = 0; quiet < 130; quiet += 1) {
        client.runUntil(note, 50);
        deliver();
        if (open > 0) quiet = 0;
        await new Promise((resolve) => setTimeout(resolve, open > 0 ? 0 : 10));
      }
    },
    tell() {
      stretches.sort((a, b) => b - a);
      return {
        calls: last.calls - start.calls,
        writes: last.writes - start.writes,
        ms: last.ms - start.ms,
        ...{ stretch: stretches[0] ?? 0, writing, told, stretches },
      };
    },
  };
}

function isAnswer(message: unknown): boolean {
  const type: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, 'type') : null;
  return type === 'reply' || type === 'failure';
}

const sum = (counts: { [member: string]: number }): number =>
  Object.values(counts).reduce((all, n) => all + n, 0);

/** Methods that change the board, besides setters; `commitUndo` writes nothing. */
function countWriting(calls: { [member: string]: number }): number {
  const writing = /(^|\.)(append|insert|remove|resize|set|create|clone|delete)/;
  return sum(Object.fromEntries(Object.entries(calls).filter(([member]) => writing.test(member))));
}

/** Ms of this process's processor, so that busy neighbours count for nothing. */
function processorTime(): number {
  const { user: own, system } = process.cpuUsage();
  return (own + system) / 1000;
}
