import type {
  QuickJSContext,
  QuickJSHandle,
  QuickJSRuntime,
  QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import { prelude } from './prelude.ts';
import { VmError } from './vm-error.ts';

export interface ContextOptions {
  quickjs: QuickJSWASMModule;
  /** The built simulator: installs `globalThis.__figjam` beside `figma`. */
  figjamScript: string;
  /** Milliseconds of real time that one entry may take before it counts as an endless loop. */
  patience: number;
  memoryBytes: number;
  /** Real milliseconds, rising. */
  clock: () => number;
}

/**
 * One QuickJS context with the simulator in it. Everything crosses as JSON text; every entry is timed and bounded. It
 * is never freed: QuickJS aborts when it frees a large or interrupted context. Each host loads a QuickJS of its own and
 * drops it whole, memory and all.
 */
export class SandboxContext {
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #enter: QuickJSHandle;
  readonly #clock: () => number;
  readonly #patience: number;
  #deadline = Number.POSITIVE_INFINITY;
  #spent = 0;
  /** Set when the current entry was cut short: an interruption inside a promise shows up as a rejection only. */
  #overdue = false;

  constructor(options: ContextOptions) {
    this.#clock = options.clock;
    this.#patience = options.patience;
    this.#runtime = options.quickjs.newRuntime();
    this.#runtime.setMemoryLimit(options.memoryBytes);
    this.#runtime.setInterruptHandler(() => {
      this.#overdue ||= this.#clock() > this.#deadline;
      return this.#overdue;
    });
    this.#context = this.#runtime.newContext();
    const guard = this.#evaluate(prelude, 'prelude.js');
    this.#evaluate(options.figjamScript, 'figjam.js').dispose();
    const control = this.#evaluate(takeControl, 'control.js');
    this.#enter = this.#unwrap(this.#context.callFunction(guard, this.#context.undefined, control));
    for (const handle of [guard, control]) handle.dispose();
  }

  /** Milliseconds of real time spent inside so far. */
  get spent(): number {
    return this.#spent;
  }

  /** Calls a method of the control; undefined results give undefined. Throws `VmError`. */
  call(method: string, ...args: unknown[]): unknown {
    const context = this.#context;
    const handles = [context.newString(method), context.newString(JSON.stringify(args))];
    try {
      const result = this.#timed(() => context.callFunction(this.#enter, context.undefined, ...handles));
      const handle = this.#unwrap(result, 'control');
      const text = context.getString(handle);
      handle.dispose();
      return text === '' ? undefined : JSON.parse(text);
    } finally {
      for (const handle of handles) handle.dispose();
    }
  }

  /** Runs a script in the global scope. Throws `VmError` when it throws. */
  run(code: string, name: string): void {
    this.#evaluate(code, name).dispose();
  }

  /** Settles promises until none is left to run. Throws `VmError` when they never come to an end. */
  settle(): void {
    this.#timed(() => {
      while (!this.#overdue && this.#runtime.hasPendingJob()) {
        const result = this.#runtime.executePendingJobs(jobsAtOnce);
        if (result.error !== undefined) {
          const error = this.#explain(result.error, 'script');
          result.error.dispose();
          throw error;
        }
        this.#overdue ||= this.#clock() > this.#deadline;
      }
    });
    if (!this.#overdue) return;
    this.#overdue = false;
    this.call('takeRejections');
    throw this.#endless('');
  }

  #evaluate(code: string, name: string): QuickJSHandle {
    return this.#unwrap(this.#timed(() => this.#context.evalCode(code, name, { type: 'global' })));
  }

  #timed<T>(work: () => T): T {
    const start = this.#clock();
    this.#deadline = start + this.#patience;
    this.#overdue = false;
    try {
      return work();
    } finally {
      this.#deadline = Number.POSITIVE_INFINITY;
      this.#spent += this.#clock() - start;
    }
  }

  #unwrap(
    result: ReturnType<QuickJSContext['callFunction']>,
    kind: VmError['kind'] = 'script',
  ): QuickJSHandle {
    if (result.error === undefined) return result.value;
    const error = this.#explain(result.error, kind);
    result.error.dispose();
    throw error;
  }

  #endless(stack: string): VmError {
    return new VmError(
      'endless',
      `The script did not come back within ${this.#patience / 1000} seconds: an endless loop?`,
      stack,
    );
  }

  #explain(handle: QuickJSHandle, kind: VmError['kind']): VmError {
    const thrown: unknown = this.#context.dump(handle);
    const { name, message, stack } = asError(thrown);
    if (message === 'interrupted') return this.#endless(stack);
    if (message === 'out of memory')
      return new VmError('memory', 'The script used more memory than it is given.', stack);
    return new VmError(kind, kind === 'control' || name === '' ? message : `${name}: ${message}`, stack);
  }
}

/** Often enough to notice promises that make promises for ever. */
const jobsAtOnce = 10_000;

/** Plugins must not see the way in: it is taken off the global object before they run. */
const takeControl = `(() => { const control = globalThis.__figjam; delete globalThis.__figjam; return control; })()`;

function asError(thrown: unknown): { name: string; message: string; stack: string } {
  if (typeof thrown !== 'object' || thrown === null) return { name: '', message: String(thrown), stack: '' };
  const text = (field: string) => {
    const value: unknown = Reflect.get(thrown, field);
    return typeof value === 'string' ? value : '';
  };
  const message = text('message');
  return message === '' && text('name') === ''
    ? { name: '', message: JSON.stringify(thrown), stack: '' }
    : { name: text('name'), message, stack: text('stack') };
}
