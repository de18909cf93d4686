import type { QuickJSWASMModule } from 'quickjs-emscripten-core';
import type {
  ApiStats,
  CannedAnswer,
  ClientStart,
  Control,
  Drop,
  PluginEffect,
} from '../figjam/document/control.ts';
import type { Json, NodeRecord, Op } from '../figjam/document/records.ts';
import { SandboxContext } from './context.ts';
import { VmError } from './vm-error.ts';
import { watchPromises } from './watch-promises.ts';

export interface VmDeps {
  quickjs: QuickJSWASMModule;
  /** The built simulator, `dist/playground/figjam.js`. */
  figjamScript: string;
  /** Real milliseconds, rising; `performance.now` by default. */
  clock?: () => number;
  /** What `Date.now()` gives inside at the start. Default: a fixed day, so that runs repeat to the byte. */
  epoch?: number;
  /** Seconds of real time one entry may take. Default 60. */
  patienceSeconds?: number;
  memoryBytes?: number;
}

export interface PluginFiles {
  /** The main script, unmodified. */
  code: string;
  /** `__html__`, and `__uiFiles__` where the manifest's `ui` is a map. */
  html: string;
  uiFiles?: { [name: string]: string };
  manifest: { [key: string]: Json };
  command: string;
  /** What the person enters for its parameters, and what `fetch` gets. */
  parameters?: { [key: string]: Json };
  answers?: CannedAnswer[];
}

/**
 * One person's client: a QuickJS context with its own replica of the document and its own running plugin. Time inside
 * is virtual: it passes only by `tick` and `runUntil`. Everything that goes wrong inside comes as an `error` effect or a
 * `VmError`, never as the host's.
 */
export interface ClientVm {
  readonly control: Control;
  /** Loads and runs a plugin's main script up to its first pause. What it throws comes as an `error` effect. */
  startPlugin(files: PluginFiles): void;
  /** A message from the plugin's UI. */
  post(message: Json): void;
  /** Lets time pass and promises settle; true while something is pending. */
  tick(milliseconds: number): boolean;
  /** Lets time pass until `done` says so, nothing is pending, or so much virtual time has passed. */
  runUntil(done: () => boolean, virtualMilliseconds?: number): void;
  /** What the plugin did towards the outside since the last call. */
  effects(): PluginEffect[];
  /** Real milliseconds spent inside. */
  readonly vmMs: number;
}

/** The first of January 2026, 09:00 UTC: when it is in a client, unless the host says otherwise. */
export const defaultEpoch = Date.UTC(2026, 0, 1, 9);

/** Opens a client on a document. Throws `VmError` when the simulator itself cannot start. */
export function createClientVm(deps: VmDeps, start: ClientStart): ClientVm {
  return new QuickJsClient(deps, start);
}

class QuickJsClient implements ClientVm {
  readonly control: Control;
  readonly #sandbox: SandboxContext;
  readonly #effects: PluginEffect[] = [];

  constructor(deps: VmDeps, start: ClientStart) {
    this.#sandbox = new SandboxContext({
      quickjs: deps.quickjs,
      figjamScript: deps.figjamScript,
      clock: deps.clock ?? (() => performance.now()),
      patience: (deps.patienceSeconds ?? 60) * 1000,
      memoryBytes: deps.memoryBytes ?? 1024 * 1024 * 1024,
    });
    this.control = proxyControl(this.#sandbox);
    this.control.open(start);
    this.#sandbox.call('begin', start.seed, deps.epoch ?? defaultEpoch);
  }

  get vmMs(): number {
    return this.#sandbox.spent;
  }

  startPlugin(files: PluginFiles): void {
    const { code, uiFiles = {}, ...start } = files;
    this.control.startPlugin({ ...start, uiFiles });
    this.#guard(() => {
      // A function of its own: a plugin started again in the same client must not meet its former variables.
      this.#sandbox.run(`(function(){${watchPromises(code)}\n}).call(globalThis)`, 'code.js');
      this.#sandbox.settle();
    });
  }

  post(message: Json): void {
    this.control.postFromUi(message);
  }

  tick(milliseconds: number): boolean {
    const end = this.control.now() + milliseconds;
    let pending = true;
    do pending = this.#step(Math.max(0, end - this.control.now()));
    while (pending && this.control.now() < end);
    return pending;
  }

  runUntil(done: () => boolean, virtualMilliseconds = 600_000): void {
    const end = this.control.now() + virtualMilliseconds;
    let pending = true;
    while (pending && !done() && this.control.now() < end) pending = this.#step(end - this.control.now());
  }

  /** The next task that is due within this time, and what its promises lead to. */
  #step(milliseconds: number): boolean {
    let pending = true;
    this.#guard(() => {
      pending = this.control.tick(milliseconds);
      this.#sandbox.settle();
    });
    this.#gather();
    return pending;
  }

  effects(): PluginEffect[] {
    this.#gather();
    return this.#effects.splice(0);
  }

  /** Collects what the plugin did, and rejections that nobody took. */
  #gather(): void {
    this.#effects.push(...this.control.drain());
    const rejections = this.#sandbox.call('takeRejections');
    if (!Array.isArray(rejections)) return;
    for (const { message, stack } of rejections)
      this.#effects.push({ effect: 'error', message: `Uncaught (in promise) ${message}`, stack });
  }

  /** A script's failure is an event for the host to show, as in Figma's console; the rest is the host's own. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      const failed = asFailure(error);
      if (failed === undefined) throw error;
      this.#effects.push(...this.control.drain());
      this.#effects.push({ effect: 'error', ...failed });
    }
  }
}

function asFailure(error: unknown): { message: string; stack: string } | undefined {
  if (error instanceof VmError) return { message: error.message, stack: error.inside };
  if (error instanceof SyntaxError) return { message: `SyntaxError: ${error.message}`, stack: '' };
  return undefined;
}

/** The control inside, method by method; what it gives is ours, so its shape is believed. */
function proxyControl(sandbox: SandboxContext): Control {
  const call =
    <A extends unknown[], R>(method: string) =>
    (...args: A): R =>
      sandbox.call(method, ...args) as R;
  return {
    open: call<[ClientStart], void>('open'),
    records: call<[], NodeRecord[]>('records'),
    changes: call<[number], ReturnType<Control['changes']>>('changes'),
    act: call<[Json], string[]>('act'),
    history: call<[], { undo: number; redo: number }>('history'),
    startPlugin: call<Parameters<Control['startPlugin']>, void>('startPlugin'),
    postFromUi: call<[Json], void>('postFromUi'),
    tick: call<[number], boolean>('tick'),
    drop: call<[Drop], void>('drop'),
    now: call<[], number>('now'),
    pressButton: call<[number], void>('pressButton'),
    drain: call<[], PluginEffect[]>('drain'),
    closePlugin: call<[], void>('closePlugin'),
    outbox: call<[], Op[]>('outbox'),
    receive: call<[Op[]], void>('receive'),
    stats: call<[], ApiStats>('stats'),
    traceCalls: call<[boolean], void>('traceCalls'),
    failAt: call<[number, boolean?], number>('failAt'),
  };
}
